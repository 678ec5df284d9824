/** Whether this user reaches boards: the programs that write them, serial ports and debug probes. */
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOnPath } from '../firmware/toolchain.js';
import {
  groupId,
  groupOf,
  SERIAL_GROUP,
  serialPorts,
  THIS_MACHINE,
  type Root,
} from '../link/machine-ports.js';

/** A program of others that writes boards. */
export interface FlashTool {
  readonly tool: string;
  readonly found: boolean;
  /** what it is needed for */
  readonly purpose: string;
  /** the command that installs it on Debian */
  readonly install: string;
}

const TOOLS: Readonly<Record<string, Pick<FlashTool, 'purpose' | 'install'>>> = {
  stm32flash: {
    purpose: "writes it over a serial port, by the chip's own boot loader",
    install: 'sudo apt-get install stm32flash',
  },
  openocd: { purpose: 'writes it through an ST-LINK', install: 'sudo apt-get install openocd' },
  esptool: {
    purpose: 'writes it in place of esptool-js, which comes with lut',
    install: 'sudo apt-get install pipx && pipx install esptool',
  },
};

/** The programs of others among programmers. @param programmers by name; the others come with lut */
export function flashTools(programmers: readonly string[]): FlashTool[] {
  return programmers.flatMap((tool) => {
    const known = TOOLS[tool];
    return known === undefined ? [] : [{ tool, found: isOnPath(tool), ...known }];
  });
}

/** Who asks, and on which machine. */
export interface Viewer {
  /** laid out as this machine's `/` */
  readonly root: Root;
  readonly uid: number;
  /** numbers of the user's groups */
  readonly groups: readonly number[];
  readonly mayOpen: (path: string) => boolean;
}

/** This process, as the kernel judges it. */
export function thisViewer(): Viewer {
  return {
    ...{ root: THIS_MACHINE, uid: process.getuid!(), groups: process.getgroups!() },
    mayOpen: (path) => {
      try {
        accessSync(path, constants.R_OK | constants.W_OK);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** A serial port, and whether this user may open it. */
export interface PortAccess {
  readonly port: string;
  /** that owns it */
  readonly group: string | null;
  readonly mayOpen: boolean;
}

/** Whether this user reaches the serial ports of a machine. */
export interface SerialAccess {
  readonly ports: readonly PortAccess[];
  /** what to type, and then to do; null where nothing is amiss */
  readonly remedy: string | null;
}

/**
 * Holds the ports on USB against this user; where none is plugged in, the group that Debian will give one. UARTs of the
 * machine itself are listed, and nothing is said of them.
 */
export function serialAccess(viewer: Viewer): SerialAccess {
  const { root, mayOpen } = viewer;
  const found = serialPorts(root);
  const ports = found.map(({ path }) => ({ port: path, group: groupOf(path, root), mayOpen: mayOpen(path) }));
  const onUsb = ports.filter((_, i) => found[i]!.usb !== null);
  const blocked = onUsb.find((port) => !port.mayOpen);
  if (blocked !== undefined) return { ports, remedy: wayInto(blocked) };
  const later = onUsb.length > 0 || isMember(viewer, SERIAL_GROUP);
  return { ports, remedy: later ? null : joinGroup(SERIAL_GROUP) };
}

function wayInto({ port, group }: PortAccess): string {
  // nobody joins root's own group for a port
  return group === null || group === 'root' ? `sudo chmod a+rw ${port}` : joinGroup(group);
}

/** Whether this user reaches debug probes. */
export interface ProbeAccess {
  /** the file of udev's rules that gives ST-LINKs to users; null where there is none */
  readonly rules: string | null;
  /** as {@link SerialAccess} */
  readonly remedy: string | null;
}

/** Where udev looks for rules, the first first (udev(7)). */
const RULES = [
  'etc/udev/rules.d',
  'run/udev/rules.d',
  'usr/local/lib/udev/rules.d',
  'usr/lib/udev/rules.d',
  'lib/udev/rules.d',
];
/** USB vendor of every ST-LINK. */
const ST = /\{idVendor\}=="0483"/;
/** Whom Debian's rules of OpenOCD give probes. */
const PROBE_GROUP = 'plugdev';

export function probeAccess(viewer: Viewer): ProbeAccess {
  const rules = RULES.map((folder) => join(viewer.root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .find((path) => path.endsWith('.rules') && ST.test(readFileSync(path, 'utf8')));
  if (viewer.uid === 0) return { rules: rules ?? null, remedy: null };
  if (rules === undefined) {
    return { rules: null, remedy: 'sudo apt-get install openocd && sudo udevadm control --reload' };
  }
  return { rules, remedy: isMember(viewer, PROBE_GROUP) ? null : joinGroup(PROBE_GROUP) };
}

/** Whoever may do everything is a member of every group; so is everyone of one that there is not. */
function isMember({ uid, groups, root }: Viewer, group: string): boolean {
  const gid = groupId(group, root);
  return uid === 0 || gid === undefined || groups.includes(gid);
}

function joinGroup(group: string): string {
  return `sudo usermod -aG ${group} $USER`;
}
