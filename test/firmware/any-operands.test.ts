import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CmakeBuild } from '../../agent/firmware/cmake.js';
import { HARNESS } from '../../agent/firmware/sources.js';
import { ModelBuilder } from '../../model/tflite/builder.js';
import { readTflite } from '../../model/tflite/reader.js';
import { writeTflite } from '../../model/tflite/writer.js';
import { runModels } from './run-models.js';

/** An operator with any number of outputs, as one is added: a line, a prepare function, a kernel. */
const SPLIT = 49;
const LINE = 'OPERATOR(SPLIT, split, 49, 2, 255, split, copy, Split)';
const PREPARE = `
bool prepare_split(preparation *p, operator_record *record) {
  operand input, output;
  int32_t axis;
  uint32_t count;
  if (!prepare_int32_constant(p, 0, 1, &axis, &count) || !prepare_input(p, 1, &input, &record->input)) return false;
  operand_record *list = prepare_operands(p, record);
  if (list != NULL) list[1].tensor = record->input;
  const int32_t last = input.tensor.rank - 1;
  record->list.rows = input.tensor.elements / (uint32_t)input.tensor.dimensions[last];
  for (uint32_t i = 0; i < p->operator.outputs.count; i++) {
    if (!prepare_output(p, i, &output, &record->output)) return false;
    const uint32_t elements = (uint32_t)output.tensor.dimensions[last];
    if (list != NULL) list[2 + i] = (operand_record){.tensor = record->output, .elements = elements};
  }
  return true;
}
`;
const KERNEL = `
#include <string.h>
#include "../kernels.h"
void kernel_split(const operator_record *operator, const kernel_memory *memory) {
  const operand_record *list = kernel_operands(memory, operator);
  const int8_t *input = kernel_input(memory, list[1].tensor);
  for (uint32_t row = 0; row < operator->list.rows; row++) {
    for (uint16_t i = 0; i < operator->list.outputs; i++) {
      const operand_record *output = &list[operator->list.inputs + i];
      memcpy(kernel_output(memory, output->tensor) + row * output->elements, input, output->elements);
      input += output->elements;
    }
  }
}
`;

let folder: string;
let tools: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-operands-'));
  tools = join(folder, 'tools');
  const harness = join(folder, 'harness');
  cpSync(HARNESS, harness, { recursive: true });
  const table = join(harness, 'runtimes/operators.def');
  writeFileSync(
    table,
    readFileSync(table, 'utf8').replace('\n#undef OPERATOR', `${LINE}\n\n#undef OPERATOR`),
  );
  appendFileSync(join(harness, 'runtimes/builtin/prepare_shape.c'), PREPARE);
  writeFileSync(join(harness, 'runtimes/builtin/kernels/reference/split.c'), KERNEL);
  const build = new CmakeBuild(harness, tools, 'host');
  await build.configure({});
  await build.build('run_model');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A model that splits 2×3 rows of eight into parts of these lengths; its outputs are the parts of these indices. */
function splitModel(parts: readonly number[], outputs: readonly number[]): Uint8Array {
  const quantization = { scale: 0.5 };
  const builder = new ModelBuilder('');
  const axis = builder.constant('axis', [1], Int32Array.of(3));
  const input = builder.activation('input', [1, 2, 3, 8], quantization);
  const tensors = parts.map((part, i) => builder.activation(`part ${i}`, [1, 2, 3, part], quantization));
  builder.operator('RELU6', {}, [axis, input], tensors);
  const model = readTflite(
    builder.build(
      [input],
      outputs.map((index) => tensors[index]!),
    ).bytes,
  );
  const [code] = model.operatorCodes;
  return writeTflite({
    ...model,
    operatorCodes: [{ ...code!, deprecatedBuiltinCode: SPLIT, builtinCode: SPLIT }],
  });
}

const input = Int8Array.from({ length: 48 }, (_, i) => i);
/** Columns `from` to `to` − 1 of the input's rows of eight. */
function columns(from: number, to: number): number[] {
  return Array.from(input).filter((_, i) => i % 8 >= from && i % 8 < to);
}

it('an operator may have any number of operands, listed in its data, and several outputs', async () => {
  const [answer] = await runModels(tools, [{ model: splitModel([1, 3, 4], [0, 1, 2]), inputs: [input] }]);
  const [tensors, record, list] = [5 * 16, 96, 48]; // five operands of 8 bytes take 40, rounded up
  expect(answer).toMatchObject({ code: 0, persistent: tensors + record + list, scratch: 0 });
  expect(Array.from(answer!.outputs)).toEqual([...columns(0, 1), ...columns(1, 4), ...columns(4, 8)]);
});

it('each output lives as long as it is needed, and is a tensor of its own meanwhile', async () => {
  const [answer] = await runModels(tools, [{ model: splitModel([4, 4], [1]), inputs: [input] }]);
  expect(answer).toMatchObject({ code: 0, tensors: 48 + 32 + 32 });
  expect(Array.from(answer!.outputs)).toEqual(columns(4, 8));
});

it('is refused an arena that has no room for the list, with the bytes needed', async () => {
  const model = splitModel([4, 4], [0, 1]);
  const needed = 4 * 16 + 96 + 32 + 48 + 32 + 32;
  const [small] = await runModels(tools, [{ model, inputs: [input] }], { arena: 4 * 16 + 96 });
  expect(small).toMatchObject({ code: 12, detail: needed });
});
