import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { startBackend } from '../../search/engine/backend.js';
import { loadWasmModule } from '../../search/engine/wasm-module.js';
import { lutError } from '../support/lut-error.js';

it('training that needs more memory than WebAssembly has says so', async () => {
  await startBackend('wasm');
  const { wasm } = tf.backend() as BackendWasm;
  const full = { wasm: Object.assign(Object.create(wasm) as object, { _malloc: () => 0 }) };
  expect(() => loadWasmModule(full as unknown as BackendWasm)).toThrowError(lutError('SEARCH_MEMORY'));
});
