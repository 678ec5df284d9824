/** Leaves out what nothing uses. */
import type { TfliteModel, TfliteOperator } from '../tflite/schema.js';
import { subgraphOf, withSubgraph } from './draft.js';

/** The model without operators, tensors, buffers and operator codes that no output depends on; equal buffers are one. */
export function tidied(model: TfliteModel): TfliteModel {
  return withoutUnusedBuffers(withoutUnusedTensors(withUsedCodes(withoutUnusedOperators(model))));
}

function withoutUnusedOperators(model: TfliteModel): TfliteModel {
  const { operators, outputs } = subgraphOf(model);
  const needed = new Set(outputs);
  const kept: TfliteOperator[] = [];
  for (const operator of operators.toReversed()) {
    if (!operator.outputs.some((output) => needed.has(output))) continue;
    kept.push(operator);
    for (const input of operator.inputs) needed.add(input);
  }
  return withSubgraph(model, { operators: kept.toReversed() });
}

function withUsedCodes(model: TfliteModel): TfliteModel {
  const { operators } = subgraphOf(model);
  const used = places(operators.map(({ opcodeIndex }) => opcodeIndex));
  return {
    ...withSubgraph(model, {
      operators: operators.map((one) => ({ ...one, opcodeIndex: used.get(one.opcodeIndex)! })),
    }),
    operatorCodes: [...used.keys()].map((index) => model.operatorCodes[index]!),
  };
}

function withoutUnusedTensors(model: TfliteModel): TfliteModel {
  const { operators, inputs, outputs, tensors } = subgraphOf(model);
  const named = model.signatures.flatMap((one) =>
    [...one.inputs, ...one.outputs].map(({ tensor }) => tensor),
  );
  const used = places([
    ...inputs,
    ...outputs,
    ...named.filter((index) => tensors[index] !== undefined),
    ...operators.flatMap((one) => [...one.inputs, ...one.outputs]),
  ]);
  used.delete(-1);
  const ordered = places([...used.keys()]);
  const to = (index: number): number => ordered.get(index) ?? -1;
  const renamed = withSubgraph(model, {
    tensors: [...ordered.keys()].map((index) => tensors[index]!),
    inputs: inputs.map(to),
    outputs: outputs.map(to),
    operators: operators.map((one) => ({ ...one, inputs: one.inputs.map(to), outputs: one.outputs.map(to) })),
  });
  const mapped = (names: TfliteModel['signatures'][number]['inputs']) =>
    names.map((one) => ({ ...one, tensor: to(one.tensor) }));
  return {
    ...renamed,
    signatures: model.signatures.map((one) => ({
      ...one,
      inputs: mapped(one.inputs),
      outputs: mapped(one.outputs),
    })),
  };
}

/** The first buffer stays: it is the empty one. */
function withoutUnusedBuffers(model: TfliteModel): TfliteModel {
  const { tensors } = subgraphOf(model);
  const kept: TfliteModel['buffers'][number][] = [];
  const byContent = new Map<string, number>();
  const places = new Map<number, number>();
  for (const index of [
    0,
    ...tensors.map(({ buffer }) => buffer),
    ...model.metadata.map(({ buffer }) => buffer),
  ]) {
    const buffer = model.buffers[index];
    if (buffer === undefined || places.has(index)) continue;
    const content = Buffer.from(buffer.data).toString('latin1');
    const place = byContent.get(content) ?? kept.push(buffer) - 1;
    byContent.set(content, place);
    places.set(index, place);
  }
  const to = (index: number): number => places.get(index) ?? 0;
  return {
    ...withSubgraph(model, { tensors: tensors.map((one) => ({ ...one, buffer: to(one.buffer) })) }),
    buffers: kept,
    metadata: model.metadata.map((one) => ({ ...one, buffer: to(one.buffer) })),
  };
}

/** Each number once, ascending, with its place. */
function places(numbers: readonly number[]): Map<number, number> {
  return new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, place) => [number, place]));
}
