/** One search from its settings to its run folder. */
import { basename } from 'node:path';
import { predictModel } from '../../builder/predict.js';
import { requireSameConfiguration } from '../../builder/same-configuration.js';
import { LutError } from '../../common/errors.js';
import type { Architecture } from '../../model/space/space.js';
import { loadGraph } from '../../model/tflite/graph.js';
import type { Costs } from '../../search/costs/limits.js';
import type { SpaceCosts } from '../../search/costs/space-costs.js';
import type { Dataset } from '../../search/data/dataset.js';
import { ImageReader } from '../../search/data/image-reader.js';
import { startBackend } from '../../search/engine/backend.js';
import { GHOSTS } from '../../search/training/step.js';
import { Threads } from '../../search/training/threads.js';
import { networkWeights } from '../../search/training/weights.js';
import { int8Image } from '../../search/finish/accuracy.js';
import { cArray } from '../../search/finish/c-array.js';
import { finish, PhaseClock, search, type Finished, type Hooks, type Phase } from '../../search/search.js';
import type { Candidate } from '../../search/strategies/strategy.js';
import { Supernet } from '../../search/training/supernet.js';
import { Store } from '../../store/store.js';
import type { BoardOptions } from '../../cli/board-options.js';
import { writeFile } from '../files.js';
import { abortOnSignals } from '../../cli/interrupt.js';
import { prepareModel, recordRun, runOnBoard, type OnBoard } from '../model-on-board.js';
import { boardOf } from '../../cli/runtime.js';
import type { ChosenTable } from '../tables.js';
import { withBench } from '../with-bench.js';
import { networkOf, type Baseline } from './baseline.js';
import type { Outcome } from './outcome.js';
import { SearchProgress } from '../../cli/search/progress.js';
import type { RunFolder } from './run-folder.js';
import type { Settings } from './settings.js';
import { strategyOf, type Target } from './wiring.js';

/** A search whose settings, table and images are checked. */
export interface PreparedSearch {
  readonly settings: Settings;
  readonly chosen: ChosenTable;
  readonly costs: SpaceCosts;
  readonly target: Target;
  readonly dataset: Dataset;
  readonly dataSeconds: number;
}

export interface SessionOptions extends BoardOptions {
  readonly threads: number;
}

/** Name of the network's array in C. */
const C_NAME = 'model';

/**
 * Searches and keeps what is found in the run folder; with a port, the winner runs on the board.
 * @throws SEARCH_*, INTERRUPTED with how to go on; LINK_*, FIRMWARE_*, TOOLCHAIN_*, TABLE_STALE
 */
export async function runSearch(
  prepared: PreparedSearch,
  folder: RunFolder,
  options: SessionOptions,
): Promise<Outcome> {
  const { settings, chosen, costs, target, dataset } = prepared;
  if (options.port !== undefined) await requireBoard(chosen, options);
  const supernet = new Supernet(settings.space, settings.plan.seed);
  folder.restore(supernet);
  const before = folder.lines().reduce((sum, { seconds }) => sum + seconds, 0);
  const { found, architecture, candidates, seconds } = await train(
    prepared,
    folder,
    supernet,
    options.threads,
    before,
  );

  const files = {
    folder: folder.path,
    model: folder.file('model.tflite'),
    report: folder.file('report.html'),
  };
  writeFile(files.model, found.model);
  const { source, header } = cArray(found.model, C_NAME);
  writeFile(folder.file(`${C_NAME}.c`), source);
  writeFile(folder.file(`${C_NAME}.h`), header);
  const start = performance.now();
  const { board, boardFailure } = await onBoard(prepared, found, files.model, options);
  const graph = loadGraph(found.model);
  const { name, synthetic, classes, training, heldOut, test } = dataset;
  return {
    settings,
    chosen,
    dataset: {
      ...{ name, synthetic, classes },
      ...{ training: training.length, heldOut: heldOut.length, test: test.length },
    },
    found,
    architecture,
    candidates: candidates.map((candidate) =>
      target.feasible.costs === costs
        ? candidate
        : { ...candidate, costs: costs.exact(candidate.architecture) },
    ),
    target,
    likeliest: likeliestCosts(folder, costs),
    predicted: costs.ofModel(found.model),
    prediction: predictModel(chosen.table, graph, found.model.length, chosen.board),
    board,
    boardFailure,
    seconds: {
      data: prepared.dataSeconds,
      ...seconds,
      ...(seconds.supernet !== undefined && { supernet: before + seconds.supernet }),
      ...(board !== null && { board: (performance.now() - start) / 1000 }),
    },
    files,
  };
}

/** What the architecture costs that was likeliest after the last epoch of the supernet. */
function likeliestCosts(folder: RunFolder, costs: SpaceCosts): Costs | null {
  const epochs = folder.lines().flatMap((line) => (line.phase === 'supernet' ? [line] : []));
  const likeliest = epochs.at(-1)?.likeliest ?? null;
  return likeliest && costs.exact(likeliest);
}

/** What a training gives, whether it began with a search or with a published network. */
interface Trained {
  readonly found: Finished;
  readonly architecture: Architecture | null;
  readonly candidates: readonly Candidate[];
  readonly seconds: Readonly<Partial<Record<Phase, number>>>;
}

/** @param before seconds of the search before it was resumed */
async function train(
  prepared: PreparedSearch,
  folder: RunFolder,
  supernet: Supernet,
  threadCount: number,
  before: number,
): Promise<Trained> {
  const { settings, target, dataset } = prepared;
  const { plan, backend } = settings;
  const epochs = plan.warmupEpochs + plan.searchEpochs;
  await prepareBackend(settings);
  const interrupt = abortOnSignals();
  const progress = new SearchProgress(
    { supernet: epochs, retraining: plan.retraining.epochs },
    target.limits,
    target.unit,
  );
  const threads = await Threads.start(threadCount, { dataset, backend });
  const hooks = { ...hooksOf(folder, progress, supernet), signal: interrupt.signal };
  try {
    return settings.baseline === null
      ? await trainFound(prepared, threads, hooks, supernet, before)
      : await trainBaseline(prepared, threads, hooks, settings.baseline);
  } catch (error) {
    if (!(error instanceof LutError) || error.code !== 'INTERRUPTED') throw error;
    throw new LutError(
      'INTERRUPTED',
      `The search was interrupted; ${supernet.epochsDone} of ${epochs} epochs of the supernet are kept.`,
      `Go on with: lut search --resume ${folder.path}`,
      { cause: error },
    );
  } finally {
    progress.end();
    interrupt.release();
    await threads.close();
  }
}

async function trainFound(
  { settings, target, dataset }: PreparedSearch,
  threads: Threads,
  hooks: Hooks,
  supernet: Supernet,
  before: number,
): Promise<Trained> {
  const { space, plan, searchSeconds } = settings;
  const left = searchSeconds === null ? null : 1000 * (searchSeconds - before);
  const found = await search(
    { space, feasible: target.feasible, limits: target.limits, dataset, threads },
    strategyOf(settings),
    left === null ? plan : { ...plan, deadline: performance.now() + left },
    hooks,
    supernet,
  );
  return { found, ...found };
}

async function trainBaseline(
  { settings, target, dataset }: PreparedSearch,
  threads: Threads,
  hooks: Hooks,
  baseline: Baseline,
): Promise<Trained> {
  const { space, plan } = settings;
  const network = networkOf(baseline, space);
  const weights = networkWeights(network, GHOSTS, plan.retraining.seed);
  const clock = new PhaseClock(hooks.onPhase);
  const setup = { feasible: target.feasible, limits: target.limits, dataset, threads };
  const found = await finish(setup, network, weights, plan.retraining, hooks, clock);
  clock.end();
  const { retraining, quantization } = clock.seconds;
  return { found, architecture: null, candidates: [], seconds: { retraining, quantization } };
}

function hooksOf(folder: RunFolder, progress: SearchProgress, supernet: Supernet): Hooks {
  let since = performance.now();
  const elapsed = (): number => {
    const seconds = (performance.now() - since) / 1000;
    since = performance.now();
    return seconds;
  };
  return {
    onPhase: (phase) => {
      since = performance.now();
      progress.enter(phase);
    },
    onStep: (share) => progress.update(share),
    onEpoch: (epoch) => {
      folder.saveEpoch({ phase: 'supernet', ...epoch, seconds: elapsed() }, supernet);
      progress.searched(epoch);
    },
    onScored: (scored, of) => progress.update(scored / of, `${scored}/${of} networks`),
    onRetrainingEpoch: (epoch) => {
      folder.log({ phase: 'retraining', ...epoch, seconds: elapsed() });
      progress.retrained(epoch);
    },
    onShare: (share) => progress.update(share),
  };
}

/** Starts the backend of the training here as well: it may be missing, or so slow that the user should know. */
async function prepareBackend({ backend }: Settings): Promise<void> {
  const { warning } = await startBackend(backend);
  if (warning !== undefined) process.stderr.write(`lut: ${warning}\n`);
  // the limits' part of the loss is computed in this thread, which is no work for any other
  if (backend !== 'wasm') await startBackend('wasm');
}

/** Refuses before any training a board that is not there, or that the table is not of. */
async function requireBoard({ table }: ChosenTable, options: SessionOptions): Promise<void> {
  const store = Store.open(options.db);
  try {
    await withBench(boardOf(options), options, store, async ({ bench }) =>
      requireSameConfiguration(table, bench.configuration),
    );
  } finally {
    store.close();
  }
}

/** A board that fails in the end takes nothing away from what was found. */
async function onBoard(
  prepared: PreparedSearch,
  found: Finished,
  path: string,
  options: SessionOptions,
): Promise<Pick<Outcome, 'board' | 'boardFailure'>> {
  if (options.port === undefined) return { board: null, boardFailure: null };
  try {
    return { board: await measure(prepared, found, path, options), boardFailure: null };
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    return { board: null, boardFailure: error };
  }
}

/** Runs the winner on a test image. */
async function measure(
  { chosen, dataset }: PreparedSearch,
  { model }: Finished,
  path: string,
  options: SessionOptions,
): Promise<OnBoard> {
  const { table, board } = chosen;
  const graph = loadGraph(model);
  const inputs = [firstTestImage(dataset)];
  const prepared = prepareModel(basename(path), { bytes: model, graph }, inputs, board, options.runtime);
  const store = Store.open(options.db);
  try {
    const outcome = await runOnBoard(prepared, board, options, store, table);
    const prediction = predictModel(table, graph, model.length, board);
    recordRun(store, outcome.run, { table, prediction });
    return outcome;
  } finally {
    store.close();
  }
}

/** As the input of an int8 network. @throws FILE_CACHE */
function firstTestImage(dataset: Dataset): Int8Array {
  const images = new ImageReader(dataset);
  try {
    return int8Image(images.bytes(dataset.test[0]!));
  } finally {
    images.close();
  }
}
