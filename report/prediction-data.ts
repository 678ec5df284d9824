/** What a prediction is told and drawn from: what `lab/predict` gives. */
import type { ModelPrediction } from '../builder/predict.js';
import type { Table } from '../builder/table.js';
import type { Figure } from '../common/figure.js';
import type { Graph } from '../model/tflite/graph.js';

/** A model that was predicted. */
export interface PredictedModel {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly graph: Graph;
}

/** What one table says of a model. */
export interface PredictionData {
  /** of the table */
  readonly path: string;
  readonly table: Table;
  readonly board: BoardFacts;
  readonly prediction: ModelPrediction;
  /** where the table was chosen: tables of the board that it was chosen from, and operators that it has measured */
  readonly among?: number;
  readonly measured?: number;
  /** what stands in the way of a total, and the way out; absent where nothing does */
  readonly shortfall?: { readonly message: string; readonly remedy?: string | undefined };
  /** null where it is not known how long a count takes */
  readonly speed: SpeedFacts | null;
}

/** Of a board, what is said of it. Sizes in bytes. */
interface BoardFacts {
  readonly id: string;
  readonly memory: { readonly arena: number; readonly window: number };
}

interface SpeedFacts {
  /** in milliseconds */
  readonly latency: Figure;
  /** null where they do not come from a calibration of the table */
  readonly estimatedCycles: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** null where the board's power is not known */
  readonly millijoules: number | null;
  readonly powerSource: string | null;
}
