import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { graphBytes, tflmArenaBytes, type ArenaEntry, type ChainArena } from '../../builder/tflm-arena.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { parseKey } from '../../model/cases/key.js';
import { loadGraph } from '../../model/tflite/graph.js';
import type { ArenaBytes } from '../../model/graph/arena.js';
import { modelFile } from '../firmware/golden.js';

/** What TensorFlow Lite Micro said that it used (test/vectors/README.md). */
const recorded = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'test/vectors/tflm-arena.json'), 'utf8')) as {
  readonly chains: readonly ChainArena[];
  readonly operators: readonly { readonly key: string; readonly arena: ArenaBytes }[];
  readonly models: Readonly<Record<string, number>>;
};

const base = graphBytes(recorded.chains)!;

function entries(without: readonly string[] = []): Map<string, ArenaEntry> {
  return new Map(
    recorded.operators.map(({ key, arena }): [string, ArenaEntry] => [
      key,
      without.includes(key)
        ? { source: 'interpolated', case: parseKey(key) }
        : { source: 'measured', case: parseKey(key), arena },
    ]),
  );
}

describe('the arena of TensorFlow Lite Micro', () => {
  it.each(Object.entries(recorded.models))('is, for %s, what it used', (file, used) => {
    expect(tflmArenaBytes(loadGraph(modelFile(file)), entries(), base)).toBe(used);
  });

  it('is not underestimated where an operator was not measured', () => {
    const [file, used] = Object.entries(recorded.models)[0]!;
    const inner = recorded.operators.find(({ key }) => key.startsWith('CONV_2D int8 in=1x25x5x64'))!;
    const estimate = tflmArenaBytes(loadGraph(modelFile(file)), entries([inner.key]), base);
    expect(estimate).toBeGreaterThanOrEqual(used);
  });

  it('has the same beginning by every chain, and none by chains of one length', () => {
    for (const { key } of recorded.chains) {
      expect(graphBytes(recorded.chains.filter((chain) => chain.key === key))).toBe(base);
    }
    expect(graphBytes(recorded.chains.filter(({ operators }) => operators === 1))).toBeUndefined();
  });
});
