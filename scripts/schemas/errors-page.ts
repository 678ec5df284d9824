/** docs/errors.md: every code of a failure. */
import {
  ERROR_CODES,
  EXIT_STATUS,
  type CodeDescription,
  type ErrorCode,
  type ErrorGroup,
} from '../../common/error-codes.js';

const GROUPS: Readonly<Record<ErrorGroup, string>> = {
  USAGE: 'the command line',
  BOARD: 'a board file',
  TOOLCHAIN: 'compiler, CMake, QEMU, or what computes a training',
  LINK: 'the port, or the line',
  FIRMWARE: 'the firmware on the board',
  MODEL: 'a model or space file',
  STORE: 'the database',
  TABLE: 'a table',
  FILE: 'files: full disk, no permission',
  DATA: 'the images to train on',
  SEARCH: 'the search',
  FLASH: 'putting a firmware onto a board: the tool, the probe, the loader of the chip',
  FLEET: 'the broker of a fleet, or what it allows',
  RECIPE: 'recipes: a file of them, one that is not there, one that is not made again',
  INTERRUPTED: 'nothing: it was stopped by Ctrl-C',
};

/** The page's text. */
export function errorsPage(): string {
  const groups = Object.entries(GROUPS) as [ErrorGroup, string][];
  return `${[INTRODUCTION, ...groups.map(([group, failed]) => section(group, failed)), OTHERS].join('\n\n')}\n`;
}

const INTRODUCTION = `# Errors

Written by \`npm run schemas\`, from \`common/error-codes.ts\`. A failure is one sentence and a way out on standard error; with \`--json\` also an object on standard output, with \`code\`, \`message\` and \`remedy\` ([json.md](json.md)). The codes are stable, and there are no others. The exit status tells the group, the code's first word.

Each code that a user can cause has a test that provokes it. Of the others is said why they have none.`;

const OTHERS = `## Other exit statuses

| status | |
|---|---|
| 0 | nothing failed |
| 1 | \`lut doctor\` found something missing |
| 70 | a defect of \`lut\` itself, with its stack on standard error: please report it; with \`--json\` its code is \`INTERNAL\` |`;

function section(group: ErrorGroup, failed: string): string {
  const codes = (Object.keys(ERROR_CODES) as ErrorCode[]).filter((code) => code.split('_', 1)[0] === group);
  return [
    `## ${group}: exit status ${EXIT_STATUS[group]}`,
    `What failed: ${failed}.`,
    ['| code | meaning | provoked by |', '|---|---|---|', ...codes.map(row)].join('\n'),
  ].join('\n\n');
}

function row(code: ErrorCode): string {
  const description: CodeDescription = ERROR_CODES[code];
  const provoked =
    'test' in description ? `[${description.test}](../${description.test})` : `no test: ${description.untested}`;
  return `| \`${code}\` | ${description.meaning.replaceAll('|', '\\|')} | ${provoked} |`;
}
