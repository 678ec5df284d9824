import type { Command } from 'commander';
import { describeCase, summarizeKinds, type Range } from '../../builder/summary.js';
import { loadTable } from '../../builder/table-file.js';
import type { InfeasibleCase, MeasuredEntry, Table, TableEntry } from '../../builder/table.js';
import { LutError } from '../../common/errors.js';
import { writeFile } from '../../lab/files.js';
import { keyFilter } from '../../lab/key-filter.js';
import { formatBytes, formatCount } from '../../common/format.js';
import { formatTable, printJson, printLine } from '../output.js';
import { tableSvg } from '../../report/table.js';

interface ShowOptions {
  readonly case?: string;
  readonly svg?: string;
  readonly json?: boolean;
}

/** `lut show`: a table by operator kind, or one of its cases in full. */
export function addShowVerb(program: Command): void {
  program
    .command('show')
    .description('print a table: by operator kind, or one case in full')
    .argument('<table>', 'path of a table')
    .option(
      '--case <pattern>',
      'the case with this key, or the cases whose keys contain the text (* is anything)',
    )
    .option('--svg <file>', 'draw the cases: counts against MACs (or output elements), by operator kind')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut show luts/stm32h7-edgenas-vww-instructions.json
  lut show luts/stm32h7-edgenas-vww-instructions.json --case 'DEPTHWISE*k=7x7'
  lut show luts/stm32h7-edgenas-vww-instructions.json --svg stm32h7.svg`,
    )
    .action((path: string, options: ShowOptions) => {
      const table = loadTable(path);
      if (options.svg !== undefined) {
        writeFile(options.svg, tableSvg(table));
        if (!options.json) printLine(`Drawn in ${options.svg}.`);
      }
      if (options.case === undefined) showKinds(table, options.json ?? false);
      else showCases(table, options.case, options.json ?? false);
    });
}

function showKinds(table: Table, json: boolean): void {
  const { configuration, overhead, unit } = table;
  const kinds = summarizeKinds(table);
  if (json) {
    const { hash, board, space } = table;
    printJson({ hash, board, unit, space, configuration, overhead, kinds });
    return;
  }
  printLine(
    `Table ${table.hash.slice(0, 12)} of ${table.board}, ${table.space === null ? 'a selection' : table.space.name}: ` +
      `${table.entries.length} cases in ${unit}, ${table.infeasible.length} that do not fit.`,
  );
  printLine(
    `Measured on ${configuration.machine}, counter ${configuration.counter}, ${configuration.runtime}/${configuration.flavour} ` +
      `kernels, ${configuration.compiler}.`,
  );
  printLine(
    formatTable(
      [
        'Operator',
        '>Cases',
        '>Interpolated',
        '>Too big',
        '>MACs',
        `>${unit}`,
        '>per MAC',
        '>per element',
        '>Spread',
      ],
      kinds.map((kind) => [
        kind.kind,
        String(kind.cases),
        String(kind.interpolated),
        String(kind.infeasible),
        kind.macs.max === 0 ? '' : formatRange(kind.macs),
        formatRange(kind.counts),
        kind.countsPerMac === null ? '' : kind.countsPerMac.toFixed(2),
        kind.countsPerElement.toFixed(1),
        formatPercent(kind.largestSpread),
      ]),
    ),
  );
  printLine(
    `A graph adds ${formatCount(overhead.perGraph)} ${unit}, and ${formatCount(overhead.perOperator)} per operator ` +
      `(residual ${formatCount(overhead.residual)}).`,
  );
}

function showCases(table: Table, pattern: string, json: boolean): void {
  const rows = [...table.entries, ...table.infeasible];
  const exact = rows.filter(({ key }) => key === pattern);
  const found = exact.length > 0 ? exact : rows.filter(({ key }) => keyFilter([pattern])(key));
  const [first] = found;
  if (first === undefined) {
    throw new LutError(
      'TABLE_MISSING',
      `The table of ${table.board} has no case like "${pattern}".`,
      'A pattern is a part of a key, e.g. --case "CONV_2D*k=1x1".',
    );
  }
  if (found.length > 1) {
    if (json) printJson({ cases: found });
    else
      printLine(
        formatTable(
          ['Case', `>${table.unit}`],
          found.map((row) => [row.key, cost(row)]),
        ),
      );
    return;
  }
  const description = describeCase(table, first.key);
  if (json) {
    printJson(description);
    return;
  }
  printLine(first.key);
  const facts: [string, string][] = [
    ['MACs', formatCount(description.macs)],
    ['Weights and bias', formatBytes(description.weightBytes)],
    ['Activations', formatBytes(description.activationBytes)],
    ...costFacts(first, table.unit),
  ];
  printLine(formatTable(['', '>'], facts));
}

function costFacts(row: TableEntry | InfeasibleCase, unit: string): [string, string][] {
  if (!('source' in row)) return [['Does not fit', cost(row)]];
  if (row.source === 'measured') return measuredFacts(row, unit);
  return [
    [`Estimated ${unit}`, formatCount(row.median)],
    ['Interval that holds 9 in 10', formatRange({ min: row.low, max: row.high })],
    ['Source', row.source],
  ];
}

function measuredFacts(entry: MeasuredEntry, unit: string): [string, string][] {
  const { persistent, scratch, tensors } = entry.arena;
  return [
    [`Median ${unit}`, formatCount(entry.median)],
    ['Mean', formatCount(entry.mean)],
    ['5th and 95th percentile', formatRange({ min: entry.p05, max: entry.p95 })],
    ['Least and most', formatRange(entry)],
    ['Samples', `${entry.n} (${entry.stop === 'count' ? 'count reached' : 'three equal per fill'})`],
    ['Spread over fills', formatPercent(entry.spread)],
    ['Arena: persistent', formatBytes(persistent)],
    ['Arena: scratch', formatBytes(scratch)],
    ['Arena: tensors', formatBytes(tensors)],
    ['Source', entry.source],
  ];
}

function cost(row: TableEntry | InfeasibleCase): string {
  return 'median' in row ? formatCount(row.median) : `needs ${formatBytes(row.bytesNeeded)} of ${row.memory}`;
}

function formatRange({ min, max }: Range): string {
  return min === max ? formatCount(min) : `${formatCount(min)} – ${formatCount(max)}`;
}

function formatPercent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
