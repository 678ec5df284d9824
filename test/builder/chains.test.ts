import { describe, expect, it } from 'vitest';
import {
  chainArenas,
  chainTiming,
  dataExtremes,
  dataSpread,
  overheadChains,
  type ChainRun,
} from '../../builder/chains.js';
import { fitOverhead } from '../../builder/overhead.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { expandModel } from '../../model/segments.js';
import { loadGraph } from '../../model/tflite/graph.js';
import type { ModelRun } from '../../store/model-run.js';
import { CONFIGURATION } from '../store/examples.js';

const CHAINS = overheadChains();
const EMPTY = 19;

/** A run of 73 counts per graph and 15 per operator, beside what the operators take. */
function runOf(operators: readonly number[]): ModelRun {
  const whole = operators.reduce((total, count) => total + count + 15, 73);
  return {
    configuration: CONFIGURATION,
    model: { hash: 'a'.repeat(64), name: 'chain', bytes: 1 },
    inputs: 'seed 1',
    operators: operators.length,
    warmups: 0,
    ticksPerCount: 1,
    arena: { persistent: 500, scratch: 0, tensors: 256 },
    graph: { emptyTicks: EMPTY, samples: Uint32Array.of(whole + EMPTY) },
    eachOperator: { emptyTicks: EMPTY, samples: Uint32Array.from(operators, (count) => count + EMPTY) },
    outputsEqual: null,
  };
}

/** Operators that take what their data make them take: each another count than the one before. */
function measured(): ChainRun[] {
  return CHAINS.map(({ key, operators }) => {
    const counts = Array.from(
      { length: operators },
      (_, i) => 24_000 + (i === 0 ? 0 : 128 * (i % 2 === 0 ? 3 : -3)),
    );
    return { key, operators, run: runOf(counts) };
  });
}

describe('the overhead of chains whose operators take other data than alone', () => {
  it('is exact', () => {
    expect(fitOverhead(measured().map(chainTiming))).toMatchObject({
      perGraph: 73,
      perOperator: 15,
      residual: 0,
    });
  });
});

describe('what data make of operators', () => {
  it('is, for kinds with weights, how far a chain moves from its fill, by the elements of its output', () => {
    const spread = dataSpread(measured(), []);
    expect(spread).toContainEqual({ kind: 'CONV_2D', perOutput: 3 });
    expect(spread).toContainEqual({ kind: 'FULLY_CONNECTED', perOutput: 6 });
  });

  it('is, for the others, how far extremes are from a fill', () => {
    const key = 'SOFTMAX int8 in=1x16 out=1x16';
    const runs = [8000, 8000 - 16, 8000 + 16].map((count) => runOf([count]));
    expect(dataSpread([], [{ key, runs }])).toEqual([{ kind: 'SOFTMAX', perOutput: 1 }]);
  });

  it('is asked of models that run, with inputs of the right size', () => {
    for (const { segmented, inputs } of dataExtremes(1).flat()) {
      const graph = loadGraph(expandModel(segmented, 1));
      if (typeof inputs === 'number') continue;
      expect(inputs.map(({ length }) => length)).toEqual(graph.inputs.map(({ bytes }) => bytes));
    }
  });
});

describe('the extremes of SOFTMAX', () => {
  it('are no class that leads, and one beside which the others come to nothing', () => {
    const ofSoftmax = dataExtremes(1).find(([fill]) => fill!.key.startsWith('SOFTMAX'));
    const answers = ofSoftmax!.slice(1).map(({ segmented, inputs }) => {
      if (typeof inputs === 'number') throw new Error('an extreme is no fill');
      const [shares] = runGraph(loadGraph(expandModel(segmented, 1)), inputs, { rounding: 'double' });
      return [...shares!];
    });
    expect(answers).toEqual([
      new Array(16).fill(-128 + 256 / 16),
      Array.from({ length: 16 }, (_, index) => (index === 0 ? 127 : -128)),
    ]);
  });
});

describe('the arena of chains', () => {
  it('is that of operators without scratch memory, of lengths four apart', () => {
    const arenas = chainArenas(measured());
    expect(new Set(arenas.map(({ key }) => key.split(' ')[0]))).toEqual(
      new Set(['CONV_2D', 'DEPTHWISE_CONV_2D', 'LOGISTIC']),
    );
    expect(arenas.filter(({ key }) => key.startsWith('LOGISTIC')).map(({ operators }) => operators)).toEqual([
      1, 2, 3, 4, 5, 9,
    ]);
  });
});
