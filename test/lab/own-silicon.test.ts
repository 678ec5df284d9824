import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parseHello } from '../../agent/link/hello.js';
import type { Board } from '../../boards/board.js';
import { BoardCatalogue, loadBoard } from '../../boards/catalogue.js';
import { targetOf } from '../../boards/targets.js';
import type { Table } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { buildTable } from '../../lab/build-table.js';
import { boardFor, firmwareOf } from '../../lab/firmware.js';
import { EMULATOR, localBench } from '../../lab/open-bench.js';
import { buildHardwareModels, judge } from '../../scripts/hardware-models/model.js';
import { emulatorRunner } from '../support/emulator-runner.js';
import { serveTransport } from '../support/tcp-server.js';

const OWN = new BoardCatalogue([join(PACKAGE_ROOT, 'test/boards/own')]);
const BUILTIN = { runtime: 'builtin' } as const;

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  await buildHardwareModels();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** That an address lies in the board's memory of this name. */
function expectIn(board: Board, name: string, address: number): void {
  const { base, bytes } = targetOf(board, 'silicon').regions[name]!;
  expect(address, `in ${name}`).toBeGreaterThanOrEqual(base);
  expect(address, `in ${name}`).toBeLessThan(base + bytes);
}

describe('a board that is a file alone', () => {
  it.each([['f407ve'], ['f411ce'], ['h743vi'], ['h743zi-y']])(
    '%s comes to HELLO at its clock, from its crystal, on its pins',
    async (id) => {
      const board = OWN.load(id);
      const { elf } = await firmwareOf(board, 'silicon', BUILTIN);
      const verdict = await judge(board, elf);
      expect(verdict).toMatchObject({ passed: true, broken: [], coreHz: board.clockHz });
      const hello = parseHello(Buffer.from(verdict.hello, 'hex'));
      expect(hello).toMatchObject({
        board: id,
        coreHz: board.clockHz,
        settings: { 'clock.failed': '00000000' },
      });
      expect(hello.window).toMatchObject({ writable: true, sectorBytes: 131072, bytes: board.memory.window });
      expectIn(board, board.memory.weights, hello.window.base + board.memory.window - 1);
      expectIn(board, board.memory.tensors, hello.arenaBase + board.memory.arena - 1);
    },
  );

  it('says what fails where the crystal is missing, and runs from the oscillator inside', async () => {
    const crystal = OWN.load('f407ve');
    const silicon = { ...targetOf(crystal, 'silicon'), baud: 115200 }; // which 16 MHz divide to
    const board = { ...crystal, targets: { ...crystal.targets, silicon } };
    const { elf } = await firmwareOf(board, 'silicon', BUILTIN);
    const verdict = await judge(board, elf, { facts: { oscillatorHz: 0 } });
    const hello = parseHello(Buffer.from(verdict.hello, 'hex'));
    expect(hello).toMatchObject({ coreHz: 16_000_000, settings: { 'clock.failed': '00000002' } });
  });
});

describe('weights in data memory', () => {
  const { id } = loadBoard('stm32f4');

  async function entries(address: string, placement?: string): Promise<Table> {
    const board = boardFor(id, { ...BUILTIN, ...(placement === undefined ? {} : { placement }) });
    const { table } = await buildTable({
      board,
      bench: localBench(board, { ...BUILTIN, address }),
      db: join(folder, `${placement ?? 'default'}-${address === EMULATOR ? 'here' : 'there'}.db`),
      space: join(PACKAGE_ROOT, 'test/spaces/tiny.yaml'),
      patterns: ['LOGISTIC', 'MEAN'],
      out: join(folder, 'table.json'),
    });
    return table;
  }

  it('are written over the link, also through TCP, and count what they count in flash', async () => {
    const board = boardFor(id, { ...BUILTIN, placement: 'ram' });
    const running = await emulatorRunner(board).start(await firmwareOf(board, 'emulator', BUILTIN));
    onTestFinished(() => running.stop());
    const there = await entries(await serveTransport(running.transport), 'ram');
    expect(there.configuration.placement).toEqual({ weights: 'sram', tensors: 'sram' });
    expect(there.entries.length).toBeGreaterThan(3);
    expect(there.entries).toEqual((await entries(EMULATOR, 'ram')).entries);
    expect(there.entries).toEqual((await entries(EMULATOR)).entries);
  }, 240_000);
});
