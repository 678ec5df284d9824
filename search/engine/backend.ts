/** Which TensorFlow.js backend computes a training. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import util from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
// registers the gradients of operators, which the core has none of in its build for Node
import '@tensorflow/tfjs-layers';
import { LutError, messageOf } from '../../common/errors.js';
import type { BackendName } from './backends.js';
import { registerWasmKernels } from './wasm-kernels.js';

export interface BackendChoice {
  readonly name: BackendName;
  /** one line, for a report */
  readonly description: string;
  /** what the user should know before waiting for it */
  readonly warning?: string;
}

/**
 * Makes a backend the one at work in this thread. Without a choice that is `wasm`, which is there wherever this
 * project is installed and gives the same result on all machines; the others only on request.
 * @throws LutError TOOLCHAIN_* when it cannot be used, with what to install
 */
export async function startBackend(choice: BackendName = 'wasm'): Promise<BackendChoice> {
  // no hints of TensorFlow.js on the console
  tf.enableProdMode();
  switch (choice) {
    case 'wasm':
      return startWasm();
    case 'node':
      return startNode();
    case 'webgpu':
      return startWebGpu();
    case 'cpu':
      return startCpu();
  }
}

async function startWasm(): Promise<BackendChoice> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  // its threads are workers of a browser; here every thread has a TensorFlow.js of its own
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (tf.findBackend('wasm') === null) setWasmPaths(wasmFolder());
  await use('wasm');
  registerWasmKernels();
  return { name: 'wasm', description: 'WebAssembly with own kernels' };
}

/** With a separator at its end, as TensorFlow.js puts a file's name right behind it. */
function wasmFolder(): string {
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  return join(dirname(main), '/');
}

/** What @tensorflow/tfjs-node gives when it is imported: a backend named tensorflow. */
async function startNode(): Promise<BackendChoice> {
  // most of its kernels call this, which Node has no more since version 23
  if (!('isNullOrUndefined' in util))
    Object.assign(util, { isNullOrUndefined: (value: unknown) => value === null || value === undefined });
  // libtensorflow reads this when it is loaded: no messages but errors
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2';
  await importOptional('@tensorflow/tfjs-node', 'scripts/build-tfjs-node');
  await use('tensorflow');
  return { name: 'node', description: 'libtensorflow (@tensorflow/tfjs-node)' };
}

async function startWebGpu(): Promise<BackendChoice> {
  const { create, globals } = (await importOptional('webgpu')) as unknown as WebGpu;
  const { WebGPUBackend } = (await importOptional(
    '@tensorflow/tfjs-backend-webgpu',
  )) as unknown as WebGpuBackendModule;
  Object.assign(globalThis, globals);
  const adapter = await create([]).requestAdapter();
  if (adapter === null || adapter.info.isFallbackAdapter)
    throw new LutError(
      'TOOLCHAIN_BACKEND',
      'WebGPU finds no graphics card, or none with a driver of its own.',
      'Train without --backend webgpu; WebGPU without a graphics card is a hundred times slower.',
    );
  const { limits } = adapter;
  const device = await adapter.requestDevice({
    requiredLimits: {
      maxBufferSize: limits.maxBufferSize,
      maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
    },
  });
  tf.registerBackend('webgpu', () => new WebGPUBackend(device, adapter.info));
  await use('webgpu');
  return { name: 'webgpu', description: `WebGPU on ${adapter.info.description}` };
}

async function startCpu(): Promise<BackendChoice> {
  await import('@tensorflow/tfjs-backend-cpu');
  await use('cpu');
  return {
    name: 'cpu',
    description: 'plain JavaScript',
    warning:
      'The backend cpu is about 400 times slower than wasm: expect minutes for what takes a second. ' +
      'It is meant for comparing results.',
  };
}

/**
 * @param installation the command that brings the package
 * @throws LutError TOOLCHAIN_BACKEND when it is not installed or does not load
 */
async function importOptional(name: string, installation = `npm install ${name}`): Promise<object> {
  try {
    return (await import(name)) as object;
  } catch (error) {
    const [reason] = messageOf(error).split('\n', 1);
    throw new LutError(
      'TOOLCHAIN_BACKEND',
      `The package ${name} does not load: ${reason?.trim()}`,
      `Install it (${installation}), or train on wasm, which needs nothing more.`,
      { cause: error },
    );
  }
}

/** @throws LutError TOOLCHAIN_BACKEND when it does not start */
async function use(backend: string): Promise<void> {
  if (await tf.setBackend(backend)) return;
  throw new LutError(
    'TOOLCHAIN_BACKEND',
    `TensorFlow.js' backend ${backend} does not start.`,
    'Reinstall the packages: npm ci',
  );
}

/** What is used of the package webgpu (Dawn for Node). */
interface WebGpu {
  readonly globals: object;
  readonly create: (options: readonly string[]) => { requestAdapter(): Promise<Adapter | null> };
}

interface Adapter {
  readonly info: { readonly description: string; readonly isFallbackAdapter?: boolean };
  readonly limits: Readonly<Record<string, number>>;
  requestDevice(options: { requiredLimits: Record<string, number | undefined> }): Promise<object>;
}

interface WebGpuBackendModule {
  readonly WebGPUBackend: new (device: object, info: object) => tf.KernelBackend;
}
