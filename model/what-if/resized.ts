/** A network some of whose operators or inputs are of other extents. */
import { outputsOf, type OperatorCase, type Shape } from '../operator.js';
import { definitionOf, type GraphOperator } from '../operators/index.js';
import type { Draft } from '../rewrite/draft.js';
import type { GraphTensor } from '../tensor.js';
import { caseOfOperator } from '../tflite/operator-case.js';
import type { TfliteModel } from '../tflite/schema.js';
import { Tables } from './tables.js';

/** What an operator becomes; its inputs are those that it then has, and its output's shape follows from its fields. */
export type CaseChange = (operatorCase: OperatorCase) => OperatorCase;

export interface Changes {
  /** by the index of the operator */
  readonly operators?: ReadonlyMap<number, CaseChange>;
  /** shapes of inputs of the network */
  readonly inputs?: ReadonlyMap<GraphTensor, Shape>;
}

/**
 * The model with these changes: shapes follow from operator to operator as each kind has it, and constants grow or shrink
 * with them. Null where some operator cannot take what it would be given, or where what it would make of it is not known.
 */
export function resized(
  { model, graph }: Draft,
  { operators = new Map(), inputs }: Changes,
): TfliteModel | null {
  const tables = new Tables(model);
  const shapes = new Map<GraphTensor, Shape>(inputs);
  for (const [tensor, shape] of shapes) tables.shape(tensor.index, shape);
  for (const operator of graph.operators) {
    const before = caseOfOperator(operator);
    const after = followed(operator, before, shapes, operators.get(operator.index));
    if (after === null) return null;
    if (after === before) continue;
    tables.operator(operator.index, before, after);
    const was = outputsOf(before);
    outputsOf(after).forEach((shape, place) => {
      if (shape.join() === was[place]!.join()) return;
      const tensor = operator.outputs[place]!;
      shapes.set(tensor, shape);
      tables.shape(tensor.index, shape);
    });
  }
  return tables.done();
}

/** An operator's case on operands of other shapes; itself where nothing is other, null where there is none. */
function followed(
  operator: GraphOperator,
  before: OperatorCase,
  shapes: ReadonlyMap<GraphTensor, Shape>,
  change: CaseChange | undefined,
): OperatorCase | null {
  const { operands } = definitionOf(operator.kind).describe(operator);
  const isTouched = operands.some((tensor) => shapes.has(tensor));
  if (!isTouched && change === undefined) return before;
  const inputs = operands.map((tensor, place) => shapes.get(tensor) ?? before.inputs[place]!);
  if (!areAlikeStill(before.inputs, inputs)) return null;
  const { changes } = definitionOf(operator.kind);
  const fitted = !isTouched ? before : (changes?.onInputs?.(before, inputs) ?? { ...before, inputs });
  if (typeof fitted === 'string') return null;
  return withOutputs(before, (change ?? same)({ ...before, ...fitted }));
}

function same(operatorCase: OperatorCase): OperatorCase {
  return operatorCase;
}

/** Operands that had one shape must have one: what is added element by element is not to be repeated instead. */
function areAlikeStill(before: readonly Shape[], after: readonly Shape[]): boolean {
  return before.every((shape, i) =>
    before.every((other, k) => shape.join() !== other.join() || after[i]!.join() === after[k]!.join()),
  );
}

/** The case with the outputs that its inputs and fields give, which must be of the form that they were of. */
function withOutputs(before: OperatorCase, after: OperatorCase): OperatorCase | null {
  const [allowed, was] = [allowedOutputs(after), allowedOutputs(before)];
  if (allowed.length !== was.length) return null;
  const form = was.findIndex((shapes) => shapes.join(';') === outputsOf(before).join(';'));
  const [output, ...moreOutputs] = allowed[form] ?? [];
  if (output === undefined || [output, ...moreOutputs].flat().some((extent) => extent < 1)) return null;
  return { ...after, output, ...(moreOutputs.length > 0 ? { moreOutputs } : {}) };
}

/** None where inputs and fields do not fit together. */
function allowedOutputs(operatorCase: OperatorCase): readonly (readonly Shape[])[] {
  const allowed = definitionOf(operatorCase.kind).outputs(operatorCase);
  return typeof allowed === 'string' ? [] : allowed;
}
