import { describe, expect, it } from 'vitest';
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

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(loadImages({ scenes: 320 }, SPACE, { signal })).rejects.toMatchObject({
      code: 'INTERRUPTED',
    });
  });
});
