/** One ghost batch on TensorFlow.js: what a training thread does. */
import * as tf from '@tensorflow/tfjs-core';
import type { Dataset } from '../data/dataset.js';
import type { ImageReader } from '../data/image-reader.js';
import { imageSize, type ImageSize } from '../data/image-size.js';
import { forward, layerTensors, type LayerTensors, type Normalizer } from '../engine/forward.js';
import { wasmModule } from '../engine/wasm-kernels.js';
import type { WasmModule } from '../engine/wasm-module.js';
import { mixedForward } from '../supernet/mixture.js';
import { sharedNetwork } from '../supernet/superkernels.js';
import { BatchReader } from './batch-reader.js';
import { crossEntropy as crossEntropyOf, taughtCrossEntropy } from './cross-entropy.js';
import { crossEntropy, distillation } from './distillation.js';
import type { GhostBatch, Job, NetworkModel, Outcome, WeightSet } from './jobs.js';
import { MomentsLayout } from './moments.js';
import { TensorLayout } from '../network/tensor-layout.js';
import { PathTrainer, type LossFunction } from './path-trainer.js';

type JobOf<Kind extends Job['kind']> = Extract<Job, { kind: Kind }>;
type Path = Omit<NetworkModel, 'kind'>;

/** Computes jobs on one set of weights. */
export class Computer {
  private readonly weights: TensorLayout;
  private readonly statistics: TensorLayout;
  private readonly parameters: TensorLayout;
  private readonly batches: BatchReader;
  private readonly teacher: Computer | undefined;
  /** of a network, whose path is always the same */
  private trainer: PathTrainer | undefined;

  constructor(
    private readonly dataset: Dataset,
    readerAt: (size: ImageSize) => ImageReader,
    private readonly set: WeightSet,
  ) {
    this.batches = new BatchReader(readerAt);
    this.weights = new TensorLayout(set.tensors);
    this.statistics = new TensorLayout(set.statistics.tensors);
    this.parameters = new TensorLayout(set.architecture.tensors);
    this.teacher = set.teacher && new Computer(dataset, readerAt, set.teacher.weights);
  }

  run(job: Job): Outcome {
    tf.engine().startScope();
    try {
      switch (job.kind) {
        case 'weights':
          return this.weightGradients(job);
        case 'architecture':
          return this.architectureGradients(job);
        case 'moments':
          return this.moments(job);
        case 'score':
          return this.score(job);
      }
    } finally {
      tf.engine().endScope();
    }
  }

  /** Reads the images of a batch that a job will want next. @throws FILE_CACHE */
  prepare(batch: GhostBatch): void {
    const { model } = this.set;
    // a path of a supernet may see them at a size of its own
    if (model.kind === 'network') this.batches.prepare(batch, imageSize(model.network.input));
  }

  /** Drops what is kept from job to job. */
  free(): void {
    this.trainer?.free();
    this.trainer = undefined;
  }

  private weightGradients(job: JobOf<'weights'>): Outcome {
    const module = wasmModule();
    return module === undefined ? this.tapedGradients(job) : this.compiledGradients(module, job);
  }

  private compiledGradients(module: WasmModule, job: JobOf<'weights'>): Outcome {
    const path = this.path(job);
    const { batch } = job;
    const labels = this.labels(batch);
    const size = imageSize(path.network.input);
    if (this.teacher !== undefined) {
      const { images } = this.read(batch, size);
      const [pixels, taught] = [images, this.teacher.scoresOf(images)].map((one) =>
        one.dataSync<'float32'>(),
      );
      const loss: LossFunction = (scores, gradients) =>
        taughtCrossEntropy(scores, labels, { ...this.set.teacher!, scores: taught! }, gradients);
      return this.networkTrainer(module, path, batch).step(job.slot, (into) => into.set(pixels!), loss);
    }
    const read = (pixels: Float32Array): void => this.batches.read(batch, size, pixels);
    const loss: LossFunction = (scores, gradients) => crossEntropyOf(scores, labels, gradients);
    if (this.set.model.kind === 'network') {
      return this.networkTrainer(module, path, batch).step(job.slot, read, loss);
    }
    const trainer = new PathTrainer(module, this.set, path, batch.images.length);
    try {
      return trainer.step(job.slot, read, loss);
    } finally {
      trainer.free();
    }
  }

  private networkTrainer(module: WasmModule, path: Path, { images }: GhostBatch): PathTrainer {
    this.trainer ??= new PathTrainer(module, this.set, path, images.length);
    return this.trainer;
  }

  private tapedGradients(job: JobOf<'weights'>): Outcome {
    const path = this.path(job);
    const names = path.layers.flatMap((layer) =>
      layer === undefined ? [] : this.set.tensors.map(({ name }) => name).filter((name) => isOf(layer, name)),
    );
    const tensors = names.map((name) => this.weight(name));
    const { images, labels } = this.read(job.batch, imageSize(path.network.input));
    const taught = this.teacher?.scoresOf(images);
    let scores: tf.Tensor2D | undefined;
    const loss = (...values: tf.Tensor[]): tf.Scalar => {
      const byName = new Map(names.map((name, i) => [name, values[i]!]));
      const normalizer: Normalizer = {
        by: 'batch',
        onStatistics: (node, { mean, variance }) => {
          this.keepStatistics(job.slot, path.layers[node]!, 'mean', mean);
          this.keepStatistics(job.slot, path.layers[node]!, 'variance', variance);
        },
      };
      scores = forward(path.network, images, layersOf(path, byName), normalizer);
      tf.keep(scores);
      return taught === undefined
        ? crossEntropy(scores, labels)
        : distillation(scores, labels, taught, this.set.teacher!);
    };
    const { value, grads } = tf.valueAndGrads(loss)(tensors);
    const gradients = this.set.gradients[job.slot]!;
    names.forEach((name, i) => this.weights.view(gradients, name).set(grads[i]!.dataSync<'float32'>()));
    // what is taught is told by the same figure as what is not: how well it knows the labels
    const told = taught === undefined ? value : crossEntropy(scores!, labels);
    return { ...outcome(told, scores!, labels), touched: names };
  }

  /** Of a network whose weights are not to be changed, by its running statistics. */
  private scoresOf(images: tf.Tensor4D): tf.Tensor2D {
    const { model } = this.set;
    if (model.kind !== 'network') throw new TypeError('a supernet teaches nothing');
    return forward(model.network, images, this.layersInUse(model), this.normalizer('running', model));
  }

  private architectureGradients(job: JobOf<'architecture'>): Outcome {
    const { model, architecture } = this.set;
    if (model.kind !== 'supernet') throw new TypeError('a network has no architecture parameters');
    const names = architecture.tensors.map(({ name }) => name);
    const tensor = (block: Float32Array, name: string): tf.Tensor1D =>
      tf.tensor1d(this.parameters.view(block, name).slice());
    const { images, labels } = this.read(job.batch, this.dataset);
    let scores: tf.Tensor2D | undefined;
    const loss = (...values: tf.Tensor[]): tf.Scalar => {
      const byName = new Map(names.map((name, i) => [name, values[i]! as tf.Tensor1D]));
      scores = mixedForward(model.space, images, (name) => this.weight(name), {
        logits: (name) => byName.get(name)!,
        noise: (name) => tensor(job.noise, name),
        temperature: job.temperature,
      });
      tf.keep(scores);
      return crossEntropy(scores, labels);
    };
    const { value, grads } = tf.valueAndGrads(loss)(names.map((name) => tensor(architecture.values, name)));
    const gradients = architecture.gradients[job.slot]!;
    names.forEach((name, i) => this.parameters.view(gradients, name).set(grads[i]!.dataSync<'float32'>()));
    return { ...outcome(value, scores!, labels), touched: names };
  }

  private moments(job: JobOf<'moments'>): Outcome {
    const path = this.path(job);
    const layout = new MomentsLayout(path.network);
    const moments = new Float32Array(layout.size);
    const { images, labels } = this.read(job.batch, imageSize(path.network.input));
    const scores = forward(path.network, images, this.layersInUse(path), {
      by: 'batch',
      onStatistics: (node, { mean, variance }) => {
        layout.mean(moments, node).set(mean.dataSync());
        layout.variance(moments, node).set(variance.dataSync());
      },
    });
    return { ...outcome(crossEntropy(scores, labels), scores, labels), touched: [], moments };
  }

  private score(job: JobOf<'score'>): Outcome {
    const path = this.path(job);
    const { images, labels } = this.read(job.batch, imageSize(path.network.input));
    const scores = forward(path.network, images, this.layersInUse(path), this.normalizer(job.by, path));
    const losses = lossesOf(scores, labels);
    const right = tf.equal(tf.argMax(scores, 1), tf.argMax(labels, 1));
    const ofImages = { losses: losses.dataSync<'float32'>(), correct: Uint8Array.from(right.dataSync()) };
    return { ...outcome(crossEntropy(scores, labels), scores, labels), touched: [], scores: ofImages };
  }

  private normalizer(by: JobOf<'score'>['by'], path: Path): Normalizer {
    if (by === 'batch') return { by };
    const values = by === 'running' ? this.runningStatistics(path) : givenMoments(by, path);
    const statistics = (node: number): Record<'mean' | 'variance', tf.Tensor1D> => ({
      mean: tf.tensor1d(values(node, 'mean').slice()),
      variance: tf.tensor1d(values(node, 'variance').slice()),
    });
    return { by: 'running', statistics };
  }

  private runningStatistics(path: Path): Moments {
    const { values } = this.set.statistics;
    return (node, part) => this.statistics.view(values, `${path.layers[node]!}.${part}`);
  }

  /** The layers of a path whose weights are not to be changed. */
  private layersInUse(path: Path): (node: number) => LayerTensors {
    const used = this.set.tensors
      .map(({ name }) => name)
      .filter((name) => path.layers.some((layer) => layer !== undefined && isOf(layer, name)));
    return layersOf(path, new Map(used.map((name) => [name, this.weight(name)])));
  }

  private path({ architecture }: JobOf<'weights' | 'moments' | 'score'>): Path {
    const { model } = this.set;
    if (model.kind === 'network') return model;
    if (architecture === undefined) throw new TypeError('a supernet needs an architecture');
    return sharedNetwork(model.space, architecture);
  }

  private weight(name: string): tf.Tensor {
    const { shape } = this.weights.place(name);
    return tf.tensor(this.weights.view(this.set.values, name).slice(), [...shape]);
  }

  private keepStatistics(slot: number, layer: string, part: string, values: tf.Tensor1D): void {
    const name = `${layer}.${part}`;
    if (!this.statistics.has(name)) return;
    this.statistics.view(this.set.statistics.batches[slot]!, name).set(values.dataSync());
  }

  /** @param at the size at which the network sees the images */
  private read(batch: GhostBatch, at: ImageSize): { images: tf.Tensor4D; labels: tf.Tensor2D } {
    const { classes } = this.dataset;
    const { height, width, channels } = at;
    const { length } = batch.images;
    const pixels = new Float32Array(length * height * width * channels);
    this.batches.read(batch, at, pixels);
    return {
      images: tf.tensor4d(pixels, [length, height, width, channels]),
      labels: tf.cast(
        tf.oneHot(tf.tensor1d(this.labels(batch), 'int32'), classes.length),
        'float32',
      ) as tf.Tensor2D,
    };
  }

  private labels({ images }: GhostBatch): number[] {
    return Array.from(images, (image) => this.dataset.labels[image]!);
  }
}

/** One of the moments of a node. */
type Moments = (node: number, part: 'mean' | 'variance') => Float32Array;

function givenMoments(moments: Float32Array, { network }: Path): Moments {
  const layout = new MomentsLayout(network);
  return (node, part) => layout[part](moments, node);
}

function isOf(layer: string, tensor: string): boolean {
  return tensor.startsWith(`${layer}.`);
}

function layersOf({ layers }: Path, byName: ReadonlyMap<string, tf.Tensor>): (node: number) => LayerTensors {
  return (node) => layerTensors((part) => byName.get(`${layers[node]!}.${part}`)!);
}

/** Of each image. */
function lossesOf(scores: tf.Tensor2D, labels: tf.Tensor2D): tf.Tensor1D {
  return tf.neg(tf.sum<tf.Tensor1D>(tf.mul(labels, tf.logSoftmax(scores)), 1));
}

function outcome(loss: tf.Scalar, scores: tf.Tensor2D, labels: tf.Tensor2D): Omit<Outcome, 'touched'> {
  const correct = tf.sum(tf.cast(tf.equal(tf.argMax(scores, 1), tf.argMax(labels, 1)), 'float32'));
  const figures = { loss: loss.dataSync()[0]!, correct: correct.dataSync()[0]! };
  scores.dispose();
  return figures;
}
