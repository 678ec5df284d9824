import type { Command } from 'commander';
import { defined } from '../../common/defined.js';
import { formatCount, formatPercent } from '../../common/format.js';
import { calibrateTable, type Calibrated } from '../../lab/calibrate.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import type { CalibrateJson } from '../../lab/json/types.js';
import { calibratedText } from '../../report/table-words.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { forceOption } from '../options/force-option.js';
import { printJson, printLine, printTable } from '../terminal/output.js';

interface CalibrateOptions {
  readonly table: string;
  readonly measured: string;
  readonly boards?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `lut calibrate`: a table's time, from what others measured on the board. */
export function calibrateVerb(command: Command): void {
  command
    .requiredOption('--table <file>', 'the table, which counts instructions')
    .requiredOption(
      '--measured <file>',
      'what was measured on the board: at least five models or operator cases, with milliseconds or cycles',
    )
    .option('--out <file>', 'write the calibrated table there (default: into its own file)')
    .addOption(boardsOption())
    .addOption(forceOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
The rows are YAML or JSON (docs/choose.md):
  board: stm32f4
  rows:
    - model: kws.tflite
      milliseconds: 31.4
      clockHz: 168000000
      runtime: builtin
      kernels: optimized
      source: measured here with another tool

Examples:
  lut calibrate --table luts/stm32f4-edgenas-vww-48-instructions.json --measured f4.yaml --out luts/f4.json
  lut predict model.tflite --table luts/f4.json`,
    )
    .action(calibrate);
}

function calibrate(options: CalibrateOptions): void {
  const { table, measured, out, force } = options;
  const calibrated = calibrateTable({
    ...{ table, measured, catalogue: catalogueOf(options) },
    ...defined({ out, force }),
  });
  if (options.json) printJson(jsonOf(calibrated));
  else printCalibrated(calibrated);
}

function jsonOf({ chosen, calibration, path }: Calibrated): CalibrateJson {
  const { table } = chosen;
  return {
    ...{ board: table.board, table: chosen.path, table_hash: table.hash, written: path },
    calibration: snakeCased(calibration),
  };
}

function printCalibrated({ chosen, calibration, path }: Calibrated): void {
  const { table } = chosen;
  const { runtime, flavour } = table.configuration;
  const { clockHz, rows, others } = calibration;
  printLine(
    `${table.board} at ${formatCount(clockHz / 1e6)} MHz, kernels ${runtime}/${flavour}: the table ` +
      `${table.hash.slice(0, 12)} beside what others measured. Each row is estimated from the others.`,
  );
  printTable(
    ['Row', '>Instructions', '>Cycles', '>Estimated', '>Error', 'Source'],
    rows.map(({ name, withMacs, others: rest, cycles, leftOut, source }) => [
      name,
      ...[withMacs + rest, cycles, leftOut].map((count) => formatCount(Math.round(count))),
      formatPercent(leftOut / cycles - 1, 1),
      source,
    ]),
  );
  printLine(`It takes ${calibratedText(calibration)}.`);
  if (others === null) {
    printLine(
      'The rows do not tell what operators without MACs take: none consists mostly of these, or all do. They are ' +
        'estimated like all others.',
    );
  }
  printLine(
    `The calibration is in ${path}. What is predicted from it is said in estimated cycles and milliseconds, which ` +
      'nobody measured.',
  );
}
