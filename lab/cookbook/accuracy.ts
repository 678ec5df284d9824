/** How accurate a network was found to be, into its recipes. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { sha256 } from '../../common/hash.js';
import { formatCount } from '../../common/format.js';
import type { Evaluation } from '../evaluate/evaluate.js';
import type { Recipe, RecipeFigures } from '../recipes/recipe.js';
import { putRecipe } from '../recipes/record.js';
import { shippedRecipes } from '../recipes/shipped.js';
import { withStore } from '../with-store.js';

/**
 * Puts the accuracy into every recipe of the network, by the hash of its file, on whatever board: the arithmetic is the
 * same. What was found out before gives way to it. Recipes that came with the package become the database's own by it.
 * Nothing is noted of training images, nor where there is no database.
 * @returns the recipes that have it now
 * @throws STORE_*, FILE_*
 */
export async function noteAccuracy(evaluation: Evaluation, db: string): Promise<Recipe[]> {
  const accuracy = accuracyOf(evaluation);
  if (accuracy === null || !existsSync(db)) return [];
  const hash = sha256(evaluation.model.bytes);
  return withStore(db, (store) =>
    Promise.resolve(
      store.atomically(() => {
        const own = store.recipes.ofNetwork(hash).map(({ document }) => document as Recipe);
        const shipped = shippedRecipes().filter(
          ({ id, network }) => network.hash === hash && own.every((one) => one.id !== id),
        );
        return [...own, ...shipped].map((recipe) => {
          const { network, figures } = recipe;
          const noted: Recipe = {
            ...recipe,
            network: { ...network, dataset: datasetOf(evaluation) },
            figures: { ...figures, accuracy },
          };
          putRecipe(store, noted);
          return noted;
        });
      }),
    ),
  );
}

/** Null of training images, and where a detector's area is not known. */
function accuracyOf(evaluation: Evaluation): RecipeFigures['accuracy'] {
  const { task, split, images, accuracy, interval, auc } = evaluation;
  if (split === 'train') return null;
  const source = `lut evaluate: ${formatCount(images)} samples of ${datasetOf(evaluation)}, in the boards' exact arithmetic`;
  const told = { kind: 'measured', source } as const;
  if (task === 'anomaly') {
    return auc === null ? null : { value: auc.exact, low: null, high: null, ...told, metric: 'auc' };
  }
  return {
    value: accuracy,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    ...told,
    metric: 'top-1',
  };
}

/** The name alone: no path is ever part of a recipe. */
function datasetOf({ data, split }: Evaluation): string {
  const name = basename(resolve(data))
    .replace(/\p{Cc}/gu, '?')
    .slice(0, 150);
  return split === null ? name : `${name} (${split})`;
}
