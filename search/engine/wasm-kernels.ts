/**
 * Registers in TensorFlow.js' wasm backend the gradients that it lacks, and the fused layers: convolution, batch
 * normalization by the batch's own statistics, and activation.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { EPSILON } from '../network/parameters.js';
import { loadWasmModule, type Address, type WasmModule } from './wasm-module.js';
import { replaceOperators } from './wasm-operators.js';

const BACKEND = 'wasm';

/** A kind of convolution: the names of its kernels in TensorFlow.js and of its functions in the module. */
const CONVOLUTIONS = {
  full: {
    sums: 'Conv2DSums',
    fused: 'NormalizedConv2D',
    forward: 'convolve',
    filterGradient: 'convolution_filter_gradient',
    inputGradient: 'convolution_input_gradient',
  },
  depthwise: {
    sums: 'DepthwiseConv2dNativeSums',
    fused: 'NormalizedDepthwiseConv2dNative',
    forward: 'convolve_depthwise',
    filterGradient: 'depthwise_filter_gradient',
    inputGradient: 'depthwise_input_gradient',
  },
} as const;
type ConvolutionKind = keyof typeof CONVOLUTIONS;

export type FusedActivation = 'NONE' | 'RELU' | 'RELU6';
/** Their indexes are the numbers of `enum activation` in `kernels/normalization.c`. */
const ACTIVATIONS: readonly FusedActivation[] = ['NONE', 'RELU', 'RELU6'];

/** Rows and columns of taps that the depthwise functions have registers for, and their strides. */
const MOST_TAPS = 7;
const MOST_STRIDE = 2;

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

type ConvolutionInfo = ReturnType<typeof tf.backend_util.computeConv2DInfo>;
type Shape4D = Parameters<typeof tf.backend_util.computeConv2DInfo>[0];

/** Those attributes of TensorFlow.js' kernels of convolutions that matter here. */
interface ConvolutionAttributes {
  readonly strides: number | [number, number];
  readonly pad: Parameters<typeof tf.backend_util.computeConv2DInfo>[4];
  readonly dilations?: number | [number, number];
  readonly filterShape?: Shape4D;
  readonly inputShape?: Shape4D;
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
      activationNumber(activation),
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
        activationNumber(attributes.activation),
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

/** @throws RangeError for a convolution that there are no kernels for */
function convolutionInfo(
  kind: ConvolutionKind,
  inputShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad, dilations = 1 }: ConvolutionAttributes,
): ConvolutionInfo {
  const depthwise = kind === 'depthwise';
  const info = tf.backend_util.computeConv2DInfo(
    inputShape as Shape4D,
    filterShape as Shape4D,
    strides,
    dilations,
    pad,
    undefined,
    depthwise,
  );
  const { strideHeight, strideWidth, dilationHeight, dilationWidth, filterHeight, filterWidth } = info;
  if (strideHeight !== strideWidth || dilationHeight !== 1 || dilationWidth !== 1)
    throw new RangeError('no kernel for a convolution with dilations, or strides that differ');
  if (depthwise && info.outChannels !== info.inChannels)
    throw new RangeError('no kernel for a depthwise convolution with several outputs per channel');
  if (depthwise && (Math.max(filterHeight, filterWidth) > MOST_TAPS || strideHeight > MOST_STRIDE))
    throw new RangeError(
      `no kernel for a depthwise convolution over ${MOST_TAPS} taps or ${MOST_STRIDE} steps`,
    );
  return info;
}

/** Writes a `struct convolution` (`kernels/convolution.h`). */
function writeShape(module: WasmModule, info: ConvolutionInfo): Address {
  const { batchSize, inHeight, inWidth, inChannels, filterHeight, filterWidth, strideHeight, padInfo } = info;
  const input = [batchSize, inHeight, inWidth, inChannels];
  const kernel = [filterHeight, filterWidth, strideHeight, padInfo.top, padInfo.left];
  return module.writeIntegers([...input, ...kernel, info.outHeight, info.outWidth, info.outChannels]);
}

function rowsAndChannels({ shape }: tf.TensorInfo): [number, number] {
  const channels = shape.at(-1)!;
  return [tf.util.sizeFromShape(shape) / channels, channels];
}

function activationNumber(activation: unknown): number {
  return ACTIVATIONS.indexOf(activation as FusedActivation);
}
