/** How this process speaks: what its user asked of all verbs alike. */

const TABLE_FORMATS = ['csv', 'md'] as const;

/** What `--format` takes: `json` is another word for the `--json` of the verb. */
export const FORMATS = [...TABLE_FORMATS, 'json'] as const;

export interface Manner {
  /** tables are printed in this format; unless given, ruled on a terminal and with tabs in a pipe */
  readonly format?: (typeof TABLE_FORMATS)[number];
  /** only results and failures: nothing that is said meanwhile */
  readonly quiet?: boolean;
}

let chosen: Manner = {};

/** Before anything is printed. */
export function setManner(manner: Manner): void {
  chosen = manner;
}

export function manner(): Manner {
  return chosen;
}
