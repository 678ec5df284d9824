/** Cycles of a board that nobody has at hand: its table's instructions, by scales that measurements of others gave. */
import { sum } from '../common/statistics.js';
import { macs } from '../model/cases/macs.js';
import { parseKey } from '../model/cases/key.js';
import { scaled, type Instructions } from './calibration/fit.js';
import type { Prediction } from './predict.js';
import type { Calibration } from './calibration/calibration.js';
import type { Table } from './table.js';

/** Estimated cycles, and the ends of the calibration's band around them. */
export interface EstimatedCycles {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The instructions of a whole graph, by whether their operator has MACs. What a graph adds to each operator goes with
 * the operator, what it adds once with those that have none.
 */
export function graphInstructions(
  { operators }: Pick<Prediction, 'operators'>,
  { overhead }: Pick<Table, 'overhead'>,
): Instructions {
  const counted = operators.map(({ key, count }) => ({
    hasMacs: macs(parseKey(key)) > 0,
    count: (count ?? 0) + overhead.perOperator,
  }));
  const of = (wanted: boolean): number =>
    sum(counted.filter(({ hasMacs }) => hasMacs === wanted).map(({ count }) => count));
  // a fitted overhead may be a little below nothing
  return { withMacs: of(true), others: Math.max(0, of(false) + overhead.perGraph) };
}

/**
 * Null where there is no total, or the table has no calibration. The band is that of the calibration, around the ends of
 * the prediction's own interval.
 */
export function estimatedCycles(
  prediction: Pick<Prediction, 'operators' | 'total' | 'low' | 'high'>,
  table: Table,
): EstimatedCycles | null {
  const { calibration } = table;
  const { total, low, high } = prediction;
  if (calibration === undefined || total === null || low === null || high === null) return null;
  const value = scaled(graphInstructions(prediction, table), calibration);
  const { factor } = calibration.band;
  return { value, low: (value * low) / total / factor, high: ((value * high) / total) * factor };
}

/**
 * A table whose medians are the estimated cycles of a calibrated one, what a graph adds to an operator included: sums over
 * them are what {@link estimatedCycles} says of whole networks. For searches; it is nobody's table, so its hash says
 * nothing.
 */
export function calibratedTable(
  table: Table,
  { withMacs, others }: Pick<Calibration, 'withMacs' | 'others'>,
): Table {
  const { perOperator, perGraph } = table.overhead;
  const rest = others ?? withMacs;
  const entries = table.entries.map((entry): Table['entries'][number] => {
    const scale = macs(entry.case) > 0 ? withMacs : rest;
    return { ...entry, median: scale * (entry.median + perOperator) };
  });
  const overhead = { ...table.overhead, perOperator: 0, perGraph: rest * perGraph };
  return { ...table, unit: 'cycles', overhead, entries };
}
