import { activationBytes, macs } from '../../model/macs.js';
import type { OperatorCase } from '../../model/operator.js';
import type { Target } from '../../store/run.js';

/** One thing to time: an operator case alone, or the whole graph of a chain of equal operators. */
export interface Job {
  readonly case: OperatorCase;
  readonly key: string;
  readonly target: Target;
  /** operators in the chain; 1 for the case alone */
  readonly operators: number;
}

/**
 * Roughly how many instructions one invocation takes: 15 per MAC and 40 per byte of activation are about what
 * reference kernels need (docs/measurement.md). Only time-outs, the order of work and the time left depend on it.
 */
export function estimatedInstructions(job: Job): number {
  return job.operators * (15 * macs(job.case) + 40 * activationBytes(job.case) + 1000);
}
