import type { Board } from '../../boards/board.js';
import type { Store } from '../../store/store.js';
import type { Firmware } from '../firmware/build.js';

/** Records the firmware that is about to be measured; gives the id of its build. */
export function recordFirmware(store: Store, board: Board, firmware: Firmware): number {
  return store.recordBuild({
    board: board.id,
    port: board.firmware.port,
    fingerprint: firmware.fingerprint,
    image: firmware.imageSha256,
    compiler: firmware.compiler,
  });
}
