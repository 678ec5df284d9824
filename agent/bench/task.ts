import type { SegmentedModel } from '../../model/segments.js';
import type { Client } from '../link/client.js';
import type { Chip } from '../../store/run.js';
import type { ModelInfo } from '../link/messages.js';
import type { TickRatio } from '../link/ticks.js';

/** A model that is open on a board, and the client of the start of the board in which it is. */
export interface OpenModel extends ModelInfo {
  readonly client: Client;
}

/** A board that waits for a task, with the task's model at hand. */
export interface ReadyBoard {
  readonly ratio: TickRatio;
  /** absent where the board says nothing of it */
  readonly chip?: Chip;
  /** Opens the model with the weights of one fill. What was opened before is closed, and its client no longer used. */
  open(seed: number): Promise<OpenModel>;
}

/** A board that is watched while it works. */
export interface GuardedBoard extends ReadyBoard {
  /**
   * Does some work, and refuses its result where something disturbed the board meanwhile.
   * @throws FIRMWARE_INTERRUPTS, FIRMWARE_THROTTLED, FIRMWARE_CLOCK, and what the work throws
   */
  guarded<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** One thing to do on a board with one model. */
export interface Task<Result> {
  /** what messages call it */
  readonly name: string;
  /** seeds of the fills with which the model is opened */
  readonly seeds: readonly number[];
  /** The model. Called when the task's turn has come, for many models together take much memory. */
  model(): SegmentedModel;
  /** Does it; once more from the start when the link failed under it. */
  run(board: ReadyBoard): Promise<Result>;
}
