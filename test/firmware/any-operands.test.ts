import { beforeAll, expect, it } from 'vitest';
import { ModelBuilder } from '../../model/tflite/builder.js';
import { hostTools } from './host-tools.js';
import { runModels } from './run-models.js';

let tools: string;
beforeAll(async () => {
  tools = await hostTools();
});

/** A model that splits 2×3 rows of eight into so many parts; its outputs are the parts of these indices. */
function splitModel(parts: number, outputs: readonly number[]): Uint8Array {
  const quantization = { scale: 0.5 };
  const builder = new ModelBuilder('');
  const axis = builder.constant('axis', [1], Int32Array.of(3));
  const input = builder.activation('input', [1, 2, 3, 8], quantization);
  const tensors = Array.from({ length: parts }, (_, i) =>
    builder.activation(`part ${i}`, [1, 2, 3, 8 / parts], quantization),
  );
  builder.operator('SPLIT', { parts }, [axis, input], tensors);
  return builder.build(
    [input],
    outputs.map((index) => tensors[index]!),
  ).bytes;
}

const input = Int8Array.from({ length: 48 }, (_, i) => i);
/** Columns `from` to `to` − 1 of the input's rows of eight. */
function columns(from: number, to: number): number[] {
  return Array.from(input).filter((_, i) => i % 8 >= from && i % 8 < to);
}

it('an operator may have any number of operands, listed in its data, and several outputs', async () => {
  const [answer] = await runModels(tools, [{ model: splitModel(4, [0, 1, 2, 3]), inputs: [input] }]);
  const [tensors, record, list] = [6 * 16, 96, 48]; // six operands of 8 bytes
  expect(answer).toMatchObject({ code: 0, persistent: tensors + record + list, scratch: 0 });
  const parts = [columns(0, 2), columns(2, 4), columns(4, 6), columns(6, 8)];
  expect(Array.from(answer!.outputs)).toEqual(parts.flat());
});

it('each output lives as long as it is needed, and is a tensor of its own meanwhile', async () => {
  const [answer] = await runModels(tools, [{ model: splitModel(2, [1]), inputs: [input] }]);
  expect(answer).toMatchObject({ code: 0, tensors: 48 + 32 + 32 });
  expect(Array.from(answer!.outputs)).toEqual(columns(4, 8));
});

it('is refused an arena that has no room for the list, with the bytes needed', async () => {
  const model = splitModel(2, [0, 1]);
  const needed = 4 * 16 + 96 + 32 + 48 + 32 + 32;
  const [small] = await runModels(tools, [{ model, inputs: [input] }], { arena: 4 * 16 + 96 });
  expect(small).toMatchObject({ code: 12, detail: needed });
});
