import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { defined } from '../common/defined.js';
import { LutError } from '../common/errors.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { FORMATS, setManner, type Manner } from './terminal/manner.js';
import { VERBS } from './verbs.js';

/** All verbs by their names and descriptions, and the one that the words name (or ask help of) with its options. */
export async function programFor(words: readonly string[]): Promise<Command> {
  const program = new Command('lut')
    .description('profiles boards, compiles their latency tables, and answers from the tables')
    .version(version())
    // Wrong arguments are reported as all other failures are.
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  addMannerOptions(program);
  const called = VERBS.find(({ name }) => name === words.find(isVerb));
  for (const verb of VERBS) {
    const command = program.command(verb.name).description(verb.description);
    if (verb === called || called?.needsAll) (await verb.load())(command);
  }
  return program;
}

function isVerb(word: string): boolean {
  return VERBS.some(({ name }) => name === word);
}

/** What is asked of all verbs alike, before or after the verb. */
function addMannerOptions(program: Command): void {
  program
    .addOption(
      new Option(
        '--format <format>',
        'print tables as comma-separated values or as Markdown; json is the same as --json',
      ).choices(FORMATS),
    )
    .option('--quiet', 'print results and failures only, nothing meanwhile')
    .hook('preAction', (_program, verb) => {
      const { format, json } = verb.optsWithGlobals<FormatOptions>();
      requireNoneEmpty(verb);
      if (format === 'json') return askForJson(verb);
      if (format !== undefined && json) throw bothFormats();
      setManner(program.opts<Manner>());
    });
}

interface FormatOptions {
  readonly format?: (typeof FORMATS)[number];
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** As if the verb had been given `--json`. @throws USAGE_ARGUMENTS where it has no such option */
function askForJson(verb: Command): void {
  const owner = [verb, verb.parent].find((one) => one?.options.some(({ long }) => long === '--json'));
  if (!owner) {
    throw new LutError('USAGE_ARGUMENTS', `lut ${verb.name()} prints no JSON object.`, 'Leave --format out.');
  }
  owner.setOptionValue('json', true);
  setManner(defined({ quiet: verb.optsWithGlobals<FormatOptions>().quiet }));
}

/** An empty text is what a shell makes of a variable that is not set: no path, no name. @throws USAGE_ARGUMENTS */
function requireNoneEmpty(verb: Command): void {
  const isEmpty = (value: unknown): boolean => (Array.isArray(value) ? value.some(isEmpty) : value === '');
  const option = verb.options.find((one) => isEmpty(verb.opts()[one.attributeName()]));
  const argument = verb.registeredArguments[verb.args.findIndex(isEmpty)];
  const empty = option?.long ?? (argument === undefined ? undefined : `<${argument.name()}>`);
  if (empty === undefined) return;
  throw new LutError(
    'USAGE_ARGUMENTS',
    `${empty} is given an empty text.`,
    'Check the variables of your shell in the command.',
  );
}

function bothFormats(): LutError {
  return new LutError(
    'USAGE_ARGUMENTS',
    '--json and --format exclude each other: an object is no table.',
    'Leave one of them out.',
  );
}

function version(): string {
  const text = readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
