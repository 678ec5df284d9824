import { Type } from '@sinclair/typebox';
import { object, sha256Hex } from '../common/schema.js';

const ratio = (description: string) => Type.Number({ exclusiveMinimum: 0, description });

/** The section of a table about what its board keeps up. */
export const sustainedSchema = object(
  {
    model: Type.String({ description: 'name of the model that was run again and again' }),
    modelHash: sha256Hex("SHA-256 of the model's file"),
    seconds: Type.Number({ exclusiveMinimum: 0, description: 'for how long' }),
    slowdown: ratio('an inference at the end took so many times as long as at the begin'),
    low: ratio('it is this at least, by the windows of both'),
    high: ratio('it is this at most'),
  },
  { description: 'what the board of a table in cycles keeps up when it is busy (lut run --for)' },
);
