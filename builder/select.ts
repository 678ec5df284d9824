/** Which cases to profile when only some of them may be. */
import { caseKey } from '../model/cases/key.js';
import type { OperatorCase, OperatorKind } from '../model/operator.js';
import { inverted } from './interpolate/fit.js';
import { loopCounts } from './interpolate/loops.js';

/** Keeps the leverage of a case finite that runs a loop which no chosen case runs. */
const PENALTY = 1e-6;

/**
 * Square of the largest share of a case's loops that may lie outside of what the chosen cases span (the penalty
 * times the leverage): stricter than the interpolator, which weighs loops by what they really cost.
 */
const MOST_UNSEEN = 1e-3;

interface Candidate {
  readonly case: OperatorCase;
  readonly key: string;
  readonly kind: OperatorKind;
  readonly size: number;
  /** loop counts as shares of the size: the scale on which counts are fitted */
  readonly shares: readonly number[];
}

/**
 * Chooses ⌈share · n⌉ of the cases, those whose counts tell most of the others'; more where so few would leave
 * loops unseen. Half of them greedily by
 * leverage, each time the case of which the chosen ones tell least (a D-optimal design: Fedorov 1972; all kinds
 * compete, so that one with many loops gets more); the other half evenly spaced among what is left, by kind and
 * size, for the fit's error to be seen where most cases are. Deterministic: of equals the first by key.
 * @param share greater than 0, at most 1
 */
export function selectCases(cases: readonly OperatorCase[], share: number): OperatorCase[] {
  const candidates = cases.map(candidate).sort((a, b) => (a.key < b.key ? -1 : 1));
  const wanted = Math.min(candidates.length, Math.ceil(share * candidates.length));
  const extremes = mostTelling(candidates, Math.ceil(wanted / 2));
  const rest = candidates
    .filter((row) => !extremes.has(row))
    .sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.size - b.size));
  const others = Math.max(0, wanted - extremes.size);
  const spread = Array.from(
    { length: others },
    (_, i) => rest[Math.floor(((i + 0.5) * rest.length) / others)],
  );
  return [...extremes, ...spread].flatMap((row) => (row === undefined ? [] : [row.case]));
}

function candidate(operatorCase: OperatorCase): Candidate {
  const loops = loopCounts(operatorCase);
  const size = loops.reduce((sum, passes) => sum + passes, 0);
  const shares = loops.map((passes) => passes / size);
  return { case: operatorCase, key: caseKey(operatorCase), kind: operatorCase.kind, size, shares };
}

/** At least `least` candidates. */
function mostTelling(candidates: readonly Candidate[], least: number): Set<Candidate> {
  const chosen = new Set<Candidate>();
  const designs = new Map<OperatorKind, Design>();
  for (const { kind } of candidates) {
    if (!designs.has(kind)) designs.set(kind, new Design(candidates.filter((row) => row.kind === kind)));
  }
  while (chosen.size < candidates.length) {
    let [best, largest] = [candidates[0], -1];
    for (const row of candidates) {
      const leverage = chosen.has(row) ? -1 : (designs.get(row.kind)?.leverage(row) ?? -1);
      if (leverage > largest) [best, largest] = [row, leverage];
    }
    if (best === undefined || (chosen.size >= least && PENALTY * largest <= MOST_UNSEEN)) break;
    chosen.add(best);
    designs.get(best.kind)?.add(best);
  }
  return chosen;
}

/** The chosen cases of one kind: a matrix of moments over the kind's scaled loops. */
class Design {
  private readonly scales: readonly number[];
  private readonly moments: number[][];
  private inverse: number[][];

  constructor(all: readonly Candidate[]) {
    const loops = all[0]?.shares.length ?? 0;
    this.scales = Array.from({ length: loops }, (_, j) =>
      Math.sqrt(all.reduce((sum, { shares }) => sum + (shares[j] ?? 0) ** 2, 0) / all.length),
    );
    this.moments = this.scales.map((_, i) => this.scales.map((__, j) => (i === j ? PENALTY : 0)));
    this.inverse = inverted(this.moments);
  }

  leverage({ shares }: Candidate): number {
    const row = this.scaled(shares);
    return row.reduce(
      (sum, a, i) => sum + a * row.reduce((s, b, j) => s + b * (this.inverse[i]?.[j] ?? 0), 0),
      0,
    );
  }

  add({ shares }: Candidate): void {
    const row = this.scaled(shares);
    this.moments.forEach((moments, i) =>
      row.forEach((b, j) => (moments[j] = (moments[j] ?? 0) + (row[i] ?? 0) * b)),
    );
    this.inverse = inverted(this.moments);
  }

  private scaled(shares: readonly number[]): number[] {
    return shares.map((share, j) => (share === 0 ? 0 : share / (this.scales[j] ?? NaN)));
  }
}
