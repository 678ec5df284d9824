import type { ArenaBytes } from '../../model/graph/arena.js';
import { inputSeed } from '../../model/segments.js';
import type { FillSamples, Stop } from '../../store/run.js';
import type { Client } from '../link/client.js';
import { SAMPLES_LIMIT, WHOLE_GRAPH } from '../link/protocol.js';
import { ticksToCounts, type TickRatio } from '../link/ticks.js';
import { generousMs, jobInstructions, jobModel, type Job } from './job.js';
import type { Sampling } from './sampling.js';
import type { ReadyBoard, Task } from './task.js';

/** What a board measured of one job. */
export interface Measured {
  readonly stop: Stop;
  readonly arena: ArenaBytes;
  readonly fills: readonly FillSamples[];
}

/** What a middling emulated board does: a first guess at how many windows fill a batch. */
const USUAL_INSTRUCTIONS_PER_MS = 200_000;
/** How long a request keeps the board busy at most: long against the time, and the bytes, between requests. */
const BATCH_MS = 5000;
/** A board that takes so many times longer than for the same before has gone silent. */
const SLOWDOWN = 20;

/** Loads a job's model with each fill in turn, and takes the samples that the sampling asks for. */
export function jobTask(job: Job, sampling: Sampling): Task<Measured> {
  return {
    name: job.key,
    seeds: sampling.seeds,
    model: () => jobModel(job),
    run: (board) => measureJob(board, job, sampling),
  };
}

async function measureJob(
  { client, loader, ratio }: ReadyBoard,
  job: Job,
  sampling: Sampling,
): Promise<Measured> {
  const fills: FillSamples[] = [];
  let arena: ArenaBytes = { persistent: 0, scratch: 0, tensors: 0 };
  let stop: Stop = 'count';
  for (const [fill, seed] of sampling.seeds.entries()) {
    const model = await loader.open(seed);
    arena = model.arena;
    for (let input = 0; input < model.inputs; input++) {
      await client.inputFill(input, -128, 127, inputSeed(seed, input), msFor(job, 1));
    }
    const sampler = new FillSampler(client, job, ratio, sampling);
    const wanted = sampling.samples[fill] ?? 0;
    if (sampling.untilEqual === undefined) await sampler.take(wanted);
    else if (await sampler.takeUntilEqual(sampling.untilEqual, wanted)) stop = 'three-equal';
    fills.push(sampler.result(seed));
  }
  return { stop, arena, fills };
}

/** How long the board may take for some invocations. */
function msFor(job: Job, invocations: number): number {
  return generousMs(invocations * jobInstructions(job));
}

/** Collects the samples of one fill, in requests that each keep the board busy for some seconds. */
class FillSampler {
  private readonly batches: Uint32Array[] = [];
  private emptyTicks = Infinity;
  /** of the last request, for each of its invocations */
  private measuredMs: number | undefined;

  constructor(
    private readonly client: Client,
    private readonly job: Job,
    private readonly ratio: TickRatio,
    private readonly sampling: Sampling,
  ) {}

  /** Takes exactly `count` samples. */
  async take(count: number): Promise<void> {
    for (let left = count; left > 0;) {
      const windowMs = this.measuredMs ?? jobInstructions(this.job) / USUAL_INSTRUCTIONS_PER_MS;
      const batch = Math.min(left, SAMPLES_LIMIT, Math.max(1, Math.floor(BATCH_MS / windowMs)));
      await this.batch(batch);
      left -= batch;
    }
  }

  /** Takes samples until the last `equal` of them agree; false when `most` did not do. */
  async takeUntilEqual(equal: number, most: number): Promise<boolean> {
    for (let taken = 0; taken < most; taken += equal) {
      const ticks = await this.batch(equal);
      const counts = Array.from(ticks, (tick) => ticksToCounts(tick, this.ratio));
      if (counts.every((count) => count === counts[0])) return true;
    }
    return false;
  }

  result(seed: number): FillSamples {
    const samples = new Uint32Array(this.batches.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const batch of this.batches) {
      samples.set(batch, at);
      at += batch.length;
    }
    return { seed, emptyTicks: this.emptyTicks, samples };
  }

  private async batch(count: number): Promise<Uint32Array> {
    const { warmups, rewarmups } = this.sampling;
    const warm = this.batches.length === 0 ? warmups : rewarmups;
    const target = this.job.target === 'graph' ? WHOLE_GRAPH : 0;
    const mostMs = this.measuredMs === undefined ? msFor(this.job, 1) : SLOWDOWN * this.measuredMs;
    const start = performance.now();
    const timing = await this.client.time(target, warm, count, (warm + count) * mostMs);
    this.measuredMs = (performance.now() - start) / (warm + count);
    this.batches.push(timing.ticks);
    this.emptyTicks = Math.min(this.emptyTicks, timing.emptyTicks);
    return timing.ticks;
  }
}
