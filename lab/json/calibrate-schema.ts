import { Type } from '@sinclair/typebox';
import { calibrationSchema } from '../../builder/calibration/calibration-schema.js';
import { object } from '../../common/schema.js';
import { board, table, tableHash } from './parts-schema.js';
import { snakeCasedSchema } from './snake-case-schema.js';

/** What `lut calibrate --json` prints. */
export const calibrateJsonSchema = object(
  {
    board,
    table,
    table_hash: tableHash,
    written: Type.String({ description: 'path of the table that has the calibration' }),
    calibration: snakeCasedSchema(calibrationSchema),
  },
  {
    title: 'lut calibrate --json',
    description:
      'How many cycles a board takes for an instruction, and how far estimates by that may be off.',
  },
);
