import { Option, type Command } from 'commander';
import { isWithin, limitsOf } from '../../builder/limits.js';
import { saveTable } from '../../builder/table-file.js';
import type { Agreement } from '../../builder/agreement.js';
import type { Validation } from '../../builder/validation.js';
import { EXIT_STATUS } from '../../common/errors.js';
import { Store } from '../../store/store.js';
import { addBoardOptions, emulatorsOption } from '../board-options.js';
import { writeFile } from '../../lab/files.js';
import { wholeNumber } from '../numbers.js';
import { formatDuration } from '../../common/format.js';
import { formatTable, printJson, printLine } from '../output.js';
import { share, validationHtml } from '../../report/validation.js';
import { validateTable, type Validated, type ValidationOptions } from '../../lab/validate.js';
import { validationFigures, validationTitle } from '../../report/validation-figures.js';

interface ValidateOptions extends ValidationOptions {
  readonly report?: string;
}

const MOST_NETWORKS = 10_000;
const MOST_RUNS = 10_000;
/** The calibration networks are drawn with the next seed. */
const MOST_SEED = 2 ** 32 - 2;

/** `lut validate`: what a table's predictions of whole networks are worth. */
export function addValidateVerb(program: Command): void {
  addBoardOptions(program.command('validate'))
    .description('measure random networks of the space whole, against what the table predicts of them')
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
    .option('--report <file>', 'page with the scatter plot (default: beside the table)')
    .addHelpText(
      'after',
      `
Examples:
  lut validate --board stm32h7 --port emulator
  lut validate --board stm32f4 --port emulator --n 50 --seed 7 --table luts/stm32f4-edgenas-vww-instructions.json`,
    )
    .action(async (options: ValidateOptions) => {
      const start = performance.now();
      const store = Store.open(options.db);
      try {
        const validated = await validateTable(options, store);
        const { chosen, validation } = validated;
        const report = options.report ?? `${chosen.path.replace(/\.json$/, '')}.validation.html`;
        writeFile(report, pageOf(validated));
        saveTable({ ...chosen.table, validation }, chosen.path);
        const seconds = (performance.now() - start) / 1000;
        if (options.json) printJson(jsonOf(validated, report, seconds));
        else {
          printValidation(validated);
          printLine(
            `The networks are in ${options.db}, the figures in ${chosen.path}, the plot in ${report}.`,
          );
          printLine(`It took ${formatDuration(seconds)}.`);
        }
        if (passed(validated) === false) process.exitCode = EXIT_STATUS.TABLE;
      } finally {
        store.close();
      }
    });
}

function number(flags: string, description: string, least: number, most: number): Option {
  const [name = flags] = flags.split(' ');
  return new Option(flags, description).argParser((text) => wholeNumber(text, name, most, least));
}

/** Null where nothing is promised. */
function passed({ chosen, validation }: Validated): boolean | null {
  const limits = limitsOf(chosen.table);
  return limits === null ? null : isWithin(validation, limits);
}

function pageOf({ board, chosen, comparisons, validation }: Validated): string {
  const { table } = chosen;
  const figures = validationFigures(table, board, validation);
  return validationHtml(validationTitle(table), table.unit, comparisons, validation, figures);
}

function jsonOf({ board, port, chosen, validation, ...rest }: Validated, report: string, seconds: number) {
  const { path, table } = chosen;
  const { n, seed, space, calibrated, drawn, fitting, operations } = validation;
  return {
    what: validationTitle(table),
    board: board.id,
    port,
    machine: table.configuration.machine,
    unit: table.unit,
    table: path,
    table_hash: table.hash,
    space: space.name,
    seed,
    n,
    ...agreementJson(validation),
    passed: passed({ board, port, chosen, validation, ...rest }),
    calibrated: {
      n: calibrated.n,
      per_graph: calibrated.perGraph,
      per_graph_of_table: table.overhead.perGraph,
      ...agreementJson(calibrated),
    },
    random_networks: drawn,
    fitting_networks: fitting,
    operations,
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
  printLine(operationTable(validation));
}

function operationTable({ operations }: Validation): string {
  const [drawn, fitting] = [operations.map((row) => row.drawn), operations.map((row) => row.fitting)];
  return formatTable(
    ['Blocks', '>of all random networks', '>of those that fit'],
    operations.map((row) => [row.operation, share(row.drawn, drawn), share(row.fitting, fitting)]),
  );
}
