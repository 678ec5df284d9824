import { beforeAll, describe, expect, it } from 'vitest';
import { goldenCases } from './golden.js';
import { hostTools } from './host-tools.js';
import { runModels } from './run-models.js';

/** Cases per operator in the file: were some missing, the test would pass by testing less. */
const CASES: Readonly<Record<string, number>> = {
  'CONV_2D kxk': 22,
  'CONV_2D 1x1': 2,
  DEPTHWISE_CONV_2D: 24,
  FULLY_CONNECTED: 24,
  'FULLY_CONNECTED per-ch': 24,
  AVERAGE_POOL_2D: 24,
  MAX_POOL_2D: 24,
  MEAN: 24,
  ADD: 24,
  MUL: 11,
  'MUL bcast[1,1,1,C]': 13,
  LOGISTIC: 24,
  HARD_SWISH: 24,
  RELU: 24,
  RELU6: 24,
  SOFTMAX: 24,
  PAD: 24,
  RESHAPE: 24,
  'NET3 dw+pw+avgpool': 24,
  MODEL: 6,
  QUANTIZE: 24,
  TRANSPOSE: 24,
  'MEAN of other axes': 24,
  'ADD repeated or constant': 24,
  'MUL repeated or constant': 24,
  CONCATENATION: 30,
};

describe("the firmware's kernels, in double rounding", () => {
  const cases = goldenCases();
  let tools: string;
  beforeAll(async () => {
    tools = await hostTools();
  });

  it('are tested on every operator of the golden files', () => {
    expect(Object.keys(CASES).sort()).toEqual([...new Set(cases.map(({ operator }) => operator))].sort());
  });

  it.each(Object.entries(CASES))('equal TensorFlow Lite Micro on %s (%i cases)', async (operator, count) => {
    const chosen = cases.filter((golden) => golden.operator === operator);
    expect(chosen).toHaveLength(count);
    const answers = await runModels(tools, chosen);
    chosen.forEach((golden, i) => {
      const answer = answers[i]!;
      expect({ name: golden.name, code: answer.code, output: answer.outputs }).toEqual({
        name: golden.name,
        code: 0,
        output: golden.output,
      });
    });
  });
});
