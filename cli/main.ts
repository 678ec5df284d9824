#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT_STATUS, exitStatusOf } from '../common/errors.js';
import { programFor } from './program.js';
import { reportError } from './terminal/report-error.js';
import { usageError } from './terminal/usage-error.js';

const JSON_ASKED = / --(json|format[ =]json)( |$)/;

// A reader that has seen enough (`lut show … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : EXIT_STATUS.FILE);
});

try {
  const program = await programFor(process.argv.slice(2));
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) {
    process.exitCode = 0; // help or the version was asked for, and printed
  } else {
    const failure = error instanceof CommanderError ? usageError(error) : error;
    reportError(failure, JSON_ASKED.test(process.argv.join(' ')));
    process.exitCode = exitStatusOf(failure);
  }
}
