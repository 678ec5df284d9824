/** The recipes at hand: those of the database, and those that came with the package. */
import { existsSync } from 'node:fs';
import { LutError } from '../../common/errors.js';
import type { Store } from '../../store/store.js';
import { withStore } from '../with-store.js';
import { merge, type Conflict } from '../recipes/merge.js';
import type { Recipe } from '../recipes/recipe.js';
import { shippedRecipes } from '../recipes/shipped.js';

export interface RecipesAtHand {
  readonly recipes: readonly Recipe[];
  /** where the database contradicts what came with the package: its own recipe counts */
  readonly conflicts: readonly Conflict[];
}

/** Those of a database. Where there is none, there are none. @throws STORE_*, FILE_* */
export async function databaseRecipes(db: string): Promise<Recipe[]> {
  if (!existsSync(db)) return [];
  return withStore(db, (store) => Promise.resolve(storedRecipes(store)));
}

export function storedRecipes(store: Store): Recipe[] {
  return store.recipes.all().map(({ document }) => document as Recipe);
}

/** All of them, each once: first the database's. @throws STORE_*, FILE_* */
export async function recipesAtHand(db: string): Promise<RecipesAtHand> {
  const own = new Map((await databaseRecipes(db)).map((recipe) => [recipe.id, recipe]));
  const conflicts: Conflict[] = [];
  for (const one of shippedRecipes()) {
    const known = own.get(one.id);
    const merged = known === undefined ? undefined : merge(known, one);
    conflicts.push(...(merged?.conflicts ?? []));
    own.set(one.id, merged?.recipe ?? one);
  }
  return { recipes: [...own.values()], conflicts };
}

/** The recipe whose id begins so. @throws RECIPE_UNKNOWN where there is none, or there are several */
export function recipeByPrefix(recipes: readonly Recipe[], prefix: string): Recipe {
  const found = recipes.filter(({ id }) => id.startsWith(prefix.toLowerCase()));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new LutError(
    'RECIPE_UNKNOWN',
    found.length === 0
      ? `There is no recipe whose id begins with "${prefix}".`
      : `The ids of ${found.length} recipes begin with "${prefix}".`,
    found.length === 0
      ? 'lut recipes list --all lists them; with --db NAME those of another database.'
      : 'Give more of the id.',
  );
}
