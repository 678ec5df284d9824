/** Cases measured on a bench into the store. */
import type { Bench } from '../agent/bench/bench.js';
import { workInstructions } from '../agent/bench/case-work.js';
import { caseRun } from '../agent/bench/measured-runs.js';
import { planSampling } from '../agent/bench/sampling.js';
import type { CaseMeasured, CaseWork } from '../agent/bench/work.js';
import type { NeededRun } from '../builder/plan.js';
import { defined } from '../common/defined.js';
import { LutError } from '../common/errors.js';
import { configurationHash, type DeviceConfiguration } from '../model/configuration.js';
import { caseKey } from '../model/cases/key.js';
import type { OperatorCase } from '../model/operator.js';
import type { Store } from '../store/store.js';
import type { Progress } from './listen.js';
import type { OpenedBench } from './open-bench.js';
import { Tally } from './tally.js';

export interface CaseMeasurement {
  readonly store: Store;
  readonly needed: readonly NeededRun[];
  /** exact number of samples per run, instead of the unit's default */
  readonly runs?: number;
  /** measure again what has been measured */
  readonly again?: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/** What came of measuring cases. */
export interface CasesMeasured {
  readonly configuration: DeviceConfiguration;
  /** runs measured now, and those that had been measured before */
  readonly measured: number;
  readonly skipped: number;
  readonly samples: number;
  /** the work that the board refused, all other work done */
  readonly refused: readonly Refusal[];
}

/** Work that a board refused, and with what. */
export interface Refusal {
  readonly case: OperatorCase;
  readonly key: string;
  readonly error: LutError;
}

/**
 * Measures the runs that the store does not have yet on the bench's configuration, and stores each as it is done.
 * @throws INTERRUPTED when the bench was stopped; finished runs are stored
 */
export async function measureCases(opened: OpenedBench, request: CaseMeasurement): Promise<CasesMeasured> {
  const { bench, build } = opened;
  const { needed, runs, again = false, store } = request;
  const { configuration } = bench;
  const queue = again ? [...needed] : missing(request, bench);
  queue.sort((a, b) => workInstructions(b) - workInstructions(a));
  const tally = new Tally(bench, store, queue, request.onProgress);
  const sampling = planSampling(configuration.unit, runs);
  const refused: Refusal[] = [];
  await tally.during(
    queue.map(async ({ case: operatorCase, scope, operators }) => {
      const work: CaseWork = { kind: 'case', case: operatorCase, scope, operators, sampling };
      const measured = await measure(bench, work, store, refused);
      if (measured === undefined) return tally.refuse(work);
      // what comes of a fleet is stored when it comes, with what comes at the same time
      if (measured.origin !== undefined) await tally.recordWithOthers(work);
      else
        store.atomically(() => {
          store.recordRun(caseRun({ bench, build }, work, measured));
          tally.record(work);
        });
      tally.tell(measured);
    }),
  );
  return {
    configuration,
    measured: queue.length - refused.length,
    skipped: needed.length - queue.length,
    samples: tally.samples,
    refused,
  };
}

/** Undefined where the board refused the work, which is then among the refusals. */
async function measure(
  bench: Bench,
  work: CaseWork,
  store: Store,
  refused: Refusal[],
): Promise<CaseMeasured | undefined> {
  try {
    return await bench.measure(work);
  } catch (error) {
    if (bench.broken || !(error instanceof LutError)) throw error;
    const key = caseKey(work.case);
    refused.push({ case: work.case, key, error });
    store.recordEvent('error', `${bench.configuration.board}: "${key}": ${error.message}`);
    return undefined;
  }
}

/** Those without a run, or where the number of samples was asked for, without a run of just so many. */
function missing({ needed, store, runs }: CaseMeasurement, { configuration, chosen }: Bench): NeededRun[] {
  const hash = configurationHash(configuration);
  const wanted = defined({ samples: runs, benches: chosen });
  const known = new Map<string, Set<string>>();
  return needed.filter(({ key, scope, operators }) => {
    const selection = `${scope} ${operators}`;
    const keys = known.get(selection) ?? store.completedCaseKeys(hash, { scope, operators, ...wanted });
    known.set(selection, keys);
    return !keys.has(key);
  });
}

/** @throws FIRMWARE_REFUSED when a board refused anything */
export function requireNoneRefused(board: string, refused: readonly Refusal[]): void {
  const [first] = refused;
  if (first === undefined) return;
  throw new LutError(
    'FIRMWARE_REFUSED',
    `${board} refused ${refused.length} of the cases, first "${first.key}": ${first.error.message}`,
    'All others are stored. See the events in the database, or leave cases out with --case.',
  );
}
