import { describe, expect, it } from 'vitest';
import { softmax } from '../../../common/statistics.js';
import { accuracyOf, anomalyFigures, classesAuc } from '../../../lab/evaluate/figures.js';

/** Sixty samples, of which most have their highest score at their class; many scores are equal. */
function samples(classes: number): { scores: number[][]; labels: number[] } {
  const labels = Array.from({ length: 60 }, (_, i) => (5 * i + (i >> 2)) % classes);
  const scores = labels.map((label, i) =>
    Array.from({ length: classes }, (_, k) => {
      const noise = (Math.imul(i * 7919 + k * 104729 + 17, 2654435761 | 0) >>> 0) % 257;
      return (noise / 256) * 0.7 + (label === k ? 0.3 : 0);
    }),
  );
  return { scores, labels };
}

// What scikit-learn's roc_auc_score and the functions of MLPerf Tiny's eval_functions_eembc.py and main.py give.
describe('as the scripts of the benchmark', () => {
  it.each([
    [2, 49 / 60, 0.7677777777777778, 0.8344444444444445],
    [3, 42 / 60, 0.8853086419753087, 0.8342592592592591],
  ])('of %i classes', (classes, accuracy, exact, simplified) => {
    const { scores, labels } = samples(classes);
    const { correct, confusion } = accuracyOf(scores, labels, classes);
    expect(correct / 60).toBeCloseTo(accuracy, 12);
    expect(confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(60);
    const auc = classesAuc(scores, labels, classes);
    expect(auc!.exact).toBeCloseTo(exact, 12);
    expect(auc!.simplified).toBeCloseTo(simplified, 12);
  });

  it('of anomalies', () => {
    const { scores, labels } = samples(2);
    const figures = anomalyFigures(
      scores.map(([, second]) => 40 * second! + 3),
      labels,
    );
    expect(figures!.accuracy).toBeCloseTo(0.8124999997682292, 12);
    expect(figures!.auc.exact).toBeCloseTo(0.8011111111111111, 12);
    expect(figures!.auc.simplified).toBeCloseTo(0.8055555555555555, 12);
  });
});

describe('accuracyOf', () => {
  it('counts what was told of each class, the first of equal scores', () => {
    const scores = [
      [1, 1],
      [0, 1],
      [3, 2],
    ];
    expect(accuracyOf(scores, [0, 1, 1], 2)).toEqual({
      correct: 2,
      classes: [
        { images: 1, correct: 1 },
        { images: 2, correct: 1 },
      ],
      confusion: [
        [1, 0],
        [1, 1],
      ],
    });
  });
});

describe('an AUC', () => {
  it('is not known where a class has no sample, or all', () => {
    expect(classesAuc([[0.5, 0.5]], [0], 2)).toBeNull();
    expect(anomalyFigures([1, 2], [1, 1])).toBeNull();
  });
});

describe('softmax', () => {
  it('sums to 1, of large scores as well', () => {
    expect(softmax([1000, 1000 + Math.log(3)])).toEqual([
      expect.closeTo(0.25, 12) as number,
      expect.closeTo(0.75, 12) as number,
    ]);
  });
});
