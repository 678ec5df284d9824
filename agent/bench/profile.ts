import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { configurationHash, type DeviceConfiguration } from '../../model/configuration.js';
import type { Store } from '../../store/store.js';
import { Bench, type BenchRequest } from './bench.js';
import { jobInstructions, type Job } from './job.js';
import { jobTask, type Measured } from './measure.js';
import { recordFirmware } from './record-firmware.js';
import { planSampling } from './sampling.js';

export interface ProfileRequest extends Omit<BenchRequest, 'onEvent'> {
  readonly store: Store;
  readonly jobs: readonly Job[];
  /** exact number of samples per job, instead of the unit's default */
  readonly runs?: number;
  /** measure jobs again that have been measured */
  readonly again?: boolean;
  readonly onProgress?: (progress: ProfileProgress) => void;
}

export interface ProfileProgress {
  readonly done: number;
  readonly jobs: number;
  /** share of the estimated work that is done, 0 to 1 */
  readonly share: number;
}

export interface Profile {
  readonly configuration: DeviceConfiguration;
  /** jobs measured now, and those that had been measured before */
  readonly measured: number;
  readonly skipped: number;
  readonly samples: number;
}

/**
 * Measures the jobs that the store does not have yet on this configuration, and stores each as it is done.
 * @throws FIRMWARE_REFUSED after all others are done, when the board refused some jobs
 * @throws INTERRUPTED when the signal fires; finished jobs are stored
 */
export async function profile(request: ProfileRequest): Promise<Profile> {
  const { board, store } = request;
  const onEvent = (what: string): void => store.recordEvent('warning', `${board.id}: ${what}`);
  const bench = await Bench.open({ ...request, onEvent });
  try {
    return await profileOn(bench, request);
  } finally {
    await bench.close();
  }
}

async function profileOn(bench: Bench, request: ProfileRequest): Promise<Profile> {
  const { board, firmware, store } = request;
  const { configuration } = bench;
  const sampling = planSampling(configuration.unit, request.runs);
  const build = recordFirmware(store, board, firmware);

  const queue = request.again ? [...request.jobs] : missing(request, configuration);
  queue.sort((a, b) => jobInstructions(b) - jobInstructions(a));
  const work = queue.reduce((sum, job) => sum + jobInstructions(job), 0);
  const jobs = queue.length;
  let [done, workDone, samples] = [0, 0, 0];
  const refusals: { job: Job; error: LutError }[] = [];

  const record = (job: Job, measured: Measured): void => {
    const { case: operatorCase, target, operators } = job;
    const { warmups } = sampling;
    store.recordRun({
      configuration,
      case: operatorCase,
      target,
      operators,
      warmups,
      ticksPerCount: bench.ticksPerCount,
      build,
      ...measured,
    });
    workDone += jobInstructions(job);
    samples += measured.fills.reduce((sum, fill) => sum + fill.samples.length, 0);
    request.onProgress?.({ done: ++done, jobs, share: workDone / work });
  };
  const measure = async (job: Job): Promise<Measured | undefined> => {
    try {
      return await bench.run(jobTask(job, sampling));
    } catch (error) {
      if (bench.broken || !(error instanceof LutError)) throw error;
      refusals.push({ job, error });
      store.recordEvent('error', `${board.id}: "${job.key}": ${error.message}`);
      return undefined;
    }
  };
  await Promise.all(
    queue.map(async (job) => {
      const measured = await measure(job);
      if (measured !== undefined) record(job, measured);
    }),
  );
  refuse(board, refusals);
  return { configuration, measured: jobs, skipped: request.jobs.length - jobs, samples };
}

/** The jobs without a run, or where the number of samples was asked for, without a run of just so many. */
function missing({ jobs, store, runs }: ProfileRequest, configuration: DeviceConfiguration): Job[] {
  const hash = configurationHash(configuration);
  const samples = runs === undefined ? {} : { samples: runs };
  const known = new Map<string, Set<string>>();
  return jobs.filter(({ key, target, operators }) => {
    const selection = `${target} ${operators}`;
    if (!known.has(selection))
      known.set(selection, store.completedCaseKeys(hash, { target, operators, ...samples }));
    return !known.get(selection)!.has(key);
  });
}

function refuse(board: Board, refusals: readonly { job: Job; error: LutError }[]): void {
  const [first] = refusals;
  if (first === undefined) return;
  throw new LutError(
    'FIRMWARE_REFUSED',
    `${board.id} refused ${refusals.length} of the cases, first "${first.job.key}": ${first.error.message}`,
    'All others are stored. See the events in the database, or leave cases out with --case.',
  );
}
