import { tableHash, type Table, type TableEntry } from '../../builder/table.js';
import { Random } from './random.js';

/** The table as it would be if its keys lacked a column, e.g. `k`: of the cases that become one, one was measured. */
export function withoutColumn(table: Table, column: string): Table {
  const kept = new Map<string, TableEntry>();
  const poorer = ({ key }: TableEntry): string =>
    key
      .split(' ')
      .filter((part) => !part.startsWith(`${column}=`))
      .join(' ');
  for (const entry of table.entries) kept.set(poorer(entry), kept.get(poorer(entry)) ?? entry);
  return withCounts(table, (entry) => kept.get(poorer(entry))!.median);
}

/** The table with the counts of at most this share of its entries exchanged, each with one of its own kind. */
export function shuffled(table: Table, share: number, seed: number): Table {
  const random = new Random(seed);
  const counts = new Map<string, number>();
  for (let pairs = Math.floor((share * table.entries.length) / 2); pairs > 0;) {
    const free = table.entries.filter(({ key }) => !counts.has(key));
    const one = random.pick(free);
    const other = random.pick(free.filter(({ case: { kind } }) => kind === one.case.kind));
    if (one === other) continue;
    counts.set(one.key, other.median).set(other.key, one.median);
    pairs -= 1;
  }
  return withCounts(table, (entry) => counts.get(entry.key) ?? entry.median);
}

/** With other counts, and a hash that agrees with them. */
function withCounts(table: Table, countOf: (entry: TableEntry) => number): Table {
  const entries = table.entries.map((entry) => {
    const count = countOf(entry);
    return entry.source === 'measured'
      ? { ...entry, min: count, p05: count, median: count, p95: count, max: count, mean: count }
      : { ...entry, median: count, low: count, high: count };
  });
  const changed = { ...table, entries };
  return { ...changed, hash: tableHash(changed) };
}
