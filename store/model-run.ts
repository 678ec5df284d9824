import type { ArenaBytes } from '../model/graph/arena.js';
import type { DeviceConfiguration } from '../model/configuration.js';
import type { Chip, RunOrigin } from './run.js';

/** Raw ticks of timed windows, and those of an empty one, to be subtracted. */
export interface WindowSamples {
  readonly emptyTicks: number;
  readonly samples: Uint32Array;
}

/** A whole model that was run on a board. */
export interface ModelRun {
  readonly configuration: DeviceConfiguration;
  readonly model: ModelIdentity;
  /** what it was given: `seed 1` (generated), or `sha256 …` of the inputs' bytes one after the other */
  readonly inputs: string;
  readonly operators: number;
  /** invocations before the first sample */
  readonly warmups: number;
  /** counter ticks per cycle or instruction, as in `Run` */
  readonly ticksPerCount: number;
  readonly arena: ArenaBytes;
  /** whole invocations */
  readonly graph: WindowSamples;
  /** each operator, invocation after invocation; null where they were not timed */
  readonly eachOperator: WindowSamples | null;
  /** whether the outputs were those of the host's arithmetic; null where they were not compared */
  readonly outputsEqual: boolean | null;
  /** what ran each operator: a micro-kernel, or `reference`; absent where the runtime could not tell */
  readonly kernels?: readonly string[];
  /** id that `Store.recordBuild` gave to the firmware */
  readonly build?: number;
  /** absent where the board says nothing of it */
  readonly chip?: Chip;
  /** where it was measured in a fleet */
  readonly origin?: RunOrigin;
}

export interface ModelIdentity {
  /** SHA-256 of the `.tflite` */
  readonly hash: string;
  readonly name: string;
  readonly bytes: number;
}

/** A model's run as it came back from the database. */
export interface StoredModelRun extends ModelRun {
  readonly id: number;
  /** when it was recorded, ISO 8601 */
  readonly time: string;
}

/** What a table said of a model that was run, in counts; low and high are those of its interval. */
/** An invocation by a power meter: its energy, and how long it saw it take. */
export interface MeterWindow {
  readonly millijoules: number;
  readonly milliseconds: number;
}

export interface StoredPrediction {
  /** hash of the table */
  readonly table: string;
  readonly total: number;
  readonly low: number;
  readonly high: number;
}

/** A table's validation: `result` is what the table's file holds of it. */
export interface StoredValidation {
  readonly configuration: DeviceConfiguration;
  /** hash of the table */
  readonly table: string;
  readonly result: object;
  /** ids of the model runs that it compared, and of those that an overhead was fitted from */
  readonly test: readonly number[];
  readonly calibration: readonly number[];
}
