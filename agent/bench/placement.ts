import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import type { Unit } from '../../model/configuration.js';
import type { Hello } from '../link/hello.js';

/**
 * Refuses silicon whose weights or tensors do not lie where its board file has the memories that they are placed in.
 * An emulator's memories lie elsewhere.
 * @throws FIRMWARE_PLACEMENT
 */
export function requirePlaced(hello: Hello, board: Board, unit: Unit): void {
  if (unit !== 'cycles') return;
  const regions = board.targets.silicon?.regions ?? {};
  const places = [
    ['weights', hello.placement.weights, hello.window],
    ['tensors', hello.placement.tensors, { base: hello.arenaBase, bytes: hello.arenaBytes }],
  ] as const;
  for (const [what, memory, { base, bytes }] of places) {
    const region = regions[memory];
    if (region !== undefined && base >= region.base && base + bytes <= region.base + region.bytes) continue;
    throw new LutError(
      'FIRMWARE_PLACEMENT',
      `The ${what} of the ${board.id} lie at 0x${base.toString(16)}, ${bytes} bytes, which is not in ` +
        `${region === undefined ? `a memory "${memory}" that its board file knows` : `its ${memory}`}.`,
      'Correct targets.silicon.regions in the board file, or the linker script of its firmware port.',
    );
  }
}
