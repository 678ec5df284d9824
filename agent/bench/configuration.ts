import type { Board } from '../../boards/board.js';
import type { DeviceConfiguration } from '../../model/configuration.js';
import type { Firmware } from '../firmware/build.js';
import type { Greeting } from './station.js';

/** What the timings of this board, running this firmware, depend on. The unit must not be `none`. */
export function deviceConfiguration(
  board: Board,
  firmware: Firmware,
  { hello, machine }: Greeting,
): DeviceConfiguration {
  if (hello.unit === 'none') throw new Error(`${board.id} has no counter, and was not refused`);
  return {
    board: board.id,
    machine,
    // a cycle counter was checked against the host's clock, so the board runs at what its file says
    clockHz: hello.unit === 'cycles' ? board.clockHz : null,
    runtime: hello.runtime,
    flavour: hello.flavour,
    kernels: firmware.kernelsHash,
    timing: firmware.timingHash,
    compiler: firmware.compiler,
    flags: firmware.flags,
    placement: hello.placement,
    settings: hello.settings,
    unit: hello.unit,
    counter: hello.counter,
  };
}
