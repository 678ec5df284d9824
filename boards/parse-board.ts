import { LutError } from '../common/errors.js';
import { parseChecked } from '../common/yaml-file.js';
import { validateBoard } from './board-validator.generated.js';
import type { Board } from './board.js';

/** Checks the text of a board file against the schema. @throws BOARD_INVALID */
export function parseBoard(text: string, path: string): Board {
  return parseChecked(text, validateBoard, 'board', (why) => {
    return new LutError(
      'BOARD_INVALID',
      `${path} is not a board file: ${why}.`,
      'Correct the file; schemas/board.schema.json describes every field.',
    );
  });
}
