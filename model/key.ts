/**
 * The canonical key of an operator case: one readable line with every field of the case, e.g.
 * `CONV_2D int8 in=1x48x48x16 out=1x48x48x96 k=1x1 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes`.
 * Equal cases have equal keys, different cases have different keys, and a key reads back to its case.
 */
import { canonicalJson } from '../common/hash.js';
import { LutError } from '../common/errors.js';
import {
  CASE_FIELDS,
  FIELDS_OF,
  OPERATOR_KINDS,
  type CaseField,
  type OperatorCase,
  type OperatorKind,
  type Pair,
} from './operator.js';

/** How one field is written in a key. `read` gives undefined for text that `write` cannot have produced. */
interface FieldCodec<T> {
  readonly name: string;
  /** A case may lack it, and then its key does too. */
  readonly optional?: true;
  write(value: T): string;
  read(text: string): T | undefined;
}

type FieldCodecs = { readonly [F in CaseField]: FieldCodec<NonNullable<OperatorCase[F]>> };

const FIELD_CODECS: FieldCodecs = {
  kernel: pair('k'),
  stride: pair('s'),
  dilation: pair('d'),
  padding: word('p', ['SAME', 'VALID']),
  activation: word('a', ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6']),
  constant: { ...word('c', ['first', 'second']), optional: true },
  weights: word('w', ['per-tensor', 'per-channel']),
  bias: {
    name: 'b',
    write: (bias) => (bias ? 'yes' : 'no'),
    read: (text) => ({ yes: true, no: false })[text],
  },
  pads: {
    name: 'pads',
    write: (pads) => pads.map((sides) => sides.join(':')).join(','),
    read: (text) => all(text.split(',').map((sides) => twoNumbers(sides, ':'))),
  },
  axes: dimensions('axes'),
  permutation: dimensions('perm'),
};

/** The key of a case. @throws MODEL_KEY when the case lacks a field of its kind or has one of another kind */
export function caseKey(operatorCase: OperatorCase): string {
  const { kind, type, inputs, output } = operatorCase;
  const wrong = CASE_FIELDS.find((field) =>
    operatorCase[field] === undefined
      ? FIELDS_OF[kind].includes(field) && !isOptional(field)
      : !FIELDS_OF[kind].includes(field),
  );
  if (wrong !== undefined) {
    throw new LutError(
      'MODEL_KEY',
      `A ${kind} case ${operatorCase[wrong] === undefined ? 'lacks its' : 'has a'} ${wrong}.`,
      `The fields of ${kind} are ${['inputs', 'output', ...FIELDS_OF[kind]].join(', ')}.`,
    );
  }
  const shapes = `in=${inputs.map((shape) => shape.join('x')).join(',')} out=${output.join('x')}`;
  const fields = FIELDS_OF[kind].filter((field) => operatorCase[field] !== undefined);
  return [kind, type, shapes, ...fields.map((field) => writeField(operatorCase, field))].join(' ');
}

/** The case of a key. @throws MODEL_KEY when the text is not exactly what {@link caseKey} writes */
export function parseKey(key: string): OperatorCase {
  const parsed = readKey(key);
  if (parsed === undefined || caseKey(parsed) !== key) {
    throw new LutError(
      'MODEL_KEY',
      `"${key.length > 200 ? `${key.slice(0, 200)}…` : key}" is not the key of an operator case.`,
      'A key looks like "ADD int8 in=1x24x24x32,1x24x24x32 out=1x24x24x32 a=NONE".',
    );
  }
  return parsed;
}

/** Whether two cases agree in every field; compares the fields themselves, not their keys. */
export function sameCase(a: OperatorCase, b: OperatorCase): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function readKey(key: string): OperatorCase | undefined {
  const [kind, type, ...rest] = key.split(' ');
  if (!isKind(kind) || type !== 'int8') return undefined;
  const values = new Map(rest.map((part) => splitOnce(part, '=')));
  const inputs = all((values.get('in') ?? '').split(',').map(shape));
  const output = shape(values.get('out') ?? '');
  if (inputs === undefined || output === undefined) return undefined;

  const fields = FIELDS_OF[kind].map((field) => {
    const codec: FieldCodec<unknown> = FIELD_CODECS[field];
    return [field, codec.read(values.get(codec.name) ?? '')] as const;
  });
  const found = fields.filter(([, value]) => value !== undefined);
  if (fields.some(([field, value]) => value === undefined && !isOptional(field))) return undefined;
  return { kind, type, inputs, output, ...Object.fromEntries(found) };
}

function isOptional(field: CaseField): boolean {
  return FIELD_CODECS[field].optional === true;
}

function writeField<F extends CaseField>(operatorCase: OperatorCase, field: F): string {
  const codec = FIELD_CODECS[field] as FieldCodec<OperatorCase[F]>;
  return `${codec.name}=${codec.write(operatorCase[field])}`;
}

function isKind(text: string | undefined): text is OperatorKind {
  return (OPERATOR_KINDS as readonly (string | undefined)[]).includes(text);
}

function pair(name: string): FieldCodec<Pair> {
  return { name, write: (value) => value.join('x'), read: (text) => twoNumbers(text, 'x') };
}

function word<W extends string>(name: string, words: readonly W[]): FieldCodec<W> {
  return { name, write: (value) => value, read: (text) => words.find((known) => known === text) };
}

function dimensions(name: string): FieldCodec<readonly number[]> {
  return {
    name,
    write: (value) => value.join(','),
    read: (text) => all(text.split(',').map(number)),
  };
}

function shape(text: string): number[] | undefined {
  return all(text.split('x').map(number));
}

function twoNumbers(text: string, separator: string): Pair | undefined {
  const numbers = all(text.split(separator).map(number));
  return numbers?.length === 2 ? (numbers as [number, number]) : undefined;
}

/** A decimal number of at most nine digits: no dimension of an int8 tensor that fits a board has more. */
function number(text: string): number | undefined {
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : undefined;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** The list itself if every element is there, else undefined. */
function all<T>(list: (T | undefined)[]): T[] | undefined {
  return list.some((item) => item === undefined) ? undefined : (list as T[]);
}
