/** What the validation of a table must reach. */
import type { Agreement } from './agreement.js';
import type { Table } from './table.js';

export type Bounds = Pick<Agreement, 'mapePercent' | 'worstPercent' | 'spearman'>;

/** Instructions of operators that were all measured add up to those of the network, or something is wrong. */
export const ADDITIVITY: Bounds = { mapePercent: 0.5, worstPercent: 2, spearman: 0.9995 };
/**
 * The kernels of `builtin` take the same instructions whatever the data, so there the sums are exact but for the
 * rounding of ticks: whatever is off by more is a wrong entry, also where it weighs little.
 */
export const EXACT: Bounds = { mapePercent: 0.005, worstPercent: 0.02, spearman: 0.9999 };
/** Where a part of the cases is interpolated, networks may be off by what that costs. */
const INTERPOLATED: Bounds = { mapePercent: 2, worstPercent: Infinity, spearman: -1 };

/** The bounds of a table; null for cycles of silicon, of which nothing is promised. */
export function boundsOf({ unit, configuration, entries }: Table): Bounds | null {
  if (unit === 'cycles') return null;
  if (entries.some(({ source }) => source === 'interpolated')) return INTERPOLATED;
  return configuration.runtime === 'builtin' ? EXACT : ADDITIVITY;
}

export function isWithin(agreement: Agreement, bounds: Bounds): boolean {
  return (
    agreement.mapePercent <= bounds.mapePercent &&
    agreement.worstPercent <= bounds.worstPercent &&
    agreement.spearman >= bounds.spearman
  );
}
