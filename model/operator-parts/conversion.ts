/** What kinds have in common that give the same values as other elements. */
import type { CaseWith } from '../case-fields.js';
import { elements } from '../shapes.js';
import type { Described } from './definition.js';
import type { OperandReader, TypePair } from './operand-reader.js';
import { PLAIN_UNARY, type UnaryOperands } from './unary.js';

export type ConversionCase = CaseWith<'types'>;

/** The parts of the definition of a kind that converts between the types of these pairs. */
export function conversion(pairs: readonly TypePair[]) {
  return {
    ...PLAIN_UNARY,
    fields: ['types'] as const,
    types: pairs,
    outputs({ inputs, types = ['int8', 'int8'] }: ConversionCase) {
      const known = pairs.some((pair) => pair.join() === types.join());
      return known ? inputs.map((input) => [input]) : `it does not convert between the types ${types.join()}`;
    },
    operands: (reader: OperandReader): UnaryOperands => reader.converted(pairs),
    describe: ({ input, output }: UnaryOperands): Described<ConversionCase> => ({
      operands: [input],
      fields: input.type === 'int8' && output.type === 'int8' ? {} : { types: [input.type, output.type] },
    }),
    // the passes that compare floats last
    loops({ output, types = [] }: ConversionCase): number[] {
      const size = elements(output);
      return [1, size, types[0] === 'float32' ? size : 0];
    },
  };
}
