/** Judges a built image by the model of its board's documented hardware (docs/hardware-models.md). */
import { Command } from 'commander';
import type { Board } from '../boards/board.js';
import { boardsOption, catalogueOf } from '../cli/options/boards-option.js';
import { printJson, printLine } from '../cli/terminal/output.js';
import { reportError } from '../cli/terminal/report-error.js';
import { defined } from '../common/defined.js';
import { exitStatusOf } from '../common/errors.js';
import { boardFor, firmwareOf } from '../lab/firmware.js';
import { exerciseFlash, type FlashExercise } from './hardware-models/exercise-flash.js';
import {
  buildHardwareModels,
  judge,
  serve,
  type Goal,
  type Judging,
  type Verdict,
} from './hardware-models/model.js';
import { toldExercise, toldVerdict } from './hardware-models/told.js';

interface Options {
  readonly board: string;
  readonly boards?: string;
  readonly placement?: string;
  readonly elf?: string;
  readonly until: Goal;
  readonly set: Readonly<Record<string, number>>;
  readonly exerciseFlash?: boolean;
  readonly json?: boolean;
}

try {
  await new Command('hardware-model')
    .description(
      'runs an image from its reset on a model of the documented hardware; exit status 1 where it fails',
    )
    .requiredOption('--board <id>', 'whose silicon it is')
    .addOption(boardsOption())
    .option('--placement <name>', 'how its code and data are placed')
    .option('--elf <file>', 'the image; else the firmware for that board is built')
    .option(
      '--until <goal>',
      'hello: it says HELLO; clock: its core runs at the board’s clock; line: its console says a line',
      'hello',
    )
    .option('--set <name=number>', 'a fact of the board, instead of its file’s', fact, {})
    .option('--exercise-flash', 'and let it erase and write its model window over the modelled line')
    .option('--json', 'print one JSON object')
    .action(run)
    .parseAsync();
} catch (error) {
  reportError(error, false);
  process.exitCode = exitStatusOf(error);
}

async function run(options: Options): Promise<void> {
  const { board: id, placement, elf: given, until, set: facts, json } = options;
  const choice = { runtime: 'builtin', ...defined({ placement }) } as const;
  const board = boardFor(id, choice, catalogueOf(options));
  await buildHardwareModels();
  const elf = given ?? (await firmwareOf(board, 'silicon', choice)).elf;
  const judging = { until, facts };
  const { verdict, exercise } = options.exerciseFlash
    ? await exercised(board, elf, judging)
    : { verdict: await judge(board, elf, judging), exercise: undefined };
  if (json) printJson({ ...verdict, ...defined({ exercise }) });
  else [...toldVerdict(elf, verdict), ...toldExercise(exercise)].forEach((line) => printLine(line));
  if (!verdict.passed || (exercise?.problems.length ?? 0) > 0) process.exitCode = 1;
}

async function exercised(
  board: Board,
  elf: string,
  judging: Judging,
): Promise<{ verdict: Verdict; exercise: FlashExercise }> {
  const model = serve(board, elf, judging);
  try {
    const exercise = await exerciseFlash(model);
    await model.close();
    return { verdict: await model.verdict, exercise };
  } finally {
    await model.close();
  }
}

function fact(text: string, facts: Readonly<Record<string, number>>): Record<string, number> {
  const [name = '', value = ''] = text.split('=', 2);
  return { ...facts, [name]: Number(value) };
}
