/** Names as `--json` prints them: files name their fields in camelCase, `--json` in snake_case. */

/** A name in snake_case: `clockHz` is `clock_hz`. */
export type SnakeCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? Rest extends Uncapitalize<Rest>
    ? `${Lowercase<First>}${SnakeCase<Rest>}`
    : `${Lowercase<First>}_${SnakeCase<Rest>}`
  : Name;

/** Data with the names of its fields in snake_case, at every depth. */
export type SnakeCased<T> = T extends readonly unknown[]
  ? { readonly [Place in keyof T]: SnakeCased<T[Place]> }
  : T extends object
    ? { readonly [Name in keyof T as Name extends string ? SnakeCase<Name> : never]: SnakeCased<T[Name]> }
    : T;

/** Fields whose own names are data: registers, runtimes. They stay as they are. */
const VERBATIM: readonly string[] = ['settings', 'runtimes'];

export function snakeCase<const Name extends string>(name: Name): SnakeCase<Name> {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as SnakeCase<Name>;
}

/** Renames the fields of plain data. */
export function snakeCased<T>(data: T): SnakeCased<T> {
  return renamed(data) as SnakeCased<T>;
}

function renamed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(renamed);
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]: [string, unknown]) => [
      snakeCase(name),
      VERBATIM.includes(name) ? entriesRenamed(value) : renamed(value),
    ]),
  );
}

/** The values of a record, renamed under their own names. */
function entriesRenamed(data: unknown): unknown {
  return Object.fromEntries(Object.entries(data as object).map(([name, value]) => [name, renamed(value)]));
}
