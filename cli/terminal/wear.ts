import { formatCount } from '../../common/format.js';
import type { Wear } from '../../lab/wear.js';
import { printLine } from './output.js';

/** Says what a command has cost a board's flash; nothing where that is nothing. */
export function printWear(wear: Wear | null): void {
  if (wear === null) return;
  const { sectors, most, mostEver } = wear;
  printLine(
    `Flash: ${sectors === 1 ? '1 sector' : `${formatCount(sectors)} sectors`} erased now, ` +
      `${most === 1 ? 'once' : `up to ${formatCount(most)} times`}; the most worn of this chip ` +
      `${mostEver === 1 ? 'once' : `${formatCount(mostEver)} times`} since it is known.`,
  );
}
