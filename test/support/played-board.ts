import type { Firmware } from '../../agent/firmware/build.js';
import type { Runner } from '../../agent/flash/running-board.js';
import type { Board } from '../../boards/board.js';
import { runFirmware } from '../../testing/host-firmware.js';

/** Of the counter of the host firmware, which stands for the board. */
const HOST_HZ = 1_000_000_000;

/** A board as this machine plays it: the same memories, the firmware port of the host. */
export function played(board: Board): Board {
  const regions = { ram: { base: 0, bytes: 2 ** 33 } };
  const silicon = { port: 'host', baud: 9600, regions, programmers: {} };
  return { ...board, id: 'host', clockHz: HOST_HZ, targets: { silicon } };
}

/** The firmware of the host, as a board's. @param elf path of the program */
export function firmwareOf(elf: string): Firmware {
  const none = '0'.repeat(64);
  const hashes = { fingerprint: none, imageSha256: none, kernelsHash: none, timingHash: none };
  return { ...hashes, port: 'host', elf, bin: elf, compiler: 'gcc', flags: [] };
}

/** Starts the firmware of the host. @param onPin told of the edges of the pin for a power meter */
export function runnerOf({ elf }: Firmware, onPin?: (isHigh: boolean) => void): Runner {
  const start = async () => {
    const transport = runFirmware(elf, onPin);
    return { transport, stop: () => transport.close() };
  };
  return { start };
}
