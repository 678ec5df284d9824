/**
 * Random operators at the edges of what kernels must hold, on each family's micro-kernels in plain C: they answer as the
 * host's arithmetic does, and so does the reference; and they stay within their tensors (run_guarded.c).
 * `npm run soak:kernels` runs many more: see docs/kernels.md.
 */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bytesOf } from '../../agent/bench/model-inputs.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { OPERATOR_KINDS } from '../../model/operator.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { harshModel, type HarshModel } from '../support/harsh-models.js';
import { inOneArray } from '../support/outputs.js';
import { FIRST_SEED, KERNEL_CASES, KERNEL_KINDS } from '../support/kernel-cases.js';
import { hostTools, hostToolsOfFamily } from './host-tools.js';
import { runGuarded, type GuardedAnswer } from './run-models.js';

const FAMILIES = ['reference', 'portable', 'cortex-m4', 'cortex-m7', 'rv32', 'neon'] as const;

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 600_000 });

/** The models of each kind with the answers that the host computes. */
const expected = (KERNEL_KINDS ?? OPERATOR_KINDS).map((kind) => {
  const cases = Array.from({ length: KERNEL_CASES ?? 10 }, (_, i) => {
    const model = harshModel(kind, FIRST_SEED + i);
    const answer = inOneArray(runGraph(loadGraph(model.bytes), model.inputs, { rounding: 'double' }));
    return { model, answer };
  });
  return { kind, cases };
});

describe.each(FAMILIES)('the kernels of %s', (family) => {
  let tools: string;
  beforeAll(async () => {
    tools = await (family === 'reference' ? hostTools() : hostToolsOfFamily(family));
  });

  it.each(expected)('answer as the host does, within their tensors: $kind', async ({ cases }) => {
    const answers = await answersOf(
      tools,
      cases.map(({ model }) => model),
    );
    cases.forEach(({ model: { seed }, answer }, i) => {
      const { code, outputs, kernels } = answers[i]!;
      expect({ seed, kernels, code, output: bytesOf(outputs) }).toEqual({
        seed,
        kernels,
        code: 0,
        output: answer,
      });
    });
  });
});

/** Of all; names the seed of the model that stops the tool. */
async function answersOf(tools: string, models: readonly HarshModel[]): Promise<GuardedAnswer[]> {
  const runs = models.map(({ bytes, inputs }) => ({ model: bytes, inputs }));
  try {
    return await runGuarded(tools, runs);
  } catch (error) {
    for (const [i, run] of runs.entries()) {
      await runGuarded(tools, [run]).catch((fault: unknown) => {
        throw new Error(`seed ${models[i]!.seed}: ${String(fault)}`, { cause: fault });
      });
    }
    throw error;
  }
}
