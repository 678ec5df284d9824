import Table from 'cli-table3';
import pc from 'picocolors';

/** Prints one JSON object on standard output. */
export function printJson<Json extends object>(value: Json): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints a line on standard output. */
export function printLine(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Lays rows out in columns: a ruled table on a terminal, tab-separated plain text in a pipe.
 * Columns whose header starts with `>` are aligned to the right.
 */
export function formatTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const titles = headers.map((header) => header.replace(/^>/, ''));
  if (!process.stdout.isTTY) return [titles, ...rows].map((row) => row.join('\t')).join('\n');
  const table = new Table({
    head: titles.map((title) => pc.bold(title)),
    colAligns: headers.map((header) => (header.startsWith('>') ? 'right' : 'left')),
    style: { head: [], border: ['gray'], compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
