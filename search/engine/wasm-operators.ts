/** Operators that TensorFlow.js' wasm backend has, but computes with needless copies. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { WasmModule } from './wasm-module.js';

const BACKEND = 'wasm';

/** Computes what it can without copies; undefined: let the backend do it. */
type Shortcut = (
  x: tf.TensorInfo,
  attributes: {
    readonly dtype?: tf.DataType;
    readonly axis?: number | number[];
    readonly keepDims?: boolean;
  },
) => tf.TensorInfo | undefined;

/**
 * Identity, by which a tape keeps a layer's input, and Cast to the type that a tensor has become further handles to
 * the same data. Sum and Mean over neighbouring axes but the last, in an image height and width, need no transposed
 * copy: see `kernels/reduce.c`.
 */
export function replaceOperators(module: WasmModule): void {
  const backend = tf.backend() as BackendWasm;
  const share: Shortcut = ({ dataId, shape, dtype }) => {
    backend.incRef(dataId);
    return { dataId, shape, dtype };
  };
  shorten(tf.Identity, share);
  shorten(tf.Cast, (x, attributes) => (x.dtype === attributes.dtype ? share(x, attributes) : undefined));
  shorten(tf.Sum, (x, attributes) => sumRows(module, x, attributes, () => 1));
  shorten(tf.Mean, (x, attributes) => sumRows(module, x, attributes, (rows) => 1 / rows));
}

function sumRows(
  { kernels, address, output }: WasmModule,
  x: tf.TensorInfo,
  { axis, keepDims }: Parameters<Shortcut>[1],
  factor: (rows: number) => number,
): tf.TensorInfo | undefined {
  const axes = tf.util.parseAxisParam(axis ?? x.shape.map((_, i) => i), x.shape).sort((a, b) => a - b);
  const [first, last] = [axes[0], axes.at(-1)];
  if (first === undefined || last === undefined || x.dtype !== 'float32') return undefined;
  if (last - first !== axes.length - 1 || last === x.shape.length - 1) return undefined;
  const size = (from: number, to?: number): number => tf.util.sizeFromShape(x.shape.slice(from, to));
  const [batch, rows, channels] = [size(0, first), size(first, last + 1), size(last + 1)];
  const kept = x.shape.map((extent, i) => (axes.includes(i) ? 1 : extent));
  const result = output(keepDims === true ? kept : kept.filter((_, i) => !axes.includes(i)));
  kernels.sum_rows(address(x), batch, rows, channels, factor(rows), address(result));
  return result;
}

function shorten(kernelName: string, shortcut: Shortcut): void {
  const { kernelFunc: original } = tf.getKernel(kernelName, BACKEND);
  tf.unregisterKernel(kernelName, BACKEND);
  tf.registerKernel({
    kernelName,
    backendName: BACKEND,
    kernelFunc: (parameters) =>
      shortcut(parameters.inputs.x!, parameters.attrs as Parameters<Shortcut>[1]) ?? original(parameters),
  });
}
