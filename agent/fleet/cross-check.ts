/** That the benches of a plan measure the same, before what they measure stands in one table. */
import { LutError } from '../../common/errors.js';
import type { CaseWork } from '../bench/work.js';

export interface CrossCheck {
  /** what every bench measures before it gets other work */
  readonly work: readonly CaseWork[];
  /**
   * Compares what the database has of that.
   * @param except benches that have not measured all of it yet
   * @throws FLEET_DIFFERENCE, and then the plan ends
   */
  readonly compare: (except: readonly string[]) => void;
}

/** What a bench refused that all benches have to measure. */
export function refusedSentinel(bench: string, key: string, { code, message }: LutError): LutError {
  return new LutError(
    code,
    `Bench ${bench} refused the case "${key}", in which all benches are compared: ${message}`,
    `Go on without it: --exclude ${bench}.`,
  );
}
