/** Axes: where values lie in the picture, and which of them get a tick. */

export interface Axis {
  readonly ticks: readonly number[];
  /** pixels */
  place(value: number): number;
  label(tick: number): string;
}

/** From this ratio of the largest to the smallest value on, powers of ten are ticks enough. */
const WIDE = 50;

/** A logarithmic axis from a tick at or below all values to one at or above them. */
export class LogAxis implements Axis {
  readonly ticks: readonly number[];
  private readonly low: number;
  private readonly high: number;

  /** @param from where the smallest is, in pixels; @param to where the largest is */
  constructor(
    values: readonly number[],
    private readonly from: number,
    private readonly to: number,
  ) {
    this.ticks = powersAround(values);
    this.low = Math.log10(this.ticks[0] ?? 1);
    this.high = Math.log10(this.ticks.at(-1) ?? 10);
  }

  place(value: number): number {
    return this.from + ((Math.log10(value) - this.low) / (this.high - this.low)) * (this.to - this.from);
  }

  label(tick: number): string {
    return withPrefix(tick);
  }
}

/** About as many ticks as a linear axis has. */
const TICKS = 6;

/** A linear axis from a tick at or below all values to one at or above them. */
export class LinearAxis implements Axis {
  readonly ticks: readonly number[];
  private readonly low: number;
  private readonly high: number;

  /** @param from where the smallest is, in pixels; @param to where the largest is */
  constructor(
    values: readonly number[],
    private readonly from: number,
    private readonly to: number,
  ) {
    const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
    const step = roundStep((most - least || Math.abs(most) || 1) / (TICKS - 1));
    const first = Math.floor(least / step + ROUNDING);
    const last = Math.max(first + 1, Math.ceil(most / step - ROUNDING));
    this.ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
    this.low = this.ticks[0]!;
    this.high = this.ticks.at(-1)!;
  }

  place(value: number): number {
    return this.from + ((value - this.low) / (this.high - this.low)) * (this.to - this.from);
  }

  label(tick: number): string {
    return withPrefix(tick);
  }
}

/** So that a value that is a tick but for rounding does not get another tick beyond it. */
const ROUNDING = 1e-9;

/** The smallest of 1, 2, 5, 10 … (and their tenths) that is at least as large. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 5].find((factor) => factor * power >= step * (1 - ROUNDING)) ?? 10);
}

/** Powers of ten around the values, and for a narrow range twice and five times these as well. */
function powersAround(values: readonly number[]): number[] {
  const [least, most] = values.length === 0 ? [1, 10] : [Math.min(...values), Math.max(...values)];
  const steps = most / least > WIDE ? [1] : [1, 2, 5];
  const decades = Math.ceil(Math.log10(most)) - Math.floor(Math.log10(least)) + 1;
  const first = Math.floor(Math.log10(least));
  const all = Array.from({ length: decades }, (_, i) => steps.map((step) => step * 10 ** (first + i))).flat();
  const below = all.findLastIndex((tick) => tick <= least);
  const above = all.findIndex((tick) => tick >= most && tick > least);
  return all.slice(Math.max(0, below), above + 1);
}

/** 1, 10, 100, 1 k, 10 k … */
function withPrefix(value: number): string {
  const units = ['', ' k', ' M', ' G', ' T'];
  const size = Math.floor(Math.log10(Math.abs(value)) / 3 + 1e-9);
  const unit = Math.max(0, Math.min(units.length - 1, size));
  return `${Number((value / 1000 ** unit).toPrecision(3))}${units[unit]}`;
}
