/** Which recipes are meant. */
import type { Recipe } from '../recipes/recipe.js';

/** What a recipe must be; all of them where nothing is given. */
export interface Selection {
  /** id of a board file, or a board's name in a publication: `NUCLEO-L4R5ZI` is `nucleo_l4r5zi` */
  readonly board?: string;
  readonly task?: string;
  /** whether networks with random weights are meant as well */
  readonly all?: boolean;
}

export function isSelected({ network, board: on }: Recipe, { board, task, all }: Selection): boolean {
  if (board !== undefined && plain(on.name) !== plain(board)) return false;
  if (task !== undefined && network.task !== task) return false;
  return all === true || network.origin?.kind !== 'random';
}

/** A board's name without what submitters write differently. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
