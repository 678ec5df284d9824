import type { Command } from 'commander';
import type { Board } from '../../boards/board.js';
import { formatBytes } from '../../common/format.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import type { BoardsJson } from '../../lab/json/types.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { printJson, printLine, printTable } from '../terminal/output.js';

interface BoardsOptions {
  readonly boards?: string;
  readonly json?: boolean;
}

/** `lut boards`: the boards there are, and what has been verified where. */
export function boardsVerb(command: Command): void {
  command
    .addOption(boardsOption())
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExamples:\n  lut boards\n  lut boards --boards my-boards --json')
    .action(listBoards);
}

function listBoards(options: BoardsOptions): void {
  const { boards, bad } = catalogueOf(options).loadAll();
  if (options.json) {
    printJson<BoardsJson>({ boards: boards.map(snakeCased), bad: [...bad] });
    return;
  }
  printBoards(boards);
  for (const { id, reason } of bad) printLine(`The board ${id} cannot be used: ${reason}`);
}

function printBoards(boards: readonly Board[]): void {
  printTable(
    ['Board', 'Device', 'Core', '>MHz', '>Tensor arena', '>Model window', 'Emulator', 'Silicon'],
    boards.map((board) => [
      board.id,
      board.name,
      board.core,
      String(board.clockHz / 1e6),
      formatBytes(board.memory.arena),
      formatBytes(board.memory.window),
      emulatorOf(board),
      board.verified.silicon,
    ]),
  );
}

function emulatorOf({ targets: { emulator } }: Board): string {
  if (emulator === undefined) return 'none';
  return emulator.machine + (emulator.standIn ? ' (stand-in)' : '');
}
