/** A process of its own for each board, so that its memory is the agent's alone: argument board, answer JSON. */
import { reportError } from '../../cli/report-error.js';
import { printJson } from '../../cli/output.js';
import { LutError } from '../../common/errors.js';
import { benchProfiling } from './profiling.js';

try {
  printJson(await benchProfiling(process.argv[2] ?? ''));
} catch (error) {
  reportError(error, false);
  process.exitCode = error instanceof LutError ? error.exitStatus : 70;
}
