/** What a network learns from another one's scores. */
import * as tf from '@tensorflow/tfjs-core';
import type { Teacher } from './jobs.js';

/**
 * The loss of a network that is taught: see {@link Teacher}.
 * @param scores of the network, [n, classes]
 * @param labels one-hot, [n, classes]
 * @param taught the teacher's scores of the same images, [n, classes]
 */
export function distillation(
  scores: tf.Tensor2D,
  labels: tf.Tensor2D,
  taught: tf.Tensor2D,
  { temperature, share }: Pick<Teacher, 'temperature' | 'share'>,
): tf.Scalar {
  const softened = tf.softmax(tf.div<tf.Tensor2D>(taught, temperature));
  const soft = crossEntropy(tf.div<tf.Tensor2D>(scores, temperature), softened);
  return tf.add(tf.mul(soft, share * temperature ** 2), tf.mul(crossEntropy(scores, labels), 1 - share));
}

/** The mean over images, in nats. @param labels a distribution over the classes for each image */
export function crossEntropy(scores: tf.Tensor2D, labels: tf.Tensor2D): tf.Scalar {
  return tf.losses.softmaxCrossEntropy<tf.Tensor2D, tf.Scalar>(labels, scores);
}
