import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  arenaMapBytes,
  blocksDuring,
  builtinArenaMap,
  peakOperator,
  type ArenaBlock,
} from '../../builder/arena-map.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { arenaOf, arenaTotal } from '../../model/graph/arena.js';
import { loadGraph } from '../../model/tflite/graph.js';

/** A block from which operator to which, at which place. */
function block(first: number, last: number, offset: number, bytes: number): ArenaBlock {
  return { tensor: null, first, last, offset, bytes };
}

describe('builtinArenaMap', () => {
  const graph = loadGraph(readFileSync(join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite')));
  const map = builtinArenaMap(graph);

  it('is the arena that the firmware takes', () => {
    expect(arenaMapBytes(map)).toBe(arenaTotal(arenaOf(graph)));
  });

  it('has every computed tensor in a place of its own while it lives', () => {
    const computed = graph.operators.flatMap(({ outputs }) => outputs.map(({ name }) => name));
    const names = map.blocks.map(({ tensor }) => tensor!.name);
    expect(names).toEqual(expect.arrayContaining(computed));
    for (const { index } of graph.operators) {
      const alive = blocksDuring(map.blocks, index).sort((a, b) => a.offset - b.offset);
      expect(alive.length, String(index)).toBeGreaterThan(0);
      for (const [i, { offset }] of alive.slice(1).entries())
        expect(offset, String(index)).toBeGreaterThanOrEqual(alive[i]!.offset + alive[i]!.bytes);
    }
  });
});

describe('peakOperator', () => {
  const empty = { persistent: 0, margin: 0, scratch: 0, peak: 0 };

  it('is where the memory is used to its full height, and of several the one that uses most', () => {
    const high = block(2, 4, 100, 50);
    const blocks = [block(0, 1, 0, 120), high, block(3, 3, 0, 60), block(4, 4, 0, 30)];
    expect(peakOperator({ ...empty, blocks })).toBe(3);
    expect(blocksDuring(blocks, 3)).toEqual([high, blocks[2]]);
  });

  it('is the first where nothing is used', () => {
    expect(peakOperator({ ...empty, blocks: [] })).toBe(0);
  });
});
