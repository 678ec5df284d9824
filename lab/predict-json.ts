/** A prediction as `lut predict --json` prints it, and the page shows it. */
import type { PredictJson } from './json/types.js';
import type { ModelFile } from './model-file.js';
import { profilingCommand, whyInfeasible, type Predicted } from './predict.js';

/** What was asked for beside the table. */
export interface PredictionWords {
  /** instructions per cycle that the times rest on; undefined where none are assumed */
  readonly assumeIpc?: number;
  /** the folder of the user's own board files, if there is one */
  readonly boards?: string;
}

export function predictJson(model: ModelFile, one: Predicted, words: PredictionWords): PredictJson {
  const { path, table, board, prediction, speed } = one;
  const { unit, total, low, high, partial, operators, missing, infeasible } = prediction;
  const { arenaBytes, flashBytes, fits } = prediction;
  return {
    model: model.path,
    board: board.id,
    table: path,
    table_hash: table.hash,
    machine: table.configuration.machine,
    unit,
    total,
    low,
    high,
    partial,
    assume_ipc: unit === 'instructions' ? (words.assumeIpc ?? null) : null,
    estimated_cycles: speed?.estimatedCycles ?? null,
    latency_ms: speed?.latency ?? null,
    milliseconds: speed?.latency.value ?? null,
    inferences_per_second: speed === null ? null : 1000 / speed.latency.value,
    millijoules: speed?.millijoules ?? null,
    arena_bytes: arenaBytes,
    flash_bytes: flashBytes,
    fits,
    operators,
    missing,
    infeasible: infeasible.map((row) => ({ key: row.key, reason: whyInfeasible(row) })),
    remedy: profilingCommand(model, one, words.boards),
  };
}
