/** Recipes of what was found out here, into the database. */
import type { Store } from '../../store/store.js';
import { shippedRecipes } from './shipped.js';
import { renewed } from './merge.js';
import type { Recipe, RecipeNetwork } from './recipe.js';

/**
 * Records a recipe. What the database or the package knows of its network (task, dataset, accuracy, origin) goes for it
 * as well: the arithmetic is the same on every board. Gives the recipe as it is recorded.
 * @throws STORE_*, FILE_*
 */
export function recordRecipe(store: Store, recipe: Recipe): Recipe {
  return store.atomically(() => {
    const known = store.recipes.get(recipe.id)?.document as Recipe | undefined;
    const whole = withNetworkKnown(store, known === undefined ? recipe : renewed(known, recipe));
    putRecipe(store, whole);
    return whole;
  });
}

/** Records a recipe as it is. */
export function putRecipe(store: Store, recipe: Recipe): void {
  store.recipes.put({ id: recipe.id, network: recipe.network.hash, document: recipe });
}

function withNetworkKnown(store: Store, recipe: Recipe): Recipe {
  const { hash } = recipe.network;
  if (hash === null) return recipe;
  const others = [
    ...store.recipes.ofNetwork(hash).map(({ document }) => document as Recipe),
    ...shippedRecipes().filter(({ network }) => network.hash === hash),
  ];
  return others.reduce(withNetworkOf, recipe);
}

function withNetworkOf(recipe: Recipe, other: Recipe): Recipe {
  const { task, dataset, origin } = other.network;
  const own = recipe.network;
  const network: RecipeNetwork = {
    ...own,
    task: own.task ?? task,
    dataset: own.dataset ?? dataset,
    origin: own.origin ?? origin,
  };
  // an accuracy is of a dataset
  const isSameData = network.dataset === dataset && network.task === task;
  const accuracy = recipe.figures.accuracy ?? (isSameData ? other.figures.accuracy : null);
  return { ...recipe, network, figures: { ...recipe.figures, accuracy } };
}
