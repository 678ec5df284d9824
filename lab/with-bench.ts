import { statSync } from 'node:fs';
import { Bench } from '../agent/bench/bench.js';
import { recordFirmware } from '../agent/bench/record-firmware.js';
import type { Board } from '../boards/board.js';
import type { Store } from '../store/store.js';
import { prepareBoard, type BoardOptions } from '../cli/board-options.js';
import { abortOnSignals } from '../cli/interrupt.js';

/** A bench that runs, with what the store needs to know of it. */
export interface OpenBench {
  readonly bench: Bench;
  readonly port: string;
  /** id of the firmware's build in the store */
  readonly build: number;
  /** of the firmware's image */
  readonly firmwareBytes: number;
}

/**
 * Finds the board, builds its firmware and starts it for as long as it is used; Ctrl-C stops it.
 * @throws LINK_*, FIRMWARE_*, TOOLCHAIN_*, INTERRUPTED, and what `use` throws
 */
export async function withBench<Result>(
  board: Board,
  options: BoardOptions,
  store: Store,
  use: (open: OpenBench) => Promise<Result>,
): Promise<Result> {
  const interrupt = abortOnSignals();
  try {
    const { port, ...prepared } = await prepareBoard(board, options, interrupt.signal);
    const bench = await Bench.open({
      ...prepared,
      board,
      signal: interrupt.signal,
      onEvent: (what) => store.recordEvent('warning', `${board.id}: ${what}`),
    });
    try {
      const build = recordFirmware(store, board, prepared.firmware);
      return await use({ bench, port, build, firmwareBytes: statSync(prepared.firmware.bin).size });
    } finally {
      await bench.close();
    }
  } finally {
    interrupt.release();
  }
}
