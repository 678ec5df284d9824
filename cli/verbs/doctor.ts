import type { Command } from 'commander';
import pc from 'picocolors';
import { boardIds, loadBoard } from '../../boards/board.js';
import { checkTools, type Tool } from '../../agent/firmware/toolchain.js';
import { formatTable, printJson, printLine } from '../output.js';

/** `lut doctor`: what is there, what is missing and how to get it, per board. */
export function addDoctorVerb(program: Command): void {
  program
    .command('doctor')
    .description('say what is installed, what is missing, and how to get it, per board')
    .option('--board <id>', 'only this board')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExamples:\n  lut doctor\n  lut doctor --board rpi3 --json')
    .action(async (options: { board?: string; json?: boolean }) => {
      const ids = options.board === undefined ? boardIds() : [options.board];
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
