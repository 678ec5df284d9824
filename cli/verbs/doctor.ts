import type { Command } from 'commander';
import type { BadBoard } from '../../boards/catalogue.js';
import {
  checkAccess,
  checkBoards,
  checkLibraries,
  type BoardAccess,
  type BoardTools,
  type LibraryFinding,
} from '../../lab/doctor.js';
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
  const access = checkAccess(boards);
  if (json) printJson<DoctorJson>(jsonOf(boards, access, unusable));
  else printReport(boards, access, unusable);
  if (unusable.length > 0 || boards.some(({ ready }) => !ready)) process.exitCode = 1;
}

function jsonOf(boards: readonly BoardTools[], { serial, probes }: BoardAccess, bad: BadBoard[]): DoctorJson {
  return {
    node: process.version,
    boards: boards.map(({ tools, flashing, ...one }) => ({
      ...one,
      tools: [...tools],
      flashing: [...flashing],
    })),
    serial: { ports: serial.ports.map(snakeCased), remedy: serial.remedy },
    probes,
    bad,
  };
}

function printReport(
  boards: readonly BoardTools[],
  access: BoardAccess,
  unusable: readonly BadBoard[],
): void {
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
  if (boards.some(({ flashing }) => flashing.length > 0)) printFlashing(boards);
  printAccess(access);
}

/** What writes the real boards. */
function printFlashing(boards: readonly BoardTools[]): void {
  printLine('For real boards:');
  printTable(
    ['Board', 'Program', 'Found', 'What it does'],
    boards.flatMap(({ board, flashing }) =>
      flashing.map(({ tool, found, purpose }) => [board, tool, found ? good('yes') : 'no', purpose]),
    ),
  );
  const missing = boards.flatMap(({ flashing }) => flashing.filter(({ found }) => !found));
  for (const line of new Set(missing.map(({ tool, install }) => `To have ${tool}: ${install}`)))
    printLine(line);
}

function printAccess({ serial, probes }: BoardAccess): void {
  const shut = serial.ports.filter(({ mayOpen }) => !mayOpen).map(({ port }) => port);
  const open = serial.ports.filter(({ mayOpen }) => mayOpen).map(({ port }) => port);
  if (open.length > 0) printLine(`This user may open ${open.join(', ')}.`);
  if (shut.length > 0) printLine(`This user may not open ${shut.join(', ')}.`);
  if (serial.remedy !== null) printLine(`To use serial ports, then log in again: ${serial.remedy}`);
  if (probes === null) return;
  printLine(
    probes.rules === null
      ? 'No rule of udev gives ST-LINKs to users.'
      : `ST-LINKs are given to users by ${probes.rules}.`,
  );
  if (probes.remedy !== null) printLine(`To use an ST-LINK, then log in again: ${probes.remedy}`);
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
