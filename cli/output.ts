import Table from 'cli-table3';
import pc from 'picocolors';

/** Prints one JSON object on standard output. */
export function printJson(value: object): void {
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

/** A count with thousands separated: 1,234,567. */
export function formatCount(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}

/** A size in bytes, KB or MB of 1024. */
export function formatBytes(bytes: number): string {
  if (bytes < 10 * 1024) return `${formatCount(bytes)} B`;
  if (bytes < 10 * 1024 * 1024) return `${formatCount(Math.round(bytes / 1024))} KB`;
  return `${formatCount(Math.round(bytes / 1024 / 1024))} MB`;
}

/** A duration: 8 s, 3 min 20 s, 1 h 5 min. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
