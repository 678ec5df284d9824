/** docs/json.md: every field that `--json` prints. */
import type { TSchema } from '@sinclair/typebox';
import { JSON_OUTPUTS, outputFile, type JsonOutput } from './json-outputs.js';

/** More words than this are a list of their own. */
const MOST_WORDS = 8;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  array: 'list',
  object: 'object',
  null: 'null',
};

interface Field {
  readonly path: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly meaning: string;
}

/** The page's text. */
export function jsonPage(): string {
  const outputs = Object.keys(JSON_OUTPUTS) as JsonOutput[];
  return `${[INTRODUCTION, ...outputs.map(section)].join('\n\n')}\n`;
}

const INTRODUCTION = `# What \`--json\` prints

Written by \`npm run schemas\`, from the schemas in \`lab/json/\`. One JSON object on standard output, and nothing else there. Names are in snake_case. From here on they are stable: fields may come, none goes or changes its meaning. A field is always there, unless it says when it is left out; what is not known is null.

Each object has a JSON Schema in \`schemas/\`. \`a[].b\` is the field b of each element of the list a; \`a.<name>\` are the values of an object whose names are data.`;

function section(output: JsonOutput): string {
  const schema: TSchema = JSON_OUTPUTS[output];
  const rows = fields(schema, '').map(
    ({ path, type, isOptional, meaning }) =>
      `| \`${path}\` | ${type}${isOptional ? ', may be left out' : ''} | ${meaning} |`,
  );
  return [
    `## ${schema.title}`,
    `${schema.description} Schema: [\`${outputFile(output)}\`](../schemas/${outputFile(output)}).`,
    ['| field | type | meaning |', '|---|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

/** The fields of a schema and of its parts, each once. Parts with a title are described elsewhere. */
function fields(schema: TSchema, path: string): Field[] {
  const all = parts(schema, path).flatMap((part) => [part.field, ...fields(part.schema, part.field.path)]);
  const paths = new Set(all.map((field) => field.path));
  return [...paths].map((one) => merged(all.filter((field) => field.path === one)));
}

/** One field as the alternatives have it that share it. */
function merged(alternatives: readonly Field[]): Field {
  const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
  return {
    path: alternatives[0]!.path,
    isOptional: alternatives.some(({ isOptional }) => isOptional),
    type: distinct(alternatives.map(({ type }) => type)).join(' or '),
    meaning: distinct(alternatives.map(({ meaning }) => meaning)).join('; or '),
  };
}

interface Part {
  readonly schema: TSchema;
  readonly field: Field;
}

/** The fields of an object, of the elements of a list, of the values of a record, or of alternatives. */
function parts(schema: TSchema, path: string, alternatives: readonly TSchema[] = [schema]): Part[] {
  const { anyOf, items, properties = {}, additionalProperties } = schema as Keywords;
  if (path !== '' && schema.title !== undefined) return [];
  if (anyOf !== undefined) {
    const objects = anyOf.filter((one) => one.type !== 'null');
    return objects.flatMap((one) => parts(one, path, objects));
  }
  if (items !== undefined) return 'type' in items || 'anyOf' in items ? parts(items, `${path}[]`) : [];
  if (typeof additionalProperties === 'object') {
    return [{ schema: additionalProperties, field: fieldOf(additionalProperties, `${path}.<name>`) }];
  }
  return Object.entries(properties).map(([name, part]) => {
    const isOptional = alternatives.some((one) => !(one as Keywords).required?.includes(name));
    const field = fieldOf(part, path === '' ? name : `${path}.${name}`);
    return { schema: part, field: { ...field, isOptional } };
  });
}

interface Keywords {
  readonly anyOf?: readonly TSchema[];
  readonly items?: TSchema | readonly TSchema[];
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: TSchema | false;
}

/** @throws Error when the schema does not say what the field is */
function fieldOf(schema: TSchema, path: string): Field {
  if (schema.description === undefined) throw new Error(`the field ${path} has no description`);
  const type = typeText(schema as unknown as Words);
  return { path, type, isOptional: false, meaning: schema.description };
}

function typeText({ anyOf, enum: words, const: word, type }: Words): string {
  if (anyOf !== undefined) return [...new Set(anyOf.map(typeText))].join(' or ');
  if (word !== undefined) return `\`${word}\``;
  if (words !== undefined && words.length <= MOST_WORDS) return words.map((one) => `\`${one}\``).join(', ');
  const text = TYPES[type];
  if (text === undefined) throw new Error(`a schema of the type ${type}`);
  return text;
}

interface Words {
  readonly anyOf?: readonly Words[];
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly type: string;
}
