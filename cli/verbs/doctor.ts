import type { Command } from 'commander';
import type { BadBoard } from '../../boards/catalogue.js';
import { checkBoards, checkLibraries, type BoardTools, type LibraryFinding } from '../../lab/doctor.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import type { DoctorJson, DoctorTflmJson } from '../../lab/json/types.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { tflmOption, toolchainPrefixOption } from '../options/tflm-options.js';
import { printJson, printLine, printTable } from '../terminal/output.js';
import { bad, good } from '../text/cell.js';

interface DoctorOptions {
  readonly boards?: string;
  readonly board?: string;
  readonly tflm?: string;
  readonly toolchainPrefix?: string;
  readonly json?: boolean;
}

/** `lut doctor`: what is there, what is missing and how to get it, per board. */
export function doctorVerb(command: Command): void {
  command
    .option('--board <id>', 'only this board')
    .addOption(boardsOption())
    .addOption(tflmOption())
    .addOption(toolchainPrefixOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  lut doctor\n  lut doctor --board rpi3 --json\n  lut doctor --tflm ../tflite-micro',
    )
    .action((options: DoctorOptions) =>
      options.tflm === undefined ? doctor(options) : examine(options.tflm, options),
    );
}

async function doctor({ board, json, ...own }: DoctorOptions): Promise<void> {
  const catalogue = catalogueOf(own);
  const boards = await checkBoards(board, catalogue);
  const unusable = board === undefined ? [...catalogue.loadAll().bad] : [];
  if (json) printJson<DoctorJson>({ node: process.version, boards, bad: unusable });
  else printReport(boards, unusable);
  if (unusable.length > 0 || boards.some(({ ready }) => !ready)) process.exitCode = 1;
}

function printReport(boards: readonly BoardTools[], unusable: readonly BadBoard[]): void {
  printLine(`Node ${process.version}`);
  printTable(
    ['Board', 'Tool', 'Found', 'Debian package'],
    boards.flatMap(({ board, tools }) =>
      tools.map(({ tool, found, version, package: name }) => [
        board,
        tool,
        found ? good(version ?? 'yes') : bad('missing'),
        name,
      ]),
    ),
  );
  for (const { id, reason } of unusable) printLine(`The board ${id} cannot be used: ${reason}`);
  const missing = new Set(
    boards.flatMap(({ tools }) => tools.filter(({ found }) => !found).map((tool) => tool.package)),
  );
  if (missing.size === 0) printLine('Everything is there.');
  else printLine(`Missing. Run scripts/setup, or: sudo apt-get install ${[...missing].join(' ')}`);
}

/** What each library of TensorFlow Lite Micro under a path is to each board. Fails where none fits any. */
async function examine(path: string, { board, toolchainPrefix, json, ...own }: DoctorOptions): Promise<void> {
  const libraries = await checkLibraries(path, board, toolchainPrefix, catalogueOf(own));
  if (json) printJson<DoctorTflmJson>({ libraries: libraries.map(snakeCased) });
  else printLibraries(libraries);
  if (libraries.every((finding) => 'objection' in finding)) process.exitCode = 1;
}

function printLibraries(libraries: readonly LibraryFinding[]): void {
  printTable(
    ['Board', 'Library', 'Fits', 'SHA-256'],
    libraries.map((finding) =>
      'objection' in finding
        ? [finding.board, finding.library, bad(`no: ${finding.objection}`), '']
        : [finding.board, finding.library, good(finding.flavour), finding.sha256.slice(0, 12)],
    ),
  );
  for (const finding of libraries) {
    if ('objection' in finding) continue;
    for (const hint of finding.hints) printLine(`${finding.library} on ${finding.board}: ${hint}.`);
  }
}
