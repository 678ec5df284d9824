/** Normalization and activation of a layer as libtensorflow has them: two operators forwards, two backwards. */
import * as tf from '@tensorflow/tfjs-core';
import { EPSILON } from '../network/parameters.js';
import type { FusedActivation } from './wasm-kernels.js';

/** The name that @tensorflow/tfjs-node gives its backend. */
export const LIBTENSORFLOW = 'tensorflow';

/** Operators of libtensorflow: forwards, and their gradients, which take the operator's output. */
const ACTIVATIONS = {
  RELU: { forward: 'Relu', gradient: 'ReluGrad' },
  RELU6: { forward: 'Relu6', gradient: 'Relu6Grad' },
} as const;

/** What is used of @tensorflow/tfjs-node's backend. */
interface NodeBackend {
  readonly binding: Readonly<Record<'TF_ATTR_TYPE' | 'TF_ATTR_FLOAT' | 'TF_ATTR_BOOL' | 'TF_FLOAT', number>>;
  executeSingleOutput(operator: string, attributes: readonly Attribute[], inputs: tf.Tensor[]): tf.Tensor;
  executeMultipleOutputs(
    operator: string,
    attributes: readonly Attribute[],
    inputs: tf.Tensor[],
    outputs: number,
  ): tf.Tensor[];
}

interface Attribute {
  readonly name: string;
  readonly type: number;
  readonly value: number | boolean;
}

/**
 * Batch normalization of a convolution's sums by the statistics of this batch, and activation. Differentiable in the
 * sums, gamma and beta. The backend at work must be `LIBTENSORFLOW`.
 * @param sums [batch, height, width, outputs]
 */
export function normalizeOnLibtensorflow(
  sums: tf.Tensor4D,
  { gamma, beta }: Readonly<Record<'gamma' | 'beta', tf.Tensor1D>>,
  activation: FusedActivation,
): { output: tf.Tensor4D; mean: tf.Tensor1D; variance: tf.Tensor1D } {
  const backend = tf.backend() as unknown as NodeBackend;
  const { TF_ATTR_TYPE, TF_ATTR_FLOAT, TF_ATTR_BOOL, TF_FLOAT } = backend.binding;
  const type: Attribute = { name: 'T', type: TF_ATTR_TYPE, value: TF_FLOAT };
  const attributes: Attribute[] = [
    type,
    { name: 'U', type: TF_ATTR_TYPE, value: TF_FLOAT },
    { name: 'epsilon', type: TF_ATTR_FLOAT, value: EPSILON },
    { name: 'is_training', type: TF_ATTR_BOOL, value: true },
  ];
  // empty: no running statistics go in
  const none = tf.tensor1d([]);
  const [normalized, mean, unbiased, ...reserve] = backend.executeMultipleOutputs(
    'FusedBatchNormV3',
    attributes,
    [sums, gamma, beta, none, none],
    6,
  ) as [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D, ...tf.Tensor[]];
  const active = activation === 'NONE' ? undefined : ACTIVATIONS[activation];
  const output =
    active === undefined ? normalized : backend.executeSingleOutput(active.forward, [type], [normalized]);

  // computed outside the tape, so that the statistics outlive it
  const taped = tf.customGrad((...inputs) => {
    const save = inputs[3] as unknown as tf.GradSaveFunc;
    save([sums, gamma, output, ...reserve]);
    return {
      value: output,
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const [x, scale, result, ...statistics] = saved as [tf.Tensor, tf.Tensor, tf.Tensor, ...tf.Tensor[]];
        const ofNormalized =
          active === undefined
            ? gradient
            : backend.executeSingleOutput(active.gradient, [type], [gradient, result]);
        const [ofSums, ofGamma, ofBeta] = backend.executeMultipleOutputs(
          'FusedBatchNormGradV3',
          attributes,
          [ofNormalized, x, scale, ...statistics],
          5,
        );
        return [ofSums!, ofGamma!, ofBeta!];
      },
    };
  });
  const count = sums.size / sums.shape[3];
  return {
    output: taped(sums, gamma, beta) as tf.Tensor4D,
    mean,
    variance: tf.mul(unbiased, (count - 1) / count),
  };
}
