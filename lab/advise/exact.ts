/** What of a model can be rewritten so that its outputs stay as they are, to the bit, and what that brings. */
import { predictModel, Predictor, type ModelPrediction } from '../../builder/predict.js';
import { LutError } from '../../common/errors.js';
import { formatCount } from '../../common/format.js';
import { sum } from '../../common/statistics.js';
import { generatedInputs } from '../../model/graph/input-fill.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { foldConstants } from '../../model/rewrite/constants.js';
import {
  rewriteExactly,
  type ExactRewrite,
  type Judge,
  type RefusedRewrite,
} from '../../model/rewrite/exact.js';
import { sameElements } from '../../model/tensor.js';
import type { Graph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { readTflite } from '../../model/tflite/reader.js';
import { writeTflite } from '../../model/tflite/writer.js';
import { preparedOfBytes, readModelBytes, type ModelFile } from '../model-file.js';
import { requireOther, writeOutput } from '../outputs.js';
import type { ChosenTable } from '../tables.js';
import { without } from './difference.js';

export type { ExactRewrite, RefusedRewrite } from '../../model/rewrite/exact.js';

/** A model file whose operators on nothing but constants were computed, and how many these were. */
export interface AdvisedModel {
  readonly file: ModelFile;
  readonly folded: number;
}

/** A model and what is left of it. */
export interface ExactAdvice {
  readonly bytes: Uint8Array;
  readonly graph: Graph;
  readonly prediction: ModelPrediction;
  readonly applied: readonly ExactRewrite[];
  readonly refused: readonly RefusedRewrite[];
}

/** Of the inputs on which the outputs of both are held against each other. */
const SEED = 1;

/** @throws FILE_*; MODEL_* naming the file */
export function loadAdvised(path: string): AdvisedModel {
  return advisedOfBytes(path, readModelBytes(path));
}

/** The same of a file that was read elsewhere. @param path what messages call it. @throws MODEL_* naming the file */
export function advisedOfBytes(path: string, given: Uint8Array): AdvisedModel {
  let folded = 0;
  const file = preparedOfBytes(path, given, (bytes) => {
    const constants = foldConstants(readTflite(bytes));
    ({ folded } = constants);
    return folded === 0 ? bytes : writeTflite(constants.model);
  });
  return { file, folded };
}

/** @throws MODEL_* */
export function adviseExactly({ file, folded }: AdvisedModel, { table, board }: ChosenTable): ExactAdvice {
  const predictor = new Predictor(table);
  const { model, graph, applied, refused } = rewriteExactly(readTflite(file.bytes), judgeBy(predictor));
  const bytes = writeTflite(model);
  const constants = new Array<ExactRewrite>(folded).fill({ rule: 'constant', kind: null, operator: null });
  return {
    ...{ bytes, graph, refused, applied: [...constants, ...applied] },
    prediction: predictModel(table, graph, bytes.length, board),
  };
}

/** What a table says against a graph in the place of another: that it takes more, or that nobody knows. */
export function judgeBy(predictor: Predictor): Judge {
  const { unit, overhead } = predictor.table;
  const costOf = (operators: Graph['operators']) => predictor.cases(operators.map(caseOfOperator));
  return (before, after) => {
    const [gone, come] = [without(before, after), without(after, before)].map(costOf);
    const [untold] = come!.missing;
    if (untold !== undefined) return `the table has nothing near enough to "${untold}"`;
    if (come!.operators.length > 0 && gone!.missing.length > 0) {
      return `the table has nothing near enough to "${gone!.missing[0]}", which would become another`;
    }
    const fewer = gone!.operators.length - come!.operators.length;
    const more = countOf(come!) - countOf(gone!) - fewer * overhead.perOperator;
    return more > 0 ? `it would take ${formatCount(more)} ${unit} more` : null;
  };
}

function countOf({ operators }: ReturnType<Predictor['cases']>): number {
  return sum(operators.map(({ count }) => count ?? 0));
}

/**
 * Writes what is left of a model, after holding its answers against the model's.
 * @throws MODEL_EXACT where nothing was rewritten; USAGE_ARGUMENTS where the model itself would be overwritten; FILE_*
 */
export function applyExactly(
  { path, graph }: ModelFile,
  advice: ExactAdvice,
  out: string,
  force?: boolean,
): void {
  requireRewritten(path, advice);
  requireOther(path, out);
  const inputs = generatedInputs(graph, SEED);
  const [before, after] = [graph, advice.graph].map((one) => runGraph(one, inputs, { rounding: 'double' }));
  // a defect of this program: nobody is to get such a model
  if (!sameElements(before!, after!))
    throw new Error('the rewritten model gives other outputs than the model');
  writeOutput(out, advice.bytes, 'model', force);
}

function requireRewritten(path: string, { applied, refused }: ExactAdvice): void {
  if (applied.length > 0) return;
  const [first] = refused;
  const why = first === undefined ? '' : ` (operator ${first.operator}, ${first.kind}: ${first.why})`;
  throw new LutError(
    'MODEL_EXACT',
    `Nothing in ${path} can be rewritten so that its outputs stay the same to the bit${why}.`,
    'Use the model as it is; lut advise without --apply says what else there is.',
  );
}
