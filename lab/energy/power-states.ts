/** The states that a board file states power of, as numbers. What it does not state is null, never zero. */
import type { Board } from '../../boards/board.js';

type Power = NonNullable<Board['power']>;
type Stated = Power['volts'];
type StatedSleep = Power['sleep'];

/** A board computing at one clock. */
export interface RunState {
  readonly clockHz: number;
  readonly milliamps: number;
  /** where the current is from */
  readonly source: string;
}

/** A sleep and what waking from it takes. */
export interface SleepState {
  readonly name: 'sleep' | 'deep sleep';
  readonly microamps: number;
  readonly wakeMicroseconds: number | null;
  readonly wakeMicrocoulombs: number | null;
  readonly source: string;
}

/** The value, or null where none is stated. */
export function valueOf(stated: Stated | undefined): number | null {
  return stated === undefined || stated === 'unknown' ? null : stated.value;
}

/** Document and page, in a few words. */
export function sourceOf(stated: Stated): string {
  return stated === 'unknown' ? 'unknown' : `${stated.document}, page ${stated.page}`;
}

/** The clocks at which a board's current is stated, the fastest first. */
export function runStates({ power }: Board): RunState[] {
  return (power?.run ?? [])
    .flatMap(({ clockHz, milliamps }) =>
      milliamps === 'unknown' ? [] : [{ clockHz, milliamps: milliamps.value, source: sourceOf(milliamps) }],
    )
    .sort((a, b) => b.clockHz - a.clockHz);
}

/** Whether a clock is another one as it was measured: they differ by less than this share. */
export function isSameClock(a: number, b: number): boolean {
  return Math.abs(a / b - 1) < 0.01;
}

/** The stated state of a clock, undefined where there is none. @param clockHz as stated, or as measured */
export function runStateAt(board: Board, clockHz: number): RunState | undefined {
  return runStates(board).find((state) => isSameClock(state.clockHz, clockHz));
}

/** The sleeps whose current is stated. */
export function sleepStates({ power }: Board): SleepState[] {
  if (power === undefined) return [];
  return [...sleepState('sleep', power.sleep), ...sleepState('deep sleep', power.deepSleep)];
}

function sleepState(
  name: SleepState['name'],
  { microamps, wakeMicroseconds, wakeMicrocoulombs }: StatedSleep,
): SleepState[] {
  if (microamps === 'unknown') return [];
  return [
    {
      name,
      microamps: microamps.value,
      wakeMicroseconds: valueOf(wakeMicroseconds),
      wakeMicrocoulombs: valueOf(wakeMicrocoulombs),
      source: sourceOf(microamps),
    },
  ];
}
