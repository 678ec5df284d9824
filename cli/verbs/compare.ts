import { Option, type Command } from 'commander';
import { defined } from '../../common/defined.js';
import { compareTables, type NetworkRatios, type TableComparison } from '../../lab/compare-tables.js';
import type { CompareJson } from '../../lab/json/types.js';
import { loadModelFile } from '../../lab/model-file.js';
import { requireReplaceable, writeOutput } from '../../lab/outputs.js';
import { comparisonSvg } from '../../report/comparison.js';
import {
  comparisonRemarks,
  KIND_HEADERS,
  kindRows,
  lossesText,
  lossHeaders,
  lossRows,
  MODEL_HEADERS,
  modelRows,
  NETWORK_HEADERS,
  networkRows,
  networksText,
  TABLE_HEADERS,
  tableRows,
} from '../../report/comparison-words.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { forceOption } from '../options/force-option.js';
import { wholeNumber } from '../options/numbers.js';
import { printJson, printLine, printTable } from '../terminal/output.js';

interface CompareOptions {
  readonly model?: readonly string[];
  readonly cases: number;
  readonly atLeast: number;
  readonly n: number;
  readonly seed: number;
  readonly space?: string;
  readonly boards?: string;
  readonly svg?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const MOST_CASES = 1_000_000;
const MOST_COUNT = Number.MAX_SAFE_INTEGER;
const MOST_NETWORKS = 10_000;
const MOST_SEED = 2 ** 32 - 1;

/** `lut compare`: tables side by side. */
export function compareVerb(command: Command): void {
  command
    .argument('<table>', 'the table that the others are held against: A')
    .argument('<others...>', 'one or more tables, of other kernels, runtimes or boards: B, C, …')
    .option('--model <file...>', 'the totals of these .tflite models as well')
    .addOption(number('--cases <n>', 'how many of the cases that each loses are listed', MOST_CASES, 10))
    .addOption(
      number('--at-least <count>', 'only cases that take so much by one of the tables', MOST_COUNT, 0),
    )
    .addOption(number('--n <n>', 'random networks that all boards hold; 0 for none', MOST_NETWORKS, 200))
    .addOption(number('--seed <n>', 'of the choice of networks', MOST_SEED, 1))
    .option(
      '--space <name>',
      'their search space: a name, or the path of a space file (default: that of all tables)',
    )
    .addOption(boardsOption())
    .option('--svg <file>', 'draw the ratio of every case, by operator kind')
    .addOption(forceOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Ratios are those of B (C, …) to A: 0.5 takes half of what A takes.

Examples:
  lut compare reference.json optimized.json
  lut compare reference.json optimized.json --model model.tflite --svg optimized.svg
  lut compare tflm.json optimized.json --at-least 100000 --cases 20
  lut compare before.json after.json --n 0 --json`,
    )
    .action(compare);
}

function number(flags: string, description: string, most: number, usual: number): Option {
  const [name = flags] = flags.split(' ');
  return new Option(flags, description).argParser((text) => wholeNumber(text, name, most, 0)).default(usual);
}

function compare(first: string, others: readonly string[], options: CompareOptions): void {
  const { svg, force, atLeast, n, seed, space } = options;
  if (svg !== undefined) requireReplaceable(svg, 'svg', force);
  const comparison = compareTables({
    ...{ tables: [first, ...others], catalogue: catalogueOf(options), atLeast, n, seed },
    models: (options.model ?? []).map(loadModelFile),
    ...defined({ space }),
  });
  if (svg !== undefined) {
    writeOutput(svg, comparisonSvg(comparison), 'svg', force);
    if (!options.json) printLine(`Drawn in ${svg}.`);
  }
  if (options.json) printJson(jsonOf(comparison, options));
  else printComparison(comparison, options);
}

function jsonOf(comparison: TableComparison, { atLeast, cases: shown }: CompareOptions): CompareJson {
  const { tables, cases, models, networks } = comparison;
  return {
    tables: tables.map(({ path, table, numbers, stale }) => ({
      ...{ table: path, table_hash: table.hash, board: table.board, unit: table.unit },
      machine: table.configuration.machine,
      runtime: table.configuration.runtime,
      flavour: table.configuration.flavour,
      space: table.space?.name ?? null,
      ...{ stale, ...numbers },
    })),
    at_least: atLeast,
    remarks: comparisonRemarks(comparison, atLeast),
    kinds: tables.flatMap(({ path, kinds }) =>
      kinds.map(({ kind, n, interpolated, geometricMean, least, most }) => ({
        ...{ table: path, kind, cases: n, interpolated, geometric_mean: geometricMean, least, most },
      })),
    ),
    models: models.map(({ model, predictions }) => ({
      model: model.path,
      predictions: predictions.map(({ total, low, high, ratio, operators, fits }) => {
        const number = (wanted: string): number => operators.filter(({ source }) => source === wanted).length;
        const numbers = { measured: number('measured'), interpolated: number('interpolated') };
        return { total, low, high, ratio, ...numbers, missing: number('missing'), fits };
      }),
    })),
    networks: networks && {
      ...networks,
      tables: networks.tables.map(({ ratios, ...numbers }) => ({
        ...numbers,
        ratios: ratios && networkRatiosJson(ratios),
      })),
    },
    losses: tables.map(({ path, losses }) => ({
      table: path,
      cases: losses.length,
      worst: losses.slice(0, shown).map((loss) => ({ ...loss, best: tables[loss.best]!.path })),
    })),
    cases,
  };
}

function networkRatiosJson({ geometricMean, ...ratios }: NetworkRatios) {
  return { ...ratios, geometric_mean: geometricMean };
}

function printComparison(comparison: TableComparison, { atLeast, cases }: CompareOptions): void {
  printTable(TABLE_HEADERS, tableRows(comparison));
  for (const line of comparisonRemarks(comparison, atLeast)) printLine(line);
  const print = (headers: readonly string[], rows: string[][]): void => {
    if (rows.length > 0) printTable(headers, rows);
  };
  print(KIND_HEADERS, kindRows(comparison));
  print(MODEL_HEADERS, modelRows(comparison));
  for (const line of networksText(comparison)) printLine(line);
  print(NETWORK_HEADERS, networkRows(comparison));
  comparison.tables.forEach(({ losses }, place) => {
    const text = lossesText(comparison, place);
    if (text === null) return;
    printLine(text);
    print(lossHeaders(place), lossRows(losses.slice(0, cases)));
  });
}
