import type { Command } from 'commander';
import { formatBytes, formatCount, formatPercent, formatRange, formatSigned } from '../../common/format.js';
import { writeOutput } from '../../lab/outputs.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import type { ShowCaseJson, ShowCasesJson, ShowJson } from '../../lab/json/types.js';
import {
  caseOf,
  casesOf,
  checksItself,
  summarizeTable,
  whyInfeasible,
  type InfeasibleCase,
  type KernelCases,
  type MeasuredEntry,
  type Range,
  type Table,
  type TableEntry,
  type TableSummary,
} from '../../lab/show-table.js';
import { calibratedText, CHECKS_ITSELF } from '../../report/table-words.js';
import { tableSvg } from '../../report/table.js';
import { forceOption } from '../options/force-option.js';
import { printJson, printLine, printTable } from '../terminal/output.js';

interface ShowOptions {
  readonly case?: string;
  readonly svg?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `lut show`: a table by operator kind, or one of its cases in full. */
export function showVerb(command: Command): void {
  command
    .argument('<table>', 'path of a table')
    .option(
      '--case <pattern>',
      'the case with this key, or the cases whose keys contain the text (* is anything)',
    )
    .option('--svg <file>', 'draw the cases: counts against MACs (or output elements), by operator kind')
    .addOption(forceOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut show luts/stm32h7-edgenas-vww-instructions.json
  lut show luts/stm32h7-edgenas-vww-instructions.json --case 'DEPTHWISE*k=7x7'
  lut show luts/stm32h7-edgenas-vww-instructions.json --svg stm32h7.svg`,
    )
    .action(show);
}

function show(path: string, { svg, force, case: pattern, json = false }: ShowOptions): void {
  const summary = summarizeTable(path);
  if (svg !== undefined) {
    writeOutput(svg, tableSvg(summary.table), 'svg', force);
    if (!json) printLine(`Drawn in ${svg}.`);
  }
  if (pattern !== undefined) showCases(summary.table, pattern, json);
  else if (json) printJson(jsonOf(summary));
  else printKinds(summary);
}

function jsonOf({ table, kinds }: TableSummary): ShowJson {
  const { hash, board, unit, space, configuration, overhead } = table;
  return { table_hash: hash, board, ...snakeCased({ unit, space, configuration, overhead, kinds }) };
}

function printKinds({ table, kinds }: TableSummary): void {
  const { configuration, overhead, unit } = table;
  printLine(
    `Table ${table.hash.slice(0, 12)} of ${table.board}, ${table.space === null ? 'a selection' : table.space.name}: ` +
      `${table.entries.length} cases in ${unit}, ${table.infeasible.length} that do not fit.`,
  );
  printLine(
    `Measured on ${configuration.machine}, counter ${configuration.counter}, ${configuration.runtime}/${configuration.flavour} ` +
      `kernels, ${configuration.compiler}.`,
  );
  if (checksItself(table)) printLine(CHECKS_ITSELF);
  printTable(
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
      kind.macs.max === 0 ? '' : rangeOf(kind.macs),
      rangeOf(kind.counts),
      kind.countsPerMac === null ? '' : kind.countsPerMac.toFixed(2),
      kind.countsPerElement.toFixed(1),
      formatPercent(kind.largestSpread),
    ]),
  );
  for (const { kind, kernels } of kinds) {
    if (kernels.length > 0) printLine(`${kind} runs on ${kernels.map(kernelWords).join(', ')}.`);
  }
  printLine(
    `A graph adds ${formatSigned(overhead.perGraph)} ${unit}, and ${formatSigned(overhead.perOperator)} per operator ` +
      `(residual ${formatCount(overhead.residual)}).`,
  );
  const { calibration } = table;
  if (calibration !== undefined) printLine(`Calibrated: ${calibratedText(calibration)}.`);
}

function showCases(table: Table, pattern: string, json: boolean): void {
  const found = casesOf(table, pattern);
  const [first, second] = found;
  if (first !== undefined && second === undefined) showCase(table, first, json);
  else if (json) printJson<ShowCasesJson>({ cases: found.map(snakeCased) });
  else {
    printTable(
      ['Case', `>${table.unit}`],
      found.map((row) => [row.key, cost(row)]),
    );
  }
}

function showCase(table: Table, row: TableEntry | InfeasibleCase, json: boolean): void {
  const description = caseOf(table, row.key);
  if (json) {
    printJson<ShowCaseJson>(snakeCased(description));
    return;
  }
  printLine(row.key);
  const facts: [string, string][] = [
    ['MACs', formatCount(description.macs)],
    ['Weights and bias', formatBytes(description.weightBytes)],
    ['Activations', formatBytes(description.activationBytes)],
    ...costFacts(row, table.unit),
  ];
  printTable(['', '>'], facts);
}

function costFacts(row: TableEntry | InfeasibleCase, unit: string): [string, string][] {
  if (!('source' in row)) return [['Cannot be run', whyInfeasible(row)]];
  if (row.source === 'measured') return measuredFacts(row, unit);
  return [
    [`Estimated ${unit}`, formatCount(Math.round(row.median))],
    ['Interval that holds 9 in 10', formatRange(row.low, row.high)],
    ['Source', row.source],
  ];
}

function measuredFacts(entry: MeasuredEntry, unit: string): [string, string][] {
  const { persistent, scratch, tensors } = entry.arena;
  return [
    [`Median ${unit}`, formatCount(Math.round(entry.median))],
    ['Mean', formatCount(Math.round(entry.mean))],
    ['5th and 95th percentile', formatRange(entry.p05, entry.p95)],
    ['Least and most', formatRange(entry.min, entry.max)],
    ['Samples', `${entry.n} (${entry.stop === 'count' ? 'count reached' : 'three equal per fill'})`],
    ['Spread over fills', formatPercent(entry.spread)],
    ['Arena: persistent', formatBytes(persistent)],
    ['Arena: scratch', formatBytes(scratch)],
    ['Arena: tensors', formatBytes(tensors)],
    ['Source', entry.source],
    ...(entry.kernel === undefined ? [] : [['Kernel', entry.kernel] satisfies [string, string]]),
  ];
}

function cost(row: TableEntry | InfeasibleCase): string {
  return 'median' in row ? formatCount(Math.round(row.median)) : whyInfeasible(row);
}

function rangeOf({ min, max }: Range): string {
  return formatRange(min, max);
}

function kernelWords({ kernel, cases }: KernelCases): string {
  return `${kernel} (${cases} ${cases === 1 ? 'case' : 'cases'})`;
}
