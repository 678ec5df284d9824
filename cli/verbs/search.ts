import { Option, type Command } from 'commander';
import { defined } from '../../common/defined.js';
import { EXIT_STATUS, LutError } from '../../common/errors.js';
import { outcomeReport } from '../../dashboard/report-file.js';
import { BASELINE_NAMES, type BaselineName } from '../../lab/search/baseline.js';
import type { Latency } from '../../lab/search/limits.js';
import type { SearchOutcome } from '../../lab/search/outcome.js';
import {
  USUAL_DESCENDANTS,
  USUAL_SEARCH,
  type Effort,
  type SearchChoice,
  type SearchMeans,
} from '../../lab/search/request.js';
import { resultJson } from '../../lab/search/result.js';
import { rankTestJson } from '../../lab/search/rank-test-result.js';
import { isRankTest, resumeRankTest, testRanking } from '../../lab/search/rank-test.js';
import { resumeSearch, search } from '../../lab/search/search.js';
import {
  ABLATIONS,
  AUGMENTATIONS,
  BACKENDS,
  STRATEGIES,
  type Ablation,
  type Augmentation,
  type BackendName,
  type StrategyName,
} from '../../lab/search/settings.js';
import { assumeIpcOption } from '../options/assume-ipc-option.js';
import { addBenchOptions, benchOf, kernelsOf, type BenchOptions } from '../options/board-options.js';
import { catalogueOf } from '../options/boards-option.js';
import {
  MOST_EPOCHS,
  MOST_SCENES,
  MOST_SEED,
  MOST_THREADS,
  positiveNumber,
  USUAL_THREADS,
  whole,
} from '../options/numbers.js';
import { taskOption } from '../options/recipe-options.js';
import { givenOptions, requireResumable } from '../options/resume.js';
import { sourceOf } from '../options/source.js';
import { printJson, printWarning } from '../terminal/output.js';
import { reportError } from '../terminal/report-error.js';
import { ablationOf } from '../search/ablation.js';
import { printRankTest } from '../search/print-rank-test.js';
import { printOutcome } from '../search/print.js';
import { droppedStridesOf } from '../search/strides.js';
import { TrainingProgress } from '../search/progress.js';
import { latencyOf, sizeOf } from '../search/quantities.js';
import { work } from '../terminal/work.js';

interface SearchOptions extends Effort, BenchOptions {
  readonly board?: string;
  readonly table?: string;
  readonly space: string;
  readonly data?: string;
  readonly synthetic?: number;
  readonly augment?: Augmentation;
  readonly maxLatency?: Latency;
  readonly maxSram?: number;
  readonly maxFlash?: number;
  readonly assumeIpc?: number;
  readonly strategy: StrategyName;
  readonly ablate?: Ablation;
  readonly baseline?: BaselineName;
  readonly dropStrides?: readonly number[];
  readonly searchSeconds?: number;
  readonly pareto?: boolean;
  readonly rankTest?: number;
  readonly threads: number;
  readonly backend: BackendName;
  readonly run?: string;
  readonly warmUpOf?: string;
  readonly resume?: string | true;
  readonly task?: string;
}

const MOST_CANDIDATES = 100_000;
const MOST_FINALISTS = 1000;
const MOST_RANKED = 1000;
/** Fewer would not tell a good order from a bad one. */
const LEAST_RANKED = 24;
const MOST_SECONDS = 10_000_000;

/** What may be said beside --resume: nothing that a result depends on. */
const RESUMABLE: readonly string[] = [
  'resume',
  'threads',
  'task',
  'port',
  'db',
  'json',
  'boards',
  'runtime',
  'kernels',
  'tflm',
  'toolchainPrefix',
] satisfies (keyof SearchOptions)[];

/** `lut search`: the most accurate network of a space within limits. */
export function searchVerb(command: Command): void {
  addBenchOptions(command);
  addGoalOptions(command);
  addEffortOptions(command);
  command
    .option('--run <dir>', 'folder for all that comes of it (default: a new one in runs/)')
    .addOption(taskOption())
    .option('--warm-up-of <dir>', 'begin with the supernet of a search that differs in its strategy alone')
    .option('--resume [dir]', 'go on with an interrupted search (default: the newest in runs/)')
    .addHelpText(
      'after',
      `
Examples:
  lut search --board stm32h7 --data images/ --max-latency 60M --max-sram 112K --port emulator
  lut search --board stm32h7 --space edgenas-vww-48 --synthetic 6000 --max-latency 12ms --assume-ipc 1.2
  lut search --resume runs/edgenas-vww-stm32h7-20260131-235959`,
    )
    .action(searchNetwork);
}

/** What is searched for, and how. */
function addGoalOptions(command: Command): void {
  const { space, strategy } = USUAL_SEARCH;
  command
    .option('--board <id>', 'the board (lut boards lists them)')
    .option('--table <file>', 'its table (default: the best of the board, as for lut predict)')
    .option('--space <name>', 'search space: a name, or the path of a space file', space)
    .option('--data <dir>', 'images: a folder with one folder for each class')
    .addOption(
      whole('--synthetic <n>', 'generated scenes with and without a person, instead of --data', MOST_SCENES),
    )
    .addOption(
      new Option(
        '--augment <how>',
        'how training images are changed at random (default: cifar up to 32×32, vww above)',
      ).choices(AUGMENTATIONS),
    )
    .addOption(
      new Option('--max-latency <limit>', "in the table's unit (60M), or as a time (12ms)").argParser(
        latencyOf,
      ),
    )
    .addOption(size('--max-sram <bytes>', 'of the tensor arena (112K)'))
    .addOption(size('--max-flash <bytes>', 'of model and firmware (512K)'))
    .addOption(assumeIpcOption())
    .addOption(new Option('--strategy <name>', 'how to search').choices(STRATEGIES).default(strategy))
    .addOption(
      new Option('--ablate <what>', `what a comparison changes: ${ABLATIONS.join(', ')}, blocks=3`).argParser(
        ablationOf,
      ),
    )
    .addOption(
      new Option(
        '--baseline <name>',
        'search for none: train the widest published network within the limits',
      ).choices(BASELINE_NAMES),
    )
    .addOption(
      new Option(
        '--drop-strides <numbers>',
        'of the published network, e.g. 1,2 (default: the first, up to 32×32, for 4×4 before the mean)',
      ).argParser(droppedStridesOf),
    )
    .addOption(
      whole(
        '--rank-test <n>',
        'search for none: train n networks alone, to see how well the supernet ranks them',
        MOST_RANKED,
        LEAST_RANKED,
      ),
    )
    .option('--pareto', 'also give those that no other beats in both count and accuracy; train three');
}

/** How long it searches, and with what. */
function addEffortOptions(command: Command): void {
  const usual = USUAL_SEARCH;
  const epochs = (flags: string, description: string, epochs: number): Option =>
    whole(flags, description, MOST_EPOCHS, 0).default(epochs);
  command
    .addOption(whole('--seed <n>', 'of the search', MOST_SEED, 0).default(usual.seed))
    .addOption(epochs('--warmup-epochs <n>', 'of the supernet, before the search', usual.warmupEpochs))
    .addOption(epochs('--search-epochs <n>', 'of supernet and architecture in turns', usual.searchEpochs))
    .addOption(
      whole('--candidates <n>', 'networks to judge in the end', MOST_CANDIDATES).default(usual.candidates),
    )
    .addOption(
      whole('--search-seconds <n>', 'judge networks for so long, instead of --candidates', MOST_SECONDS),
    )
    .addOption(
      whole('--finalists <n>', 'of these that are trained to find the winner', MOST_FINALISTS).default(
        usual.finalists,
      ),
    )
    .addOption(
      whole(
        '--finalist-epochs <n>',
        'before the worse half is given up; then twice as many',
        MOST_EPOCHS,
      ).default(usual.finalistEpochs),
    )
    .addOption(
      whole(
        '--descendants <n>',
        `networks that evolve from these by short trainings (default: ${USUAL_DESCENDANTS} where a first round has 1,000 steps, else none)`,
        MOST_FINALISTS,
        0,
      ),
    )
    .addOption(epochs('--retrain-epochs <n>', 'of the winner', usual.retrainEpochs))
    .addOption(
      new Option('--learning-rate <x>', 'of supernet and winner, at first')
        .argParser((text) => positiveNumber(text, '--learning-rate'))
        .default(usual.learningRate),
    )
    .addOption(
      whole('--threads <n>', 'training threads; no result depends on it', MOST_THREADS).default(
        USUAL_THREADS,
      ),
    )
    .addOption(new Option('--backend <name>', 'what computes').choices(BACKENDS).default(usual.backend));
}

async function searchNetwork(options: SearchOptions, command: Command): Promise<void> {
  const { run, warmUpOf, resume } = options;
  const begin = resume === undefined ? searchChoice(options) : undefined;
  if (begin === undefined) requireResumable(options, command, RESUMABLE, 'search');
  const from = typeof resume === 'string' ? { run: resume } : {};
  if (begin === undefined ? isRankTest(from.run) : begin.rankTest !== undefined) {
    const { result } = await work((listening) => {
      const means = { ...searchMeans(options, command), ...listening };
      if (begin !== undefined) return testRanking({ ...begin, ...means, ...defined({ run, warmUpOf }) });
      return resumeRankTest({ ...means, ...from });
    });
    if (options.json) printJson(rankTestJson(result));
    else printRankTest(result);
    return;
  }
  const { result } = await work((listening) => {
    const means = { ...searchMeans(options, command), ...listening };
    if (begin !== undefined) return search({ ...begin, ...means, ...defined({ run, warmUpOf }) });
    return resumeSearch({ ...means, ...from });
  });
  if (options.json) printJson(resultJson(result));
  else printOutcome(result);
  setStatus(result);
}

/** Says why there is no measurement, if there should be one. */
function setStatus({ board, boardFailure }: SearchOutcome): void {
  if (boardFailure !== null) {
    reportError(boardFailure, false);
    process.exitCode = boardFailure.exitStatus;
  }
  // a board that computes something else is no success, however fast it is
  if (board?.run.outputsEqual === false) process.exitCode = EXIT_STATUS.FIRMWARE;
}

/** @throws USAGE_BOARD, USAGE_DATA */
function searchChoice(options: SearchOptions): SearchChoice {
  const { board, table, space, assumeIpc, strategy, ablate, baseline, searchSeconds, pareto, backend } =
    options;
  const { maxLatency, maxSram, maxFlash, augment, rankTest, dropStrides: droppedStrides } = options;
  if (board === undefined) {
    throw new LutError(
      'USAGE_BOARD',
      'A search needs a board.',
      'Name one with --board; lut boards lists them.',
    );
  }
  if (droppedStrides !== undefined && baseline === undefined) {
    throw new LutError(
      'USAGE_BASELINE',
      '--drop-strides is for a published network.',
      'Name one with --baseline, or leave it out.',
    );
  }
  return {
    ...{ board, space, data: sourceOf(options, 'search'), strategy, pareto: pareto ?? false, backend },
    ...effortOf(options),
    limits: {
      ...defined({ maxLatency, maxSram, maxFlash }),
    },
    ...(table === undefined ? { kernels: kernelsOf(options) } : { table }),
    ...defined({ assumeIpc, ablation: ablate, augmentation: augment, searchSeconds, rankTest }),
    ...(baseline !== undefined && { baseline: { name: baseline, ...defined({ droppedStrides }) } }),
  };
}

function effortOf(options: SearchOptions): Effort {
  const { seed, warmupEpochs, searchEpochs, candidates, retrainEpochs, learningRate } = options;
  const { finalists, finalistEpochs, descendants } = options;
  return {
    ...{ seed, warmupEpochs, searchEpochs, candidates, finalists, finalistEpochs },
    ...{ retrainEpochs, learningRate, ...defined({ descendants }) },
  };
}

/** Without a port the winner is not measured. */
function searchMeans(options: SearchOptions, command: Command): SearchMeans {
  const { db, threads, port, runtime, task } = options;
  return {
    ...{
      db,
      threads,
      page: outcomeReport,
      catalogue: catalogueOf(options),
      ...defined({ task }),
    },
    resumeOptions: givenOptions(options, command, RESUMABLE),
    onTraining: (ahead) => new TrainingProgress(ahead),
    onWarning: printWarning,
    ...(port === undefined ? {} : { bench: { runtime, open: (board) => benchOf(board, options) } }),
  };
}

function size(flags: string, description: string): Option {
  const [name = flags] = flags.split(' ');
  return new Option(flags, description).argParser((text) => sizeOf(text, name));
}
