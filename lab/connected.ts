/** What is plugged into this machine, which boards it may be, and who answers. */
import { askPort, type PortState } from '../agent/bench/ask-port.js';
import { mayBe } from '../agent/bench/find-address.js';
import type { Hello } from '../agent/link/hello.js';
import {
  portlessDevices,
  serialPorts,
  THIS_MACHINE,
  type Plugged,
  type Root,
  type UsbDevice,
} from '../agent/link/machine-ports.js';
import type { Board } from '../boards/board.js';

export type { UsbDevice } from '../agent/link/machine-ports.js';

/** A serial port, or a USB device of a board that has none. */
export interface ConnectedDevice {
  /** null where the device has no serial port, as an ST-LINK/V2 */
  readonly port: string | null;
  /** null where the port is not on USB */
  readonly usb: UsbDevice | null;
  /** ids of the boards whose files name its USB ids */
  readonly candidates: readonly string[];
  /** `unasked` where nothing was sent: it is not on USB, and may be a console of this machine; or it has no port */
  readonly state: PortState | 'unasked';
  /** what answered */
  readonly hello: Hello | null;
  /** why nothing answered, in a sentence; null where something did, or nothing was asked */
  readonly reason: string | null;
}

/**
 * Looks at all serial ports and asks those on USB who is there. Nothing is written, but opening a port raises its
 * lines, which resets boards whose boot pins hang on them.
 * @param boards those whose USB ids are known
 * @param root laid out as this machine's `/`
 */
export async function connectedDevices(
  boards: readonly Board[],
  root: Root = THIS_MACHINE,
): Promise<ConnectedDevice[]> {
  const ports = await Promise.all(serialPorts(root).map((port) => look(port, boards)));
  const portless = portlessDevices(root).map((device) => unasked(device, candidatesOf(device, boards)));
  return [...ports, ...portless.filter(({ candidates }) => candidates.length > 0)];
}

async function look(port: Plugged<string>, boards: readonly Board[]): Promise<ConnectedDevice> {
  const candidates = candidatesOf(port, boards);
  if (port.usb === null) return unasked(port, candidates);
  const asked = candidates.length === 0 ? boards : candidates;
  const { state, hello, refusal } = await askPort(port.path, asked);
  return { ...unasked(port, candidates), state, hello, reason: refusal?.message ?? null };
}

function candidatesOf({ usb }: Plugged, boards: readonly Board[]): Board[] {
  return usb === null ? [] : boards.filter((board) => mayBe(board, usb));
}

function unasked({ path, usb }: Plugged, candidates: readonly Board[]): ConnectedDevice {
  const ids = candidates.map(({ id }) => id);
  return { port: path, usb, candidates: ids, state: 'unasked', hello: null, reason: null };
}
