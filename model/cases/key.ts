/**
 * The canonical key of an operator case: one readable line with every field of the case, e.g.
 * `CONV_2D int8 in=1x48x48x16 out=1x48x48x96 k=1x1 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes`.
 * Equal cases have equal keys, different cases have different keys, and a key reads back to its case.
 */
import { canonicalJson } from '../../common/hash.js';
import { LutError } from '../../common/errors.js';
import { CASE_FIELDS, readShapes, writeShape, type CaseField, type FieldCodec } from '../case-fields.js';
import { OPERATOR_KINDS, outputsOf, type OperatorCase, type OperatorKind } from '../operator.js';
import { definitionOf } from '../operators/index.js';

/** The key of a case. @throws MODEL_KEY when the case lacks a field of its kind or has one of another kind */
export function caseKey(operatorCase: OperatorCase): string {
  const { kind, type, inputs } = operatorCase;
  const { fields } = definitionOf(kind);
  const wrong = ALL_FIELDS.find((field) =>
    operatorCase[field] === undefined
      ? fields.includes(field) && !CASE_FIELDS[field].optional
      : !fields.includes(field),
  );
  if (wrong !== undefined) {
    throw new LutError(
      'MODEL_KEY',
      `A ${kind} case ${operatorCase[wrong] === undefined ? 'lacks its' : 'has a'} ${wrong}.`,
      `The fields of ${kind} are ${['inputs', 'output', ...fields].join(', ')}.`,
    );
  }
  const shapes = `in=${inputs.map(writeShape).join(',')} out=${outputsOf(operatorCase).map(writeShape).join(',')}`;
  const there = fields.filter((field) => operatorCase[field] !== undefined);
  return [kind, type, shapes, ...there.map((field) => writeField(operatorCase, field))].join(' ');
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

/**
 * Whether a key is that of a case with no other fields than its own; cheaper than reading the key back.
 * @throws MODEL_KEY as {@link caseKey}
 */
export function isKeyOf(key: string, operatorCase: OperatorCase): boolean {
  return isKind(operatorCase.kind) && caseKey(operatorCase) === key;
}

/** Whether two cases agree in every field; compares the fields themselves, not their keys. */
export function sameCase(a: OperatorCase, b: OperatorCase): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

const ALL_FIELDS = Object.keys(CASE_FIELDS) as readonly CaseField[];

function readKey(key: string): OperatorCase | undefined {
  const [kind, type, ...rest] = key.split(' ');
  if (!isKind(kind) || type !== 'int8') return undefined;
  const values = new Map(rest.map((part) => splitOnce(part, '=')));
  const inputs = readShapes(values.get('in') ?? '');
  const [output, ...moreOutputs] = readShapes(values.get('out') ?? '') ?? [];
  if (inputs === undefined || output === undefined) return undefined;

  const fields = definitionOf(kind).fields.map((field) => {
    const codec: FieldCodec<unknown> = CASE_FIELDS[field];
    const text = values.get(codec.name);
    return { field, codec, value: text === undefined ? undefined : codec.read(text) };
  });
  const found = fields.filter(({ value }) => value !== undefined);
  if (fields.some(({ codec, value }) => value === undefined && !codec.optional)) return undefined;
  return {
    kind,
    type,
    inputs,
    output,
    ...(moreOutputs.length > 0 ? { moreOutputs } : {}),
    ...Object.fromEntries(found.map(({ field, value }) => [field, value])),
  };
}

function writeField<F extends CaseField>(operatorCase: OperatorCase, field: F): string {
  const codec = CASE_FIELDS[field] as FieldCodec<OperatorCase[F]>;
  return `${codec.name}=${codec.write(operatorCase[field])}`;
}

function isKind(text: string | undefined): text is OperatorKind {
  return (OPERATOR_KINDS as readonly (string | undefined)[]).includes(text);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
