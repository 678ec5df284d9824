/** The narrowest C types for the fields of a network's records. */
import { tensorsOf, type Network } from './network.js';
import type { Field, SettledOperator } from './settled-model.js';

/** Numbers in a field. */
function numbersIn(field: Field | undefined): number[] {
  if (field === undefined) return [];
  return typeof field === 'number' ? [field] : Object.values(field).flatMap(numbersIn);
}

const ZEROS = ['low', 'high', 'input_zero', 'second_zero', 'output_zero'];
const EXTENTS = ['input', 'output', 'before'];

/** Numbers of the network's records by the type that is to hold them. */
function numbersByType(operators: readonly SettledOperator[]): Readonly<Record<string, number[]>> {
  const of = (member: string, wanted: (name: string) => boolean): number[] =>
    operators.flatMap(({ fields }) =>
      Object.entries(fields[member] ?? {}).flatMap(([name, field]) =>
        wanted(name) ? numbersIn(field as Field) : [],
      ),
    );
  const all = (): boolean => true;
  const isExtent = (name: string): boolean => EXTENTS.includes(name);
  return {
    zero: operators.flatMap(({ fields }) => ZEROS.flatMap((name) => numbersIn(fields[name]))),
    extent: ['window', 'pad', 'resize'].flatMap((member) => of(member, isExtent)),
    window: of('window', (name) => !isExtent(name)),
    count: [
      ...of('list', all),
      ...of('loop', (name) => ['rows', 'outer', 'inner'].includes(name)),
      ...operators.flatMap(({ data }) =>
        data?.type === 'operands' ? data.values.map(([, elements]) => elements) : [],
      ),
    ],
  };
}

/** Numbers that are unsigned in the interpreter's records must stay so where they are as wide as there. */
const WIDEST: Readonly<Record<string, string>> = {
  zero: 'int32_t',
  extent: 'int32_t',
  window: 'uint16_t',
  count: 'uint32_t',
};

/** None above 32,767 in two bytes: products of two of them must not overflow an int. */
function narrowest(name: string, values: readonly number[]): string {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  if (least >= 0 && most <= 255) return 'uint8_t';
  if (least >= -128 && most <= 127) return 'int8_t';
  if (least >= -32768 && most <= 32767) return least < 0 ? 'int16_t' : 'uint16_t';
  return WIDEST[name]!;
}

/** `record_types.h` */
export function recordTypes(network: Network): string {
  const tensors = tensorsOf(network).addresses.length;
  const tensor = tensors < 0xff ? 'uint8_t' : 'uint16_t';
  const types = Object.entries(numbersByType(network.settled.operators)).map(
    ([name, values]) => `typedef ${narrowest(name, values)} record_${name};`,
  );
  // kernels point to these lists: as wide as the interpreter's where there are such kernels
  const has = (member: string): boolean =>
    network.settled.operators.some(({ fields }) => fields[member] !== undefined);
  types.push(
    `typedef ${has('slice') ? 'int32_t' : 'uint8_t'} record_step;`,
    `typedef ${has('transpose') ? 'uint32_t' : 'uint8_t'} record_place;`,
  );
  return `/* Types that hold the numbers in the records of ${network.name}. */
#ifndef LUT_RECORD_TYPES_H
#define LUT_RECORD_TYPES_H

#include <stdint.h>

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wtype-limits" /* of numbers that may be larger in other networks */
#endif

typedef ${tensor} record_tensor;
#define NO_TENSOR ${tensor === 'uint8_t' ? '0xffu' : '0xffffu'}

${types.join('\n')}

#endif
`;
}
