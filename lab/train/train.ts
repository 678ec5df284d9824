/** Trains and quantizes a given network. */
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import { shellWords } from '../../common/shell-words.js';
import { sum } from '../../common/statistics.js';
import { macs } from '../../model/cases/macs.js';
import { arenaOf } from '../../model/graph/arena.js';
import { largestInput } from '../../model/space/stages.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { usualAugmentation } from '../../search/data/augmentation.js';
import type { Dataset } from '../../search/data/dataset.js';
import type { Network } from '../../search/network/network.js';
import { untrainedModel } from '../../search/network/untrained-model.js';
import { PhaseClock } from '../../search/phases.js';
import { trainAndQuantize, type TrainedNetwork } from '../../search/train-and-quantize.js';
import { NetworkTraining } from '../../search/training/network-training.js';
import { Threads } from '../../search/training/threads.js';
import { predict, type Predicted } from '../predict.js';
import { datasetSummary } from '../search/findings.js';
import { absolute, loadImages } from '../search/images.js';
import { newRunPath } from '../search/runs.js';
import { tryBackend } from '../search/try-backend.js';
import { TrainingFolder } from './folder.js';
import { givenNetwork, layGiven, nameOfGiven } from './given-network.js';
import type { TrainingOutcome } from './outcome.js';
import type { ResumeTrainingRequest, TrainingChoice, TrainingMeans, TrainingRequest } from './request.js';
import { trainingJson } from './result.js';
import type { TrainingSettings } from './settings.js';
import { chosenTeacher, loadTeacher } from './teacher.js';

/**
 * Begins a training in a folder of its own. Everything that can be refused without training is refused before the folder
 * is made.
 * @throws USAGE_BASELINE, MODEL_*, SEARCH_*, DATA_*, TABLE_*, FILE_*; INTERRUPTED with how to go on
 */
export async function trainGiven(request: TrainingRequest): Promise<TrainingOutcome> {
  const settings = settingsOf(request);
  const prepared = await prepare(settings, request);
  const path = request.out ?? newRunPath(nameOfGiven(settings), prepared.dataset.name);
  return trainInto(TrainingFolder.create(path, settings), prepared, request);
}

/**
 * Takes up a training where its last epoch ended: it comes to what it would have come to.
 * @throws SEARCH_RUN where there is none, or it is finished; else as {@link trainGiven}
 */
export async function resumeTraining(request: ResumeTrainingRequest): Promise<TrainingOutcome> {
  const folder = TrainingFolder.resume(request.folder);
  return trainInto(folder, await prepare(folder.settings, request), request);
}

function settingsOf(choice: TrainingChoice): TrainingSettings {
  const { augmentation, teacher, backend, epochs, learningRate, weightDecay, seed } = choice;
  const given = givenNetwork(choice);
  const [height, width] = largestInput(given.space);
  return {
    ...given,
    data: absolute(choice.data),
    augmentation: augmentation ?? usualAugmentation(height, width),
    teacher: teacher === undefined ? null : chosenTeacher(teacher, given, choice),
    backend,
    plan: { epochs, learningRate, weightDecay, seed },
  };
}

/** A training that is checked in everything that can be checked without it. */
interface Prepared {
  readonly network: Network;
  readonly dataset: Dataset;
  readonly dataSeconds: number;
}

async function prepare(settings: TrainingSettings, means: TrainingMeans): Promise<Prepared> {
  const network = layGiven(settings);
  predicted(untrainedModel(network, 0), '', means);
  const start = performance.now();
  const dataset = await loadImages(settings.data, settings.space, means);
  return { network, dataset, dataSeconds: (performance.now() - start) / 1000 };
}

/** What a model costs by the tables that were asked for. @throws TABLE_*, FILE_*, BOARD_UNKNOWN */
function predicted(bytes: Uint8Array, path: string, { tables }: TrainingMeans): Predicted[] {
  if (tables === undefined) return [];
  return predict({ path, name: 'model', bytes, graph: loadGraph(bytes) }, tables);
}

/** Keeps what comes of it in the folder: last the result, which says that the training is finished. */
async function trainInto(
  folder: TrainingFolder,
  prepared: Prepared,
  means: TrainingMeans,
): Promise<TrainingOutcome> {
  const { settings, path } = folder;
  const { network, dataset, dataSeconds } = prepared;
  const { trained, seconds } = await train(folder, prepared, means);
  const model = folder.saveModel(trained.model);
  const outcome: TrainingOutcome = {
    ...{ settings, network, trained, folder: path, model },
    dataset: datasetSummary(dataset),
    macs: sum(network.nodes.map(({ operator }) => macs(operator))),
    arena: arenaOf(loadGraph(trained.model)),
    predicted: predicted(trained.model, model, means),
    seconds: { data: dataSeconds, ...seconds },
  };
  folder.finish(trainingJson(outcome));
  return outcome;
}

/** @throws SEARCH_*; INTERRUPTED with how to go on */
async function train(
  folder: TrainingFolder,
  { network, dataset }: Prepared,
  means: TrainingMeans,
): Promise<{ trained: TrainedNetwork; seconds: Omit<TrainingOutcome['seconds'], 'data'> }> {
  const { settings, path } = folder;
  const { plan, backend, augmentation } = settings;
  const training = new NetworkTraining(network, plan.weightDecay, plan.seed, loadTeacher(settings, dataset));
  folder.restore(training);
  const before = sum(folder.lines().map(({ seconds }) => seconds));
  await tryBackend(backend, means.onWarning);
  const listener = means.onTraining?.(plan.epochs);
  const threads = await Threads.start(means.threads, { dataset, augmentation, backend });
  const clock = new PhaseClock((phase) => listener?.enter(phase));
  let since = performance.now();
  const elapsed = (): number => {
    const seconds = (performance.now() - since) / 1000;
    since = performance.now();
    return seconds;
  };
  const hooks = {
    onRetrainingEpoch: (epoch, now) => {
      folder.saveEpoch({ ...epoch, seconds: elapsed() }, now);
      listener?.retrained(epoch);
    },
    onShare: (share) => listener?.advance(share),
    ...defined({ signal: means.signal }),
  } satisfies Parameters<typeof trainAndQuantize>[4];
  try {
    const trained = await trainAndQuantize({ dataset, threads }, network, training, plan, hooks, clock);
    clock.end();
    const { retraining, quantization } = clock.seconds;
    return { trained, seconds: { training: before + retraining, quantization } };
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    const { code, remedy } = error;
    const message =
      code === 'INTERRUPTED'
        ? `The training was interrupted; ${training.epochsDone} of ${plan.epochs} epochs are kept.`
        : error.message;
    const resume = shellWords(['lut', 'train', '--resume', path, ...(means.resumeOptions ?? [])]);
    // what trains knows neither the folder nor what was asked for beside it
    throw new LutError(code, message, remedy?.replace('lut search --resume', resume), { cause: error });
  } finally {
    listener?.end();
    await threads.close();
  }
}
