import { Type } from '@sinclair/typebox';
import { object } from '../common/schema.js';

/**
 * A number that a document states, with the line that states it; or `unknown`. No file has a number of this kind
 * without all of its source.
 */
export const stated = (description: string) =>
  Type.Union(
    [
      Type.Literal('unknown', { description: 'no document that was read states it' }),
      object({
        value: Type.Number({ minimum: 0, description: 'in the unit of the field' }),
        document: Type.String({ pattern: '\\S', description: 'its title and revision, or its address' }),
        page: Type.String({
          pattern: '\\S',
          description: 'of the document; its section where it has no pages',
        }),
        line: Type.String({ pattern: '\\S', description: 'that states the value, as it stands there' }),
      }),
    ],
    { description },
  );
