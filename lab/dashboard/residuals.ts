/** The residuals of a table's validation: each network measured whole, beside what the table said of it. */
import { existsSync } from 'node:fs';
import { graphCount } from '../../builder/model-counts.js';
import { Store } from '../../store/store.js';
import type { DashboardSources } from './sources.js';
import { tableRow } from './tables.js';
import type { ResidualRow, ResidualsView } from './table-types.js';

/** @throws TABLE_MISSING, TABLE_CORRUPT; STORE_* */
export function residualsView(
  { shelf, db }: Pick<DashboardSources, 'shelf' | 'db'>,
  id: string,
): ResidualsView {
  const shelved = shelf.table(id);
  const { validated } = tableRow(shelved);
  const networks = existsSync(db) ? residuals(db, shelved.table.hash) : [];
  const lacks =
    networks.length > 0
      ? null
      : existsSync(db)
        ? `The database ${db} has no validation of this table.`
        : `There is no database ${db}: name it with --db.`;
  return { validated, networks, lacks };
}

function residuals(db: string, hash: string): ResidualRow[] {
  const store = Store.open(db, { readonly: true });
  try {
    const ids = store.models.latestValidation(hash)?.test ?? [];
    const rows = ids.flatMap((id): ResidualRow[] => {
      const prediction = store.models.predictions(id).find(({ table }) => table === hash);
      if (prediction === undefined) return [];
      const { total: predicted, low, high } = prediction;
      const run = store.models.run(id);
      const measured = graphCount(run);
      const errorPercent = 100 * (predicted / measured - 1);
      return [{ name: run.model.name, measured, predicted, low, high, errorPercent }];
    });
    return rows.sort((a, b) => Math.abs(b.errorPercent) - Math.abs(a.errorPercent));
  } finally {
    store.close();
  }
}
