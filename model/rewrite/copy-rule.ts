/** Removes operators that only copy: RESHAPE, SQUEEZE, EXPAND_DIMS, identity TRANSPOSE and the like. */
import { definitionOf, type GraphOperator } from '../operators/index.js';
import type { OperatorCase, Shape } from '../operator.js';
import { elements } from '../shapes.js';
import type { GraphTensor } from '../tensor.js';
import { caseOfOperator } from '../tflite/operator-case.js';
import type { TfliteModel, TfliteOperator } from '../tflite/schema.js';
import {
  replaced,
  sameQuantization,
  sameShape,
  subgraphOf,
  traitsOf,
  withSubgraph,
  type Draft,
} from './draft.js';
import { withConstant } from './constants.js';
import type { Step } from './step.js';

/** Whoever uses the copy uses the original, or whoever computed the original computes the copy instead. */
export function copyRule(draft: Draft, operator: GraphOperator): Step | null {
  const [input] = operator.inputs;
  const [output, ...more] = operator.outputs;
  if (input === undefined || output === undefined || more.length > 0) return null;
  if (elements(input.shape) !== elements(output.shape) || !sameQuantization(input, output)) return null;
  if (traitsOf(operator).copies?.(operator) !== true) return null;
  return forwards(draft, operator, input, output) ?? backwards(draft, operator, input, output);
}

/** The users of the copy take the original; null where some of them need the copy's shape. */
function forwards(
  draft: Draft,
  operator: GraphOperator,
  input: GraphTensor,
  output: GraphTensor,
): Step | null {
  const users = draft.usersOf(output);
  const fits = sameShape(input, output) || users.every((user) => traitsOf(user).ignoresInputShape === true);
  if (!fits || draft.isOutput(output)) return null;
  const changes = new Map<number, TfliteOperator | null>([[operator.index, null]]);
  for (const user of users) {
    const table = draft.tableOf(user);
    changes.set(user.index, { ...table, inputs: replaced(table.inputs, output, input) });
  }
  return { model: draft.withOperators(changes) };
}

/** What computed the original gives the copy's shape itself. */
function backwards(draft: Draft, operator: GraphOperator, input: GraphTensor, output: GraphTensor): Step {
  const maker = draft.makerOf(input);
  if (maker === undefined) return { refused: 'it copies an input of the network in another shape' };
  if (draft.usersOf(input).length > 1 || draft.isOutput(input)) {
    return { refused: 'what it copies is used in its own shape as well' };
  }
  const shaped = sameShape(input, output)
    ? { table: draft.tableOf(maker), model: draft.model }
    : ofShape(draft, maker, output.shape);
  if (shaped === null) return { refused: 'no operator beside it can take or give the other shape' };
  const { table, model } = shaped;
  const operators = subgraphOf(model).operators.flatMap((one, index) => {
    if (index === operator.index) return [];
    return index === maker.index ? { ...table, outputs: replaced(table.outputs, input, output) } : one;
  });
  return { model: withSubgraph(model, { operators }) };
}

/** An operator that gives the same elements in another shape; null where it cannot. */
function ofShape(
  draft: Draft,
  maker: GraphOperator,
  output: Shape,
): { table: TfliteOperator; model: TfliteModel } | null {
  const operatorCase: OperatorCase = { ...caseOfOperator(maker), output };
  const definition = definitionOf(maker.kind);
  const allowed = definition.outputs(operatorCase);
  if (maker.outputs.length > 1 || typeof allowed === 'string') return null;
  if (!allowed.some(([shape]) => shape?.join() === output.join())) return null;
  const table = draft.tableOf(maker);
  const inputs = [...table.inputs];
  let { model } = draft;
  for (const { place, shape, values } of definition.parameters(operatorCase)) {
    const added = withConstant(model, shape, values);
    model = added.model;
    inputs[place] = added.tensor;
  }
  return {
    model,
    table: { ...table, inputs, options: definition.options.write(definition.attributes(operatorCase)) },
  };
}
