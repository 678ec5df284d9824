/** What a board did at the begin of a load, and what it keeps up. */
import { mean } from '../../common/statistics.js';
import type { SustainedWindow } from '../../store/loads.js';

/** Inferences a second, with the slowest and the fastest of the windows. */
export interface RateFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly windows: number;
}

export interface SustainedFigures {
  /** of the first windows, and of the last */
  readonly burst: RateFigure;
  readonly sustained: RateFigure;
  /** how many times as long an inference takes at the end, with its bounds */
  readonly slowdown: { readonly value: number; readonly low: number; readonly high: number };
  /** when it was half way down, in ms since the begin; null where it did not fall beyond what windows differ by */
  readonly fellAtMs: number | null;
}

/** Windows of the begin: some seconds, before anything gets warm. */
const FIRST = 5;
/** Share of the windows that are the end. */
const LAST = 0.1;
/** With fewer there is no begin beside the end. */
export const LEAST_WINDOWS = 2 * FIRST;

/** The first window warms caches up and says how many inferences the others take: it is none of the begin. */
export function sustainedFigures(all: readonly SustainedWindow[]): SustainedFigures | null {
  const windows = all.slice(1);
  if (windows.length < LEAST_WINDOWS) return null;
  const rates = windows.map(({ invocations, ms }) => (1000 * invocations) / ms);
  const burst = figureOf(rates.slice(0, FIRST));
  const sustained = figureOf(rates.slice(-Math.max(FIRST, Math.round(LAST * rates.length))));
  return {
    ...{ burst, sustained },
    slowdown: {
      value: burst.value / sustained.value,
      low: burst.low / sustained.high,
      high: burst.high / sustained.low,
    },
    fellAtMs: sustained.high < burst.low ? fellAt(windows, rates, (burst.value + sustained.value) / 2) : null,
  };
}

function figureOf(rates: readonly number[]): RateFigure {
  return {
    ...{ value: mean(rates), low: Math.min(...rates), high: Math.max(...rates) },
    windows: rates.length,
  };
}

/** The end of the first window from which on none is faster than half way. */
function fellAt(windows: readonly SustainedWindow[], rates: readonly number[], half: number): number {
  const last = rates.findLastIndex((rate) => rate > half);
  return windows[last + 1]!.atMs;
}
