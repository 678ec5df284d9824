/** What if there were no squeeze-and-excitation? */
import { definitionOf, type GraphOperator } from '../operators/index.js';
import type { Draft } from '../rewrite/draft.js';
import { elements } from '../shapes.js';
import type { GraphTensor } from '../tensor.js';
import { Tables } from './tables.js';
import { upstreamOf } from './upstream.js';
import type { WhatIf } from './what-if.js';

/** An operator that weighs a tensor's channels by what was computed from nothing but that tensor. */
interface Gate {
  readonly operator: GraphOperator;
  readonly weighed: GraphTensor;
}

/** All of them left out together. */
export function withoutAttention(draft: Draft): WhatIf[] {
  const gates = draft.graph.operators.flatMap((operator) => gateOf(draft, operator));
  if (gates.length === 0) return [];
  const tables = new Tables(draft.model);
  for (const { operator, weighed } of gates) tables.instead(operator.outputs[0]!.index, weighed.index);
  return [
    {
      change: 'attention',
      what: `no squeeze-and-excitation (${gates.length}×)`,
      operators: gates.map(({ operator }) => operator.index),
      model: tables.done(),
    },
  ];
}

function gateOf(draft: Draft, operator: GraphOperator): Gate[] {
  const definition = definitionOf(operator.kind);
  const [output] = operator.outputs;
  if (definition.changes?.weighs !== true || output === undefined || draft.isOutput(output)) return [];
  const [first, second] = definition.describe(operator).operands;
  if (first === undefined || second === undefined) return [];
  const [weighed, weights] =
    elements(first.shape) > elements(second.shape) ? [first, second] : [second, first];
  const isOne = elements(weighed.shape) > elements(weights.shape) && weights.data === null;
  return isOne && dependsOnlyOn(draft, weights, weighed) ? [{ operator, weighed }] : [];
}

/** Whether nothing but one tensor and constants goes into another. */
function dependsOnlyOn(draft: Draft, tensor: GraphTensor, on: GraphTensor): boolean {
  const isGiven = (one: GraphTensor): boolean => one.data === null && draft.makerOf(one) === undefined;
  return [...upstreamOf(draft, tensor, (one) => one === on)].every((one) => one === on || !isGiven(one));
}
