import { LutError } from '../../common/errors.js';
import { shortId, type Recipe } from '../recipes/recipe.js';

/** @param why half a sentence */
export function cannotMake(recipe: Recipe, why: string, remedy: string): LutError {
  return new LutError('RECIPE_MAKE', `The recipe ${shortId(recipe)} cannot be made again: ${why}.`, remedy);
}
