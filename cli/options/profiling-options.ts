import { Option, type Command } from 'commander';
import type { Board } from '../../boards/board.js';
import { DEFAULT_SPACE, type ProfileRequest } from '../../lab/profile.js';
import { addBoardOptions, benchOf, emulatorsOption, type BoardOptions } from './board-options.js';
import { addFleetOptions } from './fleet-options.js';
import { wholeNumber } from './numbers.js';
import { defined } from '../../common/defined.js';

/** Options of the verbs that profile operator cases. */
export interface ProfilingOptions extends BoardOptions {
  readonly space?: string;
  readonly model?: readonly string[];
  readonly budget?: number;
  readonly case?: readonly string[];
  readonly runs?: number;
  readonly again?: boolean;
}

const MOST_RUNS = 1_000_000;

export function addProfilingOptions(command: Command): Command {
  return addFleetOptions(addBoardOptions(command))
    .option(
      '--space <name>',
      `search space: a name, or the path of a space file (default: ${DEFAULT_SPACE}, without --model)`,
    )
    .option('--model <file...>', 'the operators of these .tflite models, alone or beside those of --space')
    .option('--case <pattern...>', 'only cases whose key contains the text; * stands for anything')
    .addOption(
      new Option('--runs <n>', 'samples of each case, exactly').argParser((text) =>
        wholeNumber(text, '--runs', MOST_RUNS),
      ),
    )
    .addOption(emulatorsOption())
    .option('--again', 'measure again what has been measured');
}

/** What the options ask of a board. */
export function profileRequest(board: Board, options: ProfilingOptions): ProfileRequest {
  const { space, model, case: patterns, budget, runs, again, db, placement } = options;
  return {
    board,
    bench: benchOf(board, options),
    db,
    ...defined({ space, models: model, patterns, budget, runs, again, placement }),
  };
}
