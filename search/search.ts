/** A whole search: from a space, a table and images to a quantized network within its limits. */
import { LutError } from '../common/errors.js';
import type { Architecture, Space } from '../model/space/space.js';
import { loadGraph } from '../model/tflite/graph.js';
import type { FeasibleChoices } from './costs/feasible.js';
import { meets, type Costs, type Limits } from './costs/limits.js';
import { CHANNELS, type Dataset } from './data/dataset.js';
import { ImageReader } from './data/image-reader.js';
import { evaluate, GHOSTS, type Figures } from './training/step.js';
import type { Threads } from './training/threads.js';
import { inherit, networkParameters, networkWeights } from './training/weights.js';
import { int8Accuracy } from './finish/accuracy.js';
import { finishNetwork } from './finish/quantize.js';
import { architectureNetwork, type Network } from './network/network.js';
import type { Candidate, SearchHooks, SearchPlan, Strategy } from './strategies/strategy.js';
import { Supernet } from './training/supernet.js';
import {
  interrupted,
  trainNetwork,
  type EpochOfTraining,
  type TrainingPlan,
} from './training/train-network.js';

/** What a search starts from. */
export interface Setup {
  readonly space: Space;
  readonly feasible: FeasibleChoices;
  readonly limits: Limits;
  readonly dataset: Dataset;
  readonly threads: Threads;
}

export interface Plan extends SearchPlan {
  readonly retraining: TrainingPlan;
}

/** Called as the search goes on. */
export interface Hooks extends SearchHooks {
  readonly onPhase?: (phase: Phase) => void;
  readonly onRetrainingEpoch?: (epoch: EpochOfTraining) => void;
  /** the share that is done of the retraining, or of the quantized test */
  readonly onShare?: (share: number) => void;
}

export type Phase = 'supernet' | 'candidates' | 'retraining' | 'quantization';

/** A network with its weights, as it is deployed. */
export interface Finished {
  /** the int8 `.tflite` */
  readonly model: Uint8Array;
  /** by the table */
  readonly predicted: Costs;
  /** of the test images: in float32, and by the exact integer arithmetic */
  readonly accuracyFloat: number;
  readonly accuracyInt8: number;
}

export interface Found extends Finished {
  readonly architecture: Architecture;
  /** all that were judged, the best first */
  readonly candidates: readonly Candidate[];
  readonly seconds: Readonly<Record<Phase, number>>;
}

/**
 * Searches, retrains the best candidate and quantizes it. Equal setups and plans give equal networks, however many
 * threads there are.
 * @param supernet where to go on: a new one, or one restored from a checkpoint
 * @throws SEARCH_IMPOSSIBLE, SEARCH_DIVERGED, SEARCH_THREAD, FILE_CACHE, INTERRUPTED
 */
export async function search(
  setup: Setup,
  strategy: Strategy,
  plan: Plan,
  hooks: Hooks = {},
  supernet = new Supernet(setup.space, plan.seed),
): Promise<Found> {
  const clock = new PhaseClock(hooks.onPhase);
  clock.enter('supernet');
  const candidates = await strategy({
    ...setup,
    supernet,
    plan,
    hooks: {
      ...hooks,
      onScored: (scored, of) => {
        clock.enter('candidates');
        hooks.onScored?.(scored, of);
      },
    },
  });
  setup.threads.forget(supernet.weights);
  const best = candidates[0];
  if (best === undefined) throw new RangeError('a strategy gave no candidate');
  const { architecture } = best;
  const network = architectureNetwork(setup.space, architecture);
  const weights = networkWeights(network, GHOSTS, plan.retraining.seed);
  inherit(supernet.weights, setup.space, architecture, weights);
  const finished = await finish(setup, network, weights, plan.retraining, hooks, clock);
  clock.end();
  return { ...finished, architecture, candidates, seconds: clock.seconds };
}

/**
 * Trains a network's weights further, folds and quantizes them, and measures both accuracies on the test images.
 * @throws SEARCH_LIMIT when the quantized model exceeds a limit; SEARCH_DIVERGED, SEARCH_THREAD, FILE_CACHE,
 *   INTERRUPTED
 */
export async function finish(
  setup: Omit<Setup, 'space'>,
  network: Network,
  weights: NetworkWeights,
  plan: TrainingPlan,
  hooks: Hooks,
  clock = new PhaseClock(hooks.onPhase),
): Promise<Finished> {
  // opened first: should the cache be emptied during the training, the file can be read all the same
  const images = new ImageReader(setup.dataset);
  try {
    clock.enter('retraining');
    const float = await retrain(setup, weights, plan, hooks);
    clock.enter('quantization');
    const quantized = await quantize(setup, images, network, weights, hooks);
    return { ...quantized, accuracyFloat: float.accuracy };
  } finally {
    images.close();
  }
}

type NetworkWeights = ReturnType<typeof networkWeights>;

/** Trains the weights, and measures them on the test images. */
async function retrain(
  { dataset, threads }: Pick<Setup, 'dataset' | 'threads'>,
  weights: NetworkWeights,
  plan: TrainingPlan,
  hooks: Hooks,
): Promise<Figures> {
  await trainNetwork(threads, weights, dataset, plan, {
    ...(hooks.onRetrainingEpoch && { onEpoch: hooks.onRetrainingEpoch }),
    ...(hooks.onShare && { onStep: hooks.onShare }),
    ...(hooks.signal && { signal: hooks.signal }),
  });
  const float = await evaluate(threads, weights, dataset.test);
  threads.forget(weights);
  return float;
}

/** @throws SEARCH_LIMIT, FILE_CACHE, INTERRUPTED */
async function quantize(
  { dataset, feasible, limits }: Omit<Setup, 'space'>,
  images: ImageReader,
  network: Network,
  weights: NetworkWeights,
  hooks: Hooks,
): Promise<Omit<Finished, 'accuracyFloat'>> {
  const model = finishNetwork(network, networkParameters(weights), calibrationImages(dataset, images));
  const predicted = feasible.costs.ofModel(model);
  if (!meets(predicted, limits)) {
    throw new LutError(
      'SEARCH_LIMIT',
      'The quantized network exceeds a limit that its architecture met.',
      'This is a defect of edgelut: please report it with the run folder.',
    );
  }
  const { test, labels } = dataset;
  const accuracyInt8 = await int8Accuracy(loadGraph(model), images, labels, test, (done) => {
    if (hooks.signal?.aborted === true) throw interrupted();
    hooks.onShare?.(done / test.length);
  });
  return { model, predicted, accuracyInt8 };
}

/** Training images that the ranges of activations are taken from. */
const CALIBRATION_IMAGES = 200;

function* calibrationImages(dataset: Dataset, images: ImageReader): Iterable<Float32Array> {
  const { training, height, width } = dataset;
  const count = Math.min(CALIBRATION_IMAGES, training.length);
  for (let i = 0; i < count; i++) {
    const pixels = new Float32Array(height * width * CHANNELS);
    images.read(training[Math.floor((i * training.length) / count)]!, pixels, 0);
    yield pixels;
  }
}

/** Seconds per phase. */
export class PhaseClock {
  readonly seconds: Record<Phase, number> = { supernet: 0, candidates: 0, retraining: 0, quantization: 0 };
  private phase: Phase | null = null;
  private since = 0;

  constructor(private readonly onPhase: ((phase: Phase) => void) | undefined) {}

  enter(phase: Phase): void {
    if (phase === this.phase) return;
    this.end();
    this.phase = phase;
    this.since = performance.now();
    this.onPhase?.(phase);
  }

  end(): void {
    if (this.phase !== null) this.seconds[this.phase] += (performance.now() - this.since) / 1000;
    this.phase = null;
  }
}
