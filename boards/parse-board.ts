import { LutError, messageOf } from '../common/errors.js';
import { schemaProblems } from '../common/schema-problems.js';
import { parseYaml } from '../common/yaml.js';
import { validateBoard } from './board-validator.generated.js';
import type { Board } from './board.js';

/** Checks the text of a board file against the schema. @throws BOARD_INVALID */
export function parseBoard(text: string, path: string): Board {
  let data: unknown;
  try {
    data = parseYaml(text);
  } catch (error) {
    throw new LutError('BOARD_INVALID', `${path} is not YAML: ${messageOf(error)}.`, 'Correct the file.');
  }
  if (!validateBoard(data)) {
    throw new LutError(
      'BOARD_INVALID',
      `${path} is not a board file: ${schemaProblems(validateBoard.errors, 'board')}.`,
      'Correct the file; schemas/board.schema.json describes every field.',
    );
  }
  return data;
}
