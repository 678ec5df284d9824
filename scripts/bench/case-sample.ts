import { sha256 } from '../../common/hash.js';
import { caseKey } from '../../model/cases/key.js';
import type { OperatorCase } from '../../model/operator.js';

/** Changing it gives another sample. */
const SEED = 1;

/**
 * Puts cases into a random order that depends on nothing but their keys and the seed: the beginning is a sample
 * of them, as far as possible the same one on every board.
 */
export function shuffled(cases: readonly OperatorCase[]): OperatorCase[] {
  return cases
    .map((operatorCase) => ({ operatorCase, rank: sha256(`${SEED} ${caseKey(operatorCase)}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ operatorCase }) => operatorCase);
}

/** The first case of each kind that occurs in `cases` but not in `sample`. */
export function ofMissingKinds(
  cases: readonly OperatorCase[],
  sample: readonly OperatorCase[],
): OperatorCase[] {
  const kinds = new Set(sample.map(({ kind }) => kind));
  return cases.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
}
