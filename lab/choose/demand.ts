/** What a board is to do, and whether a figure meets it. */
import type { Battery } from '../../boards/battery.js';
import type { Figure } from '../../common/figure.js';
import { formatFigure } from './figure-words.js';

/** A battery, and whether what it is said to hold is assumed. */
export interface FeedingBattery {
  readonly cell: Battery;
  readonly assumed: boolean;
}

/** What is asked of a board. */
export interface Demand {
  /** how often every model infers, in each stream; null where nothing is asked */
  readonly fps: number | null;
  /** how many inputs every model watches */
  readonly streams: number;
  /** of an inference of all models, in milliseconds */
  readonly maxLatency: number | null;
  /** of an inference of all models, in mJ */
  readonly maxEnergy: number | null;
  readonly maxPrice: number | null;
  /** what feeds it; null where none is asked for */
  readonly battery: FeedingBattery | null;
  /** in days; only with a battery */
  readonly leastLife: number | null;
}

/** Whether something that is asked is met: null where that cannot be told. Why not, or why it cannot be told. */
export interface Verdict {
  readonly met: boolean | null;
  readonly reason: string;
}

/**
 * Holds a figure against the most that it may be. Where its interval has the limit within, nobody can tell.
 * @param what the figure is, as the subject of a sentence; @param figure null where it is not known
 */
export function atMost(what: string, figure: Figure | null, limit: number, unit: string): Verdict {
  if (figure === null) return { met: null, reason: `${what} is unknown` };
  const met = figure.high <= limit ? true : figure.low > limit ? false : null;
  const asked = `${formatFigure(figure)} ${unit} against ${limit} ${unit}`;
  return {
    met,
    reason: met === null ? `${what} may be too much: ${asked}` : `${what} is too much: ${asked}`,
  };
}

/** Whether all of it is met: no where something is not, unknown where something is not known. */
export function allMet(verdicts: readonly Verdict[]): boolean | null {
  if (verdicts.some(({ met }) => met === false)) return false;
  return verdicts.every(({ met }) => met === true) ? true : null;
}
