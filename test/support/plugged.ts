import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

export interface PluggedDevice {
  readonly vendor: string;
  readonly product: string;
  readonly serial?: string;
  readonly name?: string;
  /** e.g. `ttyACM0`; none unless given */
  readonly port?: string;
}

/** A folder in which devices are plugged in as the kernel shows them under `/sys` (Linux 6.1), without udev. */
export class PluggedFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'edgelut-machine-'));
  private devices = 0;

  constructor() {
    mkdirSync(join(this.root, 'dev'));
    this.uart('ttyS0', 4);
    this.uart('ttyS1', 0);
    // a terminal that is no device
    this.classLink('tty0', this.folder('sys/devices/virtual/tty/tty0', {}));
  }

  /** Path of a port. */
  path(name: string): string {
    return join(this.root, 'dev', name);
  }

  /** Connects a device; gives the path of its port. */
  plug({ port, ...device }: PluggedDevice): string {
    const at = `1-${++this.devices}`;
    const usb = this.folder(`sys/devices/pci0000:00/0000:00:14.0/usb1/${at}`, {
      idVendor: device.vendor,
      idProduct: device.product,
      serial: device.serial,
      product: device.name,
    });
    this.link(join('sys/bus/usb/devices', at), usb);
    const part = this.folder(join(usb, `${at}:1.0`), { bInterfaceNumber: '00' });
    this.link(join('sys/bus/usb/devices', `${at}:1.0`), part);
    if (port === undefined) return '';
    // converters of USB to serial have a device of their own between (drivers/usb/serial)
    const owner = port.startsWith('ttyUSB') ? this.folder(join(part, port), {}) : part;
    const terminal = this.folder(join(owner, 'tty', port), {});
    this.link(join(terminal, 'device'), owner);
    this.classLink(port, terminal);
    return this.path(port);
  }

  file(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  private uart(name: string, type: number): void {
    const device = this.folder(`sys/devices/platform/serial8250`, {});
    const terminal = this.folder(join(device, 'tty', name), { type: String(type) });
    this.link(join(terminal, 'device'), device);
    this.classLink(name, terminal);
  }

  private classLink(name: string, terminal: string): void {
    this.link(join('sys/class/tty', name), terminal);
  }

  private folder(path: string, files: Readonly<Record<string, string | undefined>>): string {
    mkdirSync(join(this.root, path), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      if (text !== undefined) writeFileSync(join(this.root, path, name), `${text}\n`);
    }
    return path;
  }

  private link(path: string, target: string): void {
    const folder = dirname(join(this.root, path));
    mkdirSync(folder, { recursive: true });
    symlinkSync(relative(folder, join(this.root, target)), join(this.root, path));
  }
}
