import type { Agreement } from './agreement.js';
import type { OperationCount } from './draw.js';

/** What a table's predictions of whole networks are worth. */
export interface Judgement extends Agreement {
  /** networks that were predicted and measured */
  readonly n: number;
  /** the same networks, predicted with the overhead per graph that fits `n` others, the calibration networks, best */
  readonly calibrated: Agreement & { readonly n: number; readonly perGraph: number };
}

/** The section of a table about its validation: the judgement, and which networks it is about. */
export interface Validation extends Judgement {
  readonly space: { readonly name: string; readonly hash: string };
  /** of the random choice of networks */
  readonly seed: number;
  /** random networks until there were enough that fit the board, and how many of these fit */
  readonly drawn: number;
  readonly fitting: number;
  /** the blocks of both by their operation */
  readonly operations: readonly OperationCount[];
}
