/** Which of many columns tell what a few do not: forward selection by the residuals of cases that are left out. */

/** No column is added where the residuals that are left out are as good as none, relative to the counts. */
const EXACT = 1e-7;
/** Of a column, what is left after the chosen ones; less than that share of it is rounding. */
const INDEPENDENT = 1e-6;

/**
 * Chooses columns beside those that are given: each time the one after which the squares of the residuals left out
 * (Allen's PRESS) are least, as long as they fall by more than the best of so many columns of chance would let them
 * (the risk inflation criterion: Foster & George 1994).
 * @param fixed and candidates: for each case, its counts of each; @param counts of the cases
 * @returns places of the candidates
 */
export function chooseColumns(
  fixed: readonly (readonly number[])[],
  candidates: readonly (readonly number[])[],
  counts: readonly number[],
): number[] {
  const n = counts.length;
  const column = (rows: readonly (readonly number[])[], place: number): Float64Array =>
    Float64Array.from(rows, (row, i) => row[place]! / counts[i]!);
  const residuals = new Float64Array(n).fill(1);
  const leverages = new Float64Array(n);
  const left = distinct(
    (candidates[0] ?? []).map((_, place) => ({ place, values: column(candidates, place) })),
  );
  let free = n;
  const take = (direction: Float64Array): void => {
    const along = dot(direction, residuals);
    for (let i = 0; i < n; i++) {
      residuals[i]! -= along * direction[i]!;
      leverages[i]! += direction[i]! ** 2;
    }
    for (const { values } of left) orthogonalize(values, direction);
    free--;
  };
  const basis: Float64Array[] = [];
  (fixed[0] ?? []).forEach((_, place) => {
    const values = column(fixed, place);
    if (normalize(values) === 0) return;
    for (const direction of [...basis, ...basis]) orthogonalize(values, direction);
    if (normalize(values) < INDEPENDENT) return;
    basis.push(values);
    take(values);
  });

  const chosen: number[] = [];
  const needed = Math.min(0.5, (3 * Math.log(left.length)) / n);
  let least = press(residuals, leverages);
  while (free > n / 2 && least / n > EXACT ** 2) {
    let [best, bestPress] = [-1, least * (1 - needed)];
    left.forEach(({ values }, index) => {
      const after = pressWith(residuals, leverages, values);
      if (after < bestPress) [best, bestPress] = [index, after];
    });
    if (best < 0) break;
    const [{ place, values }] = left.splice(best, 1) as [(typeof left)[number]];
    normalize(values);
    take(values);
    chosen.push(place);
    least = press(residuals, leverages);
  }
  return chosen;
}

/** Of columns that are the same but for their scale one, and none that is zero. They become of length 1. */
function distinct<Column extends { readonly values: Float64Array }>(columns: readonly Column[]): Column[] {
  const found = new Map<string, Column>();
  for (const one of columns) {
    if (normalize(one.values) === 0) continue;
    const key = one.values.reduce((sum, value, i) => sum + value * Math.cos(i * i), 0).toPrecision(10);
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function press(residuals: Float64Array, leverages: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < residuals.length; i++) sum += (residuals[i]! / (1 - leverages[i]! + 1e-9)) ** 2;
  return sum;
}

/** @param values what is left of the column after those that were taken */
function pressWith(residuals: Float64Array, leverages: Float64Array, values: Float64Array): number {
  const square = dot(values, values);
  if (square < INDEPENDENT ** 2) return Infinity;
  const along = dot(values, residuals) / square;
  let sum = 0;
  for (let i = 0; i < residuals.length; i++) {
    const residual = residuals[i]! - along * values[i]!;
    sum += (residual / Math.max(1e-9, 1 - leverages[i]! - values[i]! ** 2 / square)) ** 2;
  }
  return sum;
}

function orthogonalize(values: Float64Array, direction: Float64Array): void {
  const along = dot(values, direction);
  for (let i = 0; i < values.length; i++) values[i]! -= along * direction[i]!;
}

/** @returns the length that it had */
function normalize(values: Float64Array): number {
  const length = Math.sqrt(dot(values, values));
  if (length > 0) for (let i = 0; i < values.length; i++) values[i]! /= length;
  return length;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
