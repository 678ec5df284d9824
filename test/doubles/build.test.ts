import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildFirmware } from '../../agent/firmware/build.js';
import { boardWith, type Board } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { loadTable } from '../../builder/table-file.js';
import type { Table } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { defined } from '../../common/defined.js';
import { EXIT_STATUS } from '../../common/errors.js';
import { USUAL_FLAVOUR } from '../../lab/runtimes.js';
import { Faults } from '../../testing/doubles/faults.js';
import { buildNative } from '../../testing/doubles/native.js';
import { Stm32Chip } from '../../testing/doubles/stm32/chip.js';
import { Stm32Double, type Wiring } from '../../testing/doubles/stm32/stm32-double.js';
import { freePort } from '../../scripts/broker/free-port.js';
import { Lut } from '../support/lut.js';

const BOARD = loadBoard('stm32f4');
/** With its model window in memory that is written at will. */
const PLACEMENT = 'ram';
const WORK = ['--space', join(PACKAGE_ROOT, 'test/spaces/small.yaml'), '--case', 'LOGISTIC'];

/** As its board file has it. */
const WIRED: Wiring = { boot0: { line: 'rts', inverted: false }, reset: { line: 'dtr', inverted: false } };

vi.setConfig({ testTimeout: 240_000 });

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let doubles = 0;

/** A double of the board with an image in its flash, or none; gives the path of its terminal. */
async function startDouble(board: Board, image: Uint8Array | null, wiring?: Wiring) {
  const link = join(folder, `tty-${doubles++}`);
  const chip = new Stm32Chip(0x413, board.memory.flash, 1);
  if (image !== null) chip.flash.program(chip.flash.base, image);
  const said: string[] = [];
  const double = await Stm32Double.start({
    ...{ board, chip, link, faults: new Faults('', 1), keep: () => undefined },
    ...defined({ wiring }),
    say: (what) => said.push(what),
  });
  onTestFinished(() => double.end());
  return { terminal: link, said };
}

function words(name: string, port: string, more: readonly string[]): string[] {
  const where = ['--port', port, '--db', join(folder, `${name}.db`), '--out', join(folder, `${name}.json`)];
  return ['build', '--board', BOARD.id, ...where, ...WORK, ...more];
}

async function buildAt(
  name: string,
  port: string,
  more: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<Table> {
  await lut.json(words(name, port, more), defined({ env }));
  return loadTable(join(folder, `${name}.json`));
}

/** Serves a terminal by the real ser2net until the test ends. */
async function serve(terminal: string, baud: number): Promise<string> {
  const port = await freePort();
  const configuration = join(folder, 'ser2net.yaml');
  writeFileSync(
    configuration,
    `connection: &board
    accepter: tcp,127.0.0.1,${port}
    connector: serialdev,${realpathSync(terminal)},${baud}n81,local
    options:
      mdns: false
`,
  );
  const server = execa('ser2net', ['-n', '-c', configuration], { reject: false });
  onTestFinished(async () => {
    server.kill('SIGKILL');
    await server;
  });
  await expect.poll(() => isListening(port), { interval: 5, timeout: 20_000 }).toBe(true);
  return `tcp://127.0.0.1:${port}`;
}

/** Without connecting, which would open the terminal: state 0A in the system's table is that of a listening socket. */
function isListening(port: number): boolean {
  const address = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const sockets = readFileSync('/proc/net/tcp', 'utf8').split('\n');
  return sockets.some((line) => line.includes(`${address} `) && line.includes(' 0A '));
}

describe('a board with its firmware in flash, and its window in memory', () => {
  it('gives one table at its terminal, behind ser2net and on the emulator', async () => {
    const board = boardWith(BOARD, 'builtin', PLACEMENT);
    const { bin } = await buildFirmware(board, 'silicon', { runtime: 'builtin', flavour: USUAL_FLAVOUR });
    const { terminal } = await startDouble(board, readFileSync(bin));
    const placed = ['--placement', PLACEMENT];
    const emulated = await buildAt('emulator', 'emulator', placed);
    const attached = await buildAt('terminal', terminal, placed);
    const served = await buildAt('tcp', await serve(terminal, BOARD.targets.silicon!.baud), placed);
    expect(emulated.entries.length).toBeGreaterThan(0);
    expect(attached.configuration.unit).toBe('instructions');
    expect([attached.hash, served.hash]).toEqual([emulated.hash, emulated.hash]);
  });
});

describe('a blank board', () => {
  it('is written by its bootloader, firmware and models, and gives the table of the emulator', async () => {
    const { terminal, said } = await startDouble(BOARD, null, WIRED);
    const env = { LD_PRELOAD: (await buildNative()).lines };
    const written = await buildAt('written', terminal, [], env);
    const emulated = await buildAt('from-emulator', 'emulator', []);
    expect(emulated.entries.length).toBeGreaterThan(0);
    expect(written.entries).toEqual(emulated.entries);
    expect(written.configuration.unit).toBe('instructions');
    expect(said).toContain('reset with BOOT0 high: the bootloader in ROM runs');
  });

  it('is refused behind ser2net, which has no lines to boot it by', async () => {
    const { terminal } = await startDouble(BOARD, null);
    const address = await serve(terminal, BOARD.targets.silicon!.baud);
    const refused = await lut.run([...words('refused', address, []), '--json']);
    expect(refused.status).toBe(EXIT_STATUS.FLASH);
    const { error } = JSON.parse(refused.stdout) as { error: Record<string, string> };
    expect(error).toMatchObject({
      code: 'FLASH_REMOTE',
      message: expect.stringContaining(address) as string,
      remedy: expect.stringContaining('lut flash --board stm32f4') as string,
    });
  });
});
