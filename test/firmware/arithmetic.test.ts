import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../../agent/bench/model-inputs.js';
import type { Rounding } from '../../model/arithmetic/requantize.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { OPERATOR_KINDS } from '../../model/operator.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { inOneArray } from '../support/outputs.js';
import { Random } from '../support/random.js';
import { randomModel } from '../support/random-models.js';
import { hostToolsOfRounding } from './host-tools.js';
import { runModels } from './run-models.js';

const CASES = 60;

describe.each<Rounding>(['double', 'single'])("the firmware's kernels, in %s rounding", (rounding) => {
  let tools: string;
  beforeAll(async () => {
    tools = await hostToolsOfRounding(rounding);
  });

  it.each(OPERATOR_KINDS)(
    `equal the host agent's arithmetic on ${CASES} random cases of %s`,
    async (kind) => {
      const random = new Random(OPERATOR_KINDS.indexOf(kind));
      const models = Array.from({ length: CASES }, () => randomModel(kind, random));
      const answers = await runModels(
        tools,
        models.map(({ bytes, inputs }) => ({ model: bytes, inputs })),
      );
      models.forEach(({ bytes, inputs }, i) => {
        const { code, outputs } = answers[i]!;
        const expected = inOneArray(runGraph(loadGraph(bytes), inputs, { rounding }));
        expect({ case: i, code, outputs: bytesOf(outputs) }).toEqual({ case: i, code: 0, outputs: expected });
      });
    },
  );
});
