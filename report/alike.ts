/** Operators of a model that are alike: one case of a table, which is timed once. */
import { letterOf } from './letters.js';

/** Operators that are one case, and the letter that marks them. */
export interface Alike {
  readonly letter: string;
  /** of all of them, in their order */
  readonly indices: readonly number[];
}

/** By the index of each operator that has others like it. */
export function alikeOperators(
  operators: readonly { readonly index: number; readonly key: string }[],
): ReadonlyMap<number, Alike> {
  const groups = new Map<string, number[]>();
  for (const { key, index } of operators) groups.set(key, [...(groups.get(key) ?? []), index]);
  const several = [...groups.values()].filter(({ length }) => length > 1);
  return new Map(
    several.flatMap((indices, place) => {
      const alike = { letter: letterOf(place), indices };
      return indices.map((index) => [index, alike] as const);
    }),
  );
}

/** What the letters stand for. */
export const ALIKE_NOTE = 'Operators with the same letter are alike: one case of the table, timed once.';
