/** What a compiled validator says, in words. */

/** One way in which data do not follow a schema, as ajv's compiled validators say it. */
export interface SchemaProblem {
  /** JSON pointer to the place in the data; empty for the whole */
  readonly instancePath: string;
  readonly message: string;
  readonly params: { readonly additionalProperty?: string; readonly allowedValues?: readonly string[] };
}

/** Tells whether data follow a schema; `errors` belong to the last call, and are empty after a success. */
export interface Validator<T> {
  (data: unknown): data is T;
  readonly errors: readonly SchemaProblem[];
}

/** The problems in one sentence without a full stop. @param name of the whole, e.g. `board` */
export function schemaProblems(problems: readonly SchemaProblem[], name: string): string {
  return problems
    .map(({ instancePath, message, params }) => `${name}${instancePath} ${message}${detail(params)}`)
    .join(', ');
}

/** What the message leaves open: which name is too much, which values there are. */
function detail({ additionalProperty, allowedValues }: SchemaProblem['params']): string {
  if (additionalProperty !== undefined) return `: "${additionalProperty}"`;
  return allowedValues === undefined ? '' : `: ${allowedValues.join(', ')}`;
}
