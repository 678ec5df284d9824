import type { Command } from 'commander';
import { formatCount, formatDuration } from '../../common/format.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import type { ProfileJson } from '../../lab/json/types.js';
import { profile, type Profiled } from '../../lab/profile.js';
import { boardOf } from '../options/board-options.js';
import { printJson, printLine } from '../terminal/output.js';
import { addProfilingOptions, profileRequest, type ProfilingOptions } from '../options/profiling-options.js';
import { printWear } from '../terminal/wear.js';
import { work } from '../terminal/work.js';

/** `lut profile`: measures cases into the database, without compiling a table. */
export function profileVerb(command: Command): void {
  addProfilingOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  lut profile --board stm32h7 --port emulator
  lut profile --board rpi3 --port emulator --case 'CONV_2D*k=1x1' --runs 100
  lut profile --board rpi3 --port emulator --model model.tflite`,
    )
    .action(profileBoard);
}

async function profileBoard(options: ProfilingOptions): Promise<void> {
  const board = boardOf(options);
  const request = profileRequest(board, options);
  const { result, seconds } = await work((listening) => profile({ ...request, ...listening }));
  if (options.json) printJson(jsonOf(result, options, seconds));
  else printProfiled(result, options, seconds);
}

function jsonOf(
  { bench, plan, measured, wear }: Profiled,
  { board, db }: ProfilingOptions,
  seconds: number,
): ProfileJson {
  return {
    board,
    port: bench,
    machine: measured.configuration.machine,
    unit: measured.configuration.unit,
    db,
    profiled: measured.measured,
    known: measured.skipped,
    infeasible: plan.infeasible.length,
    samples: measured.samples,
    wear: wear && snakeCased(wear),
    seconds,
  };
}

function printProfiled({ measured, wear }: Profiled, { board, db }: ProfilingOptions, seconds: number): void {
  printLine(
    `${board}: ${formatCount(measured.measured)} runs measured (${formatCount(measured.samples)} samples of ` +
      `${measured.configuration.unit}), ${formatCount(measured.skipped)} known before, in ${formatDuration(seconds)}.`,
  );
  printWear(wear);
  printLine(`Every sample is in ${db}.`);
}
