import { Type } from '@sinclair/typebox';
import { nullable, object } from '../../common/schema.js';
import { recipeSchema } from '../recipes/recipe-schema.js';
import { taskSchema } from '../task/task-schema.js';
import { figure } from './parts-schema.js';

/** Its fields are described by `lut recipes show --json`. */
const recipe: typeof recipeSchema = { ...recipeSchema, description: 'as lut recipes show --json gives it' };
const task: typeof taskSchema = { ...taskSchema, description: 'as the file has it' };

/** What `lut choose --task --json` prints. */
export const chooseTaskJsonSchema = object(
  {
    task,
    currency: nullable(Type.String(), 'of the prices; null where none are given'),
    recipes: Type.Array(
      object({
        recipe,
        rank: Type.Integer({ minimum: 1, description: 'from 1' }),
        fits: nullable(Type.Boolean(), 'something that it depends on is not known, or within its error'),
        reasons: Type.Array(Type.String(), {
          description: 'why not, or why it cannot be told; none where it fits',
        }),
        accuracy: nullable(figure, 'from 0 to 1; null where it is not known'),
        latency_ms: nullable(figure, 'of an inference, in milliseconds; null where it is not known'),
        energy_mj: nullable(figure, 'of an inference, in millijoules; null where it is not known'),
        power_mw: nullable(
          figure,
          'of the inferences at the rate, in milliwatts; null where no rate is asked, or it is not known',
        ),
        price: nullable(figure, 'of the board, in the currency; null where the file of prices has none'),
      }),
      { description: 'for the task, the best first' },
    ),
  },
  { title: 'lut choose --task --json', description: 'Which network on which board does a task.' },
);
