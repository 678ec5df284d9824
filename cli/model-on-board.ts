/** A whole model on a board: measured, its outputs held against the host's, stored. */
import { modelRun, modelTask, planModelSampling, type ModelJob } from '../agent/bench/measure-model.js';
import { inputValues, type ModelInputs } from '../agent/bench/model-inputs.js';
import { modelOfFile, requireRoom, type WholeModel } from '../agent/bench/whole-model.js';
import type { Board } from '../boards/board.js';
import type { ModelPrediction } from '../builder/predict.js';
import { requireSameConfiguration } from '../builder/same-configuration.js';
import type { Table } from '../builder/table.js';
import { runGraph } from '../model/graph/run-graph.js';
import type { Graph } from '../model/tflite/graph.js';
import type { ModelRun } from '../store/model-run.js';
import type { Store } from '../store/store.js';
import type { BoardOptions } from './board-options.js';
import { withBench } from './with-bench.js';

/** A model that a board has room for, what it is given, and what the host's arithmetic makes of that. */
export interface PreparedModel {
  readonly whole: WholeModel;
  readonly inputs: ModelInputs;
  readonly expected: readonly Int8Array[];
}

/** What a board made of a model. */
export interface OnBoard {
  readonly port: string;
  readonly run: ModelRun;
  readonly firmwareBytes: number;
}

/** @throws MODEL_WINDOW, MODEL_ARENA, MODEL_INPUT */
export function prepareModel(
  name: string,
  { bytes, graph }: { readonly bytes: Uint8Array; readonly graph: Graph },
  inputs: ModelInputs,
  board: Board,
  runtime: string,
): PreparedModel {
  const whole = modelOfFile(name, bytes);
  requireRoom(whole, board, runtime);
  const expected = runGraph(graph, inputValues(graph, inputs), { rounding: 'double' });
  return { whole, inputs, expected };
}

/**
 * Measures a model on the board that the options name.
 * @param table whose configuration the board must have, if there is one
 * @throws TABLE_STALE, LINK_*, FIRMWARE_*, TOOLCHAIN_*, INTERRUPTED
 */
export async function runOnBoard(
  { whole, inputs, expected }: PreparedModel,
  board: Board,
  options: BoardOptions & { readonly runs?: number },
  store: Store,
  table?: Table,
): Promise<OnBoard> {
  return withBench(board, options, store, async ({ bench, port, build, firmwareBytes }) => {
    if (table !== undefined) requireSameConfiguration(table, bench.configuration);
    const sampling = planModelSampling(bench.configuration.unit, options.runs);
    const job: ModelJob = { model: whole, inputs, sampling };
    const measured = await bench.run(modelTask(job));
    const run = modelRun(bench, build, job, measured, sameValues(measured.outputs, expected));
    return { port, run, firmwareBytes };
  });
}

/** Stores a run and, if there is one, what a table predicted of it. @throws STORE_*, FILE_* */
export function recordRun(
  store: Store,
  run: ModelRun,
  predicted: { readonly table: Table; readonly prediction: ModelPrediction } | null,
): void {
  const id = store.models.record(run);
  if (predicted === null) return;
  const { total, low, high } = predicted.prediction;
  if (total === null || low === null || high === null) return;
  store.models.recordPrediction(id, { table: predicted.table.hash, total, low, high });
}

function sameValues(a: readonly Int8Array[], b: readonly Int8Array[]): boolean {
  return JSON.stringify(a.map((values) => [...values])) === JSON.stringify(b.map((values) => [...values]));
}
