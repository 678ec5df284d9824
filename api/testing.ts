/** `edgelut/testing`: what tests of programs that talk to boards need, where there is no board. */
export { FaultyLine } from '../testing/faulty-line.js';
export { buildHostFirmware, runFirmware, type ProcessTransport } from '../testing/host-firmware.js';
