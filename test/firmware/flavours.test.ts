import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CmakeBuild } from '../../agent/firmware/cmake.js';
import { bytesOf } from '../../agent/bench/model-inputs.js';
import { flavoursOf, requireFlavour } from '../../agent/firmware/flavours.js';
import { HARNESS } from '../../agent/firmware/sources.js';
import { arenaOf } from '../../model/graph/arena.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { lutError } from '../support/lut-error.js';
import { goldenCases, modelFile } from './golden.js';
import { runModels } from './run-models.js';

/** A flavour of one kernel, which needs a patch's bytes of scratch memory and inverts its answers with their help. */
const INVERTING = {
  'scratch.c': `
#include "../kernels.h"
uint32_t kernel_scratch(const operator_record *operator) {
  if (operator->kind != OPERATOR_CONV_2D) return 0;
  const uint32_t taps = (uint32_t)operator->window.kernel_height * operator->window.kernel_width;
  return taps * (uint32_t)operator->window.input.channels;
}
`,
  'conv_2d.c': `
#include <string.h>
#include "../kernels.h"
#define kernel_conv_2d reference_conv_2d
#include "../reference/conv_2d.c"
#undef kernel_conv_2d
void kernel_conv_2d(const operator_record *operator, const kernel_memory *memory) {
  const uint32_t bytes = kernel_scratch(operator);
  int8_t *output = kernel_output(memory, operator->output);
  memset(memory->scratch, 0xff, bytes);
  reference_conv_2d(operator, memory);
  for (uint32_t i = 0; i < memory->tensors[operator->output].bytes; i++) output[i] ^= (int8_t)memory->scratch[i % bytes];
}
`,
};

const ARENA_TOO_SMALL = 12;
const vww = modelFile('vww_96_int8.tflite');

let folder: string;
let harness: string;
let tools: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-flavours-'));
  harness = join(folder, 'harness');
  tools = join(folder, 'tools');
  cpSync(HARNESS, harness, { recursive: true });
  const kernels = join(harness, 'runtimes/builtin/kernels/inverting');
  mkdirSync(kernels);
  for (const [name, text] of Object.entries(INVERTING)) writeFileSync(join(kernels, name), text);
  const build = new CmakeBuild(harness, tools, 'host');
  await build.configure({ LUT_FLAVOUR: 'inverting' });
  await build.build('run_model');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the flavour asks for: the largest patch of a CONV_2D, rounded up to 16. */
function scratchOf(model: Uint8Array): number {
  const patches = loadGraph(model).operators.map((operator) => {
    const operatorCase = caseOfOperator(operator);
    if (operatorCase.kind !== 'CONV_2D') return 0;
    const [height, width] = operatorCase.kernel!;
    return height * width * operatorCase.inputs[0]![3]!;
  });
  return Math.ceil(Math.max(...patches) / 16) * 16;
}

describe('a flavour', () => {
  it('runs its own kernels, and takes the others from the reference', async () => {
    const models = goldenCases().filter(({ operator }) => /^(CONV_2D|SOFTMAX|ADD|MEAN)/.test(operator));
    const answers = await runModels(tools, models);
    models.forEach(({ operator, name, output }, i) => {
      const expected = operator.startsWith('CONV_2D') ? output.map((value) => ~value) : output;
      expect({ operator, name, answer: bytesOf(answers[i]!.outputs) }).toEqual({
        operator,
        name,
        answer: expected,
      });
    });
    expect(new Set(models.map(({ operator }) => operator.split(' ')[0])).size).toBe(4);
  });

  it('gets scratch memory between persistent data and tensors, as much as the greediest operator needs', async () => {
    const [answer] = await runModels(tools, [{ model: vww, inputs: [] }]);
    const { persistent, tensors } = arenaOf(loadGraph(vww));
    const scratch = scratchOf(vww);
    expect(scratch).toBeGreaterThan(0);
    expect(answer).toMatchObject({ code: 0, persistent, scratch, tensors });
  });

  it('is refused an arena that has no room for its scratch memory', async () => {
    const { persistent, tensors } = arenaOf(loadGraph(vww));
    const needed = persistent + scratchOf(vww) + tensors;
    const [answer] = await runModels(tools, [{ model: vww, inputs: [] }], { arena: needed - 1 });
    expect(answer).toMatchObject({ code: ARENA_TOO_SMALL, detail: needed });
  });

  it('that does not exist is refused, by CMake too', async () => {
    expect(flavoursOf('builtin', harness)).toEqual(['inverting', 'reference']);
    expect(flavoursOf('builtin')).toEqual(['reference']);
    expect(flavoursOf('tflm')).toEqual([]);
    expect(() => requireFlavour('builtin', 'inverting')).toThrowError(
      lutError('USAGE_KERNELS', { remedy: 'Choose one of: reference.' }),
    );
    const build = new CmakeBuild(harness, join(folder, 'refused'), 'host');
    await expect(build.configure({ LUT_FLAVOUR: 'missing' })).rejects.toThrowError(
      lutError('TOOLCHAIN_FAILED'),
    );
  });
});
