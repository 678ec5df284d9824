/**
 * What the schemas of files and of `--json` are made of. Only files `*-schema.ts` import this as a value: a schema is
 * the source of a type, of a JSON Schema and of a compiled validator (`scripts/schemas`), and nothing that runs
 * loads it.
 */
import {
  Type,
  type SchemaOptions,
  type Static,
  type TObject,
  type TProperties,
  type TSchema,
  type TUnion,
  type TNull,
  type TUnsafe,
} from '@sinclair/typebox';

/** The values that follow a schema, read-only at every depth. */
export type TypeOf<Schema extends TSchema> = DeepReadonly<Static<Schema>>;

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/**
 * An object with these properties and no others. A schema with an `$id` stands among the `definitions` of the JSON
 * Schemas that use it.
 */
export function object<Properties extends TProperties>(
  properties: Properties,
  options: SchemaOptions = {},
): TObject<Properties> {
  return Type.Object(properties, { ...options, additionalProperties: false });
}

/** One of some words. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  options: SchemaOptions = {},
): TUnsafe<Word> {
  return Type.Unsafe<Word>({ ...options, type: 'string', enum: [...words] });
}

/** What a schema describes, or null. @param description says what null means */
export function nullable<Schema extends TSchema>(
  schema: Schema,
  description: string,
): TUnion<[Schema, TNull]> {
  return Type.Union([schema, Type.Null()], { description });
}

/** An object with names of any kind, whose values all follow one schema. */
export function record<Schema extends TSchema>(
  values: Schema,
  options: SchemaOptions = {},
): TUnsafe<Record<string, Static<Schema>>> {
  return Type.Unsafe<Record<string, Static<Schema>>>({
    ...options,
    type: 'object',
    additionalProperties: values,
  });
}

/** SHA-256 in lower-case hex. */
export function sha256Hex(description: string) {
  return Type.String({ description, pattern: '^[0-9a-f]{64}$' });
}
