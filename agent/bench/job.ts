import { caseModel, chainModel } from '../../model/case-models/case-model.js';
import { activationBytes, macs } from '../../model/cases/macs.js';
import type { OperatorCase } from '../../model/operator.js';
import type { SegmentedModel } from '../../model/segments.js';
import type { Target } from '../../store/run.js';

/** One thing to time: an operator case alone, or the whole graph of a chain of equal operators. */
export interface Job {
  readonly case: OperatorCase;
  readonly key: string;
  readonly target: Target;
  /** operators in the chain; 1 for the case alone */
  readonly operators: number;
}

/** The model in which a job's operators are timed. */
export function jobModel(job: Job): SegmentedModel {
  return job.operators === 1 ? caseModel(job.case) : chainModel(job.case, job.operators);
}

/** As {@link caseInstructions}, for a job. */
export function jobInstructions(job: Job): number {
  return job.operators * caseInstructions(job.case);
}

/**
 * Roughly how many instructions an operator takes: 15 per MAC and 40 per byte of activation are about what
 * reference kernels need (docs/measurement.md). Only time-outs, the order of work and the time left depend on it.
 */
export function caseInstructions(operatorCase: OperatorCase): number {
  return 15 * macs(operatorCase) + 40 * activationBytes(operatorCase) + 1000;
}

/** The slowest that a board or its emulation may be; below it a request is repeated, then given up. */
const SLOWEST_INSTRUCTIONS_PER_MS = 5_000;

/** How long any board may take for so many instructions, in ms. */
export function generousMs(instructions: number): number {
  return instructions / SLOWEST_INSTRUCTIONS_PER_MS;
}
