import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { serialPorts, THIS_MACHINE, type Plugged, type Root, type UsbDevice } from '../link/machine-ports.js';
import { askPort } from './ask-port.js';

/**
 * The serial port of the one board of this kind that is plugged in, found by its USB ids. Where several have them,
 * those that run a firmware of ours say who they are.
 * @param root laid out as this machine's `/`
 * @throws LINK_NO_PORT when there is none, LINK_AMBIGUOUS when there are several: both say what was seen
 */
export async function findAddress(board: Board, root: Root = THIS_MACHINE): Promise<string> {
  const ports = serialPorts(root);
  const found = ports.filter(({ usb }) => usb !== null && mayBe(board, usb));
  const [first, second] = found;
  if (first === undefined) throw noneFound(board, ports);
  if (second === undefined) return first.path;
  const answers = await Promise.all(
    found.map(async ({ path }) => ({ path, ...(await askPort(path, [board])) })),
  );
  const [ours, another] = answers.filter(({ hello }) => hello?.board === board.id);
  if (ours !== undefined && another === undefined) return ours.path;
  const seen = answers.map(({ path, hello, state }) => `${path} (${hello?.board ?? state})`);
  throw new LutError(
    'LINK_AMBIGUOUS',
    `Several ports could be the ${board.id}: ${seen.join(', ')}.`,
    `Choose one: ${answers.map(({ path }) => `--port ${path}`).join(' or ')}.`,
  );
}

/** Whether a board's file names the ids of a USB device. */
export function mayBe({ usb = [] }: Board, { vendor, product }: UsbDevice): boolean {
  return usb.some((ids) => ids.vendor === vendor && ids.product === product);
}

function noneFound(board: Board, ports: readonly Plugged<string>[]): LutError {
  const ids = board.usb?.map(({ vendor, product }) => `${vendor}:${product}`) ?? [];
  const wanted =
    ids.length === 0 ? 'its board file names no USB ids' : `none has its USB ids, ${ids.join(' or ')}`;
  const seen = ports.map(({ path, usb }) =>
    usb === null ? `${path} (not USB)` : `${path} (${usb.vendor}:${usb.product})`,
  );
  return new LutError(
    'LINK_NO_PORT',
    seen.length === 0
      ? `No ${board.id} was found: this machine has no serial port.`
      : `No ${board.id} was found among the serial ports ${seen.join(', ')}: ${wanted}.`,
    seen.length === 0
      ? 'Plug the board in, name tcp://host:port of a serial server, or use --port emulator.'
      : `Name its port if it is one of them (--port ${ports[0]!.path}), plug the board in, or use --port emulator.`,
  );
}
