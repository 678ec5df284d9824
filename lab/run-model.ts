/** A `.tflite` run whole on a bench, beside what a table predicts of it. */
import { basename, resolve } from 'node:path';
import type { ModelInputs } from '../agent/bench/model-inputs.js';
import type { Board } from '../boards/board.js';
import type { BoardCatalogue } from '../boards/catalogue.js';
import { errorPercent } from '../builder/agreement.js';
import { graphCount, operatorCounts } from '../builder/model-counts.js';
import { predictModel, type ModelPrediction } from '../builder/predict.js';
import { defined } from '../common/defined.js';
import type { Figure } from '../common/figure.js';
import { caseKey } from '../model/cases/key.js';
import { elementsOfInputs } from '../model/graph/run-graph.js';
import type { OperatorKind } from '../model/operator.js';
import { caseOfOperator } from '../model/tflite/operator-case.js';
import type { ModelRun } from '../store/model-run.js';
import type { Store } from '../store/store.js';
import { readFile } from './files.js';
import type { FirmwareRuntime } from './runtimes.js';
import type { Listening } from './listen.js';
import { inferenceEnergy } from './energy/board-energy.js';
import type { MeasuredEnergy, Meter } from './measured-energy.js';
import { loadModelFile, type ModelFile } from './model-file.js';
import { prepareModel, recordRun, runOnBoard } from './model-on-board.js';
import type { OpenBench } from './open-bench.js';
import { recipeOfRun } from './recipes/of-run.js';
import type { Recipe } from './recipes/recipe.js';
import { recordRecipe } from './recipes/record.js';
import { namedTable, type ChosenTable } from './tables.js';
import type { Wear } from './wear.js';
import { withStore } from './with-store.js';

export { errorPercent } from '../builder/agreement.js';

export interface RunRequest extends Listening {
  readonly board: Board;
  /** where the table's board is found; among this package's unless given */
  readonly catalogue?: BoardCatalogue;
  readonly bench: OpenBench;
  readonly runtime: FirmwareRuntime;
  /** path of the database */
  readonly db: string;
  /** path of the `.tflite` */
  readonly model: string;
  /** paths of the raw little-endian elements of each input; generated from `seed` unless given */
  readonly inputs?: readonly string[];
  readonly seed: number;
  /** timed invocations, exactly; the unit's default unless given */
  readonly runs?: number;
  /** path of a table whose prediction is stored and given beside what is measured */
  readonly table?: string;
  /** what the network is for, e.g. vww: for its recipe */
  readonly task?: string;
  /** that the board is supplied through: its energy is measured as well */
  readonly meter?: Meter;
}

/** What was found out about a model. */
export interface RanModel {
  readonly model: ModelFile;
  readonly board: Board;
  /** name of the bench */
  readonly bench: string;
  readonly run: ModelRun;
  /** of a whole invocation, in the configuration's unit */
  readonly total: number;
  readonly operators: readonly OperatorFigure[];
  readonly predicted: PredictedRun | null;
  /** of an exported network: what the interpreter took of it with the same kernels, if the database knows; else null */
  readonly interpreter: number | null;
  /** null where no flash was erased */
  readonly wear: Wear | null;
  /** as it is in the database now */
  readonly recipe: Recipe;
  /** of an inference; null without a meter */
  readonly energy: RunEnergy | null;
}

/** What an inference took from the supply, and what it takes by what the board file states. */
export interface RunEnergy {
  readonly measured: MeasuredEnergy;
  /** by the board's counter, in ms */
  readonly latency: Figure;
  /** that long at the current that the board file states, in mJ; null where it states none at the clock */
  readonly model: Figure | null;
}

export interface OperatorFigure {
  readonly index: number;
  readonly kind: OperatorKind;
  readonly key: string;
  readonly count: number;
  /** of the table; null without one, or where it lacks the case */
  readonly predicted: number | null;
  /** what ran it: a micro-kernel, or `reference`; null where the runtime cannot tell */
  readonly kernel: string | null;
}

export interface PredictedRun {
  readonly from: ChosenTable;
  readonly prediction: ModelPrediction;
  /** of the total, in percent of what was measured; null where there is no total */
  readonly errorPercent: number | null;
}

/** Many times the largest arena. */
const INPUT_LIMIT = 64 * 1024 ** 2;

/**
 * Runs a model on a bench and stores it.
 * @throws MODEL_*, TABLE_*, FILE_*, STORE_*, LINK_*, FIRMWARE_*, TOOLCHAIN_*, INTERRUPTED
 */
export async function runModel(request: RunRequest): Promise<RanModel> {
  const { board, runtime, db, bench, runs, meter } = request;
  const model = loadModelFile(request.model);
  const from =
    request.table === undefined ? undefined : namedTable(request.table, board.id, request.catalogue);
  const inputs = modelInputs(request, model);
  const prepared = prepareModel(basename(request.model), model, inputs, board, runtime);
  return withStore(db, async (store) => {
    const {
      run,
      bench: name,
      firmwareBytes,
      wear,
      energy,
    } = await runOnBoard(prepared, {
      board,
      bench,
      store,
      listening: request,
      runs,
      meter,
      // the interpreter's table is another configuration's: beside an exported network it is a comparison
      table: runtime === 'exported' ? undefined : from?.table,
    });
    const interpreter = runtime === 'exported' ? interpreterCount(store, run) : null;
    const total = graphCount(run);
    const predicted = from === undefined ? null : predictedRun(from, model, board, total);
    recordRun(
      store,
      run,
      predicted && { table: predicted.from.table, prediction: predicted.prediction },
      energy,
    );
    store.recipes.recordFile(run.model.hash, resolve(request.model));
    const { catalogue, task = null } = request;
    const recipe = recordRecipe(
      store,
      recipeOfRun({
        ...{ run, firmwareBytes, network: { task } },
        ...defined({ catalogue, energy: energy?.energy }),
      }),
    );
    return {
      ...{ model, board, bench: name, run, total, predicted, interpreter, wear, recipe },
      energy: energy === null ? null : runEnergy(board, run, energy),
      // an exported network is one piece
      operators: run.eachOperator === null ? [] : operatorFigures(model, run, predicted),
    };
  });
}

/** What a model is given: the elements of files, or what a seed generates. @throws FILE_*, MODEL_INPUT */
export function modelInputs({ inputs, seed }: RunRequest, { graph }: ModelFile): ModelInputs {
  if (inputs === undefined) return seed;
  return elementsOfInputs(
    graph,
    inputs.map((path) => readFile(path, 'input', INPUT_LIMIT)),
  );
}

/** What the newest run of the same model in the interpreter took, on the same board with kernels of the same flavour. */
function interpreterCount(store: Store, { model, configuration }: ModelRun): number | null {
  const { board, machine, flavour, unit } = configuration;
  const found = store.models.latestWith(model.hash, { board, machine, flavour, unit, runtime: 'builtin' });
  return found === undefined ? null : graphCount(found);
}

/** A meter is only read where cycles are counted. */
function runEnergy(board: Board, run: ModelRun, measured: MeasuredEnergy): RunEnergy {
  const clockHz = run.configuration.clockHz ?? board.clockHz;
  const milliseconds = (1000 * graphCount(run)) / clockHz;
  const latency: Figure = {
    ...{ value: milliseconds, low: milliseconds, high: milliseconds, kind: 'measured' },
    source: `median of ${run.graph.samples.length} invocations`,
  };
  return { measured, latency, model: inferenceEnergy(board, latency, clockHz) };
}

function predictedRun(from: ChosenTable, model: ModelFile, board: Board, measured: number): PredictedRun {
  const prediction = predictModel(from.table, model.graph, model.bytes.length, board);
  const { total } = prediction;
  return {
    from,
    prediction,
    errorPercent: total === null ? null : errorPercent({ predicted: total, measured }),
  };
}

function operatorFigures(model: ModelFile, run: ModelRun, predicted: PredictedRun | null): OperatorFigure[] {
  const counts = operatorCounts(run) ?? [];
  return model.graph.operators.map((operator, index) => ({
    index,
    kind: operator.kind,
    key: caseKey(caseOfOperator(operator)),
    count: counts[index] ?? NaN,
    predicted: predicted?.prediction.operators[index]?.count ?? null,
    kernel: run.kernels?.[index] ?? null,
  }));
}
