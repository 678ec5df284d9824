/** A whole model on a bench: measured, its outputs held against the host's, stored. */
import { modelRun } from '../agent/bench/measured-runs.js';
import { inputValues, type ModelInputs } from '../agent/bench/model-inputs.js';
import { planModelSampling } from '../agent/bench/sampling.js';
import { linkedModel, modelOfFile, requireRoom, type WholeModel } from '../agent/bench/whole-model.js';
import type { ModelMeasured, ModelWork } from '../agent/bench/work.js';
import type { Board } from '../boards/board.js';
import type { ModelPrediction } from '../builder/predict.js';
import { requireSameConfiguration } from '../builder/same-configuration.js';
import type { Table } from '../builder/table.js';
import { runGraph } from '../model/graph/run-graph.js';
import { sameElements, type Elements } from '../model/tensor.js';
import type { Graph } from '../model/tflite/graph.js';
import type { ModelRun } from '../store/model-run.js';
import type { Store } from '../store/store.js';
import type { Listening } from './listen.js';
import { requireTracePin, whileMetered, type MeasuredEnergy, type Meter } from './measured-energy.js';
import { withBench, type OpenBench } from './open-bench.js';
import type { Wear } from './wear.js';

/** A model that a board has room for, what it is given, and what the host's arithmetic makes of that. */
export interface PreparedModel {
  readonly whole: WholeModel;
  readonly inputs: ModelInputs;
  readonly expected: readonly Elements[];
}

/** What a board made of a model. */
export interface OnBoard {
  /** name of the bench */
  readonly bench: string;
  readonly run: ModelRun;
  readonly firmwareBytes: number;
  /** null where no flash was erased */
  readonly wear: Wear | null;
  /** of an inference, by a meter; null where there is none */
  readonly energy: MeasuredEnergy | null;
}

/** @throws MODEL_WINDOW, MODEL_ARENA, MODEL_INPUT */
export function prepareModel(
  name: string,
  { bytes, graph }: { readonly bytes: Uint8Array; readonly graph: Graph },
  inputs: ModelInputs,
  board: Board,
  runtime: string,
): PreparedModel {
  const whole = runtime === 'exported' ? linkedModel(name, bytes) : modelOfFile(name, bytes);
  // what is linked was held against the board when it was exported
  if (runtime !== 'exported') requireRoom(whole, board, runtime);
  const expected = runGraph(graph, inputValues(graph, inputs), { rounding: 'double' });
  return { whole, inputs, expected };
}

export interface ModelMeasurement {
  readonly board: Board;
  readonly bench: OpenBench;
  readonly store: Store;
  readonly listening: Listening;
  /** timed invocations, exactly; the unit's default unless given */
  readonly runs: number | undefined;
  /** whose configuration the bench must have, if there is one */
  readonly table: Table | undefined;
  /** that the board is supplied through, if there is one */
  readonly meter?: Meter | undefined;
}

/** How often it is told that a model is being run; milliseconds. */
const TELL_MS = 1000;

/** Measures a model. @throws TABLE_STALE, LINK_*, FIRMWARE_*, TOOLCHAIN_*, INTERRUPTED; USAGE_METER, BOARD_INVALID */
export async function runOnBoard(model: PreparedModel, request: ModelMeasurement): Promise<OnBoard> {
  const { board, store, listening, runs, table, meter } = request;
  return withBench(request.bench, board, store, listening, async (opened) => {
    const { bench } = opened;
    if (table !== undefined) requireSameConfiguration(table, bench.configuration);
    if (meter !== undefined) requireTracePin(board, bench.configuration);
    const whole = bench.configuration.runtime === 'exported';
    const sampling = {
      ...planModelSampling(bench.configuration.unit, runs),
      ...(whole && { eachOperator: false }),
    };
    const work: ModelWork = { kind: 'model', model: model.whole, inputs: model.inputs, sampling };
    const measure = (): Promise<ModelMeasured> =>
      tellingOn(`Running ${model.whole.identity.name} on ${bench.name}`, listening, bench.measure(work));
    const inferences = { all: sampling.warmups + sampling.runs, last: sampling.runs };
    const { result: measured, energy } =
      meter === undefined
        ? { result: await measure(), energy: null }
        : await whileMetered(board, meter, inferences, measure, listening.signal);
    const run = modelRun(opened, work, measured, sameElements(measured.outputs, model.expected));
    return { bench: bench.name, run, firmwareBytes: bench.firmwareBytes, wear: opened.wear(), energy };
  });
}

/** Tells that a model is being run: until it is done nothing more is known of it. */
async function tellingOn<Result>(
  title: string,
  { onProgress }: Listening,
  work: Promise<Result>,
): Promise<Result> {
  const tell = (): void => onProgress?.({ title, done: 0, of: 1, things: 'models', share: 0 });
  const again = setInterval(tell, TELL_MS);
  try {
    return await work;
  } finally {
    clearInterval(again);
  }
}

/** Stores a run and, if there is one, what a table predicted of it, and what a meter saw. @throws STORE_*, FILE_* */
export function recordRun(
  store: Store,
  run: ModelRun,
  predicted: { readonly table: Table; readonly prediction: ModelPrediction } | null,
  energy: MeasuredEnergy | null = null,
): void {
  const id = store.models.record(run);
  if (energy !== null) store.models.recordMeterWindows(id, energy.each);
  if (predicted === null) return;
  const { total, low, high } = predicted.prediction;
  if (total === null || low === null || high === null) return;
  store.models.recordPrediction(id, { table: predicted.table.hash, total, low, high });
}
