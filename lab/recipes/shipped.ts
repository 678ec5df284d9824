/** The recipes that came with the package. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../common/paths.js';
import type { Recipe } from './recipe.js';
import { parseRecipes } from './recipe-lines.js';

const SHIPPED = join(PACKAGE_ROOT, 'recipes');

/** They are read once. */
let shipped: readonly Recipe[] | undefined;

/** All of them. @throws RECIPE_FILE */
export function shippedRecipes(): readonly Recipe[] {
  shipped ??= readdirSync(SHIPPED)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => parseRecipes(readFileSync(join(SHIPPED, name), 'utf8'), join(SHIPPED, name)));
  return shipped;
}
