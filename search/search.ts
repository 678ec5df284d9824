/** A whole search: from a space, a table and images to a quantized network within its limits. */
import { LutError } from '../common/errors.js';
import { architectureName } from '../model/space/choices.js';
import type { Architecture, Space } from '../model/space/space.js';
import { loadGraph } from '../model/tflite/graph.js';
import type { FeasibleChoices } from './costs/feasible.js';
import { meets, type Costs, type Limits } from './costs/limits.js';
import type { Dataset } from './data/dataset.js';
import { ImageReader } from './data/image-reader.js';
import { imageSize } from './data/image-size.js';
import { NetworkTraining } from './training/network-training.js';
import { evaluate, type Figures } from './training/step.js';
import type { Threads } from './training/threads.js';
import { inherit, networkParameters } from './training/weights.js';
import { int8Accuracy } from './finish/accuracy.js';
import { finishNetwork } from './finish/quantize.js';
import { architectureNetwork, type Network } from './network/network.js';
import { finalOf, type Final, type FinalHooks, type FinalPlan } from './finalists.js';
import { frontOf, smallerOnes } from './front.js';
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

export interface Plan extends SearchPlan, FinalPlan {
  readonly retraining: TrainingPlan;
}

/** Called as the search goes on. */
export interface Hooks extends SearchHooks, FinalHooks {
  readonly onPhase?: (phase: Phase) => void;
  /** the training of the network is about to begin: here it can be brought to where a checkpoint is */
  readonly onRetraining?: (training: NetworkTraining) => void;
  readonly onRetrainingEpoch?: (epoch: EpochOfTraining, training: NetworkTraining) => void;
}

export type Phase = 'supernet' | 'candidates' | 'finalists' | 'retraining' | 'quantization';

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

/** A judged network that was retrained. */
export interface FinishedCandidate extends Finished {
  readonly candidate: Candidate;
}

export interface Found extends Finished {
  readonly architecture: Architecture;
  readonly final: Omit<Final, 'training'>;
  /** smaller networks of the front, retrained as well; empty unless the plan asks for the front */
  readonly smaller: readonly FinishedCandidate[];
  /** all that were judged, the best first */
  readonly candidates: readonly Candidate[];
  readonly seconds: Readonly<Record<Phase, number>>;
}

/**
 * Searches, retrains the best candidate and quantizes it. Equal setups and plans give equal networks, however many
 * threads there are.
 * @param supernet where to go on: a new one, or one restored from a checkpoint
 * @param known networks that were judged before the search was interrupted: they are not judged again
 * @throws SEARCH_IMPOSSIBLE, SEARCH_DIVERGED, SEARCH_THREAD, FILE_CACHE, INTERRUPTED
 */
export async function search(
  setup: Setup,
  strategy: Strategy,
  plan: Plan,
  hooks: Hooks = {},
  supernet = new Supernet(setup.space, plan.seed),
  known: readonly Candidate[] = [],
): Promise<Found> {
  const clock = new PhaseClock(hooks.onPhase);
  const candidates = await judge(setup, strategy, plan, hooks, supernet, known, clock);
  if (candidates.length === 0) throw new RangeError('a strategy gave no candidate');
  clock.enter('finalists');
  const { training, ...final } = await finalOf(setup, candidates, supernet, plan, hooks);
  const { architecture } = final.winner;
  const network = architectureNetwork(setup.space, architecture);
  const finished = await finish(setup, network, training, plan.retraining, hooks, clock);
  const smaller: FinishedCandidate[] = [];
  for (const candidate of plan.front === true ? smallerOnes(frontOf(candidates), final.winner) : []) {
    smaller.push(
      await finishSmaller(setup, candidate, smaller.length, supernet, plan.retraining, hooks, clock),
    );
  }
  clock.end();
  return { ...finished, architecture, final, smaller, candidates, seconds: clock.seconds };
}

/** Trains a network of the front as the winner was, from the supernet's weights on. */
async function finishSmaller(
  setup: Setup,
  candidate: Candidate,
  place: number,
  supernet: Supernet,
  plan: TrainingPlan,
  hooks: Hooks,
  clock: PhaseClock,
): Promise<FinishedCandidate> {
  const name = `smaller-${place + 1}`;
  const network = architectureNetwork(setup.space, candidate.architecture);
  const training = new NetworkTraining(network, plan.weightDecay, plan.seed);
  inherit(supernet.weights, setup.space, candidate.architecture, training.weights);
  const own: Hooks = {
    ...hooks,
    onRetraining: (begun) => hooks.trainings?.restore(name, begun),
    onRetrainingEpoch: (_, trained) => hooks.trainings?.save(name, trained),
  };
  return { candidate, ...(await finish(setup, network, training, plan, own, clock)) };
}

/** Trains the supernet further and judges networks by it. */
async function judge(
  setup: Setup,
  strategy: Strategy,
  plan: SearchPlan,
  hooks: Hooks,
  supernet: Supernet,
  known: readonly Candidate[],
  clock: PhaseClock,
): Promise<readonly Candidate[]> {
  clock.enter('supernet');
  const onScored = (scored: number, of: number): void => {
    clock.enter('candidates');
    hooks.onScored?.(scored, of);
  };
  const byName = new Map(known.map((candidate) => [architectureName(candidate.architecture), candidate]));
  const candidates = await strategy({
    ...{ ...setup, supernet, plan, known: byName },
    hooks: { ...hooks, onScored },
  });
  setup.threads.forget(supernet.weights);
  clock.end();
  return candidates;
}

/**
 * Trains a network further, folds and quantizes them, and measures both accuracies on the test images.
 * @throws SEARCH_LIMIT when the quantized model exceeds a limit; SEARCH_DIVERGED, SEARCH_THREAD, FILE_CACHE,
 *   INTERRUPTED
 */
export async function finish(
  setup: Omit<Setup, 'space'>,
  network: Network,
  training: NetworkTraining,
  plan: TrainingPlan,
  hooks: Hooks,
  clock = new PhaseClock(hooks.onPhase),
): Promise<Finished> {
  // opened first: should the cache be emptied during the training, the file can be read all the same
  const images = new ImageReader(setup.dataset, 'none', imageSize(network.input));
  try {
    clock.enter('retraining');
    hooks.onRetraining?.(training);
    const float = await retrain(setup, training, plan, hooks);
    clock.enter('quantization');
    const quantized = await quantize(setup, images, network, training, hooks);
    return { ...quantized, accuracyFloat: float.accuracy };
  } finally {
    images.close();
  }
}

/** Trains the network, and measures it on the test images. */
async function retrain(
  { dataset, threads }: Pick<Setup, 'dataset' | 'threads'>,
  training: NetworkTraining,
  plan: TrainingPlan,
  hooks: Hooks,
): Promise<Figures> {
  const { weights } = training;
  await trainNetwork(threads, training, dataset, plan, {
    onEpoch: (epoch) => hooks.onRetrainingEpoch?.(epoch, training),
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
  { weights }: NetworkTraining,
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

function* calibrationImages({ training }: Dataset, images: ImageReader): Iterable<Float32Array> {
  const { height, width, channels } = images.size;
  const count = Math.min(CALIBRATION_IMAGES, training.length);
  for (let i = 0; i < count; i++) {
    const pixels = new Float32Array(height * width * channels);
    images.read(training[Math.floor((i * training.length) / count)]!, pixels, 0);
    yield pixels;
  }
}

/** Seconds per phase. */
export class PhaseClock {
  readonly seconds: Record<Phase, number> = {
    ...{ supernet: 0, candidates: 0, finalists: 0 },
    ...{ retraining: 0, quantization: 0 },
  };
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
