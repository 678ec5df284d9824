/** Means over seeds, and differences of them, with 95 % confidence intervals (Student's t). */
import { mean, squaredDeviations } from '../../common/statistics.js';

/** Student's t at 97.5 %, by degrees of freedom from 1. */
const T = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179];
const NORMAL = 1.96;

/** e.g. `84.1 ± 0.6`; without an interval where there is one value, and empty where there is none. */
export function meanOf(values: readonly number[], digits: number): string {
  if (values.length === 0) return '';
  if (values.length === 1) return mean(values).toFixed(digits);
  const error = Math.sqrt(varianceOf(values) / values.length);
  return interval(mean(values), error, values.length - 1, digits);
}

/** Of two that were trained with the same seeds: the mean of their differences, with its sign. */
export function pairedDifference(
  these: ReadonlyMap<number, number>,
  those: ReadonlyMap<number, number>,
  digits: number,
): string {
  const differences = [...these].flatMap(([seed, value]) => {
    const other = those.get(seed);
    return other === undefined ? [] : [value - other];
  });
  const text = meanOf(differences, digits);
  return text === '' || text.startsWith('-') ? text : `+${text}`;
}

/** Of two groups that have nothing in common: the difference of their means (Welch's t). */
export function difference(these: readonly number[], those: readonly number[], digits: number): string {
  if (these.length < 2 || those.length < 2) return '';
  const [a, b] = [varianceOf(these) / these.length, varianceOf(those) / those.length];
  const freedom = (a + b) ** 2 / (a ** 2 / (these.length - 1) + b ** 2 / (those.length - 1));
  const center = mean(these) - mean(those);
  return `${center < 0 ? '' : '+'}${interval(center, Math.sqrt(a + b), Math.max(1, Math.floor(freedom)), digits)}`;
}

function varianceOf(values: readonly number[]): number {
  return squaredDeviations(values) / (values.length - 1);
}

function interval(center: number, error: number, freedom: number, digits: number): string {
  return `${center.toFixed(digits)} ± ${((T[freedom - 1] ?? NORMAL) * error).toFixed(digits)}`;
}
