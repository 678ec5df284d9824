import type { ArenaBytes } from '../model/graph/arena.js';
import type { DeviceConfiguration } from '../model/configuration.js';
import type { OperatorCase } from '../model/operator.js';

/** What the window enclosed: one operator, or the whole graph (its overhead included). */
export type Scope = 'operator' | 'graph';

/** Why a run ended: its count was reached, or three samples of each fill were equal (instruction counters). */
export type Stop = 'count' | 'three-equal';

/** The samples of one fill of weights and inputs. */
export interface FillSamples {
  readonly seed: number;
  /** ticks of an empty window, to be subtracted */
  readonly emptyTicks: number;
  /** raw ticks of each timed window */
  readonly samples: Uint32Array;
}

/** The chip that something was measured on. */
export interface Chip {
  /** its own number, in hex; null where it has none */
  readonly uid: string | null;
  readonly revision: number | null;
}

/** A complete run of one case on one configuration. */
export interface Run {
  readonly configuration: DeviceConfiguration;
  readonly case: OperatorCase;
  readonly scope: Scope;
  /** equal operators chained in the model that was timed; 1 for the case by itself */
  readonly operators: number;
  /** invocations before the first sample, per fill */
  readonly warmups: number;
  readonly stop: Stop;
  /** counter ticks per cycle or instruction: count = round(ticks / this). 1 unless the counter is slower or faster */
  readonly ticksPerCount: number;
  /** as the device reported them */
  readonly arena: ArenaBytes;
  /** id that `Store.recordBuild` gave to the firmware */
  readonly build?: number;
  /** absent where the board says nothing of it, as emulators do not */
  readonly chip?: Chip;
  readonly fills: readonly FillSamples[];
  /** what ran the operator: a micro-kernel, or `reference`; absent where the runtime could not tell */
  readonly kernel?: string;
  /** where it was measured in a fleet */
  readonly origin?: RunOrigin;
}

/** Where in a fleet something was measured. */
export interface RunOrigin {
  /** name of the run in all databases that it gets into: it is in each of them once */
  readonly uid: string;
  /** name of the bench */
  readonly bench: string;
}

/** A run as it came back from the database. */
export interface StoredRun extends Run {
  readonly id: number;
  /** when it was recorded, ISO 8601 */
  readonly time: string;
  readonly key: string;
  readonly configurationHash: string;
}

/** A firmware image that was built. */
export interface FirmwareBuild {
  readonly board: string;
  /** firmware port it was built for */
  readonly port: string;
  /** configuration fingerprint that the firmware reports, hex */
  readonly fingerprint: string;
  /** SHA-256 of the image, hex */
  readonly image: string;
  readonly compiler: string;
}

export type EventLevel = 'info' | 'warning' | 'error';
