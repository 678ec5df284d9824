/** What kinds have in common that make one output of one input. */
import type { CaseOperands, Shape } from '../case-fields.js';
import { elements } from '../shapes.js';
import type { GraphTensor } from '../tensor.js';
import { noCheck } from './checks.js';
import type { Described } from './definition.js';
import type { OperandReader } from './operand-reader.js';

export interface UnaryOperands {
  readonly input: GraphTensor;
  readonly output: GraphTensor;
}

/** The number of inputs. */
export const ONE_INPUT = { inputs: { least: 1, most: 1 } } as const;

/** Of a kind without weights. */
export const NO_WEIGHTS = { weights: null } as const;

/** Of a kind that needs nothing of the arena beside its tensors and its record. */
export const NO_MEMORY = { persistentBytes: (): number => 0 } as const;

/** The shape of the only input. */
export function inputOf({ inputs }: CaseOperands): Shape {
  return inputs[0] ?? [];
}

/** The only computed input of an operator, which may have so many parameters behind it, and its only output. */
export function unaryOperands(reader: OperandReader, parameters = 0): UnaryOperands {
  return { input: reader.activation(0, 1 + parameters), output: reader.output() };
}

/** A kind whose cases have no fields, and whose output is of its input's shape. */
export const PLAIN_UNARY = {
  ...ONE_INPUT,
  ...NO_WEIGHTS,
  fields: [],
  fixedOutput: null,
  outputs: (operatorCase: CaseOperands) => [[inputOf(operatorCase)]],
  attributes: () => ({}),
  parameters: () => [],
  operands: (reader: OperandReader) => unaryOperands(reader),
  check: noCheck,
  describe: ({ input }: UnaryOperands): Described<CaseOperands> => ({ operands: [input], fields: {} }),
  loops: ({ output }: CaseOperands) => [1, elements(output)],
} as const;
