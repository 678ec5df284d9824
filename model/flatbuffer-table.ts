/** How tables lie in a flatbuffer: one description per table, from which both the reader and the writer work. */

export type Scalar = 'bool' | 'int8' | 'int32' | 'uint32' | 'float32' | 'int64' | 'uint64';

export const SCALAR_BYTES: Readonly<Record<Scalar, number>> = {
  bool: 1,
  int8: 1,
  int32: 4,
  uint32: 4,
  float32: 4,
  int64: 8,
  uint64: 8,
};

export type ScalarValue = number | bigint | boolean;

/** How one field lies in its table. An absent vector is empty, an absent string '', an absent table null. */
export type Field =
  | { readonly form: 'scalar'; readonly slot: number; readonly scalar: Scalar; readonly absent: ScalarValue }
  | { readonly form: 'vector'; readonly slot: number; readonly scalar: Scalar }
  | { readonly form: 'bytes'; readonly slot: number; readonly alignment: number }
  | { readonly form: 'string'; readonly slot: number }
  | { readonly form: 'table'; readonly slot: number; readonly table: Table }
  | { readonly form: 'tables'; readonly slot: number; readonly table: Table }
  /** A union of option tables: the type code lies in the slot before. */
  | { readonly form: 'options'; readonly slot: number };

/** A field with its name in the model's type and, for messages, in the file. */
export type NamedField = Field & { readonly name: string; readonly path: string };

export interface Table {
  readonly name: string;
  readonly fields: readonly NamedField[];
}

/** A table whose fields are exactly those of `Value`, so that a description cannot drift from its type. */
export function table<Value>(name: string, fields: Readonly<Record<keyof Value & string, Field>>): Table {
  const entries = Object.entries<Field>(fields);
  return { name, fields: entries.map(([key, field]) => ({ ...field, name: key, path: `${name}.${key}` })) };
}

/** A number or truth value, and what it is where the file leaves it out: by default zero. */
export function scalar(slot: number, type: Scalar, absent?: ScalarValue): Field {
  const zero = type === 'bool' ? false : type === 'int64' || type === 'uint64' ? 0n : 0;
  return { form: 'scalar', slot, scalar: type, absent: absent ?? zero };
}

/** A list of numbers. */
export function vector(slot: number, type: Scalar): Field {
  return { form: 'vector', slot, scalar: type };
}
