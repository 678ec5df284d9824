/** The training of a search, or of a published network, kept in the run folder as it goes on. */
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import { shellWords } from '../../common/shell-words.js';
import { sum } from '../../common/statistics.js';
import type { Architecture } from '../../model/space/space.js';
import { NetworkTraining } from '../../search/training/network-training.js';
import { Threads } from '../../search/training/threads.js';
import { PhaseClock, type Phase } from '../../search/phases.js';
import { finish, search, type Finished, type Found, type Hooks } from '../../search/search.js';
import type { Candidate } from '../../search/strategies/strategy.js';
import { Supernet } from '../../search/training/supernet.js';
import { networkOf, type Baseline } from './baseline.js';
import type { TrainingListener } from './listening.js';
import type { PreparedSearch } from './prepare.js';
import type { SearchMeans } from './request.js';
import type { RunFolder } from './run-folder.js';
import type { Settings } from './settings.js';
import { strategyOf } from './strategy.js';
import { tryBackend } from './try-backend.js';

/** What a training gives, whether it began with a search or with a published network. */
export interface Trained {
  readonly found: Finished;
  /** null for a published network */
  readonly architecture: Architecture | null;
  /** the best first */
  readonly candidates: readonly Candidate[];
  /** what the finalists were chosen from, in their order; empty unless networks evolved */
  readonly evolved: Found['evolved'];
  /** null for a published network */
  readonly final: Found['final'] | null;
  readonly smaller: Found['smaller'];
  /** those before a search was resumed included */
  readonly seconds: Readonly<Partial<Record<Phase, number>>>;
}

/** Takes a training up where the folder's checkpoint is. @throws SEARCH_*; INTERRUPTED with how to go on */
export async function train(
  prepared: PreparedSearch,
  folder: RunFolder,
  means: SearchMeans,
): Promise<Trained> {
  const { baseline } = prepared.settings;
  return withThreads(prepared, folder, means, ({ threads, hooks, supernet }) =>
    baseline === null
      ? trainFound(prepared, folder, threads, hooks, supernet)
      : trainBaseline(prepared, folder, threads, hooks, baseline),
  );
}

/** What trains, and what is told of it. */
export interface Training {
  readonly threads: Threads;
  /** keep in the folder what is trained */
  readonly hooks: Hooks;
  /** where its last checkpoint is */
  readonly supernet: Supernet;
  readonly listener: TrainingListener | undefined;
}

/** Starts the threads for some work, and says how to go on where it is interrupted. @throws SEARCH_*, INTERRUPTED */
export async function withThreads<T>(
  prepared: PreparedSearch,
  folder: RunFolder,
  means: SearchMeans,
  work: (training: Training) => Promise<T>,
): Promise<T> {
  const { settings, goal, dataset } = prepared;
  const { plan, backend, augmentation } = settings;
  const supernet = new Supernet(settings.space, plan.seed);
  folder.restore('supernet', supernet);
  const { onTraining, onWarning, signal } = means;
  await tryBackend(backend, onWarning);
  const epochs = { supernet: plan.warmupEpochs + plan.searchEpochs, retraining: plan.retraining.epochs };
  const listener = onTraining?.({ epochs, limits: goal.limits, unit: goal.unit });
  const threads = await Threads.start(means.threads, { dataset, backend, augmentation });
  const hooks = { ...hooksOf(folder, listener, supernet), ...defined({ signal }) };
  const resume = shellWords(['lut', 'search', '--resume', folder.path, ...(means.resumeOptions ?? [])]);
  try {
    return await work({ threads, hooks, supernet, listener });
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    const { code, remedy } = error;
    const message = code === 'INTERRUPTED' ? interruption(settings, supernet, folder) : error.message;
    // what trains knows neither the folder nor what was asked for beside it
    throw new LutError(code, message, remedy?.replace('lut search --resume', resume), { cause: error });
  } finally {
    listener?.end();
    await threads.close();
  }
}

/** What is kept of a search that was interrupted. */
function interruption({ baseline, plan }: Settings, supernet: Supernet, folder: RunFolder): string {
  const retrained = folder.lines().filter(({ phase }) => phase === 'retraining').length;
  const kept = [
    ...(baseline === null
      ? [`${supernet.epochsDone} of ${plan.warmupEpochs + plan.searchEpochs} epochs of the supernet`]
      : []),
    ...(baseline !== null || retrained > 0
      ? [`${retrained} of ${plan.retraining.epochs} epochs of the retraining`]
      : []),
  ];
  return `The search was interrupted; ${kept.join(' and ')} are kept.`;
}

async function trainFound(
  { settings, goal, dataset }: PreparedSearch,
  folder: RunFolder,
  threads: Threads,
  hooks: Hooks,
  supernet: Supernet,
): Promise<Trained> {
  const { space, plan, searchSeconds, pareto } = settings;
  const judgedBefore = folder.judged.lines();
  const before = folder.seconds('supernet');
  const evolving = sum(folder.shortTrainings.lines().map(({ seconds }) => seconds));
  const finalsBefore = folder.seconds('finalists');
  const retrainedBefore = folder.seconds('retraining');
  const judging = sum(judgedBefore.map(({ seconds }) => seconds));
  const left = searchSeconds === null ? null : 1000 * (searchSeconds - before - judging);
  const found = await search(
    { space, feasible: goal.feasible, limits: goal.limits, dataset, threads },
    await strategyOf(settings),
    { ...plan, front: pareto, ...(left !== null && { deadline: performance.now() + left }) },
    hooks,
    supernet,
    judgedBefore.map(({ candidate }) => candidate),
  );
  const { architecture, candidates, evolved, seconds } = found;
  return {
    ...{ found, architecture, candidates, evolved, final: found.final, smaller: found.smaller },
    seconds: {
      ...seconds,
      supernet: before + seconds.supernet,
      candidates: judging + seconds.candidates,
      evolution: evolving + seconds.evolution,
      finalists: finalsBefore + seconds.finalists,
      retraining: retrainedBefore + seconds.retraining,
    },
  };
}

async function trainBaseline(
  { settings, goal, dataset }: PreparedSearch,
  folder: RunFolder,
  threads: Threads,
  hooks: Hooks,
  baseline: Baseline,
): Promise<Trained> {
  const { space, plan } = settings;
  const network = networkOf(baseline, space);
  const training = new NetworkTraining(network, plan.retraining.weightDecay, plan.retraining.seed);
  const before = folder.seconds('retraining');
  const clock = new PhaseClock(hooks.onPhase);
  const setup = { feasible: goal.feasible, limits: goal.limits, dataset, threads };
  const found = await finish(setup, network, training, plan.retraining, hooks, clock);
  clock.end();
  const { retraining, quantization } = clock.seconds;
  return {
    found,
    architecture: null,
    ...{ candidates: [], evolved: [], final: null, smaller: [] },
    seconds: { retraining: before + retraining, quantization },
  };
}

function hooksOf(folder: RunFolder, training: TrainingListener | undefined, supernet: Supernet): Hooks {
  let since = performance.now();
  const elapsed = (): number => {
    const seconds = (performance.now() - since) / 1000;
    since = performance.now();
    return seconds;
  };
  return {
    onPhase: (phase) => {
      since = performance.now();
      training?.enter(phase);
    },
    onStep: (share) => training?.advance(share),
    onEpoch: (epoch) => {
      folder.saveEpoch({ phase: 'supernet', ...epoch, seconds: elapsed() }, supernet);
      training?.searched(epoch);
    },
    onScored: (scored, of) => training?.judged(scored, of),
    trainings: folder.trainings,
    onCandidate: (candidate) => folder.judged.append({ candidate, seconds: elapsed() }),
    shortlyTrained: folder.shortTrainings.lines().map(({ trained }) => trained),
    onShortlyTrained: (trained) => folder.shortTrainings.append({ trained, seconds: elapsed() }),
    rounds: folder.rounds.lines(),
    onRound: (round) => folder.rounds.append(round),
    onFinalistEpoch: (finalist, epoch) => {
      folder.log({ phase: 'finalists', finalist, ...epoch, seconds: elapsed() });
    },
    finalistLoss: (place, of) => {
      const told = folder.lines().filter((line) => line.phase === 'finalists');
      return told.findLast(({ finalist, epoch }) => finalist === place && epoch === of)?.laterLoss;
    },
    onRetraining: (network) => folder.restore('retraining', network),
    onRetrainingEpoch: (epoch, network) => {
      folder.saveEpoch({ phase: 'retraining', ...epoch, seconds: elapsed() }, network);
      training?.retrained(epoch);
    },
    onShare: (share) => training?.advance(share),
  };
}
