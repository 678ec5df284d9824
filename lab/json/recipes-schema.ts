import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf, sha256Hex } from '../../common/schema.js';
import { recipeSchema } from '../recipes/recipe-schema.js';

const whole = (description: string) => Type.Integer({ minimum: 0, description });
/** Its fields are described by `lut recipes show --json`. */
const recipe: typeof recipeSchema = { ...recipeSchema, description: 'as lut recipes show --json gives it' };

const conflicts = Type.Array(
  object({
    id: sha256Hex('of the recipe'),
    field: Type.String({ description: 'what is said differently, e.g. figures.latency_ms' }),
    known: Type.String({ description: 'by the database' }),
    added: Type.String({ description: 'by what was to be added' }),
  }),
  {
    description:
      'where recipes of one id contradict each other: the known one counts, unless it was to be replaced',
  },
);

/** What `lut recipes list --json` prints. */
export const recipesJsonSchema = object(
  {
    recipes: Type.Array(recipe, {
      description: 'those of the database and those that came with lut, by task and board, the fastest first',
    }),
    conflicts,
  },
  { title: 'lut recipes list --json', description: 'The recipes at hand.' },
);

/** What `lut recipes best --json` prints. */
export const recipesBestJsonSchema = object(
  {
    recipe: nullable(recipe, 'the best; null where none is known to meet the limits'),
    reason: Type.String({ description: 'why it is this one, or why there is none' }),
    considered: whole('recipes of the task on the board'),
    meeting: whole('that meet the limits'),
    missing: whole('that are known to miss one'),
    unknown: whole('of which a limited figure is unknown'),
  },
  {
    title: 'lut recipes best --json',
    description: 'The best recipe for a task on a board, within limits.',
  },
);

/** What `lut recipes import --json` prints. */
export const recipesImportJsonSchema = object(
  {
    added: whole('recipes that are new'),
    completed: whole('that were known, and say more now, or were replaced'),
    known: whole('that say nothing new'),
    conflicts,
    refused: Type.Array(
      object({
        path: Type.String({ description: 'in the folder of results' }),
        reason: Type.String({ description: 'in a sentence' }),
      }),
      {
        description:
          'results that were not read; none of a file of recipes, which is taken whole or not at all',
      },
    ),
  },
  { title: 'lut recipes import --json', description: 'What became of recipes from elsewhere.' },
);

/** What `lut recipes export --json` prints. */
export const recipesExportJsonSchema = object(
  {
    path: Type.String({ description: 'of the file' }),
    recipes: whole('recipes in it'),
  },
  { title: 'lut recipes export --json', description: 'A file of recipes that was written.' },
);

/** What `lut recipes run --json` prints. */
export const recipesRunJsonSchema = object(
  {
    id: sha256Hex('of the recipe'),
    same: Type.Boolean({ description: 'whether all of it is as it was' }),
    compared: Type.Array(
      object({
        what: oneOf(['network', 'configuration', 'total', 'sram_bytes', 'dataset', 'accuracy'], {
          description: 'what is compared',
        }),
        was: Type.String({ description: 'by the recipe' }),
        is: Type.String({ description: 'now' }),
        same: Type.Boolean({
          description: 'whether both are the same; totals in cycles: whether their intervals meet',
        }),
      }),
      {
        description: 'SHA-256 of network and configuration, and what they take; of a search also its images',
      },
    ),
    run: nullable(
      Type.String({ description: 'folder of the search' }),
      'folder of the search that was repeated; null where none was',
    ),
  },
  { title: 'lut recipes run --json', description: 'A recipe that was made again.' },
);
