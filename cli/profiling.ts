import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Option, type Command } from 'commander';
import { profile, type Profile } from '../agent/bench/profile.js';
import { buildFirmware } from '../agent/firmware/build.js';
import { AttachedFlasher } from '../agent/flash/attached.js';
import { EmulatorFlasher } from '../agent/flash/emulator.js';
import { findPort } from '../agent/link/find-port.js';
import { loadBoard, type Board } from '../boards/board.js';
import { neededRuns, planCases, type CasePlan } from '../builder/plan.js';
import { selectCases } from '../builder/select.js';
import { LutError } from '../common/errors.js';
import { caseKey } from '../model/key.js';
import type { OperatorCase } from '../model/operator.js';
import { distinctCases } from '../model/space/architecture.js';
import { loadSpace } from '../model/space/load.js';
import type { Space } from '../model/space/space.js';
import { caseOfOperator } from '../model/tflite/operator-case.js';
import type { Store } from '../store/store.js';
import { keyFilter } from './key-filter.js';
import { abortOnSignals, interruptible } from './interrupt.js';
import { loadModelFile } from './model-file.js';
import { formatCount } from './output.js';
import { Progress } from './progress.js';

/** Options of the verbs that put a board to work. */
export interface ProfilingOptions {
  readonly board: string;
  readonly port?: string;
  readonly space?: string;
  readonly model?: readonly string[];
  /** share of the cases to measure; the others are left to be interpolated */
  readonly budget?: number;
  readonly case?: readonly string[];
  readonly runs?: number;
  readonly emulators: number;
  readonly again?: boolean;
  readonly db: string;
  readonly json?: boolean;
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

export const EMULATOR_PORT = 'emulator';

const MOST_RUNS = 1_000_000;
/** Far more than there are processors to run them: each is a process with some 100 MB. */
const MOST_EMULATORS = 64;

const DEFAULT_SPACE = 'edgenas-vww';

export function addProfilingOptions(command: Command): Command {
  return command
    .requiredOption('--board <id>', 'the board (lut boards lists them)')
    .option('--port <port>', 'serial port, tcp://host:port, or "emulator"; found by USB id unless given')
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
    .addOption(
      new Option('--emulators <n>', 'emulated boards side by side')
        .argParser((text) => wholeNumber(text, '--emulators', MOST_EMULATORS))
        .default(Math.min(2, availableParallelism())),
    )
    .option('--again', 'measure again what has been measured')
    .option('--db <file>', 'database of all samples', 'edgelut.db')
    .option('--json', 'print one JSON object');
}

/** Builds and starts the firmware, and measures the cases asked for that the database does not have yet. */
export async function profileCases(options: ProfilingOptions, store: Store): Promise<Profiled> {
  const board = loadBoard(options.board);
  const space = askedSpace(options);
  const plan = planCases(askedCases(options, space), board.memory);
  if (plan.feasible.length === 0) throw nothingToProfile(options, plan);

  const cases = options.budget === undefined ? plan.feasible : selectCases(plan.feasible, options.budget);

  const port = options.port ?? (await findPort(board));
  const emulated = port === EMULATOR_PORT;
  const progress = new Progress(`Profiling ${board.id}`);
  const interrupt = abortOnSignals();
  try {
    const firmware = await interruptible(
      buildFirmware(board, { runtime: 'builtin', flavour: 'reference' }),
      interrupt.signal,
      `Stopped while the firmware of ${board.id} was built`,
    );
    const result = await profile({
      board,
      firmware,
      flasher: emulated ? new EmulatorFlasher(board) : new AttachedFlasher(board, port),
      store,
      jobs: neededRuns(cases),
      boards: emulated ? options.emulators : 1,
      signal: interrupt.signal,
      onProgress: ({ done, jobs, share }) => progress.update(share, `${done}/${jobs} cases`),
      ...(options.runs === undefined ? {} : { runs: options.runs }),
      again: options.again ?? false,
    });
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

function wholeNumber(text: string, option: string, most: number): number {
  const value = Number(text);
  if (/^[0-9]+$/.test(text) && value >= 1 && value <= most) return value;
  throw new LutError(
    'USAGE_NUMBER',
    `${option} takes a whole number from 1 to ${formatCount(most)}, not "${text}".`,
    'lut build --help says what it does.',
  );
}
