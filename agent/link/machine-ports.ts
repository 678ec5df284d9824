/** The serial ports of this machine, read from the kernel itself: udev need not run, as in containers. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `sys`, `dev` and `etc`: `/`, or one that a test has laid out alike. */
export type Root = string;

/** This machine. */
export const THIS_MACHINE: Root = '/';

/** Whom Debian gives serial ports. */
export const SERIAL_GROUP = 'dialout';

/** A device on USB, as it says itself. */
export interface UsbDevice {
  /** four lower-case hexadecimal digits each */
  readonly vendor: string;
  readonly product: string;
  readonly serial: string | null;
  /** e.g. `STM32 STLink` */
  readonly name: string | null;
}

/** A serial port, or a USB device that has none. */
export interface Plugged<Path extends string | null = string | null> {
  /** e.g. `/dev/ttyACM0`; null where the device has no serial port */
  readonly path: Path;
  /** null where it is no USB device: a UART of this machine */
  readonly usb: UsbDevice | null;
}

/** Serial ports by their path; numbers in it count as such. */
export function serialPorts(root: Root = THIS_MACHINE): Plugged<string>[] {
  return terminals(root)
    .map(({ name, device }) => {
      const folder = usbFolderOf(device);
      return { path: join(root, 'dev', name), usb: folder === undefined ? null : usbDevice(folder) };
    })
    .sort(byPath);
}

/** USB devices without a serial port. */
export function portlessDevices(root: Root = THIS_MACHINE): Plugged<null>[] {
  const withPort = new Set(terminals(root).map(({ device }) => usbFolderOf(device)));
  return entriesOf(join(root, 'sys/bus/usb/devices'))
    .map(({ path }) => path)
    .filter((device) => isUsbDevice(device) && !withPort.has(device))
    .map((device) => ({ path: null, usb: usbDevice(device) }));
}

/** Group of a file by the name that people know, or its number where it has none; null where there is no such file. */
export function groupOf(path: string, root: Root = THIS_MACHINE): string | null {
  const gid = statSync(path, { throwIfNoEntry: false })?.gid;
  if (gid === undefined) return null;
  const name = groups(root).find((group) => group.gid === gid)?.name;
  return name ?? String(gid);
}

/** Number of a group; undefined where this machine has none of that name. */
export function groupId(name: string, root: Root = THIS_MACHINE): number | undefined {
  return groups(root).find((group) => group.name === name)?.gid;
}

function groups(root: Root): { readonly name: string; readonly gid: number }[] {
  const lines = textOf(join(root, 'etc/group'))?.split('\n') ?? [];
  return lines.map((line) => {
    const [name = '', , gid] = line.split(':');
    return { name, gid: Number(gid) };
  });
}

/** Terminals that are devices; the kernel keeps names for UARTs that were never there, of type 0 (PORT_UNKNOWN). */
function terminals(root: Root): { readonly name: string; readonly device: string }[] {
  return entriesOf(join(root, 'sys/class/tty')).flatMap(({ name, path }) => {
    const [device] = entriesOf(path).filter((entry) => entry.name === 'device');
    return device === undefined || textOf(join(path, 'type')) === '0' ? [] : [{ name, device: device.path }];
  });
}

/** The USB device that a device is a part of. */
function usbFolderOf(device: string): string | undefined {
  for (let folder = device; folder !== dirname(folder); folder = dirname(folder)) {
    if (isUsbDevice(folder)) return folder;
  }
  return undefined;
}

function isUsbDevice(folder: string): boolean {
  return existsSync(join(folder, 'idVendor'));
}

function usbDevice(folder: string): UsbDevice {
  return {
    vendor: textOf(join(folder, 'idVendor')) ?? '',
    product: textOf(join(folder, 'idProduct')) ?? '',
    serial: textOf(join(folder, 'serial')) ?? null,
    name: textOf(join(folder, 'product')) ?? null,
  };
}

/** What a folder holds, and where its links lead; less what is unplugged meanwhile. */
function entriesOf(folder: string): { readonly name: string; readonly path: string }[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => {
    const path = whereLeads(join(folder, name));
    return path === undefined ? [] : [{ name, path }];
  });
}

function whereLeads(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Undefined where the file is missing, or went with its device. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function byPath(a: Plugged<string>, b: Plugged<string>): number {
  return a.path.localeCompare(b.path, 'en', { numeric: true });
}
