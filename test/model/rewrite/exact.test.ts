import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Predictor } from '../../../builder/predict.js';
import { loadTable } from '../../../builder/table-file.js';
import { LutError } from '../../../common/errors.js';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import { judgeBy } from '../../../lab/advise/exact.js';
import { arenaOf, arenaTotal } from '../../../model/graph/arena.js';
import { runGraph } from '../../../model/graph/run-graph.js';
import { foldConstants } from '../../../model/rewrite/constants.js';
import { rewriteExactly } from '../../../model/rewrite/exact.js';
import type { Elements } from '../../../model/tensor.js';
import { ModelBuilder } from '../../../model/tflite/builder.js';
import { loadGraph, type Graph } from '../../../model/tflite/graph.js';
import { caseOfOperator } from '../../../model/tflite/operator-case.js';
import { readTflite } from '../../../model/tflite/reader.js';
import { writeTflite } from '../../../model/tflite/writer.js';
import { Random } from '../../support/random.js';
import { rewritableNetwork } from '../../support/rewritable-networks.js';

const NETWORKS = 200;

function answers(graph: Graph, inputs: readonly Elements[]): Elements[] {
  return runGraph(graph, inputs, { rounding: 'double' });
}

describe('exact rewrites', () => {
  it('leave every output of random networks as it was, to the bit, and never a larger arena', () => {
    const counts = new Map<string, number>();
    let refused = 0;
    for (let seed = 1; seed <= NETWORKS; seed++) {
      const { bytes, inputs } = rewritableNetwork(seed);
      const before = loadGraph(bytes);
      const result = rewriteExactly(readTflite(bytes), () => null);
      const file = writeTflite(result.model);
      const after = loadGraph(file);
      expect(answers(after, inputs), `seed ${seed}`).toEqual(answers(before, inputs));
      expect(after.outputs.map(({ shape }) => shape)).toEqual(before.outputs.map(({ shape }) => shape));
      const [was, is] = [before, after].map((graph) => arenaTotal(arenaOf(graph)));
      expect(is, `seed ${seed}`).toBeLessThanOrEqual(was!);
      expect(file.length).toBeLessThanOrEqual(bytes.length);
      for (const { rule } of result.applied) counts.set(rule, (counts.get(rule) ?? 0) + 1);
      refused += result.refused.length;
    }
    // each rule had work, and so had what holds them back
    for (const rule of ['pad', 'activation', 'copy', 'unused', 'order'])
      expect(counts.get(rule) ?? 0, rule).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(100);
  });

  it('never take more by the table that judges them', () => {
    const predictor = new Predictor(
      loadTable(join(PACKAGE_ROOT, 'luts/stm32f4-edgenas-vww-48-instructions.json')),
    );
    const costOf = ({ operators }: Graph) => predictor.cases(operators.map(caseOfOperator));
    let told = 0;
    let applied = 0;
    for (let seed = 1; seed <= NETWORKS; seed++) {
      const { bytes } = rewritableNetwork(seed);
      const result = rewriteExactly(readTflite(bytes), judgeBy(predictor));
      const [before, after] = [loadGraph(bytes), result.graph].map(costOf);
      applied += result.applied.length;
      expect(after!.missing.filter((key) => !before!.missing.includes(key))).toEqual([]);
      if (before!.total === null) continue;
      told++;
      expect(after!.total, `seed ${seed}`).toBeLessThanOrEqual(before!.total);
    }
    expect(applied).toBeGreaterThan(NETWORKS);
    // the others have operators that this table cannot tell, and a sum of what it can
    expect(told).toBeGreaterThan(0);
  });

  it('find nothing in a network of nothing but convolutions that are needed', () => {
    const ad = readFileSync(join(PACKAGE_ROOT, 'test/models/vww_96_int8.tflite'));
    const { applied } = rewriteExactly(readTflite(ad), () => null);
    expect(applied).toMatchObject([{ rule: 'copy', kind: 'RESHAPE', operator: 28 }]);
    const refused = rewriteExactly(readTflite(ad), () => 'no');
    expect(refused.applied).toEqual([]);
    expect(refused.refused).toMatchObject([{ rule: 'copy', operator: 28, why: 'no' }]);
  });

  it('stop at damaged files with a sentence', () => {
    const random = new Random(15);
    let damaged = 0;
    for (let round = 0; round < 400; round++) {
      const bytes = rewritableNetwork(1 + (round % 20)).bytes.slice();
      for (let i = random.integer(1, 6); i > 0; i--)
        bytes[random.integer(8, Math.min(bytes.length - 1, 3000))] = random.integer(0, 255);
      try {
        rewriteExactly(foldConstants(readTflite(bytes)).model, () => null);
      } catch (error) {
        expect(error).toBeInstanceOf(LutError);
        damaged++;
      }
    }
    expect(damaged).toBeGreaterThan(50);
  });
});

describe('operators on nothing but constants', () => {
  /** An input and a constant that is reshaped and rescaled before it is added; or that is given already. */
  function network(isConstant: boolean) {
    const builder = new ModelBuilder('');
    const quantization = { scale: 0.05, zeroPoint: 3 };
    const values = Int8Array.from({ length: 6 }, (_, i) => 40 * i - 100);
    const input = builder.activation('x', [1, 2, 2, 6], quantization);
    const learned = isConstant
      ? builder.constant('c', [6], values, quantization)
      : builder.activation('c', [6], quantization);
    const shaped = builder.activation('', [1, 1, 1, 6], quantization);
    builder.operator(
      'RESHAPE',
      {},
      [learned, builder.constant('', [4], Int32Array.of(1, 1, 1, 6))],
      [shaped],
    );
    const rescaled = builder.activation('', [1, 1, 1, 6], { scale: 0.07, zeroPoint: -9 });
    builder.operator('QUANTIZE', {}, [shaped], [rescaled]);
    const output = builder.activation('', [1, 2, 2, 6], { scale: 0.1, zeroPoint: 0 });
    builder.operator('ADD', { activation: 'RELU' }, [input, rescaled], [output]);
    const { bytes } = builder.build(isConstant ? [input] : [input, learned], [output]);
    return { bytes, values };
  }

  it('are computed, so that the kernels can run what is left', () => {
    const { bytes, values } = network(true);
    expect(() => loadGraph(bytes)).toThrow('its input 0 is a constant');
    const { model, folded } = foldConstants(readTflite(bytes));
    expect(folded).toBe(2);
    const after = loadGraph(writeTflite(model));
    expect(after.operators.map(({ kind }) => kind)).toEqual(['ADD']);
    const x = new Random(2).int8(24);
    expect(answers(after, [x])).toEqual(answers(loadGraph(network(false).bytes), [x, values]));
  });
});
