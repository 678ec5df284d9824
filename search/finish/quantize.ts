/** Post-training quantization of a trained network to an int8 `.tflite`. */
import type { OperatorCase } from '../../model/operator.js';
import { addOperator, weightLayout } from '../../model/tflite/add-operator.js';
import { ModelBuilder, type TensorIndex } from '../../model/tflite/builder.js';
import { IMAGE, type Network } from '../network/network.js';
import type { NetworkParameters } from '../network/parameters.js';
import { calibrate, type ActivationRange } from './calibrate.js';
import { foldNetwork, type FoldedNetwork, type FoldedWeights } from './fold.js';
import {
  activationQuantization,
  IMAGE_QUANTIZATION,
  quantizeWeights,
  type ActivationQuantization,
} from './quantization.js';

/** Folds, calibrates on images (NHWC, 0..1; a few hundred of the training set) and quantizes. */
export function finishNetwork(
  network: Network,
  parameters: NetworkParameters,
  calibrationImages: Iterable<Float32Array>,
): Uint8Array {
  const folded = foldNetwork(network, parameters);
  return quantizeNetwork(folded, calibrate(folded, calibrationImages));
}

/**
 * The `.tflite` with one operator for each node. Its operator cases are those of the network, and its length and its
 * arena those that every network of these cases has. Equal calls give equal bytes.
 * @param ranges of the nodes' outputs, by the index of the node
 */
function quantizeNetwork(network: FoldedNetwork, ranges: readonly ActivationRange[]): Uint8Array {
  const builder = new ModelBuilder('');
  const activation = (shape: OperatorCase['output'], quantization: ActivationQuantization): Wire => ({
    tensor: builder.activation('', shape, quantization),
    quantization,
  });
  const image = activation(network.input, IMAGE_QUANTIZATION);
  const wires: Wire[] = [];
  network.nodes.forEach(({ operator, inputs, weights }, node) => {
    const operands = inputs.map((input) => (input === IMAGE ? image : wires[input]!));
    const output = activation(operator.output, activationQuantization(operator, ranges[node]!));
    const tensors = operands.map(({ tensor }) => tensor);
    if (weights !== undefined) tensors.push(...addWeights(builder, operator, weights, operands[0]!, output));
    addOperator(builder, operator, tensors, output.tensor);
    wires.push(output);
  });
  return builder.build([image.tensor], [wires.at(-1)!.tensor]).bytes;
}

/** A tensor of activations. */
interface Wire {
  readonly tensor: TensorIndex;
  readonly quantization: ActivationQuantization;
}

/** Adds a node's kernel and bias. */
function addWeights(
  builder: ModelBuilder,
  operator: OperatorCase,
  weights: FoldedWeights,
  input: Wire,
  output: Wire,
): TensorIndex[] {
  const { shape, dimension } = weightLayout(operator);
  const quantized = quantizeWeights(operator, weights, input.quantization, output.quantization);
  const { kernel, bias, kernelScales, biasScales } = quantized;
  return [
    builder.constant('', shape, kernel, { scale: kernelScales, dimension }),
    builder.constant('', [bias.length], bias, { scale: biasScales }),
  ];
}
