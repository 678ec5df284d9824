import { LutError, messageOf } from '../../common/errors.js';
import { printDefect, printFailure, printJson } from './output.js';

/**
 * Says what went wrong: for an expected failure one sentence and the way out; for a defect of this program
 * the stack as well, since only that helps its authors.
 */
export function reportError(error: unknown, json: boolean): void {
  if (!(error instanceof LutError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (json) printJson({ error: { code: 'INTERNAL', message: messageOf(error), remedy: null } });
    printDefect('internal error, please report it:', stack);
    return;
  }
  const { code, message, remedy } = error;
  if (json) printJson({ error: { code, message, remedy: remedy ?? null } });
  printFailure(code, message, remedy);
}
