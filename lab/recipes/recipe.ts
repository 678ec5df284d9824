/** A network on a board configuration, and what that comes to. */
import { canonicalJson, sha256 } from '../../common/hash.js';
import type { TypeOf } from '../../common/schema.js';
import type { recipeSchema } from './recipe-schema.js';

export type Recipe = TypeOf<typeof recipeSchema>;
export type RecipeNetwork = Recipe['network'];
export type RecipeFigures = Recipe['figures'];
export type FigureName = keyof RecipeFigures;
export type RecipeFigure = NonNullable<RecipeFigures['latency_ms']>;

/** In the order in which they are shown. */
export const FIGURE_NAMES = [
  'accuracy',
  'total',
  'latency_ms',
  'sram_bytes',
  'flash_bytes',
  'energy_mj',
] as const satisfies readonly FigureName[];

/** Of these nothing is known. */
export const NO_FIGURES: RecipeFigures = {
  accuracy: null,
  total: null,
  latency_ms: null,
  sram_bytes: null,
  flash_bytes: null,
  energy_mj: null,
};

/** What a recipe is made of: its id follows from it. */
export type RecipeParts = Omit<Recipe, 'recipe' | 'id'>;

export function recipeOf(parts: RecipeParts): Recipe {
  const { network, board, options, figures } = parts;
  return { recipe: 1, id: recipeId(parts), network, board, options, figures };
}

/**
 * The SHA-256 of what makes it this recipe and no other. A network is its file, whatever that is called; where the file
 * is not known, its name and its task.
 */
export function recipeId({ network, board, options }: Pick<Recipe, 'network' | 'board' | 'options'>): string {
  const { hash, name, task } = network;
  return sha256(canonicalJson({ network: hash ?? { name, task }, board, options }));
}

/** How a recipe is called where people read it. It finds the recipe as the whole id does. */
export function shortId({ id }: Pick<Recipe, 'id'>): string {
  return id.slice(0, SHOWN);
}

const SHOWN = 10;
