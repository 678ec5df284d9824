/** A board that infers once in every period: at which clock, and what it does in the rest of the time. */
import type { Board } from '../../boards/board.js';
import { leastSure, type Figure } from '../../common/figure.js';
import { isSameClock, runStates, sleepStates, type RunState, type SleepState } from './power-states.js';

/** One way of spending a period. Currents are those of the whole period unless said otherwise. */
export interface DutyCycle {
  readonly clockHz: number;
  /** what the board does in the rest of the period; `run`: it goes on at the clock, as the firmware of the bench does */
  readonly meanwhile: SleepState['name'] | 'run';
  /** how long an inference takes at this clock, in milliseconds */
  readonly active: Figure;
  readonly period: number;
  /** in milliseconds; null where it is not known, 0 where nothing wakes */
  readonly wake: number | null;
  /** drawn while it computes, in mA: the most of the period */
  readonly runMilliamps: number;
  /** drawn in the rest of the period, in mA */
  readonly restMilliamps: number;
  /** in mA; null where it is not known what waking takes, or the period is too short */
  readonly mean: Figure | null;
  /** why there is no mean, in a few words; empty where there is one */
  readonly lacks: string;
}

/**
 * Every way that the board file states enough for, the fastest clock first. Cycles are taken to be the same at every
 * clock, so that a slower one takes as much longer: at fewer wait states of the flash it takes less.
 * @param latency of an inference, in milliseconds
 * @param clockHz at which it takes that long
 * @param period in milliseconds
 */
export function dutyCycles(board: Board, latency: Figure, clockHz: number, period: number): DutyCycle[] {
  return runStates(board).flatMap((state) => {
    const active = atClock(latency, clockHz, state);
    return [
      runOn(state, active, period),
      ...sleepStates(board).map((sleep) => sleeping(state, sleep, active, period)),
    ];
  });
}

/** The way with the smallest mean current; undefined where none is known. */
export function bestCycle<Cycle extends DutyCycle>(cycles: readonly Cycle[]): Cycle | undefined {
  const known = cycles.filter(({ mean }) => mean !== null);
  return known.reduce<Cycle | undefined>(
    (best, one) => (best === undefined || one.mean!.value < best.mean!.value ? one : best),
    undefined,
  );
}

function atClock(latency: Figure, clockHz: number, state: RunState): Figure {
  if (isSameClock(clockHz, state.clockHz)) return latency;
  const factor = clockHz / state.clockHz;
  return {
    value: latency.value * factor,
    low: latency.low * factor,
    high: latency.high * factor,
    kind: leastSure(latency.kind, 'estimated'),
    source: `${latency.source}, as many cycles at ${state.clockHz / 1e6} MHz`,
  };
}

function runOn(state: RunState, active: Figure, period: number): DutyCycle {
  const { milliamps, clockHz } = state;
  const shared = { clockHz, active, period, wake: 0, runMilliamps: milliamps, restMilliamps: milliamps };
  if (active.value > period) return { ...shared, meanwhile: 'run', mean: null, lacks: TOO_LONG };
  const mean: Figure = {
    value: milliamps,
    low: milliamps,
    high: milliamps,
    kind: 'published',
    source: state.source,
  };
  return { ...shared, meanwhile: 'run', mean, lacks: '' };
}

const TOO_LONG = 'an inference takes longer than that';

/** Waking from which the charge is not stated takes at most what computing for as long does; that is what is counted. */
function sleeping(state: RunState, sleep: SleepState, active: Figure, period: number): DutyCycle {
  const rest = sleep.microamps / 1000;
  const wake = sleep.wakeMicroseconds === null ? null : sleep.wakeMicroseconds / 1000;
  const shared = {
    ...{ clockHz: state.clockHz, meanwhile: sleep.name, active, period, wake },
    ...{ runMilliamps: state.milliamps, restMilliamps: rest },
  };
  if (wake === null) return { ...shared, mean: null, lacks: 'how long it takes to wake is unknown' };
  if (active.value + wake > period) return { ...shared, mean: null, lacks: TOO_LONG };
  const mostWaking = wake * state.milliamps;
  const stated = sleep.wakeMicrocoulombs;
  const waking = { low: stated ?? 0, value: stated ?? mostWaking, high: stated ?? mostWaking };
  // microcoulombs are milliamperes times milliseconds
  const mean = (end: 'value' | 'low' | 'high'): number => {
    const computing = Math.min(active[end], period - wake);
    return (state.milliamps * computing + waking[end] + rest * (period - computing - wake)) / period;
  };
  return {
    ...shared,
    mean: {
      ...{ value: mean('value'), low: mean('low'), high: mean('high') },
      kind: leastSure(active.kind, 'published'),
      source: `${state.source}; ${sleep.source}; ${active.source}`,
    },
    lacks: '',
  };
}
