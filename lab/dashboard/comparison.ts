/** Two tables side by side, as the page shows them. */
import { compareTables } from '../compare-tables.js';
import type { DashboardSources } from './sources.js';
import { tableRow } from './tables.js';
import type { ComparisonView, PairRow } from './table-types.js';

/** @throws TABLE_MISSING, TABLE_CORRUPT, BOARD_UNKNOWN */
export function comparisonView(
  { shelf, catalogue }: Pick<DashboardSources, 'shelf' | 'catalogue'>,
  firstId: string,
  secondId: string,
): ComparisonView {
  const shelved = [firstId, secondId].map((id) => shelf.table(id));
  const [first, second] = shelved.map(tableRow) as [ReturnType<typeof tableRow>, ReturnType<typeof tableRow>];
  const { tables, cases } = compareTables({
    tables: shelved.map(({ path }) => path),
    ...{ catalogue, models: [], atLeast: 0, n: 0, seed: 1 },
  });
  const has = (place: number): number => cases.filter(({ cells }) => cells[place]?.count != null).length;
  const pairs = cases.flatMap(({ key, kind, cells: [a, b] }): PairRow[] => {
    if (a?.count == null || b?.count == null) return [];
    const { ratio, kernel: secondKernel } = b;
    return [{ key, kind, first: a.count, second: b.count, ratio, firstKernel: a.kernel, secondKernel }];
  });
  return {
    ...{ first, second },
    incomparable:
      first.unit === second.unit ? null : `One table counts ${first.unit}, the other ${second.unit}.`,
    kinds: (tables[1]?.kinds ?? []).map(({ kind, n, geometricMean, least, most }) => {
      return { kind, n, geometricMean, least, most };
    }),
    pairs: pairs.sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0)),
    onlyFirst: has(0) - pairs.length,
    onlySecond: has(1) - pairs.length,
  };
}
