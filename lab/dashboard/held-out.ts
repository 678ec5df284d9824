/** What interpolation is worth: measured cases beside what the others of their kind say of them. */
import { Interpolator } from '../../builder/interpolate/interpolator.js';
import { statedKernels } from '../../builder/kernels/index.js';
import type { Table } from '../../builder/table.js';
import { LutError } from '../../common/errors.js';
import { mean } from '../../common/statistics.js';
import type { DashboardSources } from './sources.js';
import type { HeldOutCase, HeldOutView } from './table-types.js';

/** The cases are left out a fifth at a time: each fit has four fifths of them. */
const FOLDS = 5;

/** @throws TABLE_MISSING where there is no such table, or it has no case of that kind; TABLE_CORRUPT */
export function heldOutView(
  { shelf }: Pick<DashboardSources, 'shelf'>,
  id: string,
  kind: string,
): HeldOutView {
  const { table } = shelf.table(id);
  const views = KNOWN.get(table) ?? new Map<string, HeldOutView>();
  KNOWN.set(table, views);
  const view = views.get(kind) ?? heldOut(table, kind);
  views.set(kind, view);
  return view;
}

/** By table and kind: fits take a while. */
const KNOWN = new WeakMap<Table, Map<string, HeldOutView>>();

function heldOut(table: Table, kind: string): HeldOutView {
  const rows = table.entries.filter((entry) => entry.case.kind === kind && entry.source === 'measured');
  if (!table.entries.some((entry) => entry.case.kind === kind)) {
    throw new LutError('TABLE_MISSING', `The table of ${table.board} has no case of "${kind}".`);
  }
  const kernels = statedKernels(table.configuration);
  const cases = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const others = new Interpolator(
      rows.filter((_, index) => index % FOLDS !== fold),
      kernels,
    );
    return rows
      .filter((_, index) => index % FOLDS === fold)
      .flatMap(({ key, median, case: one }): HeldOutCase[] => {
        const estimate = others.estimate(one);
        if (estimate === undefined) return [];
        const { count, low, high } = estimate;
        const errorPercent = 100 * (count / median - 1);
        const isWithin = low <= median && median <= high;
        return [{ key, measured: median, estimate: count, low, high, errorPercent, isWithin }];
      });
  });
  const errors = cases.map(({ errorPercent }) => Math.abs(errorPercent));
  return {
    ...{ kind, folds: FOLDS, cases, unknown: rows.length - cases.length },
    within: cases.filter(({ isWithin }) => isWithin).length,
    mapePercent: cases.length === 0 ? null : mean(errors),
    worstPercent: cases.length === 0 ? null : Math.max(...errors),
  };
}
