/** Which cases to profile when only some of them may be. */
import { caseKey } from '../model/cases/key.js';
import type { OperatorCase } from '../model/operator.js';
import { kernelOf, tripsOf } from './kernels/index.js';
import type { StatedKernel } from './kernels/parts/stated-kernel.js';

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
  /** what is fitted together: a kind's cases, or those that a stated kernel runs */
  readonly group: string;
  readonly size: number;
  /** how often each loop runs as shares of the size: the scale on which counts are fitted */
  readonly shares: ReadonlyMap<string, number>;
}

/**
 * Chooses ⌈share · n⌉ of the cases, those whose counts tell most of the others'; more where so few would leave
 * loops unseen. Half of them greedily by
 * leverage, each time the case of which the chosen ones tell least (a D-optimal design: Fedorov 1972; all groups
 * compete, so that one with many loops gets more); the other half evenly spaced among what is left, by group and
 * size, for the fit's error to be seen where most cases are. Deterministic: of equals the first by key.
 * @param share greater than 0, at most 1
 * @param kernels that will run them, of which loops are stated (`statedKernels`)
 */
export function selectCases(
  cases: readonly OperatorCase[],
  share: number,
  kernels: readonly StatedKernel[] = [],
): OperatorCase[] {
  const candidates = cases
    .map((operatorCase) => candidate(operatorCase, kernels))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const wanted = Math.min(candidates.length, Math.ceil(share * candidates.length));
  const extremes = mostTelling(candidates, Math.ceil(wanted / 2));
  const rest = candidates
    .filter((row) => !extremes.has(row))
    .sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : a.size - b.size));
  const others = Math.max(0, wanted - extremes.size);
  const spread = Array.from(
    { length: others },
    (_, i) => rest[Math.floor(((i + 0.5) * rest.length) / others)],
  );
  return [...extremes, ...spread].flatMap((row) => (row === undefined ? [] : [row.case]));
}

function candidate(operatorCase: OperatorCase, kernels: readonly StatedKernel[]): Candidate {
  const kernel = kernelOf(kernels, operatorCase);
  const loops = tripsOf(kernel, operatorCase);
  const size = [...loops.values()].reduce((sum, passes) => sum + passes, 0);
  return {
    case: operatorCase,
    key: caseKey(operatorCase),
    group: `${operatorCase.kind} ${kernel?.name ?? ''}`,
    size,
    shares: new Map([...loops].map(([loop, passes]) => [loop, passes / size])),
  };
}

/** At least `least` candidates. */
function mostTelling(candidates: readonly Candidate[], least: number): Set<Candidate> {
  const chosen = new Set<Candidate>();
  const designs = new Map<string, Design>();
  for (const { group } of candidates) {
    if (!designs.has(group)) designs.set(group, new Design(candidates.filter((row) => row.group === group)));
  }
  const leverages = new Map(candidates.map((row) => [row, designs.get(row.group)!.leverage(row)]));
  while (chosen.size < candidates.length) {
    let [best, largest] = [candidates[0], -1];
    for (const [row, leverage] of leverages) if (leverage > largest) [best, largest] = [row, leverage];
    if (best === undefined || (chosen.size >= least && PENALTY * largest <= MOST_UNSEEN)) break;
    chosen.add(best);
    leverages.delete(best);
    const design = designs.get(best.group)!;
    design.add(best);
    for (const row of leverages.keys()) {
      if (row.group === best.group) leverages.set(row, design.leverage(row));
    }
  }
  return chosen;
}

/** The chosen cases of one group: the inverse of a matrix of moments over the group's scaled loops. */
class Design {
  private readonly rows: ReadonlyMap<Candidate, Float64Array>;
  private readonly inverse: Float64Array[];

  constructor(all: readonly Candidate[]) {
    const loops = [...new Set(all.flatMap(({ shares }) => [...shares.keys()]))];
    const scales = loops.map((loop) =>
      Math.sqrt(all.reduce((sum, { shares }) => sum + (shares.get(loop) ?? 0) ** 2, 0) / all.length),
    );
    const scaled = ({ shares }: Candidate): Float64Array =>
      Float64Array.from(loops, (loop, i) => (scales[i] === 0 ? 0 : (shares.get(loop) ?? 0) / scales[i]!));
    this.rows = new Map(all.map((row) => [row, scaled(row)]));
    this.inverse = loops.map((_, i) => Float64Array.from(loops, (__, j) => (i === j ? 1 / PENALTY : 0)));
  }

  leverage(candidate: Candidate): number {
    const row = this.rows.get(candidate)!;
    return dot(row, this.times(row));
  }

  /** By the formula of Sherman & Morrison (1950). */
  add(candidate: Candidate): void {
    const row = this.rows.get(candidate)!;
    const along = this.times(row);
    const whole = 1 + dot(row, along);
    this.inverse.forEach((line, i) => line.forEach((_, j) => (line[j]! -= (along[i]! * along[j]!) / whole)));
  }

  private times(row: Float64Array): Float64Array {
    return Float64Array.from(this.inverse, (line) => dot(line, row));
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
