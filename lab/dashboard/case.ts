/** One case of a table: its figures, and all its samples that the database has. */
import { existsSync } from 'node:fs';
import { counts } from '../../builder/run-statistics.js';
import { describeCase, whyInfeasible } from '../../builder/summary.js';
import { LutError } from '../../common/errors.js';
import { mean } from '../../common/statistics.js';
import { configurationHash } from '../../model/configuration.js';
import type { StoredRun } from '../../store/run.js';
import { Store } from '../../store/store.js';
import { caseRows } from './case-rows.js';
import { course, histogram, quantiles } from './reduce.js';
import type { CaseView, RunRow, SamplesView } from './samples-types.js';
import type { DashboardSources } from './sources.js';

type Sources = Pick<DashboardSources, 'shelf' | 'db'>;

/**
 * @param run id of the one whose samples are meant; all of the case unless given
 * @throws TABLE_MISSING where there is no such table or case, TABLE_CORRUPT; STORE_*, STORE_MISSING where there is no such run
 */
export function caseView({ shelf, db }: Sources, id: string, key: string, run?: number): CaseView {
  const { table } = shelf.table(id);
  const { row, weightBytes, activationBytes } = describeCase(table, key);
  const { board, unit, configuration } = table;
  const runs = runsOf(db, configurationHash(configuration), key);
  const chosen = run === undefined ? runs : runs.filter((one) => one.id === run);
  if (run !== undefined && chosen.length === 0) {
    throw new LutError(
      'STORE_MISSING',
      `The database has no run ${run} of that case.`,
      'Choose one of its runs.',
    );
  }
  return {
    ...{ table: id, board, unit, machine: configuration.machine, weightBytes, activationBytes },
    entry: caseRows(table).find((one) => one.key === key) ?? null,
    misfit: 'median' in row ? null : whyInfeasible(row),
    runs: runs.map(runRow),
    lacks: runs.length > 0 ? null : whyNone(db),
    samples: chosen.length === 0 ? null : samplesOf(chosen),
  };
}

function runsOf(db: string, hash: string, key: string): StoredRun[] {
  if (!existsSync(db)) return [];
  const store = Store.open(db, { readonly: true });
  try {
    return store.runsOf(hash, key);
  } finally {
    store.close();
  }
}

function whyNone(db: string): string {
  return existsSync(db)
    ? `The database ${db} has no run of this case on the table's configuration.`
    : `There is no database ${db}: name it with --db.`;
}

function runRow({ id, time, fills, origin }: StoredRun): RunRow {
  const n = fills.reduce((sum, { samples }) => sum + samples.length, 0);
  return { id, time, n, fills: fills.length, bench: origin?.bench ?? null };
}

function samplesOf(runs: readonly StoredRun[]): SamplesView | null {
  const each = runs.flatMap(({ fills, ticksPerCount }) => [
    concatenated(fills.map(({ samples, emptyTicks }) => counts(samples, emptyTicks, ticksPerCount))),
  ]);
  const sorted = concatenated(each).sort();
  if (sorted.length === 0) return null;
  return {
    n: sorted.length,
    mean: mean(sorted),
    quantiles: quantiles(sorted),
    histogram: histogram(sorted),
    course: course(each),
  };
}

function concatenated(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
