/** What the training threads are told, and what they answer. */
import type { LutError } from '../../common/errors.js';
import type { Architecture, Space } from '../../model/space/space.js';
import type { Augmentation } from '../data/augmentation.js';
import type { Dataset } from '../data/dataset.js';
import type { LayerNames } from '../network/layer-tensors.js';
import type { Network } from '../network/network.js';
import type { BackendName } from '../engine/backends.js';
import type { TensorSpec } from '../network/tensor-layout.js';

/** Images of one ghost batch: it is normalized by its own statistics, whatever thread computes it. */
export interface GhostBatch {
  /** indexes into the data set */
  readonly images: Uint32Array;
  /** of the augmentation; null: the images as they are */
  readonly seed: number | null;
}

/** The weights that jobs work on. */
export interface WeightSet {
  readonly tensors: readonly TensorSpec[];
  /** shared, in the layout of `tensors` */
  readonly values: Float32Array;
  /** one block per ghost batch of a step */
  readonly gradients: readonly Float32Array[];
  readonly statistics: {
    readonly tensors: readonly TensorSpec[];
    readonly values: Float32Array;
    /** those of each ghost batch */
    readonly batches: readonly Float32Array[];
  };
  readonly architecture: {
    readonly tensors: readonly TensorSpec[];
    readonly values: Float32Array;
    readonly gradients: readonly Float32Array[];
  };
  readonly model: NetworkModel | SupernetModel;
  /** who teaches a network beside the labels */
  readonly teacher?: Teacher;
}

/**
 * A trained network whose softened scores another one learns from (Hinton, Vinyals and Dean, "Distilling the Knowledge
 * in a Neural Network", 2015). The loss is share · T² · cross-entropy(teacher's scores / T, scores / T) + (1 − share) ·
 * cross-entropy(labels, scores); T² makes up for gradients that fall with 1 / T².
 */
export interface Teacher {
  /** normalized by its running statistics; its blocks for gradients are not used */
  readonly weights: WeightSet;
  /** T: what scores are divided by before the softmax */
  readonly temperature: number;
  /** of the softened part in the loss, 0..1 */
  readonly share: number;
}

export interface NetworkModel {
  readonly kind: 'network';
  readonly network: Network;
  readonly layers: LayerNames;
}

export interface SupernetModel {
  readonly kind: 'supernet';
  readonly space: Space;
}

/** One ghost batch's share of a step. */
export type Job =
  /** gradients of the weights, into the block `slot` */
  | (Base & { readonly kind: 'weights'; readonly slot: number; readonly architecture?: Architecture })
  /** gradients of the architecture parameters, into the block `slot` */
  | (Base & {
      readonly kind: 'architecture';
      readonly slot: number;
      readonly noise: Float32Array;
      readonly temperature: number;
    })
  /** the moments of every normalized layer in this batch (`moments.ts`) */
  | (Base & { readonly kind: 'moments'; readonly architecture: Architecture })
  /** losses alone, normalized by the batch's own statistics, by the running ones, or by given moments */
  | (Base & {
      readonly kind: 'score';
      readonly by: 'batch' | 'running' | Float32Array;
      readonly architecture?: Architecture;
    });

interface Base {
  readonly batch: GhostBatch;
}

export interface Outcome {
  /** mean cross-entropy, in nats */
  readonly loss: number;
  /** images whose likeliest class is their label */
  readonly correct: number;
  /** the tensors that a gradient was written for */
  readonly touched: readonly string[];
  /** of a score: image by image */
  readonly scores?: Scores;
  /** of moments */
  readonly moments?: Float32Array;
}

/** How a network does on images, in their order. */
export interface Scores {
  /** cross-entropy of each, in nats */
  readonly losses: Float32Array;
  /** 1 where the likeliest class is the label, else 0 */
  readonly correct: Uint8Array;
}

/** What a thread is started with. */
export interface ThreadSetup {
  readonly dataset: Dataset;
  /** of the images of ghost batches with a seed */
  readonly augmentation: Augmentation;
  readonly backend: BackendName;
}

export type Request =
  | { readonly type: 'weights'; readonly set: number; readonly weights: WeightSet }
  | { readonly type: 'forget'; readonly set: number }
  /** a batch that a job on the set will want next */
  | { readonly type: 'prepare'; readonly set: number; readonly batch: GhostBatch }
  | { readonly type: 'job'; readonly id: number; readonly set: number; readonly job: Job };

export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'outcome'; readonly id: number; readonly outcome: Outcome }
  | { readonly type: 'failure'; readonly id: number; readonly failure: Failure };

/** An error, which loses its class on its way from one thread to another. */
export type Failure =
  | Pick<LutError, 'name' | 'code' | 'message' | 'remedy'>
  | { readonly name: 'Error'; readonly message: string };
