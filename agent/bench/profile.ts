import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { configurationHash, type DeviceConfiguration } from '../../model/configuration.js';
import type { Store } from '../../store/store.js';
import type { Firmware } from '../firmware/build.js';
import type { Flasher } from '../flash/flasher.js';
import { deviceConfiguration } from './configuration.js';
import { estimatedInstructions, type Job } from './job.js';
import type { Measured } from './measure.js';
import { planSampling } from './sampling.js';
import { Worker } from './worker.js';

export interface ProfileRequest {
  readonly board: Board;
  readonly firmware: Firmware;
  readonly flasher: Flasher;
  readonly store: Store;
  readonly jobs: readonly Job[];
  /** exact number of samples per job, instead of the unit's default */
  readonly runs?: number;
  /** measure jobs again that have been measured */
  readonly again?: boolean;
  /** boards to use side by side; more than one only where the flasher can start several */
  readonly boards: number;
  readonly signal?: AbortSignal;
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
  const { board, firmware, flasher, store, signal } = request;
  const workers = Array.from(
    { length: request.boards },
    () =>
      new Worker(board, flasher, firmware, (what) => store.recordEvent('warning', `${board.id}: ${what}`)),
  );
  const endAll = (): Promise<unknown> => Promise.all(workers.map((worker) => worker.end()));
  const onAbort = (): void => void endAll();
  signal?.addEventListener('abort', onAbort);
  try {
    return await profileWith(workers, request);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new LutError(
      'INTERRUPTED',
      `Stopped while profiling ${board.id}.`,
      'Every finished case is stored; run the same command to go on.',
      { cause: error },
    );
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await endAll();
  }
}

async function profileWith([first, ...others]: Worker[], request: ProfileRequest): Promise<Profile> {
  const { board, firmware, store, signal } = request;
  if (first === undefined) throw new Error('profiling needs a board');
  const greeting = await first.start();
  const configuration = deviceConfiguration(board, firmware, greeting);
  const sampling = planSampling(configuration.unit, request.runs);
  const build = store.recordBuild({
    board: board.id,
    port: board.firmware.port,
    fingerprint: firmware.fingerprint,
    image: firmware.imageSha256,
    compiler: firmware.compiler,
  });

  const queue = request.again ? [...request.jobs] : missing(request.jobs, store, configuration);
  queue.sort((a, b) => estimatedInstructions(b) - estimatedInstructions(a));
  const work = queue.reduce((sum, job) => sum + estimatedInstructions(job), 0);
  const jobs = queue.length;
  let [done, workDone, samples] = [0, 0, 0];
  const refusals: { job: Job; error: LutError }[] = [];

  const onDone = (job: Job, measured: Measured): void => {
    const ticksPerCount = Number(greeting.ratio.ticks) / Number(greeting.ratio.counts);
    const { case: operatorCase, target, operators } = job;
    const { warmups } = sampling;
    store.recordRun({
      configuration,
      case: operatorCase,
      target,
      operators,
      warmups,
      ticksPerCount,
      build,
      ...measured,
    });
    workDone += estimatedInstructions(job);
    samples += measured.fills.reduce((sum, fill) => sum + fill.samples.length, 0);
    request.onProgress?.({ done: ++done, jobs, share: workDone / work });
  };
  const onRefused = (job: Job, error: LutError): void => {
    refusals.push({ job, error });
    store.recordEvent('error', `${board.id}: "${job.key}": ${error.message}`);
  };
  const run = (worker: Worker): Promise<void> => worker.work(queue, sampling, onDone, onRefused);
  const startAndRun = async (worker: Worker): Promise<void> => {
    requireSame(configuration, deviceConfiguration(board, firmware, await worker.start()));
    await run(worker);
  };
  await allOrEnd(
    [first, ...others],
    [run(first), ...others.slice(0, Math.max(0, jobs - 1)).map(startAndRun)],
  );
  signal?.throwIfAborted();
  refuse(board, refusals);
  return { configuration, measured: jobs, skipped: request.jobs.length - jobs, samples };
}

/** Waits for all; when one fails, ends the others' boards, so that nothing runs on when this throws. */
async function allOrEnd(workers: readonly Worker[], running: readonly Promise<void>[]): Promise<void> {
  try {
    await Promise.all(running);
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.end()));
    await Promise.allSettled(running);
    throw error;
  }
}

function missing(jobs: readonly Job[], store: Store, configuration: DeviceConfiguration): Job[] {
  const hash = configurationHash(configuration);
  const known = new Map<string, Set<string>>();
  return jobs.filter(({ key, target, operators }) => {
    const selection = `${target} ${operators}`;
    if (!known.has(selection)) known.set(selection, store.completedCaseKeys(hash, { target, operators }));
    return !known.get(selection)!.has(key);
  });
}

function requireSame(expected: DeviceConfiguration, found: DeviceConfiguration): void {
  if (configurationHash(expected) === configurationHash(found)) return;
  throw new LutError(
    'FIRMWARE_DIFFERS',
    `Two boards of the kind ${expected.board} differ in their settings, so their timings must not mix.`,
    'Profile them one by one.',
  );
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
