/**
 * Networks in training without a tape: laid out once in the memory of the kernels, so that a step is a list of calls with
 * fixed addresses. TensorFlow.js' tape took longer than the arithmetic of a small network.
 */
import type { OperatorCase, Shape } from '../../model/operator.js';
import { kernelShape } from '../network/layer-tensors.js';
import { IMAGE, type Network, type NetworkNode } from '../network/network.js';
import { EPSILON } from '../network/parameters.js';
import { layerForm, trainable, type TrainableKind } from '../network/trainable.js';
import { CONVOLUTION_KERNELS, convolutionFields, convolutionInfo } from './convolution-shape.js';
import { TensorMemory, type Block } from './tensor-memory.js';
import { activationNumber, type Address, type KernelActivation, type WasmModule } from './wasm-module.js';

/** A trained tensor of a layer. */
export type Part = 'kernel' | 'gamma' | 'beta' | 'bias';

/** Something to be done in every step. */
type Action = () => void;

/** An operator in its place. */
interface Compiled {
  readonly output: Block;
  readonly forward: Action;
  /**
   * @param gradient of the output; may be overwritten
   * @param give has the gradient of an input (its index) written to an address, unless nothing asks for it
   */
  readonly backward: (gradient: Block, give: (input: number, write: (to: Address) => void) => void) => Action;
}

/** A network for batches of one size, normalized by the batch's own statistics. Free it in the end. */
export class CompiledNetwork {
  private readonly memory: TensorMemory;
  private readonly parameters = new Map<string, { readonly value: Block; readonly gradient: Block }>();
  private readonly statistics = new Map<string, Block>();
  private readonly image: Block;
  private readonly compiled: Compiled[] = [];
  private readonly scoreGradient: Block;
  private readonly backwards: readonly Action[];

  /**
   * @param images in a batch
   * @throws RangeError for an operator that cannot be trained
   */
  constructor(
    private readonly module: WasmModule,
    private readonly network: Network,
    private readonly images: number,
  ) {
    this.memory = new TensorMemory(module);
    try {
      this.image = this.reserve(network.input);
      network.nodes.forEach((node, index) => {
        this.compiled.push(COMPILE[trainable(node.operator.kind)](this.placeOf(node, index)));
      });
      this.scoreGradient = this.memory.reserve(this.compiled.at(-1)!.output.floats);
      this.backwards = this.compileBackwards();
    } catch (error) {
      this.memory.free();
      throw error;
    }
  }

  /** Where the images belong before a step: [images, height, width, channels], 0..1. */
  get pixels(): Float32Array {
    return this.view(this.image);
  }

  /** A tensor of a node's layer, to be written before a step. */
  parameter(node: number, part: Part): Float32Array {
    return this.view(this.parameters.get(`${node}.${part}`)!.value);
  }

  /** The gradient of a tensor of a node's layer after a step. */
  gradient(node: number, part: Part): Float32Array {
    return this.view(this.parameters.get(`${node}.${part}`)!.gradient);
  }

  /** The mean, or the biased variance, per channel of a convolution's sums in the last batch. */
  statistic(node: number, part: 'mean' | 'variance'): Float32Array {
    return this.view(this.statistics.get(`${node}.${part}`)!);
  }

  /**
   * Computes the class scores, and the gradients of all tensors.
   * @param loss reads the scores [images, classes] and writes its gradients in them
   */
  step<Result>(loss: (scores: Float32Array, gradients: Float32Array) => Result): Result {
    for (const { forward } of this.compiled) forward();
    const result = loss(this.view(this.compiled.at(-1)!.output), this.view(this.scoreGradient));
    for (const action of this.backwards) action();
    return result;
  }

  free(): void {
    this.memory.free();
  }

  private view({ address, floats }: Block): Float32Array {
    return this.module.floats(address, floats);
  }

  /** Room for a tensor whose shape is given for one image. */
  private reserve(shape: Shape): Block {
    return this.memory.reserve(this.images * size(shape.slice(1)));
  }

  private placeOf({ operator, inputs }: NetworkNode, node: number): Place {
    const { module, memory, images } = this;
    const parameter = (part: Part, floats: number): { value: Address; gradient: Address } => {
      const blocks = { value: memory.reserve(floats), gradient: memory.reserve(floats) };
      this.parameters.set(`${node}.${part}`, blocks);
      return { value: blocks.value.address, gradient: blocks.gradient.address };
    };
    const statistic = (part: 'mean' | 'variance', floats: number): Address => {
      const block = memory.reserve(floats);
      this.statistics.set(`${node}.${part}`, block);
      return block.address;
    };
    const sources = inputs.map((input) => (input === IMAGE ? this.image : this.compiled[input]!.output));
    const output = this.reserve(operator.output);
    return { ...{ module, memory, images, operator, node }, ...{ sources, output, parameter, statistic } };
  }

  /** From the last node to the first; memory of gradients is used again once they are done with. */
  private compileBackwards(): Action[] {
    const { memory, network, module } = this;
    const gradients = new Map<number, Block>([[network.nodes.length - 1, this.scoreGradient]]);
    const actions: Action[] = [];
    for (let index = network.nodes.length - 1; index >= 0; index--) {
      const { inputs } = network.nodes[index]!;
      const { backward } = this.compiled[index]!;
      const gradient = gradients.get(index)!;
      const shares: Action[] = [];
      const begin = backward(gradient, (place, write) => {
        const input = inputs[place]!;
        if (input === IMAGE) return;
        const { floats } = this.compiled[input]!.output;
        const sum = gradients.get(input);
        const to = memory.borrow(floats);
        if (sum === undefined) {
          gradients.set(input, to);
          shares.push(() => write(to.address));
          return;
        }
        shares.push(() => {
          write(to.address);
          module.kernels.add(to.address, sum.address, sum.address, floats);
        });
        memory.giveBack(to);
      });
      actions.push(begin, ...shares);
      if (gradient !== this.scoreGradient) memory.giveBack(gradient);
    }
    return actions;
  }
}

/** What an operator is compiled from. */
interface Place {
  readonly module: WasmModule;
  readonly memory: TensorMemory;
  readonly images: number;
  readonly operator: OperatorCase;
  readonly node: number;
  /** its inputs */
  readonly sources: readonly Block[];
  readonly output: Block;
  /** Room for a tensor of its layer, and for the gradient. */
  readonly parameter: (part: Part, floats: number) => { readonly value: Address; readonly gradient: Address };
  readonly statistic: (part: 'mean' | 'variance', floats: number) => Address;
}

const COMPILE: Readonly<Record<TrainableKind, (place: Place) => Compiled>> = {
  CONV_2D: compileConvolution,
  DEPTHWISE_CONV_2D: compileConvolution,
  FULLY_CONNECTED: compileConnection,
  ADD: compileSum,
  MUL: compileGate,
  MEAN: compileMean,
  LOGISTIC: (place) => compileActivation(place, 'LOGISTIC'),
  RELU: (place) => compileActivation(place, 'RELU'),
  RELU6: (place) => compileActivation(place, 'RELU6'),
  HARD_SWISH: (place) => compileActivation(place, 'HARD_SWISH'),
};

function compileConvolution(place: Place): Compiled {
  const { module, memory, images, operator, sources, output } = place;
  const { kernels } = module;
  const [source] = sources as [Block];
  const kind = layerForm(operator.kind) === 'full' ? 'full' : 'depthwise';
  const shape = [images, ...operator.inputs[0]!.slice(1)];
  const { stride = [1, 1] } = operator;
  const filterShape = kernelShape(operator);
  const info = convolutionInfo(kind, shape, filterShape, { strides: [stride[0], stride[1]], pad: 'same' });
  const fields = convolutionFields(info);
  const convolution = memory.reserve(fields.length).address;
  module.writeIntegers(fields, convolution);
  const channels = info.outChannels;
  const filter = place.parameter('kernel', size(filterShape));
  const [gamma, beta] = [place.parameter('gamma', channels), place.parameter('beta', channels)];
  const [mean, variance] = [place.statistic('mean', channels), place.statistic('variance', channels)];
  const sums = memory.reserve(output.floats).address;
  const coefficients = memory.reserve(4 * channels).address;
  const rest = [output.floats / channels, channels, activationOf(operator)] as const;
  const names = CONVOLUTION_KERNELS[kind];
  return {
    output,
    forward() {
      kernels[names.forward](convolution, source.address, filter.value, sums, mean, variance);
      kernels.write_coefficients(mean, variance, gamma.value, beta.value, EPSILON, coefficients, channels);
      kernels.normalize(sums, coefficients, output.address, ...rest);
    },
    backward({ address: gradient }, give) {
      give(0, (to) => kernels[names.inputGradient](convolution, gradient, filter.value, to));
      return () => {
        kernels.differentiate_normalization(
          ...[gradient, sums, coefficients, gamma.gradient, beta.gradient, gradient],
          ...rest,
        );
        kernels[names.filterGradient](convolution, source.address, gradient, filter.gradient);
      };
    },
  };
}

function compileConnection(place: Place): Compiled {
  const { module, memory, images, operator, sources, output } = place;
  const { kernels } = module;
  const [source] = sources as [Block];
  const [depth, columns] = kernelShape(operator) as [number, number];
  const kernel = place.parameter('kernel', depth * columns);
  const bias = place.parameter('bias', columns);
  const sums = memory.reserve(output.floats).address;
  const extents = [images, depth, columns] as const;
  const rest = [output.floats, activationOf(operator)] as const;
  return {
    output,
    forward() {
      kernels.connect(source.address, kernel.value, bias.value, sums, ...extents);
      kernels.activate_elements(sums, output.address, ...rest);
    },
    backward({ address: gradient }, give) {
      give(0, (to) => kernels.connection_input_gradient(gradient, kernel.value, to, ...extents));
      return () => {
        kernels.differentiate_activation(gradient, sums, gradient, ...rest);
        kernels.connection_gradient(source.address, gradient, kernel.gradient, bias.gradient, ...extents);
      };
    },
  };
}

function compileSum({ module, memory, operator, sources, output }: Place): Compiled {
  const { kernels } = module;
  const [first, second] = sources as [Block, Block];
  if (first.floats !== second.floats) throw new RangeError('operands of a sum that differ cannot be trained');
  const sums = memory.reserve(output.floats).address;
  const rest = [output.floats, activationOf(operator)] as const;
  return {
    output,
    forward() {
      kernels.add(first.address, second.address, sums, output.floats);
      kernels.activate_elements(sums, output.address, ...rest);
    },
    backward({ address: gradient }, give) {
      const copy = (to: Address): void => kernels.activate_elements(gradient, to, output.floats, 0);
      give(0, copy);
      give(1, copy);
      return () => kernels.differentiate_activation(gradient, sums, gradient, ...rest);
    },
  };
}

/** MUL of an image by a factor for each of its channels. */
function compileGate({ module, images, operator, sources, output }: Place): Compiled {
  const { kernels } = module;
  const [first, second] = sources as [Block, Block];
  const channels = operator.output.at(-1)!;
  if (second.floats !== images * channels || operator.activation !== 'NONE')
    throw new RangeError('no product but that of channels by factors can be trained');
  const extents = [images, output.floats / second.floats, channels] as const;
  return {
    output,
    forward: () => kernels.gate(first.address, second.address, output.address, ...extents),
    backward({ address: gradient }, give) {
      give(0, (to) => kernels.gate(gradient, second.address, to, ...extents));
      give(1, (to) => kernels.gate_gradient(gradient, first.address, to, ...extents));
      return () => undefined;
    },
  };
}

function compileMean({ module, images, operator, sources, output }: Place): Compiled {
  const { kernels } = module;
  const [source] = sources as [Block];
  const channels = operator.output.at(-1)!;
  const rows = source.floats / output.floats;
  const rest = [images, rows, channels, 1 / rows] as const;
  return {
    output,
    forward: () => kernels.sum_rows(source.address, ...rest, output.address),
    backward({ address: gradient }, give) {
      give(0, (to) => kernels.spread_rows(gradient, ...rest, to));
      return () => undefined;
    },
  };
}

function compileActivation({ module, sources, output }: Place, activation: KernelActivation): Compiled {
  const { kernels } = module;
  const [source] = sources as [Block];
  const rest = [output.floats, activationNumber(activation)] as const;
  return {
    output,
    forward: () => kernels.activate_elements(source.address, output.address, ...rest),
    backward({ address: gradient }, give) {
      give(0, (to) => kernels.differentiate_activation(gradient, source.address, to, ...rest));
      return () => undefined;
    },
  };
}

/** The number of an operator's fused activation. @throws RangeError for one that cannot be trained */
function activationOf({ activation = 'NONE' }: OperatorCase): number {
  if (activation === 'RELU_N1_TO_1') throw new RangeError(`${activation} cannot be trained`);
  return activationNumber(activation);
}

function size(shape: Shape): number {
  return shape.reduce((product, extent) => product * extent, 1);
}
