import { describe, expect, it } from 'vitest';
import type { Elements } from '../../../model/tensor.js';
import { elementsOfInputs, runGraph } from '../../../model/graph/run-graph.js';
import { loadGraph } from '../../../model/tflite/graph.js';
import { GOLDEN_COUNTS, goldenCases } from '../../firmware/golden.js';
import { inOneArray } from '../../support/outputs.js';
import { lutError } from '../../support/lut-error.js';

describe('the arithmetic, with double rounding, equals TensorFlow Lite Micro', () => {
  const cases = goldenCases();
  const operators = [...new Set(cases.map(({ operator }) => operator))];

  it('on every operator kind and whole models', () => {
    const counts = Object.fromEntries(
      operators.map((operator) => [operator, cases.filter((golden) => golden.operator === operator).length]),
    );
    expect(counts).toEqual(GOLDEN_COUNTS);
  });

  it.each(operators)('on %s', (operator) => {
    for (const { name, model, inputs, output } of cases.filter((golden) => golden.operator === operator)) {
      const graph = loadGraph(model);
      const outputs = runGraph(graph, elementsOfInputs(graph, inputs), { rounding: 'double' });
      expect(inOneArray(outputs), name).toEqual(output);
    }
  });
});

describe('runGraph', () => {
  const { model, inputs } = goldenCases().find(({ operator }) => operator === 'NET3 dw+pw+avgpool')!;
  const values = inputs.map((input) => Int8Array.from(input));

  it('shows every computed tensor in order', () => {
    const graph = loadGraph(model);
    const seen: Elements[] = [];
    const names: string[] = [];
    const outputs = runGraph(graph, values, {
      rounding: 'double',
      onTensor(tensor, elements) {
        names.push(tensor.name);
        seen.push(elements);
      },
    });
    expect(names).toEqual(graph.operators.map(({ outputs: [output] }) => output!.name));
    expect(seen.map((elements) => elements.length)).toEqual(
      graph.operators.map(({ outputs: [output] }) => output!.bytes),
    );
    expect(seen.at(-1)).toEqual(outputs[0]);
  });

  it.each([
    ['no inputs', []],
    ['inputs of another size', [new Int8Array(3)]],
  ])('refuses %s', (_what, wrong) => {
    expect(() => runGraph(loadGraph(model), wrong, { rounding: 'double' })).toThrowError(
      lutError('MODEL_INPUT'),
    );
  });
});
