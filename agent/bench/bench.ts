import type { DeviceConfiguration } from '../../model/configuration.js';
import type { BenchChoice } from '../../store/bench-choice.js';
import type { FirmwareBuild } from '../../store/run.js';
import type { Load } from './sustain.js';
import type { CaseMeasured, CaseWork, ModelMeasured, ModelWork } from './work.js';

/** Whatever measures cases and models on one configuration: a board at this machine, several, or far away. */
export interface Bench {
  /** what messages call it, e.g. the address of its board */
  readonly name: string;
  /** what all that is measured here depends on */
  readonly configuration: DeviceConfiguration;
  /** the firmware that measures */
  readonly build: FirmwareBuild;
  /** of the firmware's image */
  readonly firmwareBytes: number;
  /** ticks of the timing counter per instruction or cycle */
  readonly ticksPerCount: number;
  /** whose runs count of those that the database has; all unless given */
  readonly chosen?: BenchChoice;
  /** whether it measures no more: then what `measure` fails with is not the work's own fault */
  readonly broken: boolean;
  /**
   * Has those compared that measure here, where nobody knows yet that they agree: to be awaited before work whose
   * results go together.
   * @param onMeasured told how many of how many runs are there that this takes
   * @throws FLEET_DIFFERENCE, and what the bench broke with
   */
  crossCheck?(onMeasured: (done: number, of: number) => void): Promise<void>;
  /**
   * Measures as soon as a board is free. Work that is given before the next turn of the event loop may share a start
   * of the board.
   * @throws what a board refused the work with, or what the bench broke with: LINK_*, FIRMWARE_*, INTERRUPTED …
   */
  measure(work: CaseWork): Promise<CaseMeasured>;
  measure(work: ModelWork): Promise<ModelMeasured>;
  /**
   * Keeps a board busy with a model, if this bench is at this machine; its sampling is not looked at.
   * @throws as `measure`
   */
  sustain?(work: ModelWork, load: Load): Promise<void>;
  /** Stops all boards; work that is not done fails. Harmless when repeated. */
  close(): Promise<void>;
}
