import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { startBackend } from '../../search/engine/backend.js';
import { hasFusedLayers } from '../../search/engine/wasm-kernels.js';

describe('startBackend', () => {
  it('starts wasm with the own kernels, also a second time', async () => {
    for (const choice of ['wasm', undefined] as const) {
      const started = await startBackend(choice);
      expect(started.name).toBe('wasm');
      expect(started.warning).toBeUndefined();
      expect(tf.getBackend()).toBe('wasm');
      expect(hasFusedLayers()).toBe(true);
    }
  });

  it('starts cpu with a warning, and without the own kernels', async () => {
    const { name, warning } = await startBackend('cpu');
    expect(name).toBe('cpu');
    expect(warning).toContain('400 times slower');
    expect(hasFusedLayers()).toBe(false);
  });

  it('says what to install for a graphics card', async () => {
    await expect(startBackend('webgpu')).rejects.toMatchObject({
      code: 'TOOLCHAIN_BACKEND',
      message: expect.stringContaining('The package webgpu does not load') as string,
      remedy: expect.stringContaining('npm install webgpu') as string,
    });
  });
});
