import { LutError } from '../../common/errors.js';
import type { TypeOf } from '../../common/schema.js';
import { parseChecked } from '../../common/yaml-file.js';
import type { measuredSchema } from './measured-schema.js';
import { validateMeasured } from './measured-validator.generated.js';

/** What somebody measured on a board. */
export type MeasuredFile = TypeOf<typeof measuredSchema>;
export type MeasuredRow = MeasuredFile['rows'][number];

/** Checks the text of a file of measured rows. @throws TABLE_MEASURED */
export function parseMeasured(text: string, path: string): MeasuredFile {
  const data = parseChecked(text, validateMeasured, 'file', (why) => invalid(path, why));
  const problem = data.rows.map(rowProblem).find((found) => found !== undefined);
  if (problem !== undefined) throw invalid(path, problem);
  return data;
}

/** What the schema cannot say: a row is of one thing, and has one figure. */
function rowProblem(row: MeasuredRow, index: number): string | undefined {
  const named = `row ${index + 1}`;
  if ((row.model === undefined) === (row.case === undefined)) return `${named} must have a model or a case`;
  if ((row.milliseconds === undefined) === (row.cycles === undefined)) {
    return `${named} must have milliseconds or cycles`;
  }
  return undefined;
}

function invalid(path: string, problem: string): LutError {
  return new LutError(
    'TABLE_MEASURED',
    `${path} is no file of measured rows: ${problem}.`,
    'Correct the file; docs/choose.md shows one, schemas/measured.schema.json describes every field.',
  );
}
