import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loadImages } from '../../../lab/search/images.js';
import type { Space } from '../../../model/space/space.js';

const SPACE: Space = {
  name: 'tiny',
  input: [24, 24, 3],
  stem: { kernel: 3, stride: 2, width: 8 },
  blocks: { strides: [1], widths: [16], operations: ['sep_3'] },
  head: { classes: 2 },
};

describe('loadImages', () => {
  it('gives images of the size that the networks take', async () => {
    const dataset = await loadImages({ scenes: 320 }, SPACE, {});
    expect(dataset).toMatchObject({ height: 24, width: 24, synthetic: true });
  });

  it('refuses too few images, and those of more or fewer classes than the networks tell apart', async () => {
    await expect(loadImages({ scenes: 100 }, SPACE, {})).rejects.toMatchObject({ code: 'DATA_FEW' });
    const space = { ...SPACE, head: { classes: 3 } };
    await expect(loadImages({ scenes: 320 }, space, {})).rejects.toMatchObject({ code: 'DATA_CLASSES' });
  });

  it('refuses another number of classes before any image is decoded', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
    try {
      for (const name of ['a', 'b', 'c']) {
        mkdirSync(join(folder, name));
        for (let i = 0; i < 100; i++) writeFileSync(join(folder, name, `${i}.png`), 'no image');
      }
      const onProgress = vi.fn();
      await expect(loadImages({ folder }, SPACE, { onProgress })).rejects.toMatchObject({
        code: 'DATA_CLASSES',
        message: expect.stringContaining('has 3 classes (a, b, c)') as string,
      });
      expect(onProgress).not.toHaveBeenCalled();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('gives images of one channel to networks that take such, and of no other number', async () => {
    const grey: Space = { ...SPACE, input: [24, 24, 1] };
    expect(await loadImages({ scenes: 320 }, grey, {})).toMatchObject({ channels: 1 });
    const wide: Space = { ...SPACE, input: [24, 24, 2] };
    await expect(loadImages({ scenes: 320 }, wide, {})).rejects.toMatchObject({ code: 'DATA_CHANNELS' });
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(loadImages({ scenes: 320 }, SPACE, { signal })).rejects.toMatchObject({
      code: 'INTERRUPTED',
    });
  });
});
