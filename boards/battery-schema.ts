import { Type } from '@sinclair/typebox';
import { object } from '../common/schema.js';
import { stated } from './stated-schema.js';

/** A battery file, `boards/batteries/<name>.yaml`, or one of the user's own. */
export const batterySchema = object(
  {
    name: Type.String({ pattern: '\\S', description: 'of the cell, for people' }),
    volts: stated('nominal, of one cell'),
    capacity: Type.Array(
      object({
        milliamps: stated('the load'),
        milliampHours: stated('what it gives at this load, and at any smaller one that has no entry'),
      }),
      { minItems: 1, description: 'by load: what a cell gives falls with what is drawn' },
    ),
    pulseMilliamps: stated('the most that may be drawn for a moment'),
    selfDischarge: object(
      {
        losesPercent: stated('of its charge, drawn or not'),
        days: stated('in so many days'),
      },
      { description: 'what it loses by itself' },
    ),
  },
  { title: 'edgelut battery file', description: 'One kind of cell.' },
);
