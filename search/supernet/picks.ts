/** What a draw picks in a block of the supernet, as differentiable functions of the logits; and masks of it. */
import * as tf from '@tensorflow/tfjs-core';
import type { Stage } from '../../model/space/stages.js';
import { operationLogits, widthLogits } from './distribution.js';

/** The architecture parameters with the noise of one draw. */
export interface Draw {
  readonly logits: (name: string) => tf.Tensor1D;
  readonly noise: (name: string) => tf.Tensor1D;
  readonly temperature: number;
}

/** What a family's operations begin with. */
type Prefix = 'sep_' | 'ir_' | 'se_' | 'conv_' | 'fused_' | 'skip';

/** The picks of one block. */
export class BlockPicks {
  /** [1, widths] */
  readonly width: tf.Tensor2D;
  private readonly operations: readonly string[];
  private readonly temperature: number;
  private readonly noisy: tf.Tensor1D;
  /** places of the operations that the stride allows */
  private readonly possible: readonly number[];
  /** [1, possible] */
  private readonly operation: tf.Tensor2D;

  constructor(stage: Stage, { logits, noise, temperature }: Draw) {
    this.operations = stage.operations;
    this.temperature = temperature;
    this.noisy = tf.add<tf.Tensor1D>(logits(operationLogits(stage)), noise(operationLogits(stage)));
    this.possible = stage.operations.flatMap((operation, i) =>
      operation === 'skip' && stage.stride !== 1 ? [] : [i],
    );
    this.operation = straightThrough(only(this.noisy, this.possible), temperature);
    const widths = tf.add<tf.Tensor1D>(logits(widthLogits(stage)), noise(widthLogits(stage)));
    const all = stage.widths.map((_, i) => i);
    this.width = straightThrough(only(widths, all), temperature);
  }

  /** Whether the space has operations of a family. */
  has(prefix: Prefix): boolean {
    return this.places(prefix).length > 0;
  }

  /** The numbers in the names of a family's operations. */
  parameters(prefix: Prefix): number[] {
    return this.places(prefix).map((i) => Number(this.operations[i]!.split('_')[1]));
  }

  /** Scalar: 1 where an operation of the family is picked. */
  gate(prefix: Prefix): tf.Tensor {
    const chosen = this.places(prefix);
    const row = this.possible.map((place) => (chosen.includes(place) ? 1 : 0));
    return tf.reshape(tf.matMul(this.operation, tf.tensor2d(row, [row.length, 1])), []);
  }

  /** [1, operations of the family]: the family's own best, whether or not the family is picked. */
  within(prefix: Prefix): tf.Tensor2D {
    return straightThrough(only(this.noisy, this.places(prefix)), this.temperature);
  }

  private places(prefix: Prefix): number[] {
    return this.operations.flatMap((operation, i) => (operation.startsWith(prefix) ? [i] : []));
  }
}

/** [1, n]: forwards 1 at the largest logit and 0 elsewhere, backwards the softmax at a temperature. */
function straightThrough(logits: tf.Tensor2D, temperature: number): tf.Tensor2D {
  const soft = tf.softmax<tf.Tensor2D>(tf.div<tf.Tensor2D>(logits, temperature));
  // one of one is 1 already
  if (logits.shape[1] === 1) return soft;
  const harden = tf.customGrad((value) => ({
    value: tf.cast(tf.oneHot(tf.argMax(value as tf.Tensor, 1), logits.shape[1]), 'float32'),
    gradFunc: (gradient: tf.Tensor) => gradient,
  }));
  return harden(soft) as tf.Tensor2D;
}

/** [1, places]: those elements of a vector. */
function only(vector: tf.Tensor1D, places: readonly number[]): tf.Tensor2D {
  const selected = tf.buffer([vector.size, places.length]);
  places.forEach((place, i) => selected.set(1, place, i));
  return tf.matMul(tf.reshape<tf.Rank.R2>(vector, [1, vector.size]), selected.toTensor());
}

/** [sizes of `from`, sizes of `to`]: 1 where they are equal. */
export function selection(from: readonly number[], to: readonly number[]): tf.Tensor2D {
  return tf.tensor2d(from.map((one) => to.map((other) => (one === other ? 1 : 0))));
}

/** [1, 1, 1, channels]: 1 for the channels below the picked size. */
export function channelMask(picked: tf.Tensor2D, sizes: readonly number[], channels: number): tf.Tensor4D {
  const rows = sizes.map((size) => Array.from({ length: channels }, (_, i) => (i < size ? 1 : 0)));
  return tf.reshape(tf.matMul(picked, tf.tensor2d(rows)), [1, 1, 1, channels]);
}

/** [taps, taps, 1, 1]: 1 for the taps of the picked kernel around the middle of the largest. */
export function tapMask(picked: tf.Tensor2D, kernels: readonly number[]): tf.Tensor4D {
  const taps = Math.max(...kernels);
  const middle = (taps - 1) / 2;
  const rows = kernels.map((kernel) =>
    Array.from({ length: taps * taps }, (_, i) => {
      const [y, x] = [Math.floor(i / taps), i % taps];
      return Math.max(Math.abs(y - middle), Math.abs(x - middle)) <= (kernel - 1) / 2 ? 1 : 0;
    }),
  );
  return tf.reshape(tf.matMul(picked, tf.tensor2d(rows)), [taps, taps, 1, 1]);
}

/** [1, n · m]: the products of two picks, the second running faster. */
export function pairs(first: tf.Tensor2D, second: tf.Tensor2D): tf.Tensor2D {
  return tf.reshape(tf.matMul(first, second, true, false), [1, first.size * second.size]);
}
