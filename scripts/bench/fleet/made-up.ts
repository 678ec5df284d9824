/** What a made-up fleet measures on, is asked for, and answers: nothing was measured. */
import type { Bench } from '../../../agent/bench/bench.js';
import type { CaseMeasured, CaseWork, ModelMeasured, ModelWork } from '../../../agent/bench/work.js';
import { USUAL_FLAVOUR } from '../../../lab/runtimes.js';
import type { DeviceConfiguration } from '../../../model/configuration.js';
import { fillInt32 } from '../../../model/fill.js';
import { JITTER_CYCLES, pointwise, SIMULATED, TYPICAL_CYCLES } from '../../simulated.js';

/** Samples of a run. */
export const SAMPLES = 100;
/** As many cases as the space edgenas-vww has. */
const CASES = 453;
/** Different answers, which are given in turn. */
const RECORDINGS = 64;

const CONFIGURATION: DeviceConfiguration = { ...SIMULATED, flavour: USUAL_FLAVOUR };

/** The i-th of any number of runs, all of them different. */
export function workOf(i: number): CaseWork {
  const sampling = { seeds: [i], samples: [SAMPLES], warmups: 1, rewarmups: 0 };
  return { kind: 'case', case: pointwise(8, 1 + (i % CASES)), scope: 'operator', operators: 1, sampling };
}

const recordings = Array.from({ length: RECORDINGS }, (_, recording) =>
  Uint32Array.from(fillInt32(SAMPLES, 0, JITTER_CYCLES, recording), (cycles) => TYPICAL_CYCLES + cycles),
);

/** What a bench answers to a run. */
export function answerTo({ sampling: { seeds } }: CaseWork): CaseMeasured {
  return {
    stop: 'count',
    arena: { persistent: 160, scratch: 0, tensors: 2048 },
    kernel: 'conv_1x1',
    chip: { uid: 'c0ffee', revision: 1 },
    fills: seeds.map((seed) => ({ seed, emptyTicks: 19, samples: recordings[seed % RECORDINGS]! })),
  };
}

/** A bench without a board, which answers at a steady rate: each run takes as long. */
export class PacedBench implements Bench {
  readonly name = 'simulated';
  readonly broken = false;
  readonly configuration = CONFIGURATION;
  readonly build = {
    board: CONFIGURATION.board,
    port: CONFIGURATION.board,
    fingerprint: 'f'.repeat(64),
    image: 'e'.repeat(64),
    compiler: CONFIGURATION.compiler,
  };
  readonly firmwareBytes = 1;
  readonly ticksPerCount = 1;
  /** when it is free; milliseconds */
  private free = 0;

  constructor(private readonly runMs: number) {}

  measure(work: CaseWork): Promise<CaseMeasured>;
  measure(work: ModelWork): Promise<ModelMeasured>;
  async measure(work: CaseWork | ModelWork): Promise<CaseMeasured | ModelMeasured> {
    if (work.kind === 'model') throw new Error('no model is asked for');
    const now = performance.now();
    this.free = Math.max(this.free, now) + this.runMs;
    const due = this.free - now;
    await new Promise((resolve) => setTimeout(resolve, due));
    return answerTo(work);
  }

  async close(): Promise<void> {}
}
