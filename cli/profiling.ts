import { statSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { profile, type Profile } from '../agent/bench/profile.js';
import type { Board } from '../boards/board.js';
import { neededRuns, planCases, type CasePlan } from '../builder/plan.js';
import { selectCases } from '../builder/select.js';
import { LutError } from '../common/errors.js';
import { caseKey } from '../model/cases/key.js';
import type { OperatorCase } from '../model/operator.js';
import { distinctCases } from '../model/space/architecture.js';
import { loadSpace } from '../model/space/load.js';
import type { Space } from '../model/space/space.js';
import { caseOfOperator } from '../model/tflite/operator-case.js';
import type { Store } from '../store/store.js';
import { keyFilter } from './key-filter.js';
import { addBoardOptions, emulatorsOption, prepareBoard, type BoardOptions } from './board-options.js';
import { abortOnSignals } from './interrupt.js';
import { loadModelFile } from './model-file.js';
import { wholeNumber } from './numbers.js';
import { Progress } from './progress.js';
import { boardOf } from './runtime.js';

/** Options of the verbs that profile operator cases. */
export interface ProfilingOptions extends BoardOptions {
  readonly space?: string;
  readonly model?: readonly string[];
  /** share of the cases to measure; the others are left to be interpolated */
  readonly budget?: number;
  readonly case?: readonly string[];
  readonly runs?: number;
  readonly again?: boolean;
}

/** What a verb learns from profiling. */
export interface Profiled {
  readonly board: Board;
  readonly port: string;
  /** null where only cases of models were asked for */
  readonly space: Space | null;
  readonly plan: CasePlan;
  /** the feasible cases that are measured: all, or those that a budget allows */
  readonly cases: readonly OperatorCase[];
  readonly firmwareBytes: number;
  readonly profile: Profile;
}

export const DEFAULT_SPACE = 'edgenas-vww';

const MOST_RUNS = 1_000_000;

export function addProfilingOptions(command: Command): Command {
  return addBoardOptions(command)
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

/** Builds and starts the firmware, and measures the cases asked for that the database does not have yet. */
export async function profileCases(options: ProfilingOptions, store: Store): Promise<Profiled> {
  const board = boardOf(options);
  const space = askedSpace(options);
  const plan = planCases(askedCases(options, space), board.memory);
  if (plan.feasible.length === 0) throw nothingToProfile(options, plan);

  const cases = options.budget === undefined ? plan.feasible : selectCases(plan.feasible, options.budget);

  const progress = new Progress(`Profiling ${board.id}`);
  const interrupt = abortOnSignals();
  try {
    const prepared = await prepareBoard(board, options, interrupt.signal);
    const result = await profile({
      ...prepared,
      board,
      store,
      jobs: neededRuns(cases),
      signal: interrupt.signal,
      onProgress: ({ done, jobs, share }) => progress.update(share, `${done}/${jobs} cases`),
      ...(options.runs === undefined ? {} : { runs: options.runs }),
      again: options.again ?? false,
    });
    const { port, firmware } = prepared;
    return { board, port, space, plan, cases, firmwareBytes: statSync(firmware.bin).size, profile: result };
  } finally {
    interrupt.release();
    progress.end();
  }
}

function askedSpace({ space, model }: ProfilingOptions): Space | null {
  if (space === undefined && model !== undefined) return null;
  return loadSpace(space ?? DEFAULT_SPACE);
}

function askedCases({ model = [], case: patterns }: ProfilingOptions, space: Space | null): OperatorCase[] {
  const ofModels = model.flatMap((path) => loadModelFile(path).graph.operators.map(caseOfOperator));
  const all = [...(space === null ? [] : distinctCases(space)), ...ofModels];
  const selected = keyFilter(patterns);
  return all.filter((operatorCase) => selected(caseKey(operatorCase)));
}

function nothingToProfile({ case: patterns, board }: ProfilingOptions, plan: CasePlan): LutError {
  return plan.infeasible.length > 0
    ? new LutError(
        'USAGE_CASE',
        `None of the ${plan.infeasible.length} selected cases fits the memory of ${board}.`,
        'Choose smaller cases, or a board with more memory.',
      )
    : new LutError(
        'USAGE_CASE',
        `No case matches ${patterns?.map((pattern) => `"${pattern}"`).join(', ')}.`,
        'A pattern is a part of a key, e.g. --case "DEPTHWISE_CONV_2D*k=5x5"; lut show --case lists keys.',
      );
}
