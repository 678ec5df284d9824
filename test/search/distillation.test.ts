import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomNumbers } from '../../common/random.js';
import { startBackend } from '../../search/engine/backend.js';
import { crossEntropy, taughtCrossEntropy } from '../../search/training/cross-entropy.js';
import { distillation } from '../../search/training/distillation.js';

const CLASSES = 3;
const LABELS = [2, 0];
const random = randomNumbers(1);
const scores = Float32Array.from({ length: 6 }, () => 4 * random() - 2);
const taught = Float32Array.from({ length: 6 }, () => 8 * random() - 4);

beforeAll(() => startBackend('cpu'));

/** The gradients by which a step goes. */
function gradients(temperature: number, share: number): Float32Array {
  const result = new Float32Array(6);
  taughtCrossEntropy(scores, LABELS, { scores: taught, temperature, share }, result);
  return result;
}

describe('the loss of a network that is taught', () => {
  it('is that of the labels where the teacher has no share, and always tells how well these are known', () => {
    const plain = new Float32Array(6);
    const told = crossEntropy(scores, LABELS, plain);
    expect(gradients(4, 0)).toEqual(plain);
    const teacher = { scores: taught, temperature: 4, share: 0.9 };
    expect(taughtCrossEntropy(scores, LABELS, teacher, new Float32Array(6))).toEqual(told);
  });

  it("pulls nowhere where the scores are the teacher's", () => {
    const result = new Float32Array(6);
    taughtCrossEntropy(taught, LABELS, { scores: taught, temperature: 3, share: 1 }, result);
    for (const gradient of result) expect(gradient).toBeCloseTo(0, 7);
  });

  it('has the gradients of share · T² · soft cross-entropy + (1 − share) · cross-entropy', () => {
    const labels = tf.cast(tf.oneHot(tf.tensor1d(LABELS, 'int32'), CLASSES), 'float32') as tf.Tensor2D;
    const wanted = tf.tensor2d(taught, [2, CLASSES]);
    const loss = (x: tf.Tensor): tf.Scalar =>
      distillation(x as tf.Tensor2D, labels, wanted, { temperature: 4, share: 0.9 });
    const byTape = tf
      .grad(loss)(tf.tensor2d(scores, [2, CLASSES]))
      .dataSync();
    gradients(4, 0.9).forEach((value, i) => expect(value).toBeCloseTo(byTape[i]!, 5));
    // by hand, for the taped one: the cross-entropy of softened scores, times 16, and that of the labels
    const softmax = (values: Float32Array, by: number): number[] => {
      const powers = Array.from(values, (value) => Math.exp(value / by));
      const sum = powers.reduce((total, power) => total + power, 0);
      return powers.map((power) => power / sum);
    };
    const expected = LABELS.reduce((total, label, image) => {
      const part = (values: Float32Array) => values.subarray(image * CLASSES, (image + 1) * CLASSES);
      const [own, soft] = [softmax(part(scores), 4), softmax(part(taught), 4)];
      const crossed = -own.reduce((sum, p, i) => sum + soft[i]! * Math.log(p), 0);
      return total + (0.9 * 16 * crossed - 0.1 * Math.log(softmax(part(scores), 1)[label]!)) / 2;
    }, 0);
    expect(loss(tf.tensor2d(scores, [2, CLASSES])).dataSync()[0]).toBeCloseTo(expected, 5);
  });
});
