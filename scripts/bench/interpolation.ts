import { Interpolator, type Estimate } from '../../builder/interpolate/interpolator.js';
import { statedKernels } from '../../builder/kernels/index.js';
import { selectCases } from '../../builder/select.js';
import type { MeasuredEntry, Table } from '../../builder/table.js';
import { randomNumbers } from '../../common/random.js';
import { caseKey } from '../../model/cases/key.js';

/** How cases that a table leaves out are told by the others, on average over them. */
export interface HeldOut {
  /** mean of the relative errors */
  readonly error: number;
  /** share whose count lies in its interval */
  readonly coverage: number;
  /** mean half-width of intervals, relative to the count */
  readonly width: number;
  /** share that is too far from the others to be told */
  readonly refused: number;
  /** share that is said to run on another kernel than it does */
  readonly mistaken: number;
}

/** Leaves out all but a share of the measured cases, chosen as `lut build --budget` chooses. */
export function heldOutOfChosen(table: Table, share: number): HeldOut {
  const entries = measuredEntries(table);
  const cases = entries.map((entry) => entry.case);
  const chosen = new Set(selectCases(cases, share, statedKernels(table.configuration)).map(caseKey));
  return summary(heldOut(table, entries, chosen));
}

/** The same with cases chosen at random, so many times over. */
export function heldOutAtRandom(table: Table, share: number, splits: number): HeldOut {
  const entries = measuredEntries(table);
  const outcomes = Array.from({ length: splits }, (_, split) => {
    const random = randomNumbers(split + 1);
    const shuffled = entries
      .map(({ key }) => ({ key, place: random() }))
      .sort((a, b) => a.place - b.place)
      .slice(0, Math.ceil(share * entries.length));
    return heldOut(table, entries, new Set(shuffled.map(({ key }) => key)));
  });
  return summary(outcomes.flat());
}

interface Outcome {
  readonly entry: MeasuredEntry;
  readonly estimate: Estimate | undefined;
  /** null where known cases do not tell it */
  readonly kernel: string | null;
}

function measuredEntries({ entries }: Table): MeasuredEntry[] {
  return entries.filter((entry) => entry.source === 'measured');
}

function heldOut(
  { configuration }: Table,
  entries: readonly MeasuredEntry[],
  known: ReadonlySet<string>,
): Outcome[] {
  const interpolator = new Interpolator(
    entries.filter(({ key }) => known.has(key)),
    statedKernels(configuration),
  );
  return entries
    .filter(({ key }) => !known.has(key))
    .map((entry) => ({
      entry,
      estimate: interpolator.estimate(entry.case),
      kernel: interpolator.kernelOf(entry.case),
    }));
}

function summary(outcomes: readonly Outcome[]): HeldOut {
  let [error, covered, width, told, mistaken] = [0, 0, 0, 0, 0];
  for (const { entry, estimate, kernel } of outcomes) {
    if (estimate === undefined) continue;
    told++;
    error += Math.abs(estimate.count / entry.median - 1);
    covered += Number(estimate.low <= entry.median && entry.median <= estimate.high);
    width += (estimate.high - estimate.low) / 2 / estimate.count;
    mistaken += Number(kernel !== null && kernel !== entry.kernel);
  }
  return {
    error: error / told,
    coverage: covered / told,
    width: width / told,
    refused: 1 - told / outcomes.length,
    mistaken: mistaken / told,
  };
}
