/** How long work may take, before anything is measured. */
import { activationBytes, macs } from '../../model/cases/macs.js';
import type { OperatorCase } from '../../model/operator.js';

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
