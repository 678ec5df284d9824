/** Figures over images, and how far they can be trusted. */
import { mean, squaredDeviations } from '../../common/statistics.js';
import type { Scores } from '../training/jobs.js';
import type { Figures } from '../training/step.js';

/** How a network does on held-out images. */
export interface Judgement extends Figures {
  /** standard errors of loss and accuracy: other images of the same kind would give figures that differ by as much */
  readonly errors: Figures;
  /** how many images it was judged on */
  readonly images: number;
}

export function judgementOf({ losses, correct }: Scores): Judgement {
  const [loss, accuracy] = [estimate(losses), estimate(correct)];
  return {
    ...{ loss: loss.mean, accuracy: accuracy.mean, images: losses.length },
    errors: { loss: loss.error, accuracy: accuracy.error },
  };
}

/** A mean, and its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly error: number;
}

export function estimate(values: ArrayLike<number>): Estimate {
  const numbers = Float64Array.from(values);
  const { length } = numbers;
  return { mean: mean(numbers), error: Math.sqrt(squaredDeviations(numbers) / (length * (length - 1))) };
}

/**
 * By how much the first values are larger, image by image: what both find hard, cancels out.
 * @param others of the same images, and perhaps of further ones
 */
export function difference(values: ArrayLike<number>, others: ArrayLike<number>): Estimate {
  return estimate(Array.from(values, (value, i) => value - others[i]!));
}
