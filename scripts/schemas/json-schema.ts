/** The JSON Schema (draft 7) of a TypeBox schema. */
import type { TSchema } from '@sinclair/typebox';

/** Plain JSON, as a JSON Schema is written. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What says what a schema is for comes before what it demands. */
const FIRST = ['title', 'description', 'type'];

/**
 * The schema as its file holds it: parts with an `$id` stand once, among the definitions.
 * @param id name of the file
 * @throws Error when two different parts have one `$id`
 */
export function jsonSchema(schema: TSchema, id: string): JsonSchema {
  const definitions = new Map<string, string>();
  const root = ordered(schema, definitions);
  const named = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    ...root,
    ...(named.length > 0 && {
      definitions: Object.fromEntries(named.map(([name, text]) => [name, JSON.parse(text) as JsonSchema])),
    }),
  };
}

function reference(schema: TSchema, definitions: Map<string, string>): JsonSchema {
  const { $id } = schema;
  if ($id === undefined) return ordered(schema, definitions);
  const text = JSON.stringify(ordered(schema, definitions));
  if ((definitions.get($id) ?? text) !== text) throw new Error(`two different schemas are called ${$id}`);
  definitions.set($id, text);
  return { $ref: `#/definitions/${$id}` };
}

/** A schema's keywords in the order in which they are read best, its parts likewise. */
function ordered(schema: TSchema, definitions: Map<string, string>): JsonSchema {
  const rank = (keyword: string): number => (FIRST.indexOf(keyword) + FIRST.length + 1) % (FIRST.length + 1);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => keyword !== '$id')
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([keyword, value]: [string, unknown]) => [keyword, parts(keyword, value, definitions)]),
  );
}

function parts(keyword: string, value: unknown, definitions: Map<string, string>): unknown {
  if (keyword === 'properties') {
    return Object.fromEntries(
      Object.entries(value as Record<string, TSchema>).map(([name, part]) => [
        name,
        reference(part, definitions),
      ]),
    );
  }
  if (['items', 'anyOf'].includes(keyword) && Array.isArray(value)) {
    return (value as TSchema[]).map((part) => reference(part, definitions));
  }
  const isSchema = ['items', 'additionalProperties'].includes(keyword) && typeof value === 'object';
  return isSchema ? reference(value as TSchema, definitions) : value;
}
