/** What a model would take if it were another, each by the table that predicts the model itself. */
import { kernelOf, statedKernels } from '../../builder/kernels/index.js';
import { Predictor, type ModelPrediction, type Prediction } from '../../builder/predict.js';
import type { BoardCatalogue } from '../../boards/catalogue.js';
import { LutError } from '../../common/errors.js';
import { leastSure, type Figure } from '../../common/figure.js';
import { sum } from '../../common/statistics.js';
import { tidied } from '../../model/rewrite/tidy.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { readTflite } from '../../model/tflite/reader.js';
import type { TfliteModel } from '../../model/tflite/schema.js';
import { writeTflite } from '../../model/tflite/writer.js';
import { whatIfs, type ChangeKind, type PossibleWhatIf } from '../../model/what-if/what-ifs.js';
import type { ModelFile } from '../model-file.js';
import { requireOther, writeOutput } from '../outputs.js';
import { speedOf } from '../speed.js';
import { otherConfigurations, type ChosenTable } from '../tables.js';
import { without } from './difference.js';

/** What is gained, in the table's unit: less than 0 where more is taken. */
export interface Gain {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface PredictedWhatIf {
  readonly change: ChangeKind | 'placement';
  /** in a few words */
  readonly what: string;
  /** the operators of the model that are meant, by index */
  readonly operators: readonly number[];
  /** whether the network has to be trained again; its accuracy is then unknown until it was */
  readonly retraining: boolean;
  /** share of the bytes of constants that stay as they are, which a training may begin with */
  readonly kept: number;
  /** the file with this change; the model's own where it stays as it is */
  readonly bytes: Uint8Array;
  readonly prediction: ModelPrediction;
  /** of the operators that change: those that the table has no entry of */
  readonly interpolated: number;
  /** null where the table lacks an operator of either */
  readonly gain: Gain | null;
  /** in milliseconds; null where the table does not say how long a count takes */
  readonly latencyGain: Figure | null;
  readonly arenaGain: number;
  readonly flashGain: number;
}

/** What the what-ifs of a model are predicted from. */
export interface WhatIfChoice {
  readonly assumeIpc?: number;
  readonly catalogue?: BoardCatalogue;
}

/** All that are possible, those that bring most first; those that the table cannot tell last. @throws MODEL_*, TABLE_* */
export function predictWhatIfs(
  file: ModelFile,
  chosen: ChosenTable,
  choice: WhatIfChoice,
): PredictedWhatIf[] {
  const own = new WhatIfs(file, chosen, choice.assumeIpc);
  const found = [...own.changes(), ...own.placements(choice.catalogue)];
  const order = ({ gain }: PredictedWhatIf): number => gain?.value ?? -Infinity;
  return found.sort((a, b) => (order(a) === order(b) ? 0 : order(b) - order(a)));
}

class WhatIfs {
  private readonly predictor: Predictor;
  private readonly base: TfliteModel;
  private readonly bytes: number;
  private readonly now: ModelPrediction;

  constructor(
    private readonly file: ModelFile,
    private readonly chosen: ChosenTable,
    private readonly assumeIpc: number | undefined,
  ) {
    this.predictor = new Predictor(chosen.table);
    // without what nothing uses, which a changed file has not either
    this.base = tidied(readTflite(file.bytes));
    this.bytes = writeTflite(this.base).length;
    this.now = this.predictor.model(file.graph, this.bytes, chosen.board);
  }

  changes(): PredictedWhatIf[] {
    return whatIfs(this.base, this.channelBlock()).map((one) => this.predicted(one));
  }

  /** Other configurations of the board: the model stays as it is. */
  placements(catalogue: BoardCatalogue | undefined): PredictedWhatIf[] {
    const { graph } = this.file;
    const { table } = this.chosen;
    return otherConfigurations(this.chosen, graph.operators.map(caseOfOperator), catalogue).map((other) => {
      const prediction = new Predictor(other.table).model(graph, this.bytes, other.board);
      const latency = [this.now, prediction].map((one, i) =>
        speedOf(one, i === 0 ? table : other.table, this.chosen.board, this.assumeIpc),
      );
      return {
        ...{ change: 'placement', what: configurationWords(table, other.table), operators: [] },
        ...{ retraining: false, kept: 1, bytes: this.file.bytes, prediction },
        interpolated: interpolatedOf(prediction),
        gain: differenceOf(this.now, prediction),
        latencyGain: timeGain(latency[0]?.latency, latency[1]?.latency),
        ...this.memoryGain(prediction),
      };
    });
  }

  private predicted(whatIf: PossibleWhatIf): PredictedWhatIf {
    const { change, what, operators, graph, model } = whatIf;
    const { table, board } = this.chosen;
    const bytes = writeTflite(model);
    const prediction = this.predictor.model(graph, bytes.length, board);
    // what stays is the same in both, whatever it takes
    const [gone, come] = [without(this.file.graph, graph), without(graph, this.file.graph)].map((some) =>
      this.predictor.cases(some.map(caseOfOperator)),
    ) as [Prediction, Prediction];
    const [before, after] = [gone, come].map((one) => speedOf(one, table, board, this.assumeIpc)?.latency);
    return {
      ...{ change, what, operators, retraining: true, kept: this.keptBy(model), bytes, prediction },
      interpolated: interpolatedOf(come),
      gain: differenceOf(gone, come),
      latencyGain: timeGain(before, after),
      ...this.memoryGain(prediction),
    };
  }

  private memoryGain({ arenaBytes, flashBytes }: ModelPrediction) {
    return { arenaGain: this.now.arenaBytes - arenaBytes, flashGain: this.now.flashBytes - flashBytes };
  }

  private keptBy({ buffers }: TfliteModel): number {
    const known = new Set(this.base.buffers.map(({ data }) => data));
    const bytes = (some: TfliteModel['buffers']): number => sum(some.map(({ data }) => data.length));
    return bytes(buffers.filter(({ data }) => known.has(data))) / bytes(this.base.buffers);
  }

  /** The most that a micro-kernel takes at a time of those that run the model; 1 where none is stated. */
  private channelBlock(): number {
    const kernels = statedKernels(this.chosen.table.configuration);
    const blocks = this.file.graph.operators.map(
      (operator) => kernelOf(kernels, caseOfOperator(operator))?.channelBlock ?? 1,
    );
    return Math.max(1, ...blocks);
  }
}

function interpolatedOf({ operators }: Prediction): number {
  return operators.filter(({ source }) => source === 'interpolated').length;
}

/** Of sums with errors of their own. */
function differenceOf(before: Prediction, after: Prediction): Gain | null {
  if (before.total === null || after.total === null) return null;
  return {
    value: before.total - after.total,
    low: before.low! - after.high!,
    high: before.high! - after.low!,
  };
}

function timeGain(before: Figure | undefined, after: Figure | undefined): Figure | null {
  if (before === undefined || after === undefined) return null;
  return {
    value: before.value - after.value,
    ...{ low: before.low - after.high, high: before.high - after.low },
    kind: leastSure(before.kind, after.kind),
    source: after.source,
  };
}

/** What of a configuration differs from another. */
function configurationWords(
  { configuration: from }: ChosenTable['table'],
  { configuration: to }: ChosenTable['table'],
): string {
  const words = [
    ...(from.runtime === to.runtime && from.flavour === to.flavour
      ? []
      : [`kernels ${to.runtime}/${to.flavour}`]),
    ...(JSON.stringify(from.placement) === JSON.stringify(to.placement) ? [] : ['another placement']),
    ...(from.clockHz === to.clockHz ? [] : [`at ${(to.clockHz ?? 0) / 1e6} MHz`]),
  ];
  return words.length === 0 ? 'another configuration of the board' : words.join(', ');
}

/**
 * Writes the model with one of its what-ifs. Weights that are new hold no sense, but take as long as any.
 * @param number its place in the list, from 1
 * @throws USAGE_ARGUMENTS where there is no such, or the model would stay as it is or be overwritten; FILE_*
 */
export function writeWhatIf(
  { path }: ModelFile,
  all: readonly PredictedWhatIf[],
  number: number,
  out: string,
  force?: boolean,
): void {
  const found = all[number - 1];
  if (found === undefined || !found.retraining) {
    throw new LutError(
      'USAGE_ARGUMENTS',
      found === undefined ? `There is no change ${number}.` : `Change ${number} leaves the model as it is.`,
      'lut advise without --change lists them; --json lists all.',
    );
  }
  requireOther(path, out);
  writeOutput(out, found.bytes, 'model', force);
}
