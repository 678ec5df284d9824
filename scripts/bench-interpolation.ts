/** Leaves cases of the published tables out, and prints how well the others tell them: docs/prediction.md. */
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { loadTable } from '../builder/table-file.js';
import { printJson, printTable } from '../cli/terminal/output.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { heldOutAtRandom, heldOutOfChosen, type HeldOut } from './bench/interpolation.js';
import { publishedTables } from './tables/published.js';

const SHARES = [0.5, 0.25];
/** Of cases that are chosen at random. */
const SPLITS = 20;

await new Command('bench-interpolation')
  .description('interpolates cases that a share of each published table leaves out; needs no board')
  .option('--json', 'print one JSON object')
  .action(bench)
  .parseAsync();

function bench({ json }: { readonly json?: boolean }): void {
  const rows = publishedTables({}).flatMap(({ path }) => {
    const table = loadTable(join(PACKAGE_ROOT, path));
    return SHARES.flatMap((share) => [
      { table: basename(path, '.json'), share, by: 'budget', ...heldOutOfChosen(table, share) },
      { table: basename(path, '.json'), share, by: 'chance', ...heldOutAtRandom(table, share, SPLITS) },
    ]);
  });
  if (json) printJson({ rows });
  else printTable(['Table', '>Share', 'Chosen by', '>Error', '>In interval', '>Refused'], rows.map(cells));
}

function cells(row: HeldOut & { table: string; share: number; by: string }): string[] {
  const { table, share, by, error, coverage, refused } = row;
  const percent = (value: number, digits: number): string => `${(100 * value).toFixed(digits)} %`;
  return [table, percent(share, 0), by, percent(error, 4), percent(coverage, 1), percent(refused, 1)];
}
