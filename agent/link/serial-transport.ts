import { SerialPort } from 'serialport';
import { LutError, messageOf } from '../../common/errors.js';
import type { Transport } from './transport.js';

/**
 * Opens a serial port, or the pseudo-terminal of an emulator (which has no baud rate and ignores it).
 * Whoever writes keeps less than 4 KB unanswered: serialport 13 can lose its wait for "writable" when a write
 * meets a full buffer while a read is pending, and the write then hangs for ever.
 * @throws LINK_NO_PORT, LINK_BUSY
 */
export async function openSerial(path: string, baudRate: number): Promise<Transport> {
  const port = new SerialPort({ path, baudRate, autoOpen: false });
  try {
    await new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(error) : resolve())));
  } catch (error) {
    throw await openError(path, messageOf(error));
  }
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
    close: () => (port.isOpen ? new Promise((resolve) => port.close(() => resolve())) : Promise.resolve()),
  };
}

async function openError(path: string, reason: string): Promise<LutError> {
  if (/cannot lock port|resource busy|EBUSY/i.test(reason)) {
    return new LutError(
      'LINK_BUSY',
      `The port ${path} is in use by another program.`,
      'End the other program (another lut, a terminal, a debugger console) and try again.',
    );
  }
  if (/permission denied|EACCES/i.test(reason)) {
    return new LutError(
      'LINK_NO_PERMISSION',
      `The port ${path} may not be opened by this user.`,
      'Add yourself to the group that owns it (`sudo usermod -aG dialout $USER`), then log in again.',
    );
  }
  const missing = /no such file|ENOENT/i.test(reason);
  return new LutError(
    'LINK_NO_PORT',
    missing ? `There is no port ${path}.` : `The port ${path} cannot be opened: ${reason}.`,
    `${await portAdvice()} Or use --port emulator.`,
  );
}

async function portAdvice(): Promise<string> {
  const ports = await serialPorts();
  return ports.length > 0
    ? `Ports here: ${ports.join(', ')}.`
    : 'Connect the board, and check its cable and power.';
}

/** Paths of this machine's serial ports; empty where they cannot be listed (serialport needs udev for it). */
async function serialPorts(): Promise<string[]> {
  try {
    return (await SerialPort.list()).map((port) => port.path);
  } catch {
    return [];
  }
}
