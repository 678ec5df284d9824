/** What the validation of a table must reach. */
import type { Agreement } from './agreement.js';
import type { Table } from './table.js';

export type Limits = Pick<Agreement, 'mapePercent' | 'worstPercent' | 'spearman'>;

/** Instructions of operators that were all measured add up to those of the network, or something is wrong. */
export const ADDITIVITY: Limits = { mapePercent: 0.5, worstPercent: 2, spearman: 0.9995 };
/**
 * The kernels of `builtin` take the same instructions whatever the data, so there the sums are exact but for the
 * rounding of ticks: whatever is off by more is a wrong entry, also where it weighs little.
 */
export const EXACT: Limits = { mapePercent: 0.005, worstPercent: 0.02, spearman: 0.9999 };
/** Where a part of the cases is interpolated, networks may be off by what that costs. */
const INTERPOLATED: Limits = { mapePercent: 2, worstPercent: Infinity, spearman: -1 };

/** The limits of a table; null for cycles of silicon, of which nothing is promised. */
export function limitsOf({ unit, configuration, entries }: Table): Limits | null {
  if (unit === 'cycles') return null;
  if (entries.some(({ source }) => source === 'interpolated')) return INTERPOLATED;
  return configuration.runtime === 'builtin' ? EXACT : ADDITIVITY;
}

export function isWithin(agreement: Agreement, limits: Limits): boolean {
  return (
    agreement.mapePercent <= limits.mapePercent &&
    agreement.worstPercent <= limits.worstPercent &&
    agreement.spearman >= limits.spearman
  );
}
