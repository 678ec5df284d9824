import type { Board } from '../../boards/board.js';
import type { DeviceConfiguration } from '../../model/configuration.js';
import type { Firmware } from '../firmware/build.js';
import type { Greeting } from './greeting.js';

/** What the timings of this board, running this firmware, depend on. */
export function deviceConfiguration(
  board: Board,
  firmware: Firmware,
  { hello, unit, machine }: Greeting,
): DeviceConfiguration {
  return {
    board: board.id,
    port: hello.port,
    machine,
    // a cycle counter was checked against the host's clock, so the board runs at what its file says
    clockHz: unit === 'cycles' ? board.clockHz : null,
    runtime: hello.runtime,
    flavour: hello.flavour,
    kernels: firmware.kernelsHash,
    timing: firmware.timingHash,
    compiler: firmware.compiler,
    flags: firmware.flags,
    placement: hello.placement,
    settings: hello.settings,
    unit,
    counter: hello.counter,
  };
}
