import { Type } from '@sinclair/typebox';
import { object } from '../../common/schema.js';
import { figure } from './parts-schema.js';

/** What a power meter says of inferences. */
export const measuredEnergySchema = object(
  {
    windows: Type.Integer({ minimum: 1, description: 'in each of which there was one inference' }),
    energy_mj: figure,
    duration_ms: figure,
    each: Type.Array(
      object({
        energy_mj: Type.Number({ description: 'of the window' }),
        duration_ms: Type.Number({ minimum: 0, description: 'for which the pin was high' }),
      }),
      { description: 'the windows, in their order' },
    ),
    lost_samples: Type.Integer({ minimum: 0, description: 'for which their neighbours stand' }),
  },
  { description: 'by the meter, while the pin was high' },
);
