#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { EXIT_STATUS, LutError } from '../common/errors.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { reportError } from './report-error.js';
import { addBoardsVerb } from './verbs/boards.js';
import { addBuildVerb } from './verbs/build.js';
import { addDoctorVerb } from './verbs/doctor.js';
import { addProfileVerb } from './verbs/profile.js';
import { addShowVerb } from './verbs/show.js';

const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
  version: string;
};

const program = new Command('lut')
  .description('profiles boards, compiles their latency tables, and answers from the tables')
  .version(version)
  .showHelpAfterError('(lut --help lists the commands)')
  .exitOverride();

addBoardsVerb(program);
addDoctorVerb(program);
addProfileVerb(program);
addBuildVerb(program);
addShowVerb(program);
for (const verb of program.commands) verb.exitOverride();

// A reader that has seen enough (`lut show … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : EXIT_STATUS.FILE);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // commander has printed its own sentence (or the help that was asked for)
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_STATUS.USAGE;
  } else {
    reportError(error, process.argv.includes('--json'));
    process.exitCode = error instanceof LutError ? error.exitStatus : 70;
  }
}
