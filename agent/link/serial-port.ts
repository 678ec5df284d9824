/** Serial ports of this machine as the system has them: opened, their modem lines put, closed. */
import type { SerialPort } from 'serialport';
import { LutError, messageOf } from '../../common/errors.js';
import { groupOf, SERIAL_GROUP, serialPorts } from './machine-ports.js';

/** The two lines that a port puts, true where they are asserted. */
export interface Levels {
  readonly dtr: boolean;
  readonly rts: boolean;
}

/**
 * Opens a port for this process alone. That raises DTR and RTS; closing it leaves them as they are then, since
 * dropping them resets some boards and holds others in reset.
 * @throws LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION
 */
export async function openPort(path: string, baudRate: number): Promise<SerialPort> {
  // only where a port is opened: it takes Node as long to load as all of ours
  const { SerialPort } = await import('serialport');
  const port = new SerialPort({ path, baudRate, autoOpen: false, hupcl: false });
  const refused = await new Promise<Error | null>((resolve) => port.open(resolve));
  if (refused) throw openError(path, messageOf(refused));
  return port;
}

/** Closes a port; harmless when it is closed. */
export function closePort(port: SerialPort): Promise<void> {
  return port.isOpen ? new Promise((resolve) => port.close(() => resolve())) : Promise.resolve();
}

/** Puts the modem lines, both at once. Fails where the port has none, as a pseudo-terminal. */
export function setLevels(port: SerialPort, { dtr, rts }: Levels): Promise<void> {
  return new Promise((resolve, reject) =>
    port.set({ dtr, rts }, (error) => (error ? reject(error) : resolve())),
  );
}

/** Whether a port has modem lines. */
export function hasLines(port: SerialPort): Promise<boolean> {
  return new Promise((resolve) => port.get((error) => resolve(!error)));
}

function openError(path: string, reason: string): LutError {
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
      `Add yourself to the group that owns it (\`sudo usermod -aG ${groupOf(path) ?? SERIAL_GROUP} $USER\`), then log in again.`,
    );
  }
  const missing = /no such file|ENOENT/i.test(reason);
  return new LutError(
    'LINK_NO_PORT',
    missing ? `There is no port ${path}.` : `The port ${path} cannot be opened: ${reason}.`,
    `${portAdvice()} Or use --port emulator.`,
  );
}

function portAdvice(): string {
  const ports = serialPorts().map(({ path }) => path);
  return ports.length > 0
    ? `Ports here: ${ports.join(', ')}.`
    : 'Connect the board, and check its cable and power.';
}
