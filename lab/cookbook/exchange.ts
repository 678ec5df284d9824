/** Recipes into the database from elsewhere, and out of it. */
import { LutError } from '../../common/errors.js';
import { canonicalJson } from '../../common/hash.js';
import type { Store } from '../../store/store.js';
import { requireReplaceable } from '../outputs.js';
import { readFile, writeFile } from '../files.js';
import { withStore } from '../with-store.js';
import { readMlperfTiny, type ReadResults } from './mlperf-tiny/read.js';
import { databaseRecipes } from './at-hand.js';
import { merge, renewed, type Conflict } from '../recipes/merge.js';
import type { Recipe } from '../recipes/recipe.js';
import { parseRecipes, recipeLines } from '../recipes/recipe-lines.js';
import { putRecipe } from '../recipes/record.js';

/** Bytes of a file: some ten thousand recipes. */
const FILE_LIMIT = 64 * 1024 ** 2;

/** What became of recipes that were to be added. */
export interface Imported {
  readonly added: number;
  /** that are known, and say more now */
  readonly completed: number;
  /** that say nothing new */
  readonly known: number;
  /** what the database knew otherwise, and still does, unless it was to be replaced */
  readonly conflicts: readonly Conflict[];
}

/**
 * Adds the recipes of a file to the database.
 * @param replace let those of the file count where they contradict the database's
 * @throws RECIPE_FILE, STORE_*, FILE_*
 */
export async function importRecipes(path: string, db: string, replace = false): Promise<Imported> {
  const text = Buffer.from(readFile(path, 'recipes', FILE_LIMIT)).toString();
  const recipes = parseRecipes(text, path);
  return withStore(db, (store) => Promise.resolve(addRecipes(store, recipes, replace)));
}

/** What became of a folder of published results. */
export interface ImportedResults extends Imported {
  readonly refused: ReadResults['refused'];
}

/**
 * Adds a round of MLPerf Tiny to the database.
 * @param round by the folder's name unless given
 * @throws RECIPE_RESULTS, STORE_*, FILE_*
 */
export async function importMlperfTiny(
  folder: string,
  db: string,
  { round, replace = false }: { readonly round?: string; readonly replace?: boolean },
): Promise<ImportedResults> {
  const { recipes, refused } = readMlperfTiny(folder, round);
  const imported = await withStore(db, (store) => Promise.resolve(addRecipes(store, recipes, replace)));
  return { ...imported, refused };
}

/** Adds recipes to the database, all or, where it fails, none. */
export function addRecipes(store: Store, recipes: readonly Recipe[], replace: boolean): Imported {
  return store.atomically(() => {
    const conflicts: Conflict[] = [];
    let [added, completed, same] = [0, 0, 0];
    for (const recipe of recipes) {
      const known = store.recipes.get(recipe.id)?.document as Recipe | undefined;
      if (known === undefined) {
        putRecipe(store, recipe);
        added++;
        continue;
      }
      const merged = merge(known, recipe);
      conflicts.push(...merged.conflicts);
      const taken = replace ? renewed(known, recipe) : merged.recipe;
      if (canonicalJson(taken) === canonicalJson(known)) same++;
      else {
        putRecipe(store, taken);
        completed++;
      }
    }
    return { added, completed, known: same, conflicts };
  });
}

/**
 * Writes the recipes of the database that match into a file, and gives their number.
 * @param force take the place of any file
 * @throws RECIPE_UNKNOWN where none does; FILE_EXISTS, FILE_*, STORE_*
 */
export async function exportRecipes(
  path: string,
  db: string,
  matches: (recipe: Recipe) => boolean,
  force: boolean,
): Promise<number> {
  requireReplaceable(path, 'recipes', force);
  const chosen = (await databaseRecipes(db)).filter(matches);
  if (chosen.length === 0) throw nothingToExport(db);
  writeFile(path, recipeLines(chosen));
  return chosen.length;
}

function nothingToExport(db: string): LutError {
  return new LutError(
    'RECIPE_UNKNOWN',
    `The database ${db} has no such recipe.`,
    'lut run and lut search add recipes to a database; name another with --db.',
  );
}
