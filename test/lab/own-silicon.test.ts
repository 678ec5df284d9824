import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { parseHello, type Hello } from '../../agent/link/hello.js';
import { placementsOf, type Board } from '../../boards/board.js';
import { BoardCatalogue, loadBoard } from '../../boards/catalogue.js';
import { targetOf } from '../../boards/targets.js';
import type { Table } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { buildTable } from '../../lab/build-table.js';
import { boardFor, firmwareOf } from '../../lab/firmware.js';
import { EMULATOR, localBench } from '../../lab/open-bench.js';
import { buildHardwareModels, judge, type Verdict } from '../../scripts/hardware-models/model.js';
import { emulatorRunner } from '../support/emulator-runner.js';
import { serveTransport } from '../support/tcp-server.js';

const OWN = new BoardCatalogue([join(PACKAGE_ROOT, 'test/boards/own')]);
const BUILTIN = { runtime: 'builtin' } as const;

vi.setConfig({ testTimeout: 240_000 }); // most build a firmware first

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  await buildHardwareModels();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const helloOf = (verdict: Verdict): Hello => parseHello(Buffer.from(verdict.hello, 'hex'));

/** That window and arena lie in the memories that a board's placement names. */
function expectPlaced(board: Board, { arenaBase, window }: Hello): void {
  const { memory } = board;
  for (const address of [window.base, window.base + memory.window - 1])
    expectIn(board, memory.weights, address);
  for (const address of [arenaBase, arenaBase + memory.arena - 1]) expectIn(board, memory.tensors, address);
}

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

  it('of an older chip than its file says runs at what that chip bears, and says so', async () => {
    const board = loadBoard('stm32h7');
    const { elf } = await firmwareOf(board, 'silicon', BUILTIN);
    const verdict = await judge(board, elf, { facts: { chipRevision: 0x1003, clockHz: 400_000_000 } });
    expect(verdict).toMatchObject({ passed: true, broken: [], coreHz: 400_000_000 });
    const { coreHz, chip } = helloOf(verdict);
    expect(coreHz).toBe(400_000_000);
    expect(chip.revision! >>> 16).toBe(0x1003);
  });

  it('says what fails where the crystal is missing, and runs from the oscillator inside', async () => {
    const crystal = OWN.load('f407ve');
    const silicon = { ...targetOf(crystal, 'silicon'), baud: 115200 }; // which 16 MHz divide to
    const board = { ...crystal, targets: { ...crystal.targets, silicon } };
    const { elf } = await firmwareOf(board, 'silicon', BUILTIN);
    const verdict = await judge(board, elf, { facts: { oscillatorHz: 0 } });
    expect(helloOf(verdict)).toMatchObject({ coreHz: 16_000_000, settings: { 'clock.failed': '00000002' } });
  });
});

describe('a placement', () => {
  const ways = ['stm32f4', 'stm32h7'].flatMap((id) =>
    placementsOf(loadBoard(id)).map((way) => ({ id, way })),
  );

  it.each(ways)('$way of $id puts weights and tensors where it says', async ({ id, way }) => {
    const board = boardFor(id, { ...BUILTIN, placement: way });
    const { elf } = await firmwareOf(board, 'silicon', BUILTIN);
    const verdict = await judge(board, elf);
    expect(verdict).toMatchObject({ passed: true, broken: [], coreHz: board.clockHz });
    expectPlaced(board, helloOf(verdict));
    expect(helloOf(verdict).window.writable).toBe(true);
  });

  it('without caches reads back as such', async () => {
    const bits = async (placement: string): Promise<number> => {
      const board = boardFor('stm32h7', { ...BUILTIN, placement });
      const { elf } = await firmwareOf(board, 'silicon', BUILTIN);
      return parseInt(helloOf(await judge(board, elf)).settings['scb.ccr']!, 16);
    };
    expect(((await bits('default')) >> 16) & 3).toBe(3);
    expect(((await bits('nocache')) >> 16) & 3).toBe(0);
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
  });
});
