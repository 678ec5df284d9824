import type { SegmentedModel } from '../../model/segments.js';
import type { Client } from '../link/client.js';
import type { ModelInfo } from '../link/messages.js';
import type { TickRatio } from '../link/ticks.js';

/** Brings one model, with the weights of one fill, into a board's window and opens it. */
export interface ModelLoader {
  open(seed: number): Promise<ModelInfo>;
}

/** A board that waits for a task, with the task's model at hand. */
export interface ReadyBoard {
  readonly client: Client;
  readonly loader: ModelLoader;
  readonly ratio: TickRatio;
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
