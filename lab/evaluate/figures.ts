/** How well a network tells classes apart: accuracy, confusion, area under the ROC curve. */
import { highest, mean, sum } from '../../common/statistics.js';

/** What came of the images of a class. */
export interface ClassFigures {
  readonly images: number;
  /** those whose highest score is that of the class */
  readonly correct: number;
}

export interface Accuracy {
  readonly correct: number;
  readonly classes: readonly ClassFigures[];
  /** [class][class that was told]: how many images */
  readonly confusion: readonly (readonly number[])[];
}

/** From the scores of each sample; of equal scores the first counts (`argmax` of NumPy). */
export function accuracyOf(
  scores: readonly ArrayLike<number>[],
  labels: ArrayLike<number>,
  classes: number,
): Accuracy {
  const confusion = Array.from({ length: classes }, () => Array<number>(classes).fill(0));
  scores.forEach((each, sample) => confusion[labels[sample]!]![highest(each)]!++);
  const figures = confusion.map((told, label) => ({ images: sum(told), correct: told[label]! }));
  return { correct: sum(figures.map(({ correct }) => correct)), classes: figures, confusion };
}

/** The area under the ROC curve, 0 to 1. */
export interface Auc {
  /** of the curve through all scores: scikit-learn's `roc_auc_score`, as MLPerf Tiny's runner calls it */
  readonly exact: number;
  /** of the curve through a hundred thresholds: `calculate_auc` of MLPerf Tiny's eval_functions_eembc.py */
  readonly simplified: number;
}

/**
 * Of classes, one against the rest, the mean of all; of two the second's. Exactly, each sample's scores are made to sum
 * to 1 before, as the runner does; simplified, they are not.
 * @param scores probabilities of each sample
 * @returns null where a class has no sample, or all
 */
export function classesAuc(
  scores: readonly ArrayLike<number>[],
  labels: ArrayLike<number>,
  classes: number,
): Auc | null {
  const present = new Set(Array.from(labels));
  if (present.size !== classes || classes < 2) return null;
  const shares = scores.map((each) => {
    const total = sum(Array.from(each));
    return Array.from(each, (score) => (total > 0 ? score / total : score));
  });
  const all = Array.from({ length: classes }, (_, label) => label);
  const positive = (label: number) => (sample: number) => labels[sample] === label;
  const exact = (label: number): number =>
    exactAuc(
      shares.map((each) => each[label]!),
      positive(label),
    );
  const simplified = (label: number): number => {
    const values = scores.map((each) => each[label]!);
    return thresholdAuc(values, positive(label), THRESHOLDS);
  };
  return { exact: mean((classes === 2 ? [1] : all).map(exact)), simplified: mean(all.map(simplified)) };
}

export interface AnomalyFigures {
  /** the best mean of precision and recall over a hundred thresholds (`calculate_accuracy` of the runner) */
  readonly accuracy: number;
  readonly auc: Auc;
}

/**
 * Of one score for each sample, which is the higher the more it is an anomaly, as MLPerf Tiny's runner and
 * `calculate_ae_auc` have it.
 * @param labels 0: normal, 1: an anomaly
 * @returns null where all samples are normal, or none
 */
export function anomalyFigures(scores: readonly number[], labels: ArrayLike<number>): AnomalyFigures | null {
  if (new Set(Array.from(labels)).size !== 2) return null;
  const isAnomaly = (sample: number): boolean => labels[sample] === 1;
  const least = Math.min(...scores);
  const range = Math.max(...scores) - least;
  const thresholds = THRESHOLDS.map((threshold) => least + threshold * range);
  return {
    accuracy: bestOfPrecisionAndRecall(scores, isAnomaly, thresholds.slice(0, -1)),
    auc: {
      exact: exactAuc(scores, isAnomaly),
      simplified: thresholdAuc(scores, isAnomaly, thresholds),
    },
  };
}

/** 0 to 1 in hundredths, as NumPy's `arange(0.0, 1.01, .01)` gives them. */
const THRESHOLDS: readonly number[] = Array.from({ length: 101 }, (_, i) => i * 0.01);

function bestOfPrecisionAndRecall(
  scores: readonly number[],
  isPositive: (sample: number) => boolean,
  thresholds: readonly number[],
): number {
  const positives = scores.filter((_, sample) => isPositive(sample)).length;
  const means = thresholds.map((threshold) => {
    const told = scores.filter((score) => score > threshold).length;
    const right = scores.filter((score, sample) => score > threshold && isPositive(sample)).length;
    return (right / (told + TINY) + right / (positives + TINY)) / 2;
  });
  return Math.max(0, ...means);
}

/** The runner's guard against a division by 0. */
const TINY = 1e-8;

/** The share of pairs of a positive and a negative sample in which the positive's score is higher; half of equal ones. */
function exactAuc(scores: readonly number[], isPositive: (sample: number) => boolean): number {
  const order = [...scores.keys()].sort((a, b) => scores[a]! - scores[b]!);
  let below = 0;
  let pairs = 0;
  for (let first = 0; first < order.length;) {
    let last = first;
    let positive = 0;
    for (; last < order.length && scores[order[last]!] === scores[order[first]!]; last++) {
      if (isPositive(order[last]!)) positive++;
    }
    const negative = last - first - positive;
    pairs += positive * (below + negative / 2);
    below += negative;
    first = last;
  }
  return pairs / (below * (scores.length - below));
}

/** The trapezoids under the curve through these thresholds, the first of which lets everything pass. */
function thresholdAuc(
  scores: readonly number[],
  isPositive: (sample: number) => boolean,
  thresholds: readonly number[],
): number {
  const passed = thresholds.map(() => [0, 0] as [negative: number, positive: number]);
  const counts: [number, number] = [0, 0];
  scores.forEach((score, sample) => {
    const which = isPositive(sample) ? 1 : 0;
    counts[which]++;
    for (let i = 1; i < thresholds.length && score > thresholds[i]!; i++) passed[i]![which]++;
  });
  passed[0] = counts;
  const rate = (i: number, which: 0 | 1): number => passed[i]![which] / counts[which];
  let area = 0;
  for (let i = 0; i + 1 < thresholds.length; i++) {
    area += 0.5 * (rate(i, 1) + rate(i + 1, 1)) * (rate(i, 0) - rate(i + 1, 0));
  }
  return area;
}
