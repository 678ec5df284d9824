import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { EXIT_STATUS, LutError, type ErrorCode } from '../../common/errors.js';
import { loadSpace } from '../../model/space/load.js';
import { WEIGHT_DECAY } from '../../search/engine/adam.js';
import type { BaselineName } from '../../search/baselines/baselines.js';
import { SpaceCosts } from '../../search/costs/space-costs.js';
import { BACKENDS, type BackendName } from '../../search/engine/backend.js';
import { addPortOptions, type BoardOptions } from '../board-options.js';
import { writeFile } from '../files.js';
import { positiveNumber, wholeNumber } from '../numbers.js';
import { printJson } from '../output.js';
import { searchHtml } from '../plots/search.js';
import { DEFAULT_SPACE } from '../profiling.js';
import { reportError } from '../report-error.js';
import { ablatedSpace, ablationOf } from '../search/ablations.js';
import { BASELINE_NAMES, widestBaseline } from '../search/baseline.js';
import { latencyOf, limitsOf, sizeOf, type AskedLimits } from '../search/limits.js';
import { outcomeJson, type Outcome } from '../search/outcome.js';
import { printOutcome } from '../search/print.js';
import { newRunPath, RunFolder } from '../search/run-folder.js';
import { runSearch, type PreparedSearch } from '../search/session.js';
import {
  ABLATIONS,
  STRATEGIES,
  type Ablation,
  type DataSource,
  type Settings,
  type StrategyName,
} from '../search/settings.js';
import { chooseTable, loadData, targetOf } from '../search/wiring.js';
import { assumeIpcOption } from '../speed.js';

interface SearchOptions extends AskedLimits, Omit<BoardOptions, 'board'> {
  readonly board?: string;
  readonly table?: string;
  readonly space: string;
  readonly data?: string;
  readonly synthetic?: number;
  readonly assumeIpc?: number;
  readonly strategy: StrategyName;
  readonly ablate?: Ablation;
  readonly baseline?: BaselineName;
  readonly searchSeconds?: number;
  readonly pareto?: boolean;
  readonly seed: number;
  readonly warmupEpochs: number;
  readonly searchEpochs: number;
  readonly candidates: number;
  readonly retrainEpochs: number;
  readonly learningRate: number;
  readonly threads: number;
  readonly backend: BackendName;
  readonly run?: string;
  readonly resume?: string | true;
}

const MOST_SEED = 2 ** 32 - 1;
const MOST_EPOCHS = 10_000;
const MOST_CANDIDATES = 100_000;
const MOST_SCENES = 1_000_000;
const MOST_SECONDS = 10_000_000;
const MOST_THREADS = 256;
/** A step is four ghost batches, so that more threads find no work. */
const USUAL_THREADS = 4;

/** What may be said beside --resume: nothing that a result depends on. */
const RESUMABLE: readonly (keyof SearchOptions)[] = [
  'resume',
  'threads',
  'port',
  'db',
  'json',
  'runtime',
  'tflm',
  'toolchainPrefix',
];

/** `lut search`: the most accurate network of a space within limits. */
export function addSearchVerb(program: Command): void {
  const command = addPortOptions(program.command('search'))
    .description('find, train and quantize the most accurate network of a space within limits')
    .option('--board <id>', 'the board (lut boards lists them)')
    .option('--table <file>', 'its table (default: the best of the board, as for lut predict)')
    .option('--space <name>', 'search space: a name, or the path of a space file', DEFAULT_SPACE)
    .option('--data <dir>', 'images: a folder with one folder for each class')
    .addOption(
      whole('--synthetic <n>', 'generated scenes with and without a person, instead of --data', MOST_SCENES),
    )
    .addOption(
      new Option('--max-latency <limit>', "in the table's unit (60M), or as a time (12ms)").argParser(
        latencyOf,
      ),
    )
    .addOption(size('--max-sram <bytes>', 'of the tensor arena (112K)'))
    .addOption(size('--max-flash <bytes>', 'of model and firmware (512K)'))
    .addOption(assumeIpcOption())
    .addOption(new Option('--strategy <name>', 'how to search').choices(STRATEGIES).default('differentiable'))
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
    .option('--pareto', 'also give the networks that no other beats in both count and loss')
    .addOption(whole('--seed <n>', 'of the search', MOST_SEED, 0).default(1))
    .addOption(whole('--warmup-epochs <n>', 'of the supernet, before the search', MOST_EPOCHS, 0).default(10))
    .addOption(
      whole('--search-epochs <n>', 'of supernet and architecture in turns', MOST_EPOCHS, 0).default(40),
    )
    .addOption(whole('--candidates <n>', 'networks to judge in the end', MOST_CANDIDATES).default(200))
    .addOption(
      whole('--search-seconds <n>', 'judge networks for so long, instead of --candidates', MOST_SECONDS),
    )
    .addOption(whole('--retrain-epochs <n>', 'of the winner', MOST_EPOCHS, 0).default(60))
    .addOption(
      new Option('--learning-rate <x>', 'of supernet and winner, at first')
        .argParser((text) => positiveNumber(text, '--learning-rate'))
        .default(0.01),
    )
    .addOption(
      whole('--threads <n>', 'training threads; no result depends on it', MOST_THREADS).default(
        Math.min(USUAL_THREADS, availableParallelism()),
      ),
    )
    .addOption(new Option('--backend <name>', 'what computes').choices(BACKENDS).default('wasm'))
    .option('--run <dir>', 'folder for all that comes of it (default: a new one in runs/)')
    .option('--resume [dir]', 'go on with an interrupted search (default: the newest in runs/)')
    .addHelpText(
      'after',
      `
Examples:
  lut search --board stm32h7 --data images/ --max-latency 60M --max-sram 112K --port emulator
  lut search --board stm32h7 --space edgenas-vww-48 --synthetic 6000 --max-latency 12ms --assume-ipc 1.2
  lut search --resume runs/edgenas-vww-stm32h7-20260131-235959`,
    );
  command.action(async (options: SearchOptions) => {
    const { prepared, folder } =
      options.resume === undefined ? await begin(options) : await resume(options, command);
    const board = prepared.settings.board;
    const outcome = await runSearch(prepared, folder, { ...options, board });
    keep(outcome, prepared, folder);
    if (options.json) printJson(outcomeJson(outcome));
    else printOutcome(outcome);
    const { boardFailure } = outcome;
    if (boardFailure !== null) {
      reportError(boardFailure, false);
      process.exitCode = boardFailure.exitStatus;
    }
    // a board that computes something else is no success, however fast it is
    if (outcome.board?.run.outputsEqual === false) process.exitCode = EXIT_STATUS.FIRMWARE;
  });
}

interface Begun {
  readonly prepared: PreparedSearch;
  readonly folder: RunFolder;
}

/** Checks everything that can be checked without training, then makes the run folder. */
async function begin(options: SearchOptions): Promise<Begun> {
  const { board, ablate = null, run } = options;
  if (board === undefined)
    throw usage('USAGE_BOARD', 'A search needs a board.', 'Name one with --board; lut boards lists them.');
  if (options.baseline !== undefined && (ablate !== null || options.pareto === true)) {
    throw usage(
      'USAGE_BASELINE',
      'With --baseline nothing is searched, so there is nothing for --ablate or --pareto.',
      'Leave out --baseline, or the other.',
    );
  }
  if (ablate !== null && options.strategy !== 'differentiable') {
    throw usage(
      'USAGE_ABLATION',
      `--ablate changes the differentiable search, not ${options.strategy}.`,
      'Leave out one of --ablate and --strategy.',
    );
  }
  const space = ablatedSpace(loadSpace(options.space), ablate);
  const chosen = chooseTable(board, options.table, space);
  const costs = new SpaceCosts(space, chosen.table, chosen.board);
  const limits = limitsOf(options, costs.boardLimits(), chosen, options.assumeIpc);
  const { baseline, searchSeconds = null } = options;
  const settings: Settings = {
    board,
    table: { path: resolve(chosen.path), hash: chosen.table.hash },
    space,
    data: sourceOf(options),
    limits,
    assumeIpc: chosen.table.unit === 'instructions' ? (options.assumeIpc ?? null) : null,
    strategy: options.strategy,
    ablation: ablate,
    baseline: baseline === undefined ? null : widestBaseline(baseline, space, costs, limits, chosen),
    searchSeconds,
    pareto: options.pareto ?? false,
    backend: options.backend,
    plan: {
      seed: options.seed,
      warmupEpochs: options.warmupEpochs,
      searchEpochs: options.searchEpochs,
      candidates: options.candidates,
      learningRate: options.learningRate,
      retraining: {
        epochs: options.retrainEpochs,
        learningRate: options.learningRate,
        weightDecay: WEIGHT_DECAY,
        seed: options.seed,
      },
    },
  };
  const prepared = await prepare(settings, chosen, costs);
  return { prepared, folder: RunFolder.create(run ?? newRunPath(space.name, board), settings) };
}

/** Takes up a run where its last checkpoint is. */
async function resume(options: SearchOptions, command: Command): Promise<Begun> {
  const changed = Object.keys(options).find(
    (name) =>
      !(RESUMABLE as readonly string[]).includes(name) && command.getOptionValueSource(name) === 'cli',
  );
  if (changed !== undefined) {
    const flag = command.options.find((option) => option.attributeName() === changed)?.long;
    throw usage(
      'USAGE_RESUME',
      `A search that is resumed keeps its settings: ${flag} cannot be given again.`,
      'Leave it out, or begin a search of its own.',
    );
  }
  const { folder, settings } = RunFolder.resume(options.resume === true ? undefined : options.resume);
  const { board, table, space } = settings;
  const chosen = chooseTable(board, table.path, space);
  if (chosen.table.hash !== table.hash) {
    throw new LutError(
      'SEARCH_RUN',
      `The table ${table.path} is not the one that the search in ${folder.path} began with.`,
      'Begin a search of its own, without --resume.',
    );
  }
  const costs = new SpaceCosts(space, chosen.table, chosen.board);
  return { prepared: await prepare(settings, chosen, costs), folder };
}

async function prepare(
  settings: Settings,
  chosen: PreparedSearch['chosen'],
  costs: SpaceCosts,
): Promise<PreparedSearch> {
  const target = targetOf(costs, chosen, settings);
  const start = performance.now();
  const dataset = await loadData(settings.data, settings.space);
  return { settings, chosen, costs, target, dataset, dataSeconds: (performance.now() - start) / 1000 };
}

function sourceOf({ data, synthetic }: SearchOptions): DataSource {
  if (data !== undefined && synthetic === undefined) return { folder: resolve(data) };
  if (data === undefined && synthetic !== undefined) return { scenes: synthetic };
  throw usage(
    'USAGE_DATA',
    data === undefined ? 'A search needs images.' : 'A search takes --data or --synthetic, not both.',
    'Give a folder with --data, or generate scenes with --synthetic 6000.',
  );
}

/** Writes the report, and last the result, which says that the run is finished. */
function keep(outcome: Outcome, { costs }: PreparedSearch, folder: RunFolder): void {
  writeFile(outcome.files.report, searchHtml(outcome, costs, folder.lines()));
  writeFile(folder.file('result.json'), `${JSON.stringify(outcomeJson(outcome), null, 2)}\n`);
}

function whole(flags: string, description: string, most: number, least = 1): Option {
  const [name = flags] = flags.split(' ');
  return new Option(flags, description).argParser((text) => wholeNumber(text, name, most, least));
}

function size(flags: string, description: string): Option {
  const [name = flags] = flags.split(' ');
  return new Option(flags, description).argParser((text) => sizeOf(text, name));
}

function usage(code: Extract<ErrorCode, `USAGE_${string}`>, message: string, remedy: string): LutError {
  return new LutError(code, message, remedy);
}
