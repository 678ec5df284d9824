import { Type } from '@sinclair/typebox';
import { nullable, object, sha256Hex } from '../../common/schema.js';

/** A row that a table was calibrated by, beside what the other rows make of it. */
const calibrationRowSchema = object({
  name: Type.String({ description: "name of the model's file, or key of the case" }),
  model: nullable(sha256Hex("SHA-256 of the model's file"), 'a case'),
  cycles: Type.Number({ exclusiveMinimum: 0, description: 'that were measured on the board' }),
  withMacs: Type.Number({ minimum: 0, description: 'instructions of its operators with MACs' }),
  others: Type.Number({ minimum: 0, description: 'instructions of all else' }),
  leftOut: Type.Number({
    exclusiveMinimum: 0,
    description: 'cycles by scales that were fitted without the rows of this model or case',
  }),
  source: Type.String({
    pattern: '\\S',
    description: 'who measured it, with what, or where it is published',
  }),
});

/** The section of a table about the time that its instructions take. */
export const calibrationSchema = object(
  {
    clockHz: Type.Number({ exclusiveMinimum: 0, description: 'core clock of all rows' }),
    withMacs: Type.Number({
      exclusiveMinimum: 0,
      description: 'cycles for each instruction of operators with MACs',
    }),
    others: nullable(
      Type.Number({ exclusiveMinimum: 0, description: 'cycles for each instruction of all else' }),
      'the rows do not tell it: the scale of operators with MACs goes for all',
    ),
    errors: object(
      {
        meanPercent: Type.Number({
          minimum: 0,
          description: 'mean absolute error, in percent of what was measured',
        }),
        worstPercent: Type.Number({ minimum: 0, description: 'largest of them' }),
      },
      { description: 'of estimates by scales that were fitted without the row' },
    ),
    band: object(
      {
        factor: Type.Number({
          minimum: 1,
          description: 'the band is from the estimate divided by this to the estimate times this',
        }),
        holds: Type.Integer({ minimum: 1, description: 'of this many further models or cases …' }),
        of: Type.Integer({ minimum: 2, description: '… among so many, the band is to hold the cycles' }),
      },
      { description: 'how far an estimate may be off, by the errors of the rows that were left out' },
    ),
    rows: Type.Array(calibrationRowSchema, { minItems: 5, description: 'in the order of the file' }),
  },
  {
    $id: 'calibration',
    description:
      'added by lut calibrate: how many cycles the board takes for an instruction, fitted from what others measured on it; not part of the hash',
  },
);
