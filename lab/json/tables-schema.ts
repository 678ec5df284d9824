import { Type } from '@sinclair/typebox';
import { nullable, object } from '../../common/schema.js';
import { unit } from './parts-schema.js';

const text = (description: string) => nullable(Type.String(), description);

const rowSchema = object({
  table: Type.String({ description: 'path of the file' }),
  board: text('id of the board; null where the file cannot be read, as is all that follows from it'),
  configuration_hash: text('SHA-256 of the device configuration that it is of'),
  runtime: text('what ran the operators'),
  flavour: text('flavour of the kernels'),
  unit: nullable(unit, 'what its counts count'),
  measured: Type.Integer({ minimum: 0, description: 'cases that were timed' }),
  validated: nullable(
    object({
      n: Type.Integer({ minimum: 2, description: 'networks' }),
      mape_percent: Type.Number({ minimum: 0, description: 'mean absolute error in percent' }),
      worst_percent: Type.Number({ minimum: 0, description: 'largest absolute error in percent' }),
    }),
    'what its predictions of random networks are worth; null where it is not validated',
  ),
  calibrated: nullable(
    object({
      rows: Type.Integer({ minimum: 5, description: 'that were measured by others' }),
      mean_percent: Type.Number({ minimum: 0, description: 'mean absolute error when left out' }),
      worst_percent: Type.Number({ minimum: 0, description: 'largest of them' }),
    }),
    'what its estimated cycles are worth (lut calibrate); null where it is not calibrated',
  ),
  changed: Type.String({ description: 'when the file was changed, ISO 8601' }),
  unusable: text('code of why nothing is predicted from it (docs/errors.md); null where it can be used'),
});

/** What `lut tables --json` prints. */
export const tablesJsonSchema = object(
  {
    tables: Type.Array(rowSchema, {
      description: 'in the folders in turn, by name; then those that were named',
    }),
  },
  { title: 'lut tables --json', description: 'The tables that are at hand, and what each is worth.' },
);
