/** Random networks measured whole on a bench into the store. */
import { caseInstructions } from '../agent/bench/instructions.js';
import { modelRun } from '../agent/bench/measured-runs.js';
import { inputsName } from '../agent/bench/model-inputs.js';
import { planModelSampling } from '../agent/bench/sampling.js';
import { generatedModel, type WholeModel } from '../agent/bench/whole-model.js';
import type { ModelWork } from '../agent/bench/work.js';
import type { BoardCatalogue } from '../boards/catalogue.js';
import type { Network } from '../builder/draw.js';
import { graphCount } from '../builder/model-counts.js';
import type { Measure, Measurement } from '../builder/validate.js';
import { defined } from '../common/defined.js';
import { sum } from '../common/statistics.js';
import { configurationHash } from '../model/configuration.js';
import { spaceHash, type Space } from '../model/space/space.js';
import type { Store } from '../store/store.js';
import type { Progress } from './listen.js';
import { MeasuringRecord } from './measuring-record.js';
import type { OpenedBench } from './open-bench.js';
import { recipeOfRun } from './recipes/of-run.js';
import { recordRecipe } from './recipes/record.js';

/** Timed invocations of each network. An instruction counter gives the same count every time. */
const RUNS = { instructions: 1, cycles: 10 } as const;
/** Of all weights and inputs: the choice of networks is what varies. */
const DATA_SEED = 1;

export interface NetworkMeasuring {
  readonly store: Store;
  /** that the networks are of */
  readonly space: Space;
  readonly networks: readonly Network[];
  /** timed invocations of each, instead of the unit's default */
  readonly runs?: number;
  readonly catalogue?: BoardCatalogue;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Has networks measured by whoever uses them, unless the store has them already, and stores each as it is done; keeps how
 * far that is until they are used.
 * @param use is given what measures one of them: it gives the id of the network's run
 * @throws LINK_*, FIRMWARE_*, INTERRUPTED, and what `use` fails with
 */
export async function measuringNetworks<Result>(
  opened: OpenedBench,
  request: NetworkMeasuring,
  use: (measure: Measure<number>) => Promise<Result>,
): Promise<Result> {
  const { store, networks, onProgress } = request;
  const { configuration, name, chosen } = opened.bench;
  const hash = configurationHash(configuration);
  const wanted = new Map(
    networks.map((network) => {
      const model = generatedModel(network.name, network.segmented, DATA_SEED);
      const known = store.models.latest(hash, model.identity.hash, inputsName(DATA_SEED), chosen);
      return [network, { model, known }];
    }),
  );
  const ahead = networks.filter((network) => wanted.get(network)?.known === undefined);
  const kept = new MeasuringRecord(store, {
    ...{ configuration, bench: name, runs: ahead.length, work: sum(ahead.map(workOf)) },
  });
  const whole = sum(networks.map(workOf));
  let [done, workDone] = [0, 0];
  const measure = async (network: Network): Promise<Measurement<number>> => {
    const { model, known } = wanted.get(network)!;
    const measured =
      known === undefined
        ? await measureNetwork(opened, request, model, () => kept.advance(workOf(network)))
        : { total: graphCount(known), run: known.id };
    workDone += workOf(network);
    onProgress?.({
      title: `Validating ${configuration.board}`,
      ...{ done: ++done, of: networks.length, things: 'networks', share: workDone / whole },
    });
    return measured;
  };
  return kept.during(use(measure));
}

/** An estimate, in instructions. */
function workOf({ cases }: Network): number {
  return sum(cases.map(caseInstructions));
}

/** @param onStored told when the run is there: together with it, or neither */
async function measureNetwork(
  opened: OpenedBench,
  { store, space, runs, catalogue }: NetworkMeasuring,
  model: WholeModel,
  onStored: () => void,
): Promise<Measurement<number>> {
  const { unit } = opened.bench.configuration;
  const { firmwareBytes } = opened.bench;
  const sampling = { ...planModelSampling(unit, runs ?? RUNS[unit]), eachOperator: false };
  const work: ModelWork = { kind: 'model', model, inputs: DATA_SEED, sampling };
  const run = modelRun(opened, work, await opened.bench.measure(work), null);
  const ofSpace = { space: space.name, space_hash: spaceHash(space), seed: DATA_SEED };
  const origin = { kind: 'random', ...ofSpace, choices: model.identity.name } as const;
  return store.atomically(() => {
    const network = { name: space.name, origin };
    recordRecipe(store, recipeOfRun({ run, firmwareBytes, network, ...defined({ catalogue }) }));
    onStored();
    return { total: graphCount(run), run: store.models.record(run) };
  });
}
