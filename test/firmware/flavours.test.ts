import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CmakeBuild } from '../../agent/firmware/cmake.js';
import { bytesOf } from '../../agent/bench/model-inputs.js';
import { flavoursOf, requireFlavour } from '../../agent/firmware/flavours.js';
import { HARNESS } from '../../agent/firmware/sources.js';
import { arenaOf } from '../../model/graph/arena.js';
import type { OperatorCase } from '../../model/operator.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { lutError } from '../support/lut-error.js';
import { goldenCases, modelFile, type GoldenCase } from './golden.js';
import { runGuarded } from './run-models.js';

/**
 * A flavour of two micro-kernels: one inverts its answers, and takes convolutions of windows; the other settles the
 * operators that it runs, so that they answer with the least number alone.
 */
const STRANGE = {
  'micro_kernels.def': `
MICRO_KERNEL(CONV_2D, conv_window_inverted, NULL)
MICRO_KERNEL(ADD, add_least, settle_least)
`,
  'takes.h': `
#include <stdbool.h>
settle settle_least;
static inline bool conv_window_inverted_takes(const operator_record *operator) {
  return operator->window.kernel_height > 1 || operator->window.kernel_width > 1;
}
static inline bool add_least_takes(const operator_record *operator) {
  (void)operator;
  return true;
}
`,
  'conv_window_inverted.c': `
#include "../kernels.h"
void kernel_conv_window_inverted(const operator_record *operator, const kernel_memory *memory) {
  int8_t *output = kernel_output(memory, operator->output);
  kernel_conv_2d(operator, memory);
  for (uint32_t i = 0; i < memory->tensors[operator->output].bytes; i++) output[i] = (int8_t)~output[i];
}
`,
  'add_least.c': `
#include "../kernels.h"
void settle_least(operator_record *operator, quantized_multiplier *factors) {
  (void)factors;
  operator->high = operator->low;
}
void kernel_add_least(const operator_record *operator, const kernel_memory *memory) {
  kernel_add(operator, memory);
}
`,
};

const vww = modelFile('vww_96_int8.tflite');

let folder: string;
let harness: string;
let tools: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-flavours-'));
  harness = join(folder, 'harness');
  tools = join(folder, 'tools');
  cpSync(HARNESS, harness, { recursive: true });
  const kernels = join(harness, 'runtimes/builtin/kernels/strange');
  mkdirSync(kernels);
  for (const [name, text] of Object.entries(STRANGE)) writeFileSync(join(kernels, name), text);
  const build = new CmakeBuild(harness, tools, 'host');
  await build.configure({ LUT_FLAVOUR: 'strange' });
  await build.build('run_guarded');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A model's only operator. */
function caseOf(model: Uint8Array): OperatorCase {
  return caseOfOperator(loadGraph(model).operators[0]!);
}

/** What the flavour makes of a right answer, and what says so. */
function strangeAnswer({ model, output }: GoldenCase): { kernel: string; answer: Uint8Array } {
  const { kind, kernel, activation } = caseOf(model);
  if (kind === 'CONV_2D' && kernel?.join() !== '1,1') {
    return { kernel: 'conv_window_inverted', answer: output.map((value) => ~value) };
  }
  if (kind === 'ADD' && activation === 'NONE') return { kernel: 'add_least', answer: output.map(() => 0x80) };
  return { kernel: kind === 'ADD' ? 'add_least' : 'reference', answer: output };
}

describe('a flavour', () => {
  it('adds micro-kernels, and leaves to the reference what none of them takes', async () => {
    const models = goldenCases().filter(
      ({ operator, model }) =>
        /^(CONV_2D .*|SOFTMAX|ADD|MEAN)$/.test(operator) &&
        !(caseOf(model).kind === 'ADD' && caseOf(model).activation !== 'NONE'),
    );
    const answers = await runGuarded(tools, models);
    const seen = new Map<string, number>();
    models.forEach((golden, i) => {
      const { operator, name } = golden;
      const { kernels, outputs } = answers[i]!;
      const { kernel, answer } = strangeAnswer(golden);
      expect({ operator, name, kernels, answer: bytesOf(outputs) }).toEqual({
        operator,
        name,
        kernels: [kernel],
        answer,
      });
      seen.set(kernel, (seen.get(kernel) ?? 0) + 1);
    });
    expect([...seen.keys()].sort()).toEqual(['add_least', 'conv_window_inverted', 'reference']);
  });

  it('takes no more of the arena than the reference', async () => {
    const [answer] = await runGuarded(tools, [{ model: vww, inputs: [] }]);
    expect(answer).toMatchObject({ code: 0, ...arenaOf(loadGraph(vww)) });
  });

  it('that does not exist is refused, by CMake too', async () => {
    expect(flavoursOf('builtin', harness)).toEqual(['optimized', 'reference', 'strange']);
    expect(flavoursOf('builtin')).toEqual(['optimized', 'reference']);
    expect(flavoursOf('tflm')).toEqual([]);
    expect(() => requireFlavour('builtin', 'strange')).toThrowError(
      lutError('USAGE_KERNELS', { remedy: 'Choose one of: optimized, reference.' }),
    );
    const build = new CmakeBuild(harness, join(folder, 'refused'), 'host');
    await expect(build.configure({ LUT_FLAVOUR: 'missing' })).rejects.toThrowError(
      lutError('TOOLCHAIN_FAILED'),
    );
  });
});
