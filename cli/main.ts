#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { EXIT_STATUS, LutError } from '../common/errors.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { reportError } from './report-error.js';
import { usageError } from './usage-error.js';
import { addBoardsVerb } from './verbs/boards.js';
import { addBuildVerb } from './verbs/build.js';
import { addDoctorVerb } from './verbs/doctor.js';
import { addPredictVerb } from './verbs/predict.js';
import { addProfileVerb } from './verbs/profile.js';
import { addRunVerb } from './verbs/run.js';
import { addSearchVerb } from './verbs/search.js';
import { addShowVerb } from './verbs/show.js';
import { addValidateVerb } from './verbs/validate.js';

const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
  version: string;
};

/** Exit status of a defect of this program: EX_SOFTWARE of sysexits.h. */
const INTERNAL_ERROR = 70;

const program = new Command('lut')
  .description('profiles boards, compiles their latency tables, and answers from the tables')
  .version(version)
  // Wrong arguments are reported as all other failures are, below.
  .configureOutput({ outputError: () => undefined })
  .exitOverride();

addBoardsVerb(program);
addDoctorVerb(program);
addProfileVerb(program);
addBuildVerb(program);
addShowVerb(program);
addPredictVerb(program);
addRunVerb(program);
addValidateVerb(program);
addSearchVerb(program);

// A reader that has seen enough (`lut show … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : EXIT_STATUS.FILE);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) {
    process.exitCode = 0; // help or the version was asked for, and printed
  } else {
    const failure = error instanceof CommanderError ? usageError(error) : error;
    reportError(failure, process.argv.includes('--json'));
    process.exitCode = failure instanceof LutError ? failure.exitStatus : INTERNAL_ERROR;
  }
}
