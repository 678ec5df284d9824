import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../../agent/bench/model-inputs.js';
import { GOLDEN_COUNTS, goldenCases } from './golden.js';
import { hostTools } from './host-tools.js';
import { runModels } from './run-models.js';

describe("the firmware's kernels, in double rounding", () => {
  const cases = goldenCases();
  let tools: string;
  beforeAll(async () => {
    tools = await hostTools();
  });

  it('are tested on every operator of the golden files', () => {
    expect(Object.keys(GOLDEN_COUNTS).sort()).toEqual(
      [...new Set(cases.map(({ operator }) => operator))].sort(),
    );
  });

  it.each(Object.entries(GOLDEN_COUNTS))(
    'equal TensorFlow Lite Micro on %s (%i cases)',
    async (operator, count) => {
      const chosen = cases.filter((golden) => golden.operator === operator);
      expect(chosen).toHaveLength(count);
      const answers = await runModels(tools, chosen);
      chosen.forEach((golden, i) => {
        const answer = answers[i]!;
        expect({ name: golden.name, code: answer.code, output: bytesOf(answer.outputs) }).toEqual({
          name: golden.name,
          code: 0,
          output: golden.output,
        });
      });
    },
  );
});
