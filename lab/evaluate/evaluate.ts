/** How accurate a `.tflite` is on labelled data, in the exact arithmetic of the boards. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { mean, shareInterval } from '../../common/statistics.js';
import { elements } from '../../model/shapes.js';
import type { Elements, GraphTensor } from '../../model/tensor.js';
import type { Graph } from '../../model/tflite/graph.js';
import type { Split } from '../../search/data/listing.js';
import { GraphThreads } from '../../search/finish/graph-threads.js';
import type { Listening } from '../listen.js';
import { loadModelFile, type ModelFile } from '../model-file.js';
import { accuracyOf, anomalyFigures, classesAuc, softmax, type Auc } from './figures.js';
import { imageSamples } from './image-samples.js';
import { interrupted } from './interrupted.js';
import type { PixelMapping, PixelRange } from './pixels.js';
import { arrayOfSamples, filesOfLabels, type RawType } from './raw-samples.js';
import type { Samples } from './samples.js';

export { PIXEL_RANGES, type PixelMapping, type PixelRange } from './pixels.js';
export { RAW_TYPES, type RawType } from './raw-samples.js';
export { SPLITS, type Split } from '../../search/data/listing.js';

export interface EvaluationRequest extends Listening {
  /** path of the `.tflite` */
  readonly model: string;
  /** a folder of class folders, perhaps in splits; of samples with y_labels.csv; or a `.npy` of all samples */
  readonly data: string;
  /** path of a label file of raw samples; `y_labels.csv` in the folder unless given */
  readonly labels?: string;
  /** test, or all of class folders, unless given */
  readonly split?: Split;
  /** names of the network's outputs in their order; those of the class folders unless given */
  readonly classes?: readonly string[];
  /** what pixels are taken for; by the input's quantization unless given */
  readonly pixels?: PixelRange;
  /** what the elements of .bin files are */
  readonly raw?: RawType;
  readonly threads: number;
}

export interface EvaluatedClass {
  readonly name: string;
  readonly images: number;
  /** null of an anomaly detector */
  readonly correct: number | null;
}

/** What a network is worth on data. */
export interface Evaluation {
  readonly model: ModelFile;
  readonly data: string;
  readonly split: Split | null;
  /** `anomaly`: an autoencoder, whose score is how far its output is from its input */
  readonly task: 'classification' | 'anomaly';
  /** samples */
  readonly images: number;
  /** 0 to 1; of an anomaly detector as its benchmark has it */
  readonly accuracy: number;
  /** its 95 % interval by the number of samples; null of an anomaly detector */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly auc: Auc | null;
  /** in the order of the outputs */
  readonly classes: readonly EvaluatedClass[];
  /** [class][class that was told]; null of an anomaly detector */
  readonly confusion: readonly (readonly number[])[] | null;
  readonly pixels: PixelMapping | null;
  /** what the samples' elements were */
  readonly type: Samples['type'];
  /** of the computation alone */
  readonly seconds: number;
}

const LABEL_FILE = 'y_labels.csv';

/** @throws MODEL_*, DATA_*, FILE_*, INTERRUPTED */
export async function evaluate(request: EvaluationRequest): Promise<Evaluation> {
  const model = loadModelFile(request.model);
  requireOneInputAndOutput(model);
  const samples = await openSamples(model.graph, request);
  try {
    const names = outputNames(model.graph, samples, request);
    const [output] = model.graph.outputs;
    const start = performance.now();
    const scoring: Scoring =
      names === null ? strangeness(output!, samples.real!) : (_, values) => realValues(output!, values);
    const scores = await scoresOf(model, samples, scoring, request);
    const seconds = (performance.now() - start) / 1000;
    const { split, pixels, type } = samples;
    const common = { model, data: request.data, split, pixels, type, images: samples.labels.length, seconds };
    return names === null
      ? { ...common, ...detected(scores, samples, request) }
      : { ...common, ...classified(scores, samples, names) };
  } finally {
    samples.close();
  }
}

function requireOneInputAndOutput({ path, graph: { inputs, outputs } }: ModelFile): void {
  if (inputs.length === 1 && outputs.length === 1) return;
  throw new LutError(
    'MODEL_UNSUPPORTED',
    `${path} has ${inputs.length} inputs and ${outputs.length} outputs; what is evaluated has one of each.`,
    'Give a model that tells classes apart, or one that gives its input back.',
  );
}

/** @throws DATA_*, FILE_*, USAGE_DATA, INTERRUPTED */
async function openSamples(graph: Graph, request: EvaluationRequest): Promise<Samples> {
  const { data, labels } = request;
  if (statSync(data, { throwIfNoEntry: false })?.isFile() === true) {
    if (labels !== undefined) return arrayOfSamples(graph, data, labels, request);
    throw new LutError(
      'USAGE_DATA',
      `${data} is a file, and nothing says which classes its samples are of.`,
      'Name the .npy of their labels with --labels.',
    );
  }
  const file = labels ?? join(data, LABEL_FILE);
  if (labels !== undefined || existsSync(file)) return filesOfLabels(graph, file, request);
  return imageSamples(graph, data, request, request);
}

/**
 * The names of the outputs, one for each class; null where the network gives its input back.
 * @throws DATA_CLASSES
 */
function outputNames(
  { inputs: [input], outputs: [output] }: Graph,
  samples: Samples,
  { classes, model, data }: EvaluationRequest,
): readonly string[] | null {
  const outputs = elements(output!.shape);
  if (samples.real !== null && samples.classes === 2 && outputs > 2 && outputs === elements(input!.shape))
    return null;
  const known = samples.names ?? Array.from({ length: outputs }, (_, label) => String(label));
  const names = classes ?? known;
  if (names.length !== outputs) {
    throw new LutError(
      'DATA_CLASSES',
      `${model} tells ${outputs} classes apart, and ${classes === undefined ? data : '--classes'} has ${names.length} (${names.join(', ')}).`,
      'Name the outputs of the model in their order: --classes cat,dog,other.',
    );
  }
  const strange = samples.names?.find((name) => !names.includes(name));
  if (strange !== undefined || samples.classes > outputs) {
    throw new LutError(
      'DATA_CLASSES',
      strange === undefined
        ? `${data} has samples of ${samples.classes} classes, and ${model} tells ${outputs} apart.`
        : `${data} has the class ${strange}, which is not among ${names.join(', ')}.`,
      'Name the outputs of the model in their order: --classes cat,dog,other.',
    );
  }
  return names;
}

/** What an input's output says: the score of each class, or one of how strange the input is. */
type Scoring = (index: number, output: Elements) => ArrayLike<number>;

/** The scores of each sample: those of its inputs, averaged. @throws INTERRUPTED */
async function scoresOf(
  model: ModelFile,
  samples: Samples,
  scoring: Scoring,
  { threads: count, signal, onProgress }: EvaluationRequest,
): Promise<number[][]> {
  const { owners, labels } = samples;
  const scores = Array.from({ length: labels.length }, () => [] as number[]);
  const inputs = new Uint32Array(labels.length);
  for (let i = 0; i < owners.length; i++) inputs[owners[i]!]!++;
  let done = 0;
  const title = `Evaluating ${model.name}`;
  const threads = new GraphThreads(Math.min(count, owners.length), model.bytes);
  const onOutputs = (index: number, [output]: readonly Elements[]): void => {
    const owner = owners[index]!;
    const sums = scores[owner]!;
    const found = scoring(index, output!);
    for (let i = 0; i < found.length; i++) sums[i] = (sums[i] ?? 0) + found[i]! / inputs[owner]!;
    done++;
    onProgress?.({ title, done, of: owners.length, things: 'inputs', share: done / owners.length });
  };
  const work = threads.run(owners.length, (index) => [samples.input(index)], onOutputs);
  try {
    await unlessAborted(work, signal, () => interrupted(done, owners.length));
    return scores;
  } finally {
    await threads.close();
  }
}

/** Waits for work until a signal, and then no longer. */
async function unlessAborted(
  work: Promise<void>,
  signal: AbortSignal | undefined,
  why: () => LutError,
): Promise<void> {
  if (signal === undefined) return work;
  if (signal.aborted) throw why();
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(why());
    signal.addEventListener('abort', onAbort);
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

type Figures = Pick<Evaluation, 'task' | 'accuracy' | 'interval' | 'auc' | 'classes' | 'confusion'>;

function classified(
  scores: readonly (readonly number[])[],
  samples: Samples,
  names: readonly string[],
): Figures {
  // class folders need not have all outputs, nor their order
  const labels = Array.from(samples.labels, (label) =>
    samples.names === null ? label : names.indexOf(samples.names[label]!),
  );
  const { correct, classes, confusion } = accuracyOf(scores, labels, names.length);
  const isProbability = scores.every((each) => each.every((score) => score >= 0 && score <= 1));
  const probabilities = isProbability ? scores : scores.map(softmax);
  return {
    task: 'classification',
    accuracy: correct / labels.length,
    interval: shareInterval(correct, labels.length),
    auc: classesAuc(probabilities, labels, names.length),
    classes: classes.map((figures, label) => ({ name: names[label]!, ...figures })),
    confusion,
  };
}

/** @throws DATA_CLASSES where all samples are of one class */
function detected(
  scores: readonly (readonly number[])[],
  { labels }: Samples,
  { data, classes }: EvaluationRequest,
): Figures {
  const figures = anomalyFigures(
    scores.map(([score]) => score!),
    labels,
  );
  if (figures === null) {
    throw new LutError(
      'DATA_CLASSES',
      `${data} has normal samples or anomalies only; a detector is judged by how it tells them apart.`,
      'Give samples of both: label 0 is normal, 1 an anomaly.',
    );
  }
  const all = Array.from(labels);
  const names = classes?.length === 2 ? classes : ['normal', 'anomaly'];
  return {
    task: 'anomaly',
    ...figures,
    interval: null,
    classes: names.map((name, label) => ({
      name,
      images: all.filter((each) => each === label).length,
      correct: null,
    })),
    confusion: null,
  };
}

/** The mean square of the differences between output and input, as real values. */
function strangeness(output: GraphTensor, input: (index: number) => Float32Array): Scoring {
  return (index, values) => {
    const real = input(index);
    return [mean(realValues(output, values).map((value, i) => (value - real[i]!) ** 2))];
  };
}

function realValues({ scales: [scale], zeroPoint }: GraphTensor, values: Elements): number[] {
  return Array.from(values, (value) => (scale === undefined ? value : scale * (value - zeroPoint)));
}
