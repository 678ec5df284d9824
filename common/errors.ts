/**
 * The one error class of the project. Every failure a user can cause or meet has a code; codes are grouped
 * by layer, and each group has one exit status, so that a script can tell a missing board from a bad model.
 */
import { EXIT_STATUS, type ErrorCode, type ErrorGroup } from './error-codes.js';

export { EXIT_STATUS, type ErrorCode, type ErrorGroup };

/** An expected failure: `message` says what happened and to what, `remedy` what to do next. */
export class LutError extends Error {
  override readonly name = 'LutError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly remedy?: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }

  /** The process exit status of this error's group. */
  get exitStatus(): number {
    return EXIT_STATUS[this.code.split('_', 1)[0] as ErrorGroup];
  }
}

/** Exit status of a defect of this program: EX_SOFTWARE of sysexits.h. */
const DEFECT = 70;

/** The process exit status of anything thrown. */
export function exitStatusOf(error: unknown): number {
  return error instanceof LutError ? error.exitStatus : DEFECT;
}

/** The text of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
