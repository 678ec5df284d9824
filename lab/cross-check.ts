/** The benches of a fleet compared in the cases that tell boards of one kind apart. */
import type { CrossCheck } from '../agent/fleet/cross-check.js';
import { planSampling } from '../agent/bench/sampling.js';
import type { Board } from '../boards/board.js';
import { planCases } from '../builder/plan.js';
import { differingRuns, SENTINELS, type RunInterval } from '../builder/sentinels.js';
import { LutError } from '../common/errors.js';
import { formatRange } from '../common/format.js';
import { caseKey } from '../model/cases/key.js';
import { configurationHash, type DeviceConfiguration } from '../model/configuration.js';
import type { BenchChoice } from '../store/bench-choice.js';
import type { Store } from '../store/store.js';

/**
 * What benches of a board are compared in, all that were chosen: also those that are gone, whose runs the database has.
 * The usual sampling, however many samples are asked for: an interval of few says little.
 */
export function crossCheckOf(
  board: Board,
  store: Store,
  chosen: BenchChoice,
): (configuration: DeviceConfiguration) => CrossCheck {
  return (configuration) => {
    const { feasible } = planCases(SENTINELS, board.memory);
    const sampling = planSampling(configuration.unit);
    const hash = configurationHash(configuration);
    return {
      work: feasible.map((one) => ({ kind: 'case', case: one, scope: 'operator', operators: 1, sampling })),
      compare(except) {
        for (const key of feasible.map(caseKey)) {
          const runs = store
            .latestOfBenches(hash, key, chosen)
            .filter(({ origin }) => !except.includes(origin!.bench));
          const differing = differingRuns(runs);
          if (differing !== undefined) throw difference(key, differing, configuration.unit);
        }
      },
    };
  };
}

function difference(key: string, differing: readonly [RunInterval, RunInterval], unit: string): LutError {
  const [a, b] = differing.map(({ run }) => run.origin!.bench);
  const takes = differing.map(({ run, low, high }) => `${formatRange(low, high)} on ${run.origin!.bench}`);
  return new LutError(
    'FLEET_DIFFERENCE',
    `Benches ${a} and ${b} have one configuration, but differ: "${key}" takes ${takes.join(', and ')} (${unit}).`,
    `Go on with --exclude ${a} or --exclude ${b}, or on one alone with --bench ${a} or --bench ${b}; what was ` +
      'measured is kept. After a repair, measure anew with --again.',
  );
}
