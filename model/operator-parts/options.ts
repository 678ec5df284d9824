/** How an operator's options lie in a `.tflite` file, and what they say in the words of `model/case-fields.ts`. */
import type { Activation, Padding, Pair } from '../case-fields.js';
import { table, type Field, type Table } from '../flatbuffer-table.js';

/** An operator's options as the file has them, with the name of their table. Enumerations are the schema's numbers. */
export type KnownOptions = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Options of an operator that this project does not know: only the code of their table is kept. */
export interface UnreadOptions {
  readonly type: 'unread';
  readonly code: number;
}

export type TfliteOptions = KnownOptions | UnreadOptions;

/** Whether options are not known. */
export function isUnread(options: TfliteOptions): options is UnreadOptions {
  return options.type === 'unread';
}

/** A table of options, and its code in the schema's union `BuiltinOptions`. */
export interface OptionsTable {
  readonly code: number;
  readonly table: Table;
}

/** How a kind's attributes lie in its options. */
export interface OptionsCodec<Attributes> {
  /** null for a kind without options. */
  readonly table: OptionsTable | null;
  /** Throws `UnusableOptions`. */
  read(options: TfliteOptions | null): Attributes;
  write(attributes: Attributes): KnownOptions | null;
}

export type NoAttributes = Readonly<Record<never, never>>;

export interface ActivationAttributes {
  readonly activation: Activation;
}

/** Says why options cannot be used. The caller knows the operator, and names it. */
export class UnusableOptions extends Error {}

/**
 * A codec of options that lie in a table of their own.
 * @param code of the table in `BuiltinOptions`
 * @param fields where the table's fields lie, as in TensorFlow's `schema.fbs`
 */
export function optionsCodec<Values extends object, Attributes>(
  name: string,
  code: number,
  fields: Readonly<Record<keyof Values & string, Field>>,
  read: (values: Values) => Attributes,
  write: (attributes: Attributes) => Values,
): OptionsCodec<Attributes> {
  return {
    table: { code, table: table<Values>(name, fields) },
    read(options) {
      if (options?.type !== name) throw new UnusableOptions(`it has no ${name}`);
      return read(options as unknown as Values);
    },
    write: (attributes) => ({ type: name, ...write(attributes) }),
  };
}

/** Options that say nothing: what lies there is not read, and an empty table is written. */
export function emptyOptions(name: string, code: number): OptionsCodec<NoAttributes> {
  return {
    table: { code, table: table<NoAttributes>(name, {}) },
    read: () => ({}),
    write: () => ({ type: name }),
  };
}

/** Of a kind that has no table of options. */
export const NO_OPTIONS: OptionsCodec<NoAttributes> = { table: null, read: () => ({}), write: () => null };

/** The schema's `ActivationFunctionType` and `Padding`, in the order of their numbers. */
const ACTIVATIONS: readonly Activation[] = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6'];
const PADDINGS: readonly Padding[] = ['SAME', 'VALID'];

/** The number of a fused activation in the schema. */
export function activationCode(activation: Activation): number {
  return ACTIVATIONS.indexOf(activation);
}

/** The fused activation of a number. Throws `UnusableOptions`. */
export function activationOfCode(code: number): Activation {
  const activation = ACTIVATIONS[code];
  if (activation === undefined) throw new UnusableOptions(`its fused activation ${code} is not supported`);
  return activation;
}

/** The number of a padding in the schema. */
export function paddingCode(padding: Padding): number {
  return PADDINGS.indexOf(padding);
}

/** The padding of a number. Throws `UnusableOptions`. */
export function paddingOfCode(code: number): Padding {
  const padding = PADDINGS[code];
  if (padding === undefined) throw new UnusableOptions(`its padding ${code} is neither SAME nor VALID`);
  return padding;
}

/** A pair that must be positive. Throws `UnusableOptions`. */
export function positive(pair: Pair, name: string): Pair {
  if (pair[0] < 1 || pair[1] < 1) throw new UnusableOptions(`its ${name} ${pair.join('×')} is not positive`);
  return pair;
}
