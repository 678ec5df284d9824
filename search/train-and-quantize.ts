/** A given network, trained to its end and quantized: the last phases of a search, and the whole of a training. */
import type { Dataset } from './data/dataset.js';
import { ImageReader } from './data/image-reader.js';
import { imageSize } from './data/image-size.js';
import { int8Accuracy } from './finish/accuracy.js';
import { GraphThreads } from './finish/graph-threads.js';
import { finishNetwork } from './finish/quantize.js';
import type { Network } from './network/network.js';
import type { Phase, PhaseClock } from './phases.js';
import type { NetworkTraining } from './training/network-training.js';
import { evaluate, type Figures } from './training/step.js';
import type { Threads } from './training/threads.js';
import {
  interrupted,
  trainNetwork,
  type EpochOfTraining,
  type TrainingPlan,
} from './training/train-network.js';
import { networkParameters } from './training/weights.js';

/** What trains, and on what. */
export interface TrainingSetup {
  readonly dataset: Dataset;
  readonly threads: Threads;
}

/** Called as a training goes on. */
export interface TrainingHooks {
  readonly onPhase?: (phase: Phase) => void;
  /** the training of the network is about to begin: here it can be brought to where a checkpoint is */
  readonly onRetraining?: (training: NetworkTraining) => void;
  readonly onRetrainingEpoch?: (epoch: EpochOfTraining, training: NetworkTraining) => void;
  /** the share that is done of the training, or of the quantized test */
  readonly onShare?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** A network with its weights, as it is deployed. */
export interface TrainedNetwork {
  /** the int8 `.tflite` */
  readonly model: Uint8Array;
  /** of the held-out images, in float32: what networks and settings are chosen by */
  readonly heldOut: Figures;
  /** of the test images: in float32, and by the exact integer arithmetic */
  readonly accuracyFloat: number;
  readonly accuracyInt8: number;
}

/**
 * Trains a network further, folds and quantizes it, and measures it: the test images are read once, in the end.
 * @throws SEARCH_DIVERGED, SEARCH_THREAD, FILE_CACHE, INTERRUPTED
 */
export async function trainAndQuantize(
  setup: TrainingSetup,
  network: Network,
  training: NetworkTraining,
  plan: TrainingPlan,
  hooks: TrainingHooks,
  clock: PhaseClock,
): Promise<TrainedNetwork> {
  // opened first: should the cache be emptied during the training, the file can be read all the same
  const images = new ImageReader(setup.dataset, 'none', imageSize(network.input));
  try {
    clock.enter('retraining');
    hooks.onRetraining?.(training);
    const { heldOut, test } = await train(setup, training, plan, hooks);
    clock.enter('quantization');
    const parameters = networkParameters(training.weights);
    const model = finishNetwork(network, parameters, calibrationImages(setup.dataset, images));
    const accuracyInt8 = await testQuantized(model, setup, images, hooks);
    return { model, heldOut, accuracyFloat: test.accuracy, accuracyInt8 };
  } finally {
    images.close();
  }
}

async function train(
  { dataset, threads }: TrainingSetup,
  training: NetworkTraining,
  plan: TrainingPlan,
  hooks: TrainingHooks,
): Promise<Record<'heldOut' | 'test', Figures>> {
  const { weights } = training;
  await trainNetwork(threads, training, dataset, plan, {
    onEpoch: (epoch) => hooks.onRetrainingEpoch?.(epoch, training),
    ...(hooks.onShare && { onStep: hooks.onShare }),
    ...(hooks.signal && { signal: hooks.signal }),
  });
  const heldOut = await evaluate(threads, weights, dataset.heldOut);
  const test = await evaluate(threads, weights, dataset.test);
  threads.forget(weights);
  return { heldOut, test };
}

async function testQuantized(
  model: Uint8Array,
  { dataset: { test, labels }, threads }: TrainingSetup,
  images: ImageReader,
  { signal, onShare }: TrainingHooks,
): Promise<number> {
  const testing = new GraphThreads(threads.count, model);
  try {
    return await int8Accuracy(testing, images, labels, test, (done) => {
      if (signal?.aborted === true) throw interrupted();
      onShare?.(done / test.length);
    });
  } finally {
    await testing.close();
  }
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
