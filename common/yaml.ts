import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/** Parses a document of YAML 1.2. @throws an Error that says in one line what is wrong, and where */
export function parseYaml(text: string): unknown {
  try {
    // the core schema alone: the default one makes dates of "2026-01-31"
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // what is wrong with the whole document has no place
    const mark = error.mark as YAMLException['mark'] | undefined;
    const place = mark === undefined ? '' : ` at line ${mark.line + 1}, column ${mark.column + 1}`;
    throw new Error(`${error.reason}${place}`, { cause: error });
  }
}
