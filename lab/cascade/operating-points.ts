/** Which share of images a gate passes on to a larger network, and how accurate both are together. */
import { randomNumbers } from '../../common/random.js';
import { mean, sum } from '../../common/statistics.js';

/** What a gate and a network made of an image. */
export interface Judged {
  /** the gate's highest probability */
  readonly confidence: number;
  /** 1 where it told the class, else 0 */
  readonly gate: number;
  /** of the network */
  readonly model: number;
}

/** The gate asks the network where it is no surer than the threshold. */
export interface OperatingPoint {
  /** 0: never */
  readonly threshold: number;
  /** share of the images that the network was asked about */
  readonly rate: number;
  readonly accuracy: number;
}

/** What both do at a threshold. @param images at least one */
export function operatingPoint(images: readonly Judged[], threshold: number): OperatingPoint {
  const asked = images.filter(({ confidence }) => confidence <= threshold);
  const unasked = images.filter(({ confidence }) => confidence > threshold);
  const right = sum(asked.map(({ model }) => model)) + sum(unasked.map(({ gate }) => gate));
  return { threshold, rate: asked.length / images.length, accuracy: right / images.length };
}

/** Every point that these images tell apart, from never asking to always, in one pass. @param images at least one */
export function operatingPoints(images: readonly Judged[]): OperatingPoint[] {
  const sorted = [...images].sort((a, b) => a.confidence - b.confidence);
  let right = sum(sorted.map(({ gate }) => gate));
  const point = (threshold: number, asked: number): OperatingPoint => {
    return { threshold, rate: asked / images.length, accuracy: right / images.length };
  };
  const points = [point(0, 0)];
  sorted.forEach(({ confidence, gate, model }, i) => {
    right += model - gate;
    if (sorted[i + 1]?.confidence !== confidence) points.push(point(confidence, i + 1));
  });
  return points;
}

/**
 * The point that asks least: of those that are at least as accurate as `least`, or else of those whose accuracy is not
 * below the network's own by more than the standard error of the difference on these images (the one-standard-error
 * rule: Breiman et al., "Classification and Regression Trees", 1984).
 * @returns undefined where none is so accurate
 */
export function chosenPoint(images: readonly Judged[], least?: number): OperatingPoint | undefined {
  const points = operatingPoints(images);
  if (least !== undefined) return points.find(({ accuracy }) => accuracy >= least);
  const alone = mean(images.map(({ model }) => model));
  return points.find(({ threshold, accuracy }) => accuracy >= alone - standardError(images, threshold));
}

/** Of how much more accurate the network alone is than both are at a threshold. */
function standardError(images: readonly Judged[], threshold: number): number {
  const differences = images.map(({ confidence, gate, model }) =>
    confidence <= threshold ? 0 : model - gate,
  );
  const middle = mean(differences);
  return Math.sqrt(mean(differences.map((one) => (one - middle) ** 2)) / images.length);
}

/** Places of samples. */
export interface Halves {
  readonly chosenOn: readonly number[];
  readonly reportedOn: readonly number[];
}

/** Cuts samples in halves by chance, each class by itself. @param labels the class of each sample */
export function halvesOf(labels: readonly number[], seed: number): Halves {
  const random = randomNumbers(seed);
  const [chosenOn, reportedOn]: [number[], number[]] = [[], []];
  for (const label of [...new Set(labels)].sort((a, b) => a - b)) {
    const places = labels.flatMap((each, place) => (each === label ? [{ place, at: random() }] : []));
    places.sort((a, b) => a.at - b.at);
    // of an odd number, the one that is over goes where fewer are
    const first = Math.floor((places.length + Number(chosenOn.length <= reportedOn.length)) / 2);
    places.forEach(({ place }, i) => (i < first ? chosenOn : reportedOn).push(place));
  }
  return { chosenOn, reportedOn };
}
