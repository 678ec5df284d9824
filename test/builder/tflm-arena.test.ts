import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arenaMapBytes } from '../../builder/arena-map.js';
import { graphBytes, tflmArenaMap, type ArenaEntry, type ChainArena } from '../../builder/tflm-arena.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { caseKey, parseKey } from '../../model/cases/key.js';
import { aligned } from '../../model/graph/arena.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { loadGraph, type Graph } from '../../model/tflite/graph.js';
import type { ArenaBytes } from '../../model/graph/arena.js';
import { goldenCases, modelFile } from '../firmware/golden.js';

/** What operators and whole models took with one library's kernels. */
interface Recorded {
  readonly operators: readonly { readonly key: string; readonly arena: ArenaBytes }[];
  readonly models: Readonly<Record<string, number>>;
}

/** What TensorFlow Lite Micro said that it used (test/vectors/README.md). */
const reference = JSON.parse(
  readFileSync(join(PACKAGE_ROOT, 'test/vectors/tflm-arena.json'), 'utf8'),
) as Recorded & { readonly chains: readonly ChainArena[]; readonly optimized: Recorded };
const { chains, optimized } = reference;

const base = graphBytes(chains)!;

function entries({ operators }: Recorded, without: readonly string[] = []): Map<string, ArenaEntry> {
  return new Map(
    operators.map(({ key, arena }): [string, ArenaEntry] => [
      key,
      without.includes(key)
        ? { source: 'interpolated', case: parseKey(key) }
        : { source: 'measured', case: parseKey(key), arena },
    ]),
  );
}

function graphOf(file: string): Graph {
  return loadGraph(modelFile(file));
}

describe('the arena of TensorFlow Lite Micro', () => {
  it.each(
    [reference, optimized].flatMap((kernels) =>
      Object.entries(kernels.models).map((model) => ({ kernels, model })),
    ),
  )(
    'is never less than what was used, and not more than its margin above: $model',
    ({ kernels, model: [file, used] }) => {
      const map = tflmArenaMap(graphOf(file), entries(kernels), base);
      expect(arenaMapBytes(map)).toBeGreaterThanOrEqual(used);
      expect(arenaMapBytes(map) - map.margin).toBeLessThanOrEqual(used);
      expect(map.margin).toBeLessThan(450);
    },
  );

  it('is not underestimated where an operator was not measured', () => {
    const [file, used] = Object.entries(reference.models)[0]!;
    const inner = reference.operators.find(({ key }) => key.startsWith('CONV_2D int8 in=1x25x5x64'))!;
    const map = tflmArenaMap(graphOf(file), entries(reference, [inner.key]), base);
    expect(arenaMapBytes(map)).toBeGreaterThanOrEqual(used);
  });

  it('takes floats for four bytes each, not for scratch memory', () => {
    const { model } = goldenCases().find(({ operator }) => operator === 'QUANTIZE float32')!;
    const graph = loadGraph(model);
    const case_ = caseOfOperator(graph.operators[0]!);
    const tensors = graph.tensors.reduce((sum, { bytes }) => sum + aligned(bytes), 0);
    const arena = { persistent: base, scratch: 0, tensors };
    const map = tflmArenaMap(
      graph,
      new Map([[caseKey(case_), { source: 'measured', case: case_, arena }]]),
      base,
    );
    expect(map.peak).toBe(tensors);
    expect(map.blocks.filter(({ tensor }) => tensor === null)).toEqual([]);
  });

  it('holds a record for each tensor that no operator uses', () => {
    const graph = graphOf(Object.keys(reference.models)[0]!);
    const lonely = { ...graph.tensors[0]!, index: graph.tensors.length };
    const more = { ...graph, tensors: [...graph.tensors, lonely] };
    const bytes = (one: Graph): number => arenaMapBytes(tflmArenaMap(one, entries(reference), base));
    expect(bytes(more) - bytes(graph)).toBe(12);
  });

  it('begins with what chains leave that are rounded least, and with nothing by chains too much alike', () => {
    // LOGISTIC takes 60 bytes more each; 276 are left of four, which needed no rounding, and up to 288 of others
    expect(base).toBe(276);
    expect(graphBytes(chains.filter(({ operators }) => operators < 5))).toBeUndefined();
  });
});
