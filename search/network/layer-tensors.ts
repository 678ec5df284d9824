/** The tensors that a network's operators are trained with. */
import type { OperatorCase } from '../../model/operator.js';
import { channels } from '../../model/shapes.js';
import type { TensorSpec } from './tensor-layout.js';
import type { Network } from './network.js';
import { layerForm } from './trainable.js';

/**
 * The name of each node's layer, by the node's index; undefined where the operator has no weights. A layer `n` has
 * the tensors `n.kernel` and, with a batch normalization, `n.gamma` and `n.beta`, otherwise `n.bias`; its running
 * statistics are `n.mean` and `n.variance`.
 */
export type LayerNames = readonly (string | undefined)[];

/** Names the layers of a network after its nodes: each has weights of its own. */
export function ownLayers(network: Network): LayerNames {
  return network.nodes.map(({ operator }, index) => (hasWeights(operator) ? `node${index}` : undefined));
}

function hasWeights({ kind }: OperatorCase): boolean {
  return layerForm(kind) !== 'none';
}

/** Whether a batch normalization follows the operator. */
function isNormalized(kind: OperatorCase['kind']): boolean {
  const form = layerForm(kind);
  return form === 'full' || form === 'depthwise';
}

/**
 * Shape of an operator's kernel as TensorFlow.js has it (see `ConvolutionParameters`, `DenseParameters`). Throws
 * `RangeError` for an operator that has none.
 */
export function kernelShape({ kind, inputs, output, kernel = [1, 1] }: OperatorCase): number[] {
  const [inputChannels, outputChannels] = [channels(inputs[0]!), channels(output)];
  switch (layerForm(kind)) {
    case 'full':
      return [...kernel, inputChannels, outputChannels];
    case 'depthwise':
      return [...kernel, inputChannels, outputChannels / inputChannels];
    case 'dense':
      return [inputChannels, outputChannels];
    case 'none':
      throw new RangeError(`${kind} has no kernel`);
  }
}

/** The tensors of a layer that are trained. */
export function trainedTensors(layer: string, operator: OperatorCase): TensorSpec[] {
  const units = [channels(operator.output)];
  const kernel = { name: `${layer}.kernel`, shape: kernelShape(operator) };
  return isNormalized(operator.kind)
    ? [kernel, { name: `${layer}.gamma`, shape: units }, { name: `${layer}.beta`, shape: units }]
    : [kernel, { name: `${layer}.bias`, shape: units }];
}

/** The running statistics of a layer with a batch normalization. */
export function statisticTensors(layer: string, { kind, output }: OperatorCase): TensorSpec[] {
  const shape = [channels(output)];
  if (!isNormalized(kind)) return [];
  return [
    { name: `${layer}.mean`, shape },
    { name: `${layer}.variance`, shape },
  ];
}

/**
 * Fills new tensors: kernels normal with variance 2 / fan-in (He et al., 2015), scales and variances 1, the rest 0.
 * @param random uniform in [0, 1)
 */
export function initialize(spec: TensorSpec, values: Float32Array, random: () => number): void {
  if (spec.name.endsWith('.kernel')) {
    const { shape } = spec;
    const depthwise = shape.length === 4 && shape[3] === 1 && shape[0]! > 1;
    const fanIn = shape.slice(0, depthwise ? 2 : -1).reduce((product, extent) => product * extent, 1);
    const deviation = Math.sqrt(2 / fanIn);
    for (let i = 0; i < values.length; i++) values[i] = deviation * normal(random);
  } else values.fill(spec.name.endsWith('.gamma') || spec.name.endsWith('.variance') ? 1 : 0);
}

/** A standard normal number, by Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
