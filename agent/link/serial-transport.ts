import { closePort, openPort, setLevels, type Levels } from './serial-port.js';
import type { Transport } from './transport.js';

/**
 * Opens a serial port, or the pseudo-terminal of an emulator (which has no baud rate and ignores it).
 * Whoever writes keeps less than 4 KB unanswered: serialport 13 can lose its wait for "writable" when a write
 * meets a full buffer while a read is pending, and the write then hangs for ever.
 * @param lines how DTR and RTS are put one after another, where the port has them
 * @throws LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION
 */
export async function openSerial(
  path: string,
  baudRate: number,
  lines: readonly Levels[] = [],
): Promise<Transport> {
  const port = await openPort(path, baudRate);
  for (const levels of lines) await setLevels(port, levels).catch(() => undefined);
  let closed = false;
  let onClose = (): void => undefined;
  // Errors of a pending read or write come here as well as to their callers, and would end the process.
  port.on('error', () => undefined);
  port.on('close', () => {
    closed = true;
    onClose();
  });
  return {
    name: path,
    write: (bytes) =>
      new Promise((resolve, reject) => {
        port.write(Buffer.from(bytes), (error) => (error ? reject(error) : resolve()));
      }),
    onData: (listener) => {
      port.on('data', listener);
    },
    onClose: (listener) => {
      onClose = listener;
      if (closed) listener();
    },
    close: () => closePort(port),
  };
}
