/** One table, as the page shows it. */
import { summarizeKinds, whyInfeasible, type KindSummary } from '../../builder/summary.js';
import { areTied, caseRows } from './case-rows.js';
import type { DashboardSources } from './sources.js';
import { kernelSteps } from './steps.js';
import { tableRow } from './tables.js';
import type { CaseRow, KindRow, TableView } from './table-types.js';

/** @throws TABLE_MISSING, TABLE_CORRUPT */
export function tableView({ shelf }: Pick<DashboardSources, 'shelf'>, id: string): TableView {
  const shelved = shelf.table(id);
  const { table } = shelved;
  const { compiler, counter, clockHz, placement } = table.configuration;
  const cases = caseRows(table);
  return {
    ...tableRow(shelved),
    ...{ hash: table.hash, compiler, counter, clockHz, cases },
    placement: `weights in ${placement.weights}, tensors in ${placement.tensors}`,
    firmwareBytes: table.firmwareBytes,
    perGraph: table.overhead.perGraph,
    perOperator: table.overhead.perOperator,
    kinds: summarizeKinds(table).map((summary) => {
      const own = table.entries.map((entry) => entry.case).filter(({ kind }) => kind === summary.kind);
      return kindRow(summary, dearestOf(cases.filter(({ kind }) => kind === summary.kind)), areTied(own));
    }),
    dearest: dearestOf(cases),
    steps: kernelSteps(cases),
    misfits: table.infeasible.map((row) => ({ key: row.key, why: whyInfeasible(row) })),
  };
}

/** Key of the case with the highest count per MAC. */
function dearestOf(cases: readonly CaseRow[]): string | null {
  const withMacs = cases.filter(({ perMac }) => perMac !== null);
  return withMacs.sort((a, b) => (b.perMac ?? 0) - (a.perMac ?? 0))[0]?.key ?? null;
}

function kindRow(summary: KindSummary, dearest: string | null, tied: boolean): KindRow {
  const { kind, cases, interpolated, infeasible, counts, countsPerMac, countsPerElement } = summary;
  return {
    ...{ kind, cases, interpolated, infeasible, dearest, tied },
    leastCount: counts.min,
    mostCount: counts.max,
    perMac: countsPerMac,
    perElement: countsPerElement,
  };
}
