/**
 * Registers in TensorFlow.js' wasm backend the gradients that it lacks, and the fused layers: convolution, batch
 * normalization by the batch's own statistics, and activation.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { EPSILON } from '../network/parameters.js';
import {
  CONVOLUTION_KERNELS,
  convolutionFields,
  convolutionInfo,
  type ConvolutionAttributes,
  type ConvolutionInfo,
  type ConvolutionKind,
} from './convolution-shape.js';
import {
  activationNumber,
  loadWasmModule,
  type Address,
  type KernelActivation,
  type WasmModule,
} from './wasm-module.js';
import { replaceOperators } from './wasm-operators.js';

const BACKEND = 'wasm';

/** A kind of convolution: the names of its kernels in TensorFlow.js and of its functions in the module. */
const CONVOLUTIONS = {
  full: { sums: 'Conv2DSums', fused: 'NormalizedConv2D', ...CONVOLUTION_KERNELS.full },
  depthwise: {
    sums: 'DepthwiseConv2dNativeSums',
    fused: 'NormalizedDepthwiseConv2dNative',
    ...CONVOLUTION_KERNELS.depthwise,
  },
} as const;

export type FusedActivation = Extract<KernelActivation, 'NONE' | 'RELU' | 'RELU6'>;

interface FusedInputs {
  /** [batch, height, width, channels] */
  readonly x: tf.Tensor4D;
  /** [height, width, inputs, outputs], depthwise [height, width, channels, 1] */
  readonly filter: tf.Tensor4D;
  readonly gamma: tf.Tensor1D;
  readonly beta: tf.Tensor1D;
}

interface FusedOutputs {
  /** [batch, height, width, outputs] */
  readonly output: tf.Tensor4D;
  /** of the sums of this batch, per output channel; the variance is the biased one */
  readonly mean: tf.Tensor1D;
  readonly variance: tf.Tensor1D;
}

/** What the kernel for sums gives. */
type Sums = [
  sums: tf.Tensor4D,
  mean: tf.Tensor1D,
  variance: tf.Tensor1D,
  /** [4, outputs]: see `kernels/normalization.c` */
  coefficients: tf.Tensor2D,
];

/** The module of this thread, once it is loaded. */
let loaded: WasmModule | undefined;

/** The kernels, where the backend at work is theirs. */
export function wasmModule(): WasmModule | undefined {
  return tf.getBackend() === BACKEND ? loaded : undefined;
}

/** Whether the backend at work has the fused layers. */
export function hasFusedLayers(): boolean {
  return tf.getKernel(CONVOLUTIONS.full.fused, tf.getBackend()) !== undefined;
}

/**
 * A fused layer, with SAME padding. The sums and their statistics are computed outside the tape, and are on it as
 * inputs without gradients: as outputs, TensorFlow.js would make gradients of zeros for them.
 */
export function fusedLayer(
  kind: ConvolutionKind,
  inputs: FusedInputs,
  stride: number,
  activation: FusedActivation,
): FusedOutputs {
  const { sums: sumsKernel, fused } = CONVOLUTIONS[kind];
  const attributes = { strides: stride, pad: 'same', activation };
  const untaped = tf.getKernel(sumsKernel, BACKEND).kernelFunc({
    inputs: { ...inputs },
    attrs: attributes,
    backend: tf.backend(),
  }) as tf.TensorInfo[];
  const [sums, mean, variance, coefficients] = untaped.map((tensor) =>
    tf.engine().makeTensorFromTensorInfo(tensor),
  ) as Sums;
  const output = tf.engine().runKernel<tf.Tensor4D>(fused, { ...inputs, sums, coefficients }, attributes);
  // a tape that needs them has a handle of its own
  sums.dispose();
  coefficients.dispose();
  return { output, mean, variance };
}

/**
 * Prepares the wasm backend, which must be the one at work.
 * @throws LutError TOOLCHAIN_KERNELS when the kernels have not been built
 */
export function registerWasmKernels(): void {
  if (hasFusedLayers()) return;
  const module = loadWasmModule(tf.backend() as BackendWasm);
  loaded = module;
  for (const kind of ['full', 'depthwise'] as const) {
    registerSums(module, kind);
    registerNormalization(module, kind);
    registerFusedGradient(module, kind);
  }
  registerMissingGradients(module);
  replaceOperators(module);
}

/** The convolution's sums, and what normalizes them. */
function registerSums(module: WasmModule, kind: ConvolutionKind): void {
  const { kernels, address, output } = module;
  const names = CONVOLUTIONS[kind];
  register(names.sums, ({ x, filter, gamma, beta }, attributes) => {
    const info = convolutionInfo(kind, x!.shape, filter!.shape, attributes);
    const channels = info.outChannels;
    const [sums, mean, variance] = [output(info.outShape), output([channels]), output([channels])];
    kernels[names.forward](writeShape(module, info), ...[x!, filter!, sums, mean, variance].map(address));
    const coefficients = output([4, channels]);
    kernels.write_coefficients(
      ...[mean, variance, gamma!, beta!].map(address),
      EPSILON,
      address(coefficients),
      channels,
    );
    return [sums, mean, variance, coefficients];
  });
}

/** Normalization and activation of the sums. */
function registerNormalization({ kernels, address, output }: WasmModule, kind: ConvolutionKind): void {
  register(CONVOLUTIONS[kind].fused, ({ sums, coefficients }, { activation }) => {
    const result = output(sums!.shape);
    kernels.normalize(
      ...[sums!, coefficients!, result].map(address),
      ...rowsAndChannels(sums!),
      activationNumber(activation!),
    );
    return result;
  });
}

/** The gradients of a fused layer as a whole. */
function registerFusedGradient(module: WasmModule, kind: ConvolutionKind): void {
  const { kernels, address, output } = module;
  const names = CONVOLUTIONS[kind];
  tf.registerGradient({
    kernelName: names.fused,
    // each costs the tape a node: not more than needed
    inputsToSave: ['x', 'filter', 'sums', 'coefficients'],
    gradFunc: (gradient, saved, attributes) => {
      const [x, filter, sums, coefficients] = saved as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D, tf.Tensor2D];
      const perChannel = (): tf.Tensor =>
        tf.engine().makeTensorFromTensorInfo(output([coefficients.shape[1]]));
      const [gammaGradient, betaGradient] = [perChannel(), perChannel()];
      // in scratch memory: the tape asks for the gradients of one layer before it goes on to the next
      const sumGradients = module.scratch(sums.size);
      kernels.differentiate_normalization(
        ...[gradient as tf.Tensor4D, sums, coefficients, gammaGradient, betaGradient].map(address),
        sumGradients,
        ...rowsAndChannels(sums),
        activationNumber(attributes.activation as FusedActivation),
      );
      sums.dispose();
      const info = convolutionInfo(
        kind,
        x.shape,
        filter.shape,
        attributes as unknown as ConvolutionAttributes,
      );
      const like = (shape: readonly number[], fill: (result: Address) => void): tf.Tensor => {
        const result = output(shape);
        fill(address(result));
        return tf.engine().makeTensorFromTensorInfo(result);
      };
      return {
        x: () =>
          like(x.shape, (result) =>
            kernels[names.inputGradient](writeShape(module, info), sumGradients, address(filter), result),
          ),
        filter: () =>
          like(filter.shape, (result) =>
            kernels[names.filterGradient](writeShape(module, info), address(x), sumGradients, result),
          ),
        gamma: () => gammaGradient,
        beta: () => betaGradient,
      };
    },
  });
}

/** The gradients of plain convolutions that the backend lacks. */
function registerMissingGradients(module: WasmModule): void {
  const { kernels, address, output } = module;

  const filterGradient = (name: string, kind: ConvolutionKind): void =>
    register(name, ({ x, dy }, attributes) => {
      const { filterShape } = attributes;
      const info = convolutionInfo(kind, x!.shape, filterShape!, attributes);
      const result = output(filterShape!);
      kernels[CONVOLUTIONS[kind].filterGradient](writeShape(module, info), ...[x!, dy!, result].map(address));
      return result;
    });
  filterGradient(tf.Conv2DBackpropFilter, 'full');
  filterGradient(tf.DepthwiseConv2dNativeBackpropFilter, 'depthwise');

  register(tf.DepthwiseConv2dNativeBackpropInput, ({ dy, filter }, attributes) => {
    const { inputShape } = attributes;
    const info = convolutionInfo('depthwise', inputShape!, filter!.shape, attributes);
    const result = output(inputShape!);
    kernels.depthwise_input_gradient(writeShape(module, info), ...[dy!, filter!, result].map(address));
    return result;
  });
}

function register(
  kernelName: string,
  compute: (
    inputs: tf.NamedTensorInfoMap,
    attributes: ConvolutionAttributes & { readonly activation?: FusedActivation },
  ) => tf.TensorInfo | tf.TensorInfo[],
): void {
  tf.registerKernel({
    kernelName,
    backendName: BACKEND,
    kernelFunc: ({ inputs, attrs }) => compute(inputs, attrs as unknown as ConvolutionAttributes),
  });
}

function writeShape(module: WasmModule, info: ConvolutionInfo): Address {
  return module.writeIntegers(convolutionFields(info));
}

function rowsAndChannels({ shape }: tf.TensorInfo): [number, number] {
  const channels = shape.at(-1)!;
  return [tf.util.sizeFromShape(shape) / channels, channels];
}
