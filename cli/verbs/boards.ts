import type { Command } from 'commander';
import type { Board } from '../../boards/board.js';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { formatBytes } from '../../common/format.js';
import { formatTable, printJson, printLine } from '../output.js';

/** `lut boards`: the boards there are, and what has been verified where. */
export function boardsVerb(command: Command): void {
  command.option('--json', 'print one JSON object').action((options: { json?: boolean }) => {
    const boards = boardIds().map(loadBoard);
    if (options.json) {
      printJson({ boards });
      return;
    }
    printLine(
      formatTable(
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
      ),
    );
  });
}

function emulatorOf({ targets: { emulator } }: Board): string {
  if (emulator === undefined) return 'none';
  return emulator.machine + (emulator.standIn ? ' (stand-in)' : '');
}
