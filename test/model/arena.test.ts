import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import {
  arenaOf,
  arenaTotal,
  planArena,
  type ArenaPlan,
  type PlannedTensor,
} from '../../model/graph/arena.js';
import { ModelBuilder } from '../../model/tflite/builder.js';
import { loadGraph } from '../../model/tflite/graph.js';

describe('planArena', () => {
  it('places tensors as the vectors say that it shares with the firmware', () => {
    const path = join(PACKAGE_ROOT, 'test/vectors/arena-plan.json');
    const vectors = JSON.parse(readFileSync(path, 'utf8')) as ({ tensors: PlannedTensor[] } & ArenaPlan)[];
    expect(vectors.length).toBeGreaterThan(10);
    for (const { tensors, offsets, peak } of vectors) expect(planArena(tensors)).toEqual({ offsets, peak });
  });

  it('never lets tensors that live at the same time overlap, and aligns all to 16 bytes', () => {
    const tensor = fc
      .tuple(fc.integer({ min: 1, max: 1000 }), fc.nat(20), fc.nat(6))
      .map(([bytes, first, length]) => ({ bytes, first, last: first + length }));
    fc.assert(
      fc.property(fc.array(tensor, { maxLength: 30 }), (tensors) => {
        const { offsets, peak } = planArena(tensors);
        tensors.forEach((a, i) => {
          expect(offsets[i]! % 16).toBe(0);
          expect(offsets[i]! + a.bytes).toBeLessThanOrEqual(peak);
          tensors.slice(i + 1).forEach((b, k) => {
            const together = a.first <= b.last && b.first <= a.last;
            const [start, other] = [offsets[i]!, offsets[i + 1 + k]!];
            const apart = start + a.bytes <= other || other + b.bytes <= start;
            expect(!together || apart).toBe(true);
          });
        });
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('arenaOf', () => {
  it('counts what a network keeps, and its tensors while they are needed', () => {
    // conv (96 → 200 bytes), logistic, add of the convolution's output, fully connected to 10 units.
    const builder = new ModelBuilder('');
    const scale = { scale: 0.5 };
    const probability = { scale: 1 / 256, zeroPoint: -128 };
    const window = { stride: [1, 1], dilation: [1, 1], padding: 'SAME', activation: 'NONE' } as const;
    const input = builder.activation('', [1, 2, 4, 12], scale);
    const kernel = builder.constant('', [25, 1, 1, 12], new Int8Array(300), { scale: 0.1 });
    const a = builder.activation('', [1, 2, 4, 25], scale);
    const b = builder.activation('', [1, 2, 4, 25], probability);
    const c = builder.activation('', [1, 2, 4, 25], scale);
    const units = builder.constant('', [10, 200], new Int8Array(2000), {
      scale: new Array<number>(10).fill(1),
    });
    const output = builder.activation('', [1, 10], scale);
    builder.operator('CONV_2D', window, [input, kernel], [a]);
    builder.operator('LOGISTIC', {}, [a], [b]);
    builder.operator('ADD', { activation: 'NONE' }, [a, b], [c]);
    builder.operator('FULLY_CONNECTED', { activation: 'NONE', keepDimensions: false }, [c, units], [output]);

    // Records of 7 tensors and 4 operators; 25 multipliers; the table of LOGISTIC; 10 multipliers.
    const persistent = 7 * 16 + 4 * 96 + 208 + 256 + 80;
    // a, b and c, of 208 bytes each, live together while they are added; the others fit below them in time.
    const tensors = 3 * 208;
    const arena = arenaOf(loadGraph(builder.build([input], [output]).bytes));
    expect(arena).toEqual({ persistent, scratch: 0, tensors });
    expect(arenaTotal({ ...arena, scratch: 48 })).toBe(persistent + 48 + tensors);
  });
});
