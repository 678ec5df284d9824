/** The network's own sources: its constants, and the calls of its kernels. */
import { comment, inComment, initializer, int32, lines } from './c-text.js';
import { accessors } from './header.js';
import { tensorsOf, type Constant, type Network, type Tensors } from './network.js';
import type { Field, Fields, OperatorData, SettledOperator } from './settled-model.js';

/** Where the copied kernels lie. */
export const KERNELS_FOLDER = 'edgelut';

/** C types of what operators have beside their records. */
const DATA_TYPES: Readonly<Record<OperatorData['type'], string>> = {
  factors: 'quantized_multiplier',
  int8: 'int8_t',
  int32: 'int32_t',
  operands: 'operand_record',
};
const DATA_NAMES: Readonly<Record<OperatorData['type'], string>> = {
  factors: 'factors',
  int8: 'table',
  int32: 'words',
  operands: 'operands',
};

/** What an operator's data is called. */
function dataName({ name }: Network, index: number, { type }: OperatorData): string {
  return `${name}_${index}_${DATA_NAMES[type]}`;
}

/** Data that is as large as its operator has channels lies with the weights; lists of operands with the records. */
function isBulk(data: OperatorData | null): data is Exclude<OperatorData, { type: 'operands' }> {
  return data !== null && data.type !== 'operands';
}

/** Declarations of all that `<name>_weights.c` holds. */
export function weightsHeader(network: Network): string {
  const upper = network.name.toUpperCase();
  const constants = tensorsOf(network).constants.map(
    ({ name, type, bytes }) => `extern const ${type} ${name}[${elements(type, bytes)}];`,
  );
  const data = network.settled.operators.flatMap(({ data }, i) =>
    isBulk(data)
      ? [`extern const ${DATA_TYPES[data.type]} ${dataName(network, i, data)}[${count(data)}];`]
      : [],
  );
  return `/* Constants of ${network.name}: weights, biases and factors. */
#ifndef ${upper}_WEIGHTS_H
#define ${upper}_WEIGHTS_H

#include "${KERNELS_FOLDER}/layout.h"

${[...constants, ...data].join('\n')}

#endif
`;
}

/** `<name>_weights.c` */
export function weightsSource(network: Network): string {
  const { settled } = network;
  const constants = tensorsOf(network).constants.map(constantText);
  const data = settled.operators.flatMap(({ data }, i) =>
    isBulk(data) ? [dataText(dataName(network, i, data), data)] : [],
  );
  return `/* Constants of ${network.name}. Written by lut export. */
#include "${network.name}_weights.h"

${[...constants, ...data].join('\n\n')}
`;
}

function elements(type: Constant['type'], bytes: Uint8Array): number {
  return type === 'int8_t' ? bytes.length : bytes.length / 4;
}

function constantText({ name, type, what, bytes }: Constant): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = Array.from({ length: elements(type, bytes) }, (_, i) =>
    type === 'int8_t' ? view.getInt8(i) : view.getInt32(4 * i, true),
  );
  const aligned = type === 'int8_t' ? '_Alignas(4) ' : '';
  return `/* ${inComment(what)} */
${aligned}const ${type} ${name}[${values.length}] = {
${lines(values.map(int32))}
};`;
}

function count(data: OperatorData): number {
  return data.type === 'factors' ? data.values.length / 2 : data.values.length;
}

function dataText(name: string, data: Exclude<OperatorData, { type: 'operands' }>): string {
  const { type, values } = data;
  const words =
    type === 'factors'
      ? values.flatMap((value, i) => (i % 2 === 0 ? [`{${int32(value)}, ${int32(values[i + 1]!)}}`] : []))
      : values.map(int32);
  return `_Alignas(16) const ${DATA_TYPES[type]} ${name}[${count(data)}] = {
${lines(words)}
};`;
}

/** `<name>.c` */
export function source(network: Network): string {
  const { name, settled } = network;
  const upper = name.toUpperCase();
  const tensors = tensorsOf(network);
  const at = (index: number): string => tensors.addresses[tensors.places.get(index)!]!;
  const ports = { input: settled.inputs, output: settled.outputs };
  return `${comment([`${name}: its operators and their order. Written by lut export.`])}
#include "${name}.h"

#include <string.h>

#include "${KERNELS_FOLDER}/kernels/kernels.h"
#include "${name}_weights.h"

#ifdef ${upper}_ARENA
extern uint8_t ${upper}_ARENA[];
#else
static _Alignas(16) uint8_t arena[${upper}_ARENA_BYTES];
#define ${upper}_ARENA arena
#endif

static void *const tensors[] = {
${tensors.addresses.map((address) => `    ${address},`).join('\n')}
};

static const kernel_memory memory = {.tensors = tensors};

${[...factorTexts(settled.operators), ...settled.operators.map((operator, i) => record(network, tensors, operator, i))].join('\n\n')}

void ${name}_init(void) { memset(${upper}_ARENA, 0, ${upper}_ARENA_BYTES); }

void ${name}_invoke(void) {
${settled.operators.map(({ kernel }, i) => `  kernel_${kernel}(&operator_${i}, &memory);`).join('\n')}
}

${accessors(network, ({ direction, tensor }) => at(ports[direction].find((index) => index === tensor.index)!))}
`;
}

/** An operator's record, and its list of operands if it has one. */
function record(network: Network, tensors: Tensors, operator: SettledOperator, index: number): string {
  const { kind, microKernel, data } = operator;
  const place = (tensor: number): number => tensors.places.get(tensor) ?? 0;
  const optional = (tensor: number): string => (tensor === -1 ? 'NO_TENSOR' : String(place(tensor)));
  const list =
    data?.type === 'operands'
      ? `static const operand_record operands_${index}[] = {\n${lines(
          data.values.map(([tensor, each]) => `{.tensor = ${place(tensor)}, .elements = ${each}}`),
        )}\n};\n`
      : '';
  const where = data === null ? [] : [isBulk(data) ? dataName(network, index, data) : `operands_${index}`];
  const own = ownFactors(operator);
  const words = [
    `.kind = OPERATOR_${kind}`,
    ...[`.input = ${place(operator.input)}`, `.second = ${optional(operator.second)}`],
    ...[`.bias = ${optional(operator.bias)}`, `.output = ${place(operator.output)}`],
    ...where.map((name) => `.data = ${name}`),
    ...(own === null
      ? []
      : [`.multiplier = ${factorsName(allFactors(network.settled.operators).indexOf(own))}`]),
  ];
  return `/* ${index}: ${kind}, by ${microKernel === 'reference' ? 'the reference' : microKernel} */
${list}static const operator_record operator_${index} = {
${[lines(words), ...fieldLines(operator.fields)].join('\n')}
};`;
}

/**
 * The factors of an operator as a whole, as C; null where its kind has none.
 * Records with a window have no room for them.
 */
function ownFactors({ kind, data, fields }: SettledOperator): string | null {
  const text = initializer(fields['multiplier'] ?? 0);
  if (fields['window'] === undefined && data?.type !== 'factors') return text ?? '{{0, 0}, {0, 0}, {0, 0}}';
  if (text !== null) throw new Error(`a record of ${kind} has factors that its kind is not known to have`);
  return null;
}

/** Equal ones once. */
function allFactors(operators: readonly SettledOperator[]): string[] {
  return [...new Set(operators.map(ownFactors).filter((text) => text !== null))];
}

function factorsName(index: number): string {
  return `factors_${index}`;
}

function factorTexts(operators: readonly SettledOperator[]): string[] {
  return allFactors(operators).map(
    (text, i) => `static const quantized_multiplier ${factorsName(i)}[3] = ${text};`,
  );
}

/** The numbers in lines of their own, then each struct and each array. */
function fieldLines(fields: Fields): string[] {
  const [numbers, others] = [true, false].map((single) =>
    Object.entries(fields).filter(
      ([name, value]) => name !== 'multiplier' && (typeof value === 'number') === single,
    ),
  );
  const words = (entries: readonly [string, Field][]): string[] =>
    entries.flatMap(([name, value]) => {
      const text = initializer(value);
      return text === null ? [] : [`.${name} = ${text}`];
    });
  const structs = others!.flatMap(([name, value]) => {
    const [whole] = words([[name, value]]);
    if (whole === undefined) return [];
    if (whole.length < 100 || Array.isArray(value)) return [`    ${whole},`];
    return [`    .${name} = {\n${lines(words(Object.entries(value)), '        ')}\n    },`];
  });
  const plain = words(numbers!);
  return [...(plain.length === 0 ? [] : [lines(plain)]), ...structs];
}
