/**
 * What a Nordic Power Profiler Kit II sends: its calibration as text, then words of 32 bits, 100,000 a second. Written
 * from how Nordic's own program reads them (github.com/NordicSemiconductor/pc-nrfconnect-ppk,
 * src/device/serialDevice.ts and src/constants.ts, commit 8da7626); none of its code is here.
 */

/** Commands, each the first byte of what is written. */
export const PPK2 = {
  averageStart: 0x06,
  averageStop: 0x07,
  regulatorSet: 0x0d,
  setPowerMode: 0x11,
  getMetadata: 0x19,
} as const;

/** In the mode that measures what flows through it from a supply of its user. */
export const AMPERE_METER = 1;

export const SAMPLE_SECONDS = 10e-6;
export const SAMPLE_BYTES = 4;
export const RANGES = 5;
/** The counter of samples goes round after so many. */
export const COUNTER_ROUND = 64;

/** Volts per step of the converter; the word has a quarter of the steps. */
const VOLTS_PER_STEP = 1.8 / 163840;
const STEPS = 4;

/** By range of the meter, from the smallest currents on. */
export interface Calibration {
  /** resistor, in ohms */
  readonly r: readonly number[];
  /** offset of the converter, in steps */
  readonly o: readonly number[];
  /** of the gain: quadratic and linear part */
  readonly gs: readonly number[];
  readonly gi: readonly number[];
  /** of the offset: part by voltage (A/V) and fixed part (A) */
  readonly s: readonly number[];
  readonly i: readonly number[];
  /** gain that the user has set */
  readonly ug: readonly number[];
}

const NEUTRAL: Calibration = {
  r: [1031.64, 101.65, 10.15, 0.94, 0.043],
  o: [0, 0, 0, 0, 0],
  gs: [1, 1, 1, 1, 1],
  gi: [1, 1, 1, 1, 1],
  s: [0, 0, 0, 0, 0],
  i: [0, 0, 0, 0, 0],
  ug: [1, 1, 1, 1, 1],
};

/** The last line of the text. */
export const METADATA_END = 'END';

/** Reads lines such as `GS0: 1.0003`; what is missing, or no number, is as an uncalibrated meter has it. */
export function parseCalibration(text: string): Calibration {
  const stated = new Map(
    [...text.matchAll(/^(\w+?)(\d): (\S+)/gm)].map(([, name, range, value]) => [
      `${name!.toLowerCase()}${range}`,
      Number(value),
    ]),
  );
  const values = (name: keyof Calibration): number[] =>
    NEUTRAL[name].map((neutral, range) => stated.get(`${name}${range}`) || neutral);
  return {
    ...{ r: values('r'), o: values('o'), gs: values('gs'), gi: values('gi') },
    ...{ s: values('s'), i: values('i'), ug: values('ug') },
  };
}

/** The parts of a word. */
export interface Word {
  readonly steps: number;
  readonly range: number;
  readonly counter: number;
  /** level of the eight digital inputs, D0 the lowest bit */
  readonly inputs: number;
}

export function unpack(word: number): Word {
  return {
    steps: word & 0x3fff,
    range: Math.min((word >>> 14) & 7, RANGES - 1),
    counter: (word >>> 18) & (COUNTER_ROUND - 1),
    inputs: word >>> 24,
  };
}

/** A sample's current, in amperes. @param volts of the supply */
export function amperes({ steps, range }: Word, calibration: Calibration, volts: number): number {
  const at = (name: keyof Calibration): number => calibration[name][range]!;
  const raw = (STEPS * steps - at('o')) * (VOLTS_PER_STEP / at('r'));
  return at('ug') * (raw * (at('gs') * raw + at('gi')) + at('s') * volts + at('i'));
}

/** After a change of range, so many samples are not to be trusted: a mean of what came stands for them. */
const UNSETTLED = 3;
/** Weights of the newest sample in that mean; the largest range needs a slower one. */
const [WEIGHT, WEIGHT_LARGEST] = [0.18, 0.06];

/** Smooths what the meter says while it settles in another range. */
export class RangeFilter {
  private mean: number | undefined;
  private slowMean = 0;
  private range: number | undefined;
  private unsettled = 0;

  /** The current to take for a sample, in the order in which they came. */
  filtered(current: number, range: number): number {
    const before = { mean: this.mean ?? current, slow: this.mean === undefined ? current : this.slowMean };
    this.mean = before.mean + WEIGHT * (current - before.mean);
    this.slowMean = before.slow + WEIGHT_LARGEST * (current - before.slow);
    if (range !== (this.range ?? range)) this.unsettled = UNSETTLED;
    this.range = range;
    if (this.unsettled === 0) return current;
    this.unsettled -= 1;
    if (range !== RANGES - 1) return this.mean;
    // of the largest range the first two are spikes: they are no part of the means
    if (this.unsettled >= UNSETTLED - 2) [this.mean, this.slowMean] = [before.mean, before.slow];
    return this.slowMean;
  }
}
