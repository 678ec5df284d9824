/** The schema of data whose fields were renamed by `snakeCased`. */
import { Type, type Static, type TSchema, type TUnsafe } from '@sinclair/typebox';
import { snakeCase, type SnakeCased } from './snake-case.js';

/** A schema with the names of its fields in snake_case, at every depth. */
export function snakeCasedSchema<Schema extends TSchema>(
  schema: Schema,
): TUnsafe<SnakeCased<Static<Schema>>> {
  return Type.Unsafe<SnakeCased<Static<Schema>>>(renamed(schema) as TSchema);
}

function renamed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(renamed);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]: [string, unknown]) => [
      keyword,
      keywordRenamed(keyword, value),
    ]),
  );
}

function keywordRenamed(keyword: string, value: unknown): unknown {
  switch (keyword) {
    case 'required':
      return (value as string[]).map((name) => snakeCase(name));
    case 'properties':
      return Object.fromEntries(
        Object.entries(value as object).map(([name, part]) => [snakeCase(name), renamed(part)]),
      );
    case 'items':
    case 'anyOf':
    case 'additionalProperties':
      return renamed(value);
    default:
      return value;
  }
}
