import { Option, type Command } from 'commander';
import type { Board } from '../../boards/board.js';
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import { formatCount, formatDuration, formatSigned } from '../../common/format.js';
import { buildTable, type BuiltTable } from '../../lab/build-table.js';
import { whyInfeasible, type Table } from '../../lab/show-table.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import type { BuildJson } from '../../lab/json/types.js';
import { countArchitectures } from '../../model/space/choices.js';
import { forceOption } from '../options/force-option.js';
import { boardOf } from '../options/board-options.js';
import { printJson, printLine } from '../terminal/output.js';
import { addProfilingOptions, profileRequest, type ProfilingOptions } from '../options/profiling-options.js';
import { printWear } from '../terminal/wear.js';
import { work } from '../terminal/work.js';

interface BuildOptions extends ProfilingOptions {
  readonly out?: string;
  readonly extend?: string;
  readonly force?: boolean;
}

/** `lut build`: profiles what is missing, then compiles the board's table. */
export function buildVerb(command: Command): void {
  addProfilingOptions(command)
    .addOption(
      new Option(
        '--budget <share>',
        'measure only this share of the cases, those that tell most; interpolate the others',
      ).argParser(shareOf),
    )
    .option('--out <file>', 'the table (default: luts/<board>-<space or models>-<unit>.json)')
    .option(
      '--extend <file>',
      'add the cases to this table of the same board and kernels, of which nothing is lost',
    )
    .addOption(forceOption())
    .addHelpText(
      'after',
      `
Examples:
  lut build --board stm32h7 --port emulator
  lut build --board esp32c3 --port emulator --space my-space.yaml --out my-table.json
  lut build --board stm32f4 --port emulator --case DEPTHWISE --json
  lut build --board stm32f4 --port emulator --model model.tflite
  lut build --board stm32f4 --port emulator --model other.tflite --extend luts/stm32f4-model-instructions.json
  lut build --board stm32f4 --port emulator --budget 0.25`,
    )
    .action(build);
}

async function build(options: BuildOptions): Promise<void> {
  if (options.extend !== undefined && options.budget !== undefined) {
    throw new LutError(
      'USAGE_ARGUMENTS',
      '--extend adds measured cases, and --budget leaves cases out.',
      'Give one of them.',
    );
  }
  const board = boardOf(options);
  const request = {
    ...profileRequest(board, options),
    ...defined({ out: options.out, extend: options.extend, force: options.force }),
  };
  const { result, seconds } = await work((listening) => buildTable({ ...request, ...listening }));
  if (options.json) printJson(jsonOf(result, board, seconds));
  else printBuilt(result, board, seconds);
}

function jsonOf({ table, path, profiled }: BuiltTable, board: Board, seconds: number): BuildJson {
  return {
    board: board.id,
    port: profiled.bench,
    machine: table.configuration.machine,
    table: path,
    table_hash: table.hash,
    unit: table.unit,
    entries: table.entries.length,
    interpolated: interpolatedOf(table),
    infeasible: table.infeasible.length,
    profiled: profiled.measured.measured,
    wear: profiled.wear && snakeCased(profiled.wear),
    seconds,
  };
}

function interpolatedOf({ entries }: Table): number {
  return entries.filter(({ source }) => source === 'interpolated').length;
}

function printBuilt({ table, path, profiled }: BuiltTable, board: Board, seconds: number): void {
  const { space, measured } = profiled;
  const interpolated = interpolatedOf(table);
  if (space !== null) {
    printLine(`Space ${space.name}: ${formatCount(Number(countArchitectures(space)))} architectures.`);
  }
  printLine(
    `${board.id}: ${formatCount(table.entries.length)} cases in ${table.unit}, ` +
      (interpolated === 0 ? '' : `${formatCount(interpolated)} of them interpolated, `) +
      `${formatCount(table.infeasible.length)} that do not fit; ` +
      `${formatCount(measured.measured)} runs measured now, in ${formatDuration(seconds)}.`,
  );
  const { perGraph, perOperator, residual } = table.overhead;
  printLine(
    `A graph adds ${formatSigned(perGraph)} ${table.unit}, and ${formatSigned(perOperator)} per operator ` +
      `(residual ${formatCount(residual)}).`,
  );
  printWear(profiled.wear);
  for (const row of table.infeasible) {
    if ('reason' in row) printLine(`"${row.key}" ${whyInfeasible(row)}.`);
  }
  if (table.unit === 'instructions') {
    printLine(
      `Counted on ${table.configuration.machine}${board.targets.emulator?.standIn ? ', a stand-in' : ''}: ` +
        'emulated instructions are not the latency of the board.',
    );
  }
  printLine(`Table ${table.hash.slice(0, 12)} is in ${path}. Look at it with: lut show ${path}`);
}

function shareOf(text: string): number {
  const share = Number(text);
  if (/^[0-9.]+$/.test(text) && share > 0 && share <= 1) return share;
  throw new LutError(
    'USAGE_NUMBER',
    `--budget takes a share greater than 0 and at most 1, not "${text}".`,
    'For example --budget 0.25.',
  );
}
