import type { Command } from 'commander';
import pc from 'picocolors';
import { boardIds, loadBoard } from '../../boards/board.js';
import { examineTflm, type TflmFinding } from '../../agent/firmware/tflm.js';
import { checkTools, type Tool } from '../../agent/firmware/toolchain.js';
import { LutError } from '../../common/errors.js';
import { formatTable, printJson, printLine } from '../output.js';
import { tflmOption, toolchainPrefixOption } from '../runtime.js';

interface DoctorOptions {
  readonly board?: string;
  readonly tflm?: string;
  readonly toolchainPrefix?: string;
  readonly json?: boolean;
}

/** `lut doctor`: what is there, what is missing and how to get it, per board. */
export function addDoctorVerb(program: Command): void {
  program
    .command('doctor')
    .description('say what is installed, what is missing, and how to get it, per board')
    .option('--board <id>', 'only this board')
    .addOption(tflmOption())
    .addOption(toolchainPrefixOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  lut doctor\n  lut doctor --board rpi3 --json\n  lut doctor --tflm ../tflite-micro',
    )
    .action(async (options: DoctorOptions) => {
      const ids = options.board === undefined ? boardIds() : [options.board];
      if (options.tflm !== undefined) return examine(options.tflm, ids, options);
      const boards = await Promise.all(
        ids.map(async (id) => {
          const tools = await checkTools(loadBoard(id));
          return { board: id, ready: tools.every(({ found }) => found), tools };
        }),
      );
      if (options.json) printJson({ node: process.version, boards });
      else printReport(boards);
      if (boards.some(({ ready }) => !ready)) process.exitCode = 1;
    });
}

function printReport(boards: readonly { board: string; tools: readonly Tool[] }[]): void {
  printLine(`Node ${process.version}`);
  printLine(
    formatTable(
      ['Board', 'Tool', 'Found', 'Debian package'],
      boards.flatMap(({ board, tools }) =>
        tools.map(({ tool, found, version, package: name }) => [
          board,
          tool,
          found ? pc.green(version ?? 'yes') : pc.red('missing'),
          name,
        ]),
      ),
    ),
  );
  const missing = new Set(
    boards.flatMap(({ tools }) => tools.filter(({ found }) => !found).map((tool) => tool.package)),
  );
  if (missing.size === 0) printLine('Everything is there.');
  else printLine(`Missing. Run scripts/setup, or: sudo apt-get install ${[...missing].join(' ')}`);
}

/** What each library of TensorFlow Lite Micro under a path is to each board. Fails where none fits any. */
async function examine(path: string, ids: readonly string[], options: DoctorOptions): Promise<void> {
  const findings = await Promise.all(ids.map((id) => examineFor(path, id, options.toolchainPrefix)));
  const libraries = findings.flat();
  if (options.json) printJson({ libraries });
  else {
    printLine(
      formatTable(
        ['Board', 'Library', 'Fits', 'SHA-256'],
        libraries.map((finding) =>
          'objection' in finding
            ? [finding.board, finding.library, pc.red(`no: ${finding.objection}`), '']
            : [finding.board, finding.library, pc.green(finding.flavour), finding.sha256.slice(0, 12)],
        ),
      ),
    );
  }
  if (libraries.every((finding) => 'objection' in finding)) process.exitCode = 1;
}

/** A board whose compiler is not here has no use for any library. */
async function examineFor(
  path: string,
  board: string,
  toolchainPrefix: string | undefined,
): Promise<(TflmFinding & { board: string })[]> {
  try {
    const findings = await examineTflm(path, loadBoard(board), toolchainPrefix);
    return findings.map((finding) => ({ board, ...finding }));
  } catch (error) {
    if (!(error instanceof LutError) || !NO_COMPILER.includes(error.code)) throw error;
    return [{ board, library: path, objection: error.message }];
  }
}

const NO_COMPILER: readonly string[] = ['TOOLCHAIN_MISSING', 'TOOLCHAIN_FAILED'];
