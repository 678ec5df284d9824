import { defined } from '../../common/defined.js';
import type { ArenaBytes } from '../../model/graph/arena.js';
import { caseInputFills } from '../../model/graph/input-fill.js';
import { inputSeed } from '../../model/segments.js';
import { caseKey } from '../../model/cases/key.js';
import type { FillSamples, Stop } from '../../store/run.js';
import type { Client } from '../link/client.js';
import { SAMPLES_LIMIT, WHOLE_GRAPH } from '../link/protocol.js';
import { ticksToCounts, type TickRatio } from '../link/ticks.js';
import { workInstructions, workModel } from './case-work.js';
import { generousMs } from './instructions.js';
import type { ReadyBoard, Task } from './task.js';
import type { CaseMeasured, CaseWork } from './work.js';

/** What a middling emulated board does: a first guess at how many windows fill a batch. */
const USUAL_INSTRUCTIONS_PER_MS = 200_000;
/** How long a request keeps the board busy at most: long against the time, and the bytes, between requests. */
const BATCH_MS = 5000;
/** A board that takes so many times longer than for the same before has gone silent. */
const SLOWDOWN = 20;

/** Loads a work's model with each fill in turn, and takes the samples that its sampling asks for. */
export function caseTask(work: CaseWork): Task<CaseMeasured> {
  return {
    name: caseKey(work.case),
    seeds: work.sampling.seeds,
    model: () => workModel(work),
    run: (board) => measureCase(board, work),
  };
}

async function measureCase(board: ReadyBoard, work: CaseWork): Promise<CaseMeasured> {
  const { sampling } = work;
  const fills: FillSamples[] = [];
  let arena: ArenaBytes = { persistent: 0, scratch: 0, tensors: 0 };
  let stop: Stop = 'count';
  let kernel: string | undefined;
  for (const [fill, seed] of sampling.seeds.entries()) {
    const { client, ...model } = await board.open(seed);
    arena = model.arena;
    if (fill === 0) [kernel] = (await client.kernels(model.operators)) ?? [];
    for (const [input, as] of caseInputFills(work.case).entries()) {
      await client.inputFill(input, -128, 127, inputSeed(seed, input), as, msFor(work, 1));
    }
    const sampler = new FillSampler(client, work, board.ratio);
    const wanted = sampling.samples[fill] ?? 0;
    if (sampling.untilEqual === undefined) await sampler.take(wanted);
    else if (await sampler.takeUntilEqual(sampling.untilEqual, wanted)) stop = 'three-equal';
    fills.push(sampler.result(seed));
  }
  return { stop, arena, fills, ...defined({ chip: board.chip, kernel }) };
}

/** How long the board may take for some invocations. */
function msFor(work: CaseWork, invocations: number): number {
  return generousMs(invocations * workInstructions(work));
}

/** Collects the samples of one fill, in requests that each keep the board busy for some seconds. */
class FillSampler {
  private readonly batches: Uint32Array[] = [];
  private emptyTicks = Infinity;
  /** of the last request, for each of its invocations */
  private measuredMs: number | undefined;

  constructor(
    private readonly client: Client,
    private readonly work: CaseWork,
    private readonly ratio: TickRatio,
  ) {}

  /** Takes exactly `count` samples. */
  async take(count: number): Promise<void> {
    for (let left = count; left > 0;) {
      const windowMs = this.measuredMs ?? workInstructions(this.work) / USUAL_INSTRUCTIONS_PER_MS;
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
    const { warmups, rewarmups } = this.work.sampling;
    const warm = this.batches.length === 0 ? warmups : rewarmups;
    const target = this.work.scope === 'graph' ? WHOLE_GRAPH : 0;
    const mostMs = this.measuredMs === undefined ? msFor(this.work, 1) : SLOWDOWN * this.measuredMs;
    const start = performance.now();
    const timing = await this.client.time(target, warm, count, (warm + count) * mostMs);
    this.measuredMs = (performance.now() - start) / (warm + count);
    this.batches.push(timing.ticks);
    this.emptyTicks = Math.min(this.emptyTicks, timing.emptyTicks);
    return timing.ticks;
  }
}
