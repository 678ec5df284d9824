/** The list of tables, as the page shows it. */
import type { DashboardSources } from './sources.js';
import type { ShelvedTable } from './table-shelf.js';
import type { TableRow, TablesView } from './table-types.js';

/** @throws FILE_* where a table that was named can no longer be read */
export function tablesView({ shelf }: Pick<DashboardSources, 'shelf'>): TablesView {
  return { tables: shelf.list().map(tableRow) };
}

/** What the list says of a table. */
export function tableRow({ id, path, table, measured, changed, unusable }: ShelvedTable): TableRow {
  const { machine = null, runtime = null, flavour = null } = table?.configuration ?? {};
  const validation = table?.validation;
  return {
    ...{ id, path, measured, unusable, machine, runtime, flavour },
    board: table?.board ?? null,
    unit: table?.unit ?? null,
    space: table?.space?.name ?? null,
    interpolated: (table?.entries.length ?? 0) - measured,
    infeasible: table?.infeasible.length ?? 0,
    validated:
      validation === undefined
        ? null
        : {
            n: validation.n,
            mapePercent: validation.mapePercent,
            worstPercent: validation.worstPercent,
          },
    isCalibrated: table?.calibration !== undefined,
    changed: changed.toISOString(),
  };
}
