/** Fuses a RELU or RELU6 of its own into the operator before it. */
import { activationRange, clamp, type Range } from '../arithmetic/quantization.js';
import type { Activation } from '../case-fields.js';
import type { GraphOperator } from '../operators/index.js';
import { activationCode } from '../operator-parts/options.js';
import type { GraphTensor } from '../tensor.js';
import type { TfliteOptions } from '../operator-parts/options.js';
import { replaced, sameQuantization, traitsOf, type Draft } from './draft.js';
import type { Step } from './step.js';

const ACTIVATIONS: readonly Activation[] = ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'];

export function activationRule(draft: Draft, operator: GraphOperator): Step | null {
  const { clampsAs } = traitsOf(operator);
  const [input] = operator.inputs;
  const [output] = operator.outputs;
  if (clampsAs === undefined || input === undefined || output === undefined) return null;
  const maker = draft.makerOf(input);
  if (maker === undefined) return { refused: 'what it clamps is an input of the network' };
  const before = activationOf(maker);
  if (before === undefined) return { refused: `${maker.kind} has no fused activation` };
  if (!sameQuantization(input, output))
    return { refused: 'its output has another quantization than its input' };
  if (draft.usersOf(input).length > 1 || draft.isOutput(input)) {
    return { refused: 'what it clamps is used without it as well' };
  }
  const activation = both(before, clampsAs, output);
  if (activation === undefined) return { refused: `no activation is ${before} and then ${clampsAs}` };
  const table = draft.tableOf(maker);
  const fused = {
    ...table,
    outputs: replaced(table.outputs, input, output),
    options: { ...table.options, activation: activationCode(activation) } as TfliteOptions,
  };
  return {
    model: draft.withOperators(
      new Map([
        [maker.index, fused],
        [operator.index, null],
      ]),
    ),
  };
}

/** What an operator clamps its output to; undefined for a kind without. */
function activationOf({ attributes }: GraphOperator): Activation | undefined {
  return 'activation' in attributes ? attributes.activation : undefined;
}

/** The activation that clamps as two of them, one after the other. */
function both(first: Activation, second: Activation, output: GraphTensor): Activation | undefined {
  const [inner, outer] = [activationRange(first, output), activationRange(second, output)];
  const wanted: Range = {
    low: clamp(inner.low, outer.low, outer.high),
    high: clamp(inner.high, outer.low, outer.high),
  };
  return ACTIVATIONS.find((activation) => {
    const { low, high } = activationRange(activation, output);
    return low === wanted.low && high === wanted.high;
  });
}
