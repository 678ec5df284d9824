import pc from 'picocolors';
import { LutError } from '../../common/errors.js';
import { printJson } from './output.js';

/**
 * Says what went wrong: for an expected failure one sentence and the way out; for a defect of this program
 * the stack as well, since only that helps its authors.
 */
export function reportError(error: unknown, json: boolean): void {
  if (!(error instanceof LutError)) {
    process.stderr.write(`lut: ${pc.red('internal error')}, please report it:\n`);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return;
  }
  if (json) printJson({ error: { code: error.code, message: error.message, remedy: error.remedy ?? null } });
  process.stderr.write(`lut: ${pc.red(error.code)}: ${error.message}\n`);
  if (error.remedy) process.stderr.write(`     ${error.remedy}\n`);
}
