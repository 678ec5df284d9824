/** Writes bytes to an ESP32-C3 as `lut flash` does, in a process of its own; prints `done`, or the error's code. */
import { EsptoolJs } from '../../agent/flash/programmers/esptool-js.js';
import { LutError } from '../../common/errors.js';

interface Order {
  readonly port: string;
  readonly address: number;
  readonly bytes: readonly number[];
  readonly baud: number;
}

const { port, address, bytes, baud } = JSON.parse(process.argv[2]!) as Order;
const flash = { base: 0, bytes: 4 << 20 };
const programmer = new EsptoolJs(port, { chip: 'esp32c3', address: 0, baud }, flash);
try {
  await programmer.program([{ what: 'firmware', address, bytes: Uint8Array.from(bytes) }], {});
  process.stdout.write('done');
} catch (error) {
  process.stdout.write(error instanceof LutError ? `${error.code}: ${error.message}` : String(error));
  process.exitCode = 1;
}
