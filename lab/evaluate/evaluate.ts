/** How accurate a `.tflite` is on labelled data, in the exact arithmetic of the boards. */
import { LutError } from '../../common/errors.js';
import { shareInterval } from '../../common/statistics.js';
import type { Split } from '../../search/data/listing.js';
import type { ModelFile } from '../model-file.js';
import { accuracyOf, anomalyFigures, classesAuc, type Auc } from './figures.js';
import type { PixelMapping } from './pixels.js';
import type { Samples } from './samples.js';
import { outputLabels, probabilitiesOf, scoresOn, type EvaluationRequest, type Scored } from './scores.js';

export { PIXEL_RANGES, type PixelMapping, type PixelRange } from './pixels.js';
export { RAW_TYPES, type RawType } from './raw-samples.js';
export { SPLITS, type Split } from '../../search/data/listing.js';
export type { EvaluationRequest } from './scores.js';

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

/** @throws MODEL_*, DATA_*, FILE_*, INTERRUPTED */
export async function evaluate(request: EvaluationRequest): Promise<Evaluation> {
  const scored = await scoresOn(request);
  const { model, samples, names, seconds } = scored;
  const { split, pixels, type, labels } = samples;
  const common = { model, data: request.data, split, pixels, type, images: labels.length, seconds };
  return names === null
    ? { ...common, ...detected(scored, request) }
    : { ...common, ...classified({ ...scored, names }) };
}

type Figures = Pick<Evaluation, 'task' | 'accuracy' | 'interval' | 'auc' | 'classes' | 'confusion'>;

function classified(scored: Scored & { readonly names: readonly string[] }): Figures {
  const { scores, names } = scored;
  const labels = outputLabels(scored);
  const { correct, classes, confusion } = accuracyOf(scores, labels, names.length);
  return {
    task: 'classification',
    accuracy: correct / labels.length,
    interval: shareInterval(correct, labels.length),
    auc: classesAuc(probabilitiesOf(scores), labels, names.length),
    classes: classes.map((figures, label) => ({ name: names[label]!, ...figures })),
    confusion,
  };
}

/** @throws DATA_CLASSES where all samples are of one class */
function detected({ scores, samples: { labels } }: Scored, { data, classes }: EvaluationRequest): Figures {
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
