/** Tables side by side, case by case: what each takes, and how many times that of the first. */
import { mean } from '../common/statistics.js';
import { OPERATOR_KINDS, type OperatorKind } from '../model/operator.js';
import type { Table } from './table.js';

/** What one table says of a case. */
export interface CaseCell {
  /** null where it has none */
  readonly count: number | null;
  /** `infeasible`: the board cannot run it by itself; `missing`: the table does not know it */
  readonly source: 'measured' | 'interpolated' | 'infeasible' | 'missing';
  /** its count over that of the first table; null where one of them has none, or counts something else */
  readonly ratio: number | null;
  /** what ran it, a micro-kernel or `reference`; null where that is not known */
  readonly kernel: string | null;
}

/** A case that at least one of the tables has. */
export interface ComparedCase {
  readonly key: string;
  readonly kind: OperatorKind;
  /** one for each table */
  readonly cells: readonly CaseCell[];
}

/** Of the cases of a table, how many there are of which sort. */
export interface CaseNumbers {
  readonly measured: number;
  readonly interpolated: number;
  readonly infeasible: number;
  /** cases of other tables that this one does not know */
  readonly missing: number;
  /** cases that no other table knows */
  readonly only: number;
}

/** Several ratios. */
export interface Ratios {
  readonly n: number;
  readonly geometricMean: number;
  readonly least: number;
  readonly most: number;
}

/** The ratios of a table to the first, of one kind. */
export interface KindRatios extends Ratios {
  /** null for all kinds together */
  readonly kind: OperatorKind | null;
  /** how many of the ratios have an interpolated count on one side */
  readonly interpolated: number;
}

/** A case for which a table takes more than another one that counts in the same unit. */
export interface Loss {
  readonly key: string;
  readonly count: number;
  /** what ran it there; null where that is not known */
  readonly kernel: string | null;
  /** place of the table that takes least, and what it takes */
  readonly best: number;
  readonly least: number;
  /** count / least, above 1 */
  readonly factor: number;
}

/**
 * The cases of all tables, sorted by key.
 * @param atLeast leaves out those of which no table has so high a count
 */
export function compareCases(tables: readonly Table[], atLeast = 0): ComparedCase[] {
  const rows = tables.map(rowsOf);
  const kinds = new Map(
    tables.flatMap((table) =>
      [...table.entries, ...table.infeasible].map((row): [string, OperatorKind] => [row.key, row.case.kind]),
    ),
  );
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, kind]) => ({ key, kind, cells: cellsOf(tables, rows, key) }))
    .filter(({ cells }) => atLeast <= 0 || cells.some(({ count }) => (count ?? 0) >= atLeast));
}

type Row = Omit<CaseCell, 'ratio'>;

const MISSING: Row = { count: null, source: 'missing', kernel: null };

function rowsOf(table: Table): ReadonlyMap<string, Row> {
  return new Map<string, Row>([
    ...table.infeasible.map(({ key }): [string, Row] => [
      key,
      { count: null, source: 'infeasible', kernel: null },
    ]),
    ...table.entries.map((entry): [string, Row] => [
      entry.key,
      {
        ...{ count: entry.median, source: entry.source },
        kernel: entry.source === 'measured' ? (entry.kernel ?? null) : null,
      },
    ]),
  ]);
}

function cellsOf(tables: readonly Table[], rows: readonly ReadonlyMap<string, Row>[], key: string) {
  const found = rows.map((row) => row.get(key) ?? MISSING);
  const base = found[0]?.count ?? null;
  return found.map(({ count, source, kernel }, place): CaseCell => {
    const comparable = tables[place]?.unit === tables[0]?.unit;
    return { count, source, ratio: comparable ? ratioOf(count, base) : null, kernel };
  });
}

/** Null where one of them is not known, or where there is nothing to divide by. */
export function ratioOf(count: number | null, base: number | null): number | null {
  return count === null || base === null || base <= 0 ? null : count / base;
}

/** Of each table. */
export function caseNumbers(cases: readonly ComparedCase[], tables: number): CaseNumbers[] {
  return Array.from({ length: tables }, (_, place) => {
    const number = (wanted: CaseCell['source']): number =>
      cases.filter(({ cells }) => cells[place]?.source === wanted).length;
    const isOnly = ({ cells }: ComparedCase): boolean =>
      cells.every(({ source }, other) => (source === 'missing') === (other !== place));
    return {
      ...{ measured: number('measured'), interpolated: number('interpolated') },
      ...{ infeasible: number('infeasible'), missing: number('missing') },
      only: cases.filter(isOnly).length,
    };
  });
}

/** The ratios of the table at a place to the first: by kind in the order of `OPERATOR_KINDS`, then of all. */
export function kindRatios(cases: readonly ComparedCase[], place: number): KindRatios[] {
  return [...OPERATOR_KINDS, null].flatMap((kind) => {
    const own = cases.filter((row) => kind === null || row.kind === kind);
    const compared = own.filter(({ cells }) => cells[place]?.ratio != null);
    const ratios = ratiosOf(compared.map(({ cells }) => cells[place]!.ratio!));
    if (ratios === null) return [];
    const isEstimated = ({ cells }: ComparedCase): boolean =>
      [cells[0], cells[place]].some((cell) => cell?.source === 'interpolated');
    return [{ kind, ...ratios, interpolated: compared.filter(isEstimated).length }];
  });
}

/** Null where there are none. */
export function ratiosOf(ratios: readonly number[]): Ratios | null {
  if (ratios.length === 0) return null;
  return {
    n: ratios.length,
    geometricMean: Math.exp(mean(ratios.map(Math.log))),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
  };
}

/** Where the table at a place takes more than the least of those that count in its unit, worst first. */
export function lossesOf(
  cases: readonly ComparedCase[],
  tables: readonly Pick<Table, 'unit'>[],
  place: number,
): Loss[] {
  const rivals = tables.flatMap(({ unit }, other) => (unit === tables[place]?.unit ? [other] : []));
  return cases
    .flatMap(({ key, cells }): Loss[] => {
      const count = cells[place]?.count ?? null;
      const best = rivals.reduce((a, b) => (countAt(cells, b) < countAt(cells, a) ? b : a), place);
      const least = countAt(cells, best);
      if (count === null || best === place || least <= 0) return [];
      const { kernel } = cells[place]!;
      return [{ key, count, kernel, best, least, factor: count / least }];
    })
    .sort((a, b) => b.factor - a.factor || (a.key < b.key ? -1 : 1));
}

function countAt(cells: readonly CaseCell[], place: number): number {
  return cells[place]?.count ?? Infinity;
}
