/** A fleet of benches in place of a bench at this machine. */
import { randomUUID } from 'node:crypto';
import { brokerAt, type Broker, type Environment } from '../agent/fleet/broker.js';
import { DEFAULT_PLACEMENT, placementOf, type Board } from '../boards/board.js';
import { defined } from '../common/defined.js';
import type { DeviceConfiguration } from '../model/configuration.js';
import { isChosen, type BenchChoice } from '../store/bench-choice.js';
import { crossCheckOf } from './cross-check.js';
import type { RuntimeChoice } from './firmware.js';
import type { OpenBench } from './open-bench.js';
import { USUAL_FLAVOUR } from './runtimes.js';

export { brokerAt, type Broker, type Environment };

export interface FleetOptions extends Pick<RuntimeChoice, 'runtime' | 'kernels' | 'placement'> {
  readonly broker: Broker;
  /** names of the benches to use; all that are as wanted unless given */
  readonly benches?: readonly string[];
  /** names of benches to leave out */
  readonly exclude?: readonly string[];
}

/**
 * The benches of a fleet that have a board with these kernels, placed so.
 * @throws (when opened) FLEET_*, INTERRUPTED
 */
export function fleetBench(board: Board, options: FleetOptions): OpenBench {
  const { broker, benches, exclude } = options;
  const chosen: BenchChoice = defined({ only: benches, without: exclude });
  const wanted = [`the board ${board.id}`, options.runtime, ...(options.kernels ? [options.kernels] : [])];
  return async ({ signal, store, onEvent }) => {
    // only where there is a fleet: no other bench needs the protocol
    const [{ FleetBench }, { Connection }] = await Promise.all([
      import('../agent/fleet/fleet-bench.js'),
      import('../agent/fleet/connection.js'),
    ]);
    return FleetBench.open({
      name: broker.address,
      wanted: `${wanted.join(', ')}${benches ? ` among ${benches.join(', ')}` : ''}`,
      wants: (name, configuration) => isChosen(chosen, name) && isWanted(board, options, configuration),
      chosen,
      crossCheck: crossCheckOf(board, store, chosen),
      connection: new Connection(broker, { id: `edgelut-${randomUUID()}` }),
      store,
      onEvent,
      ...defined({ signal }),
    });
  };
}

function isWanted(
  board: Board,
  { runtime, kernels, placement = DEFAULT_PLACEMENT }: FleetOptions,
  configuration: DeviceConfiguration,
): boolean {
  return (
    configuration.board === board.id &&
    configuration.runtime === runtime &&
    // a library has its own kernels
    (runtime !== 'builtin' || configuration.flavour === (kernels ?? USUAL_FLAVOUR)) &&
    placementOf(board, configuration) === placement
  );
}
