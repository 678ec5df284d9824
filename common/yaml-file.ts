import { messageOf, type LutError } from './errors.js';
import { schemaProblems, type Validator } from './schema-problems.js';
import { parseYaml } from './yaml.js';

/**
 * Data of a text in YAML or JSON, by a schema.
 * @param name of the whole, for what is said of its parts
 * @param refused makes an error of what is wrong with it: half a sentence
 */
export function parseChecked<T>(
  text: string,
  validate: Validator<T>,
  name: string,
  refused: (why: string) => LutError,
): T {
  let data: unknown;
  try {
    data = parseYaml(text);
  } catch (error) {
    throw refused(`it is neither YAML nor JSON: ${messageOf(error)}`);
  }
  if (!validate(data)) throw refused(schemaProblems(validate.errors, name));
  return data;
}
