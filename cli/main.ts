#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { EXIT_STATUS, exitStatusOf } from '../common/errors.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { reportError } from './terminal/report-error.js';
import { usageError } from './terminal/usage-error.js';
import { VERBS } from './verbs.js';

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
    reportError(failure, process.argv.includes('--json'));
    process.exitCode = exitStatusOf(failure);
  }
}

/** All verbs by their names and descriptions, and the one that the words name (or ask help of) with its options. */
async function programFor(words: readonly string[]): Promise<Command> {
  const program = new Command('lut')
    .description('profiles boards, compiles their latency tables, and answers from the tables')
    .version(version())
    // Wrong arguments are reported as all other failures are, above.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  const [called] = words.filter((word) => word !== 'help' && !word.startsWith('-'));
  for (const { name, description, load } of VERBS) {
    const command = program.command(name).description(description);
    if (name === called) (await load())(command);
  }
  return program;
}

function version(): string {
  const text = readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
