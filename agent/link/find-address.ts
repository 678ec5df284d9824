import { SerialPort } from 'serialport';
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';

/**
 * The serial port of the one board of this kind that is plugged in, found by its USB ids.
 * @throws LINK_NO_PORT when there is none, LINK_AMBIGUOUS when there are several
 */
export async function findAddress(board: Board): Promise<string> {
  const ports = await listPorts();
  const found = ports.filter((port) =>
    board.usb?.some(
      ({ vendor, product }) =>
        port.vendorId?.toLowerCase() === vendor && port.productId?.toLowerCase() === product,
    ),
  );
  const [first, second] = found;
  if (first === undefined) {
    throw new LutError(
      'LINK_NO_PORT',
      `No ${board.id} was found on USB.`,
      'Plug the board in, name its port (--port /dev/ttyUSB0), or use --port emulator.',
    );
  }
  if (second !== undefined) {
    throw new LutError(
      'LINK_AMBIGUOUS',
      `Several ports could be the ${board.id}: ${found.map(({ path }) => path).join(', ')}.`,
      'Choose one with --port.',
    );
  }
  return first.path;
}

/** Where udev is absent (containers) nothing can be listed. */
async function listPorts(): ReturnType<typeof SerialPort.list> {
  try {
    return await SerialPort.list();
  } catch {
    return [];
  }
}
