import { Type } from '@sinclair/typebox';
import { object, record } from '../../common/schema.js';

/** A file for `lut choose --prices`. */
export const pricesSchema = object(
  {
    currency: Type.String({ pattern: '^\\S{1,8}$', description: 'of all prices, e.g. EUR' }),
    source: Type.String({ pattern: '\\S', description: 'whose prices these are, of how many, and of when' }),
    prices: record(Type.Number({ minimum: 0, description: 'of one board or chip' }), {
      description: 'by the id of the board',
    }),
  },
  { title: 'edgelut prices', description: 'What boards cost, for lut choose. YAML or JSON.' },
);
