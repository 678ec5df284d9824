/** This project's own WebAssembly kernels (`kernels/`), at work in the memory of TensorFlow.js' backend. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { LutError } from '../../common/errors.js';
import { PACKAGE_ROOT } from '../../common/paths.js';

const MODULE = join(PACKAGE_ROOT, 'dist', 'search', 'kernels.wasm');
/** Bytes; the kernels need some hundreds. */
const STACK = 64 * 1024;
/** Where the module's data would begin (`scripts/build-kernels`); it must have none, as the memory is not its own. */
const DATA = 1024;

/** Address in the memory. */
export type Address = number;

/** What the module exports; the parameters are described where the functions are, in `kernels/*.c`. */
export interface Kernels {
  convolve(...shapeImagesFilterSumsMeanVariance: Address[]): void;
  convolution_filter_gradient(...shapeImagesGradientsResult: Address[]): void;
  convolution_input_gradient(...shapeGradientsFilterResult: Address[]): void;
  convolve_depthwise(...shapeImagesFilterSumsMeanVariance: Address[]): void;
  depthwise_filter_gradient(...shapeImagesGradientsResult: Address[]): void;
  depthwise_input_gradient(...shapeGradientsFilterResult: Address[]): void;
  write_coefficients(...parameters: number[]): void;
  normalize(...parameters: number[]): void;
  differentiate_normalization(...parameters: number[]): void;
  sum_rows(x: Address, batch: number, rows: number, channels: number, factor: number, result: Address): void;
  spread_rows(
    x: Address,
    batch: number,
    rows: number,
    channels: number,
    factor: number,
    result: Address,
  ): void;
  activate_elements(x: Address, result: Address, count: number, activation: number): void;
  differentiate_activation(...parameters: number[]): void;
  add(x: Address, y: Address, result: Address, count: number): void;
  gate(...parameters: number[]): void;
  gate_gradient(...parameters: number[]): void;
  connect(...parameters: number[]): void;
  connection_gradient(...parameters: number[]): void;
  connection_input_gradient(...parameters: number[]): void;
}

/** Their indexes are the numbers of `enum activation` in `kernels/activation.h`. */
const ACTIVATIONS = ['NONE', 'RELU', 'RELU6', 'LOGISTIC', 'HARD_SWISH'] as const;
/** Those that the kernels compute; the first three also behind a normalization. */
export type KernelActivation = (typeof ACTIVATIONS)[number];

export function activationNumber(activation: KernelActivation): number {
  return ACTIVATIONS.indexOf(activation);
}

/** The kernels and the memory in which they find their operands. */
export interface WasmModule {
  readonly kernels: Kernels;
  /** @returns where the data of a tensor is */
  readonly address: (tensor: tf.TensorInfo) => Address;
  /** A new tensor, not yet filled. @throws LutError SEARCH_MEMORY when the memory is full */
  readonly output: (shape: readonly number[]) => tf.TensorInfo;
  /** Memory for so many floats that is overwritten by the next caller: what it holds is short-lived. */
  readonly scratch: (floats: number) => Address;
  /** Memory for so many floats, until it is freed. @throws LutError SEARCH_MEMORY when the memory is full */
  readonly allocate: (floats: number) => Address;
  readonly free: (address: Address) => void;
  /** So many floats of the memory, which may move when anything is allocated. */
  readonly floats: (address: Address, count: number) => Float32Array;
  /** Writes integers, unless told where, to a place of their own, where they stay until the next call. */
  readonly writeIntegers: (integers: readonly number[], to?: Address) => Address;
}

interface TensorFlowHeap {
  readonly asm: { readonly memory: WebAssembly.Memory };
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  _malloc(bytes: number): Address;
  _free(address: Address): void;
}

/**
 * Loads the kernels into the memory of the backend.
 * @throws LutError TOOLCHAIN_KERNELS when they have not been built
 */
export function loadWasmModule(backend: BackendWasm): WasmModule {
  const heap = backend.wasm as unknown as TensorFlowHeap;
  const instance = new WebAssembly.Instance(compile(), {
    env: { memory: heap.asm.memory },
    heap: { malloc: (bytes: number) => heap._malloc(bytes), free: (address: Address) => heap._free(address) },
  });
  const { __stack_pointer, __data_end, ...kernels } = instance.exports as unknown as Kernels &
    Record<'__stack_pointer' | '__data_end', WebAssembly.Global>;
  if (__data_end.value !== DATA) throw new Error(`${MODULE} has static data, which would overwrite tensors`);

  const allocate = (bytes: number): Address => {
    const address = heap._malloc(bytes) >>> 0;
    if (address === 0) throw memoryFull();
    return address;
  };
  // the stack grows downwards
  __stack_pointer.value = (allocate(STACK) + STACK) & ~15;
  const integersAt = allocate(64 * Int32Array.BYTES_PER_ELEMENT);
  let scratch: { readonly address: Address; readonly floats: number } | undefined;

  return {
    kernels,
    address: ({ dataId }) => backend.getMemoryOffset(dataId),
    output(shape) {
      const tensor = backend.makeOutput([...shape], 'float32');
      if (backend.getMemoryOffset(tensor.dataId) === 0) throw memoryFull();
      return tensor;
    },
    scratch(floats) {
      if (scratch === undefined || scratch.floats < floats) {
        if (scratch !== undefined) heap._free(scratch.address);
        scratch = undefined;
        scratch = { address: allocate(floats * Float32Array.BYTES_PER_ELEMENT), floats };
      }
      return scratch.address;
    },
    allocate: (floats) => allocate(floats * Float32Array.BYTES_PER_ELEMENT),
    free: (address) => heap._free(address),
    floats(address, count) {
      const first = address / Float32Array.BYTES_PER_ELEMENT;
      return heap.HEAPF32.subarray(first, first + count);
    },
    writeIntegers(integers, to = integersAt) {
      heap.HEAP32.set(integers, to / Int32Array.BYTES_PER_ELEMENT);
      return to;
    },
  };
}

function compile(): WebAssembly.Module {
  let bytes: Buffer;
  try {
    bytes = readFileSync(MODULE);
  } catch (error) {
    const remedy = 'Build them: npm run build';
    throw new LutError('TOOLCHAIN_KERNELS', `The training kernels are not at ${MODULE}.`, remedy, {
      cause: error,
    });
  }
  return new WebAssembly.Module(bytes);
}

function memoryFull(): LutError {
  return new LutError(
    'SEARCH_MEMORY',
    'Training needs more than the 4 GB that WebAssembly has.',
    'Search with smaller images, or a space of narrower blocks.',
  );
}
