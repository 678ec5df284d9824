/** The outputs of a `.tflite` for labelled data, in the exact arithmetic of the boards. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { mean } from '../../common/statistics.js';
import { elements } from '../../model/shapes.js';
import type { Elements, GraphTensor } from '../../model/tensor.js';
import type { Graph } from '../../model/tflite/graph.js';
import { GraphThreads } from '../../search/finish/graph-threads.js';
import type { Split } from '../../search/data/listing.js';
import type { Listening } from '../listen.js';
import { loadModelFile, type ModelFile } from '../model-file.js';
import { softmax } from '../../common/statistics.js';
import { imageSamples } from './image-samples.js';
import { interrupted } from './interrupted.js';
import type { PixelRange } from './pixels.js';
import { arrayOfSamples, filesOfLabels, type RawType } from './raw-samples.js';
import type { Samples } from './samples.js';

/** What a network is given, and how. */
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

/** What a network said of samples. */
export interface Scored {
  readonly model: ModelFile;
  readonly samples: Omit<Samples, 'input' | 'real' | 'close'>;
  /** of the outputs, one for each class; null where the network gives its input back */
  readonly names: readonly string[] | null;
  /** of each sample: those of the classes, or one of how strange it is */
  readonly scores: readonly (readonly number[])[];
  /** of the computation alone */
  readonly seconds: number;
}

const LABEL_FILE = 'y_labels.csv';

/** @throws MODEL_*, DATA_*, FILE_*, INTERRUPTED */
export async function scoresOn(request: EvaluationRequest): Promise<Scored> {
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
    return { model, samples, names, scores, seconds: (performance.now() - start) / 1000 };
  } finally {
    samples.close();
  }
}

/** Of each sample, the place of its class among the outputs: class folders need have neither all, nor their order. */
export function outputLabels({ samples, names }: Pick<Scored, 'samples' | 'names'>): number[] {
  return Array.from(samples.labels, (label) =>
    samples.names === null || names === null ? label : names.indexOf(samples.names[label]!),
  );
}

/** Scores as probabilities: as they are where the network ends with SOFTMAX or LOGISTIC, else by a softmax. */
export function probabilitiesOf(scores: Scored['scores']): readonly (readonly number[])[] {
  const isProbability = scores.every((each) => each.every((score) => score >= 0 && score <= 1));
  return isProbability ? scores : scores.map(softmax);
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
