import type { Command } from 'commander';
import type { Board } from '../../boards/board.js';
import { formatBytes } from '../../common/format.js';
import { connectedDevices } from '../../lab/connected.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import type { BoardsJson } from '../../lab/json/types.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { printJson, printLine, printTable } from '../terminal/output.js';
import { printConnected, printConnectedJson } from './boards-connected.js';

interface BoardsOptions {
  readonly boards?: string;
  readonly connected?: boolean;
  readonly json?: boolean;
}

/** `lut boards`: the boards there are, and what has been verified where; or those that are plugged in. */
export function boardsVerb(command: Command): void {
  command
    .addOption(boardsOption())
    .option('--connected', 'those that are plugged in: which they may be, and who answers')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  lut boards\n  lut boards --connected\n  lut boards --boards my-boards --json',
    )
    .action(listBoards);
}

async function listBoards(options: BoardsOptions): Promise<void> {
  const { boards, bad } = catalogueOf(options).loadAll();
  const devices = options.connected === true ? await connectedDevices(boards) : undefined;
  if (options.json) {
    if (devices !== undefined) printConnectedJson(devices, bad);
    else printJson<BoardsJson>({ boards: boards.map(snakeCased), bad: [...bad] });
    return;
  }
  if (devices !== undefined) printConnected(devices, boards);
  else printBoards(boards);
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
