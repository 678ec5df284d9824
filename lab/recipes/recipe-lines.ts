/** Recipes as JSON Lines: the form in which they are shared. */
import { canonicalJson } from '../../common/hash.js';
import { LutError } from '../../common/errors.js';
import { schemaProblems } from '../../common/schema-problems.js';
import { FIGURE_NAMES, recipeId, type Recipe } from './recipe.js';
import { validateRecipe } from './recipe-validator.generated.js';

/** Characters of a line. */
const LINE_LIMIT = 64 * 1024;

/** Reads recipes from a text, one a line; empty lines are none. @throws RECIPE_FILE */
export function parseRecipes(text: string, path: string): Recipe[] {
  const recipes = new Map<string, Recipe>();
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const recipe = recipeOfLine(line, path, index + 1);
    const before = recipes.get(recipe.id);
    if (before !== undefined && canonicalJson(before) !== canonicalJson(recipe)) {
      throw invalid(path, index + 1, 'the file has another recipe of this id');
    }
    recipes.set(recipe.id, recipe);
  });
  return [...recipes.values()];
}

/** Writes recipes, one a line, in an order that does not depend on where they came from. */
export function recipeLines(recipes: readonly Recipe[]): string {
  const sorted = [...recipes].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.map((recipe) => `${JSON.stringify(recipe)}\n`).join('');
}

function recipeOfLine(line: string, path: string, number: number): Recipe {
  if (line.length > LINE_LIMIT) throw invalid(path, number, 'it is longer than any recipe');
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw invalid(path, number, 'it is not JSON');
  }
  if (!validateRecipe(data)) throw invalid(path, number, schemaProblems(validateRecipe.errors, 'recipe'));
  const problem = problemOf(data);
  if (problem !== undefined) throw invalid(path, number, problem);
  return data;
}

/** What the schema cannot say. */
function problemOf(recipe: Recipe): string | undefined {
  if (recipe.id !== recipeId(recipe)) return 'its id does not follow from its network, board and options';
  for (const name of FIGURE_NAMES) {
    const figure = recipe.figures[name];
    if (figure === null) continue;
    const { value, low, high } = figure;
    if ((low ?? value) > value || (high ?? value) < value) return `${name} lies outside its interval`;
  }
  if ((recipe.figures.accuracy?.value ?? 0) > 1) return 'an accuracy is no larger than 1';
  return undefined;
}

function invalid(path: string, line: number, problem: string): LutError {
  return new LutError(
    'RECIPE_FILE',
    `${path}, line ${line}, is no recipe: ${problem}.`,
    'Take the file from where it was exported once more; schemas/recipe.schema.json describes every field.',
  );
}
