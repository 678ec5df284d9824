/** What the runner of MLPerf Tiny writes into `results.txt`, in all rounds from v0.5 to v1.3. */

/** A median, as it is published, and the windows that it is of. */
export interface Windows {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export interface AccuracyResult {
  /** in percent; null where the text does not say it */
  readonly top1: number | null;
  readonly auc: number | null;
}

/** A number as the runner writes it: no sign, no exponent. */
const NUMBER = '([0-9]{1,12}(?:\\.[0-9]{1,20})?)';

/** Inferences per second; undefined where the text has no median of them, or several. */
export function throughputOf(text: string): Windows | undefined {
  return windowsOf(
    text,
    new RegExp(`Median throughput is\\s+${NUMBER}\\s*inf\\./sec`, 'g'),
    new RegExp(`(?<!Median )\\bThroughput\\s*:\\s*${NUMBER}\\s*inf\\./sec`, 'g'),
  );
}

/** Microjoules of an inference; undefined as for {@link throughputOf}. */
export function energyOf(text: string): Windows | undefined {
  return windowsOf(
    text,
    new RegExp(`Median energy cost is\\s+${NUMBER}\\s*uJ/inf`, 'g'),
    new RegExp(`\\bEnergy/Inf\\.?\\s*:\\s*${NUMBER}\\s*uJ/inf`, 'g'),
  );
}

/** What a run for accuracy says; undefined where it says neither figure, or one out of range. */
export function accuracyOf(text: string): AccuracyResult | undefined {
  const top1 = only(text, new RegExp(`Top(?:-1:| 1% =)\\s*${NUMBER}`, 'g'));
  const auc = only(text, new RegExp(`AUC\\s*[:=]\\s*${NUMBER}`, 'g'));
  if (top1 === undefined && auc === undefined) return undefined;
  if ((top1 ?? 0) > 100 || (auc ?? 0) > 1) return undefined;
  return { top1: top1 ?? null, auc: auc ?? null };
}

function windowsOf(text: string, medianOf: RegExp, windowOf: RegExp): Windows | undefined {
  const median = only(text, medianOf);
  if (median === undefined || median === 0) return undefined;
  const windows = numbers(text, windowOf);
  // a window's figure has other decimals than the median
  return { median, least: Math.min(median, ...windows), most: Math.max(median, ...windows) };
}

/** Some runners wrote every line several times: that is one figure. */
function only(text: string, pattern: RegExp): number | undefined {
  const found = new Set(numbers(text, pattern));
  return found.size === 1 ? [...found][0] : undefined;
}

function numbers(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(([, number]) => Number(number));
}
