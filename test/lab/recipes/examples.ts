import {
  NO_FIGURES,
  recipeOf,
  type Recipe,
  type RecipeFigure,
  type RecipeParts,
} from '../../../lab/recipes/recipe.js';

export function figure(value: number, changes: Partial<RecipeFigure> = {}): RecipeFigure {
  return { value, low: null, high: null, kind: 'measured', source: 'a test', ...changes };
}

type Changes = { readonly [Part in keyof RecipeParts]?: Partial<RecipeParts[Part]> };

/** A recipe of a network for vww on an STM32F4 of silicon, unless told otherwise. */
export function exampleRecipe({ network, board, options, figures }: Changes = {}): Recipe {
  return recipeOf({
    network: { name: 'net', hash: 'a'.repeat(64), task: 'vww', dataset: null, origin: null, ...network },
    board: {
      ...{ name: 'stm32f4', processor: 'Cortex-M4F', machine: 'silicon', clock_hz: 168e6 },
      ...{ configuration: 'b'.repeat(64), software: 'builtin optimized, gcc' },
      ...board,
    },
    options: {
      runtime: 'builtin',
      kernels: 'optimized',
      placement: 'default',
      publication: null,
      ...options,
    },
    figures: { ...NO_FIGURES, ...figures },
  });
}
