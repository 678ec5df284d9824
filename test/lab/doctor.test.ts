import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupOf } from '../../agent/link/machine-ports.js';
import type { Viewer } from '../../agent/flash/board-access.js';
import { boardIds } from '../../boards/catalogue.js';
import { checkAccess, checkBoards } from '../../lab/doctor.js';
import { PluggedFolder } from '../support/plugged.js';

const [DIALOUT, PLUGDEV, OWN] = [20, 46, process.getgid!()];
const PROBE = { vendor: '0483', product: '374b', port: 'ttyACM0' };
/** As in OpenOCD's 60-openocd.rules. */
const RULE = 'ATTRS{idVendor}=="0483", ATTRS{idProduct}=="374b", MODE="660", GROUP="plugdev"\n';

let machine: PluggedFolder;

beforeEach(() => {
  machine = new PluggedFolder();
  machine.file('etc/group', `root:x:0:\ndialout:x:${DIALOUT}:\nplugdev:x:${PLUGDEV}:\n`);
});
afterEach(() => machine.remove());

/** A user with these groups, who may open all ports but some. */
function user(groups: readonly number[], ...shut: readonly string[]): Viewer {
  return { root: machine.root, uid: 1000, groups, mayOpen: (path) => !shut.includes(path) };
}

describe('lut doctor', () => {
  it('names the programs that write each real board, whether they are here or not', async () => {
    const tools = Object.fromEntries(
      (await checkBoards()).map(({ board, flashing }) => [board, flashing.map(({ tool }) => tool)]),
    );
    expect(Object.keys(tools)).toEqual(boardIds());
    expect(tools).toMatchObject({
      stm32f4: ['stm32flash', 'openocd'],
      stm32h7: ['openocd', 'stm32flash'],
      esp32c3: ['esptool'],
      rpi3: [],
    });
    const path = process.env['PATH'];
    process.env['PATH'] = machine.root;
    try {
      const [board] = await checkBoards('stm32f4');
      expect(board!.flashing.map(({ found }) => found)).toEqual([false, false]);
    } finally {
      process.env['PATH'] = path;
    }
  });

  it('says nothing of serial ports to whom they are open', async () => {
    const boards = await checkBoards('rpi3');
    expect(checkAccess(boards, user([DIALOUT]))).toMatchObject({ serial: { remedy: null }, probes: null });
    expect(checkAccess(boards, { ...user([]), uid: 0 }).serial.remedy).toBeNull();
    machine.plug(PROBE);
    expect(checkAccess(boards, user([])).serial.remedy).toBeNull();
  });

  it('sends a user without serial ports into the group of the one that is shut, or of all that come', async () => {
    const boards = await checkBoards('rpi3');
    expect(checkAccess(boards, user([])).serial.remedy).toBe('sudo usermod -aG dialout $USER');
    const port = machine.plug(PROBE);
    writeFileSync(port, '');
    const { serial } = checkAccess(boards, user([], port));
    const group = groupOf(port, machine.root)!;
    expect(serial.ports).toContainEqual({ port, group, mayOpen: false });
    // the group that owns the file of this test: root's is joined by nobody
    const remedy = OWN === 0 ? `sudo chmod a+rw ${port}` : `sudo usermod -aG ${group} $USER`;
    expect(serial.remedy).toBe(remedy);
  });

  it('looks for the rules that give ST-LINKs to users, and for the group that they name', async () => {
    const boards = await checkBoards('stm32f4');
    expect(checkAccess(boards, user([DIALOUT])).probes).toEqual({
      rules: null,
      remedy: 'sudo apt-get install openocd && sudo udevadm control --reload',
    });
    machine.file('usr/lib/udev/rules.d/70-other.rules', 'ATTRS{idVendor}=="0403", MODE="660"\n');
    machine.file('usr/lib/udev/rules.d/60-openocd.rules', RULE);
    const { probes } = checkAccess(boards, user([DIALOUT]));
    expect(probes!.rules).toContain('usr/lib/udev/rules.d/60-openocd.rules');
    expect(probes!.remedy).toBe('sudo usermod -aG plugdev $USER');
    expect(checkAccess(boards, user([PLUGDEV])).probes!.remedy).toBeNull();
    expect(checkAccess(boards, { ...user([]), uid: 0 }).probes!.remedy).toBeNull();
  });
});
