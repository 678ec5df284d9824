import { basename, join } from 'node:path';
import { Option, type Command } from 'commander';
import { defined } from '../../common/defined.js';
import { EXIT_STATUS } from '../../common/errors.js';
import { formatDuration } from '../../common/format.js';
import { requireReplaceable, writeOutput } from '../../lab/outputs.js';
import type { ValidateJson } from '../../lab/json/types.js';
import {
  validateTable,
  type Agreement,
  type Validated,
  type ValidationRequest,
} from '../../lab/validate-table.js';
import {
  OPERATION_HEADERS,
  operationRows,
  validationFigures,
  validationTitle,
} from '../../report/validation-figures.js';
import { validationHtml } from '../../report/validation.js';
import {
  addBoardOptions,
  benchOf,
  boardOf,
  emulatorsOption,
  kernelsOf,
  type BoardOptions,
} from '../options/board-options.js';
import { addFleetOptions } from '../options/fleet-options.js';
import { catalogueOf } from '../options/boards-option.js';
import { forceOption } from '../options/force-option.js';
import { wholeNumber } from '../options/numbers.js';
import { printJson, printLine, printTable } from '../terminal/output.js';
import { work } from '../terminal/work.js';

interface ValidateOptions extends BoardOptions {
  readonly n: number;
  readonly seed: number;
  readonly calibration: number;
  readonly table?: string;
  readonly space?: string;
  readonly runs?: number;
  readonly report?: string;
  readonly force?: boolean;
}

const MOST_NETWORKS = 10_000;
const MOST_RUNS = 10_000;
/** The calibration networks are drawn with the next seed. */
const MOST_SEED = 2 ** 32 - 2;

/** `lut validate`: what a table's predictions of whole networks are worth. */
export function validateVerb(command: Command): void {
  addFleetOptions(addBoardOptions(command))
    .addOption(number('--n <n>', 'random networks to test', 2, MOST_NETWORKS).default(200))
    .addOption(number('--seed <n>', 'of the choice of networks', 0, MOST_SEED).default(1))
    .addOption(
      number('--calibration <n>', 'other networks, to fit an overhead from', 1, MOST_NETWORKS).default(10),
    )
    .option('--table <file>', 'the table (default: the best of the board, as for lut predict)')
    .option(
      '--space <name>',
      'search space: a name, or the path of a space file (default: that of the table)',
    )
    .addOption(number('--runs <n>', 'timed invocations of each network, exactly', 1, MOST_RUNS))
    .addOption(emulatorsOption())
    .option('--report <file>', 'page with plots of predictions and residuals (default: beside the table)')
    .addOption(forceOption())
    .addHelpText(
      'after',
      `
Examples:
  lut validate --board stm32h7 --port emulator
  lut validate --board stm32f4 --port emulator --n 50 --seed 7 --table luts/stm32f4-edgenas-vww-instructions.json`,
    )
    .action(validate);
}

async function validate(options: ValidateOptions): Promise<void> {
  const request = validationRequest(options);
  if (options.report !== undefined) requireReplaceable(options.report, 'html', options.force);
  const { result, seconds } = await work((listening) => validateTable({ ...request, ...listening }));
  const report = options.report ?? reportPath(result);
  writeOutput(report, validationHtml(result), 'html', options.force);
  if (options.json) printJson(jsonOf(result, report, seconds));
  else {
    printValidation(result);
    printLine(`The networks are in ${options.db}, the plot in ${report}. ${whereFiguresAre(result)}`);
    printLine(`It took ${formatDuration(seconds)}.`);
  }
  if (result.passed === false) process.exitCode = EXIT_STATUS.TABLE;
}

/** Beside the table; beside the user's own where the table came with the package and is to stay as it is. */
function reportPath({ chosen: { path }, unwritten }: Validated): string {
  const page = `${path.replace(/\.json$/, '')}.validation.html`;
  return unwritten === 'published' ? join('luts', basename(page)) : page;
}

function whereFiguresAre({ chosen: { path, table }, unwritten }: Validated): string {
  switch (unwritten) {
    case null:
      return `The figures are in ${path}.`;
    case 'better':
      return `${path} keeps its validation by more networks (${table.validation?.n}).`;
    case 'published':
      return `${path} came with lut and stays as it is; to write the figures into it, name it with --table.`;
  }
}

function validationRequest(options: ValidateOptions): ValidationRequest {
  const { db, n, seed, calibration, table, space, runs } = options;
  const board = boardOf(options);
  return {
    ...{
      board,
      catalogue: catalogueOf(options),
      bench: benchOf(board, options),
      kernels: kernelsOf(options),
      db,
      n,
      seed,
      calibration,
    },
    ...defined({ table, space, runs }),
  };
}

function number(flags: string, description: string, least: number, most: number): Option {
  const [name = flags] = flags.split(' ');
  return new Option(flags, description).argParser((text) => wholeNumber(text, name, most, least));
}

function jsonOf(
  { board, bench, chosen, validation, passed, unwritten }: Validated,
  report: string,
  seconds: number,
): ValidateJson {
  const { path, table } = chosen;
  const { n, seed, space, calibrated, drawn, fitting, operations } = validation;
  return {
    what: validationTitle(table),
    board: board.id,
    port: bench,
    machine: table.configuration.machine,
    unit: table.unit,
    table: path,
    table_hash: table.hash,
    space: space.name,
    seed,
    n,
    ...agreementJson(validation),
    passed,
    calibrated: {
      n: calibrated.n,
      per_graph: calibrated.perGraph,
      per_graph_of_table: table.overhead.perGraph,
      ...agreementJson(calibrated),
    },
    random_networks: drawn,
    fitting_networks: fitting,
    operations,
    written: unwritten === null,
    report,
    seconds,
  };
}

function agreementJson({ mae, mapePercent, worstPercent, spearman, r2 }: Agreement) {
  return { mae, mape_percent: mapePercent, worst_percent: worstPercent, spearman, r2 };
}

function printValidation({ board, chosen, validation }: Validated): void {
  printLine(validationTitle(chosen.table));
  for (const line of validationFigures(chosen.table, board, validation)) printLine(line);
  const headers = OPERATION_HEADERS.map((header) => `>${header}`);
  printTable(['Blocks', ...headers], operationRows(validation));
}
