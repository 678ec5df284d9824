import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { crc32 } from 'node:zlib';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { greetingOf } from '../../agent/bench/greeting.js';
import { emulatorRunner } from '../support/emulator-runner.js';
import type { FirmwareImage } from '../../agent/firmware/image.js';
import type { Region } from '../../agent/flash/programmer.js';
import type { RunningBoard } from '../../agent/flash/running-board.js';
import { buildFirmware } from '../../agent/firmware/build.js';
import { Client } from '../../agent/link/client.js';
import { checkHello } from '../../agent/link/hello.js';
import { openSerial } from '../../agent/link/serial-transport.js';
import { PATIENCE, Session } from '../../agent/link/session.js';
import { ticksToCounts } from '../../agent/link/ticks.js';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { targetOf } from '../../boards/targets.js';
import { bundle } from '../support/bundle.js';
import { lutError } from '../support/lut-error.js';
import { emulatorsWith, processesWith, programOf } from '../support/processes.js';
import { Random } from '../support/random.js';
import { WRAPPERS, wrappedEmulators, type Wrapper } from '../support/wrapped-emulators.js';

const OPTIONS = { runtime: 'builtin', flavour: 'reference' } as const;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

async function start(id: string, image: FirmwareImage, models?: readonly Region[]): Promise<RunningBoard> {
  const running = await emulatorRunner(loadBoard(id)).start(image, models);
  onTestFinished(() => running.stop());
  return running;
}

describe.each(boardIds())('the emulated %s', (id) => {
  const board = loadBoard(id);

  it('says hello, holds to its board file, and counts alike from start to start, restarted or new', async () => {
    const firmware = await buildFirmware(board, 'emulator', OPTIONS);
    const probes = [];
    for (let i = 0; i < 2; i++) {
      const running = await start(id, firmware);
      const client = new Client(new Session(running.transport));
      const hello = await client.hello();
      checkHello(hello, { ...firmware, board: id });
      expect(hello).toMatchObject({
        unit: 'instructions',
        arenaBytes: board.memory.arena,
        port: firmware.port,
      });
      expect(hello.window.bytes).toBe(board.memory.window);
      const { machine, ratio } = greetingOf(board, hello);
      expect(machine).toBe(`qemu ${targetOf(board, 'emulator').machine}`);
      expect(ticksToCounts(hello.probe.ticks, ratio)).toBe(hello.probe.instructions);
      probes.push(hello.probe);
      await client.restart();
      probes.push((await client.hello()).probe);
      await running.stop();
      await running.stop();
    }
    for (const probe of probes) expect(probe).toEqual(probes[0]);
  });
});

describe('an emulator', () => {
  it('has models in a window that its firmware cannot write', async () => {
    const board = loadBoard('stm32f4');
    const firmware = await buildFirmware(board, 'emulator', OPTIONS);
    const empty = await start('stm32f4', firmware);
    const { window } = await new Client(new Session(empty.transport)).hello();
    await empty.stop();
    const random = new Random(1);
    const models = [0, 4096].map((offset) => ({ offset, bytes: new Uint8Array(random.int8(3000).buffer) }));
    const placed = models.map(({ offset, bytes }) => ({
      what: 'models',
      address: window.base + offset,
      bytes,
    }));
    const running = await start('stm32f4', firmware, placed);
    const client = new Client(new Session(running.transport));
    await client.hello();
    for (const { offset, bytes } of models) {
      // not models, but the CRC-32 is checked first: they are there
      await expect(client.modelOpen(offset, bytes.length, crc32(bytes))).rejects.toThrowError(
        lutError('FIRMWARE_MODEL_INVALID'),
      );
      await expect(client.modelOpen(offset, bytes.length - 1, crc32(bytes))).rejects.toThrowError(
        lutError('FIRMWARE_MODEL_CRC'),
      );
    }
    await expect(client.windowWrite(0, Uint8Array.of(1))).rejects.toThrowError(
      lutError('FIRMWARE_READ_ONLY'),
    );
  });

  it('leaves no files behind', async () => {
    const temporary = await mkdtemp(join(folder, 'tmp-'));
    vi.stubEnv('TMPDIR', temporary);
    const firmware = await buildFirmware(loadBoard('stm32f4'), 'emulator', OPTIONS);
    await start('stm32f4', firmware, [{ what: 'models', address: 0x08020000, bytes: new Uint8Array(16) }]);
    await expect(
      start('stm32f4', { elf: join(folder, 'none'), bin: '/dev/null', fingerprint: '' }),
    ).rejects.toThrow();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('that cannot start says why', async () => {
    await expect(
      start('rpi3', { elf: join(folder, 'none.elf'), bin: '/dev/null', fingerprint: '' }),
    ).rejects.toThrowError(
      lutError('TOOLCHAIN_EMULATOR', { message: expect.stringContaining('none.elf') as string }),
    );
  });

  it('that is not installed is named with its package', async () => {
    vi.stubEnv('PATH', await mkdtemp(join(folder, 'path-')));
    await expect(start('esp32c3', { elf: 'none', bin: '/dev/null', fingerprint: '' })).rejects.toThrowError(
      lutError('TOOLCHAIN_MISSING', {
        remedy: expect.stringContaining('apt-get install qemu-system-misc') as string,
      }),
    );
  });

  it('with the firmware of another build is refused', async () => {
    const board = loadBoard('esp32c3');
    const other = await buildFirmware(
      { ...board, memory: { ...board.memory, arena: 65536 } },
      'emulator',
      OPTIONS,
    );
    const running = await start(board.id, other);
    const hello = await new Client(new Session(running.transport)).hello();
    const expected = { ...(await buildFirmware(board, 'emulator', OPTIONS)), board: board.id };
    expect(() => checkHello(hello, expected)).toThrowError(lutError('FIRMWARE_WRONG_BUILD'));
    expect(() => checkHello(hello, { ...expected, board: 'rpi3' })).toThrowError(
      lutError('FIRMWARE_WRONG_BOARD'),
    );
  });

  it('whose firmware never speaks is silent', async () => {
    const elf = join(folder, 'silent.elf');
    const source = '.globl _start\n_start: j _start\n';
    const flags = ['-march=rv32imc', '-misa-spec=2.2', '-mabi=ilp32', '-nostdlib', '-Wl,-Ttext=0x80000000'];
    await execa('riscv64-unknown-elf-gcc', [...flags, '-x', 'assembler', '-', '-o', elf], { input: source });
    const running = await start('esp32c3', { elf, bin: '/dev/null', fingerprint: '' });
    const session = new Session(running.transport, { ...PATIENCE, helloMs: 600 });
    await expect(session.open()).rejects.toThrowError(
      lutError('LINK_SILENT', { message: expect.stringContaining('sent nothing') as string }),
    );
  });

  it('that dies in the middle of a conversation is lost', async () => {
    const marker = 'EDGELUT_TEST_DIES';
    vi.stubEnv(marker, '1');
    const running = await start('esp32c3', await buildFirmware(loadBoard('esp32c3'), 'emulator', OPTIONS));
    const client = new Client(new Session(running.transport));
    await client.hello();
    const qemu = emulatorsWith(`${marker}=1`);
    expect(qemu).toHaveLength(1);
    process.kill(Number(qemu[0]), 'SIGKILL');
    await expect(
      (async () => {
        for (;;) await client.clock();
      })(),
    ).rejects.toThrowError(lutError('LINK_LOST'));
  });
});

describe('scripts on the PATH that start the emulator', () => {
  const marker = `EDGELUT_TEST_WRAPPED=wrapped-${process.pid}`;

  async function startWrapped(how: string): Promise<RunningBoard> {
    const [name, value] = marker.split('=') as [string, string];
    vi.stubEnv(name, value);
    vi.stubEnv('PATH', wrappedEmulators(await mkdtemp(join(folder, 'wrapped-')), how));
    const firmware = await buildFirmware(loadBoard('esp32c3'), 'emulator', OPTIONS);
    return start('esp32c3', firmware);
  }

  it.each(Object.entries(WRAPPERS))('%s serve, and end with it', async (_, how) => {
    const running = await startWrapped(how);
    await expect(new Session(running.transport).open()).resolves.toMatchObject({ board: 'esp32c3' });
    await running.stop();
    await expect.poll(() => processesWith(marker), { timeout: 10_000 }).toEqual([]);
  });

  it('are not waited for by what they leave behind', async () => {
    const running = await startWrapped('setsid sleep 600 & exec "$real" "$@"');
    await running.stop();
    expect(emulatorsWith(marker)).toEqual([]);
    const [left, ...more] = processesWith(marker).filter((id) => programOf(id) === 'sleep');
    expect(more).toEqual([]);
    process.kill(Number(left));
  });
});

describe('a port', () => {
  it('that is in use is busy', async () => {
    const running = await start('esp32c3', await buildFirmware(loadBoard('esp32c3'), 'emulator', OPTIONS));
    await expect(openSerial(running.transport.name, 115200)).rejects.toThrowError(lutError('LINK_BUSY'));
    await expect(new Session(running.transport).open()).resolves.toMatchObject({ board: 'esp32c3' });
  });

  it('that is not there, or is no port, is said to be so', async () => {
    await expect(openSerial(join(folder, 'ttyACM7'), 115200)).rejects.toThrowError(
      lutError('LINK_NO_PORT', { message: `There is no port ${join(folder, 'ttyACM7')}.` }),
    );
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await expect(openSerial(file, 115200)).rejects.toThrowError(lutError('LINK_NO_PORT'));
  });
});

describe('kill -9 of the agent', { timeout: 240_000 }, () => {
  let program: string;

  beforeAll(async () => {
    program = await bundle('start-emulator', 'test/agent/start-emulator.ts');
  });

  const marker = `EDGELUT_TEST_KILL=kill-${process.pid}`;

  /** Kills a process that starts emulators, or keeps one, at a moment that is seen from outside. */
  async function killWhen(
    moment: () => boolean,
    elf: string,
    stay?: 'stay',
    path = process.env.PATH,
  ): Promise<void> {
    const [name, value] = marker.split('=') as [string, string];
    const agent = spawn(process.execPath, [program, 'stm32h7', elf, stay ?? ''], {
      env: { ...process.env, [name]: value, TMPDIR: folder, PATH: path },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const word = stay ? 'running' : 'starting';
    for await (const line of createInterface({ input: agent.stdout })) {
      if (line === word) break;
    }
    await expect.poll(moment, { interval: 1, timeout: 30_000 }).toBe(true);
    agent.kill('SIGKILL');
    await expect.poll(() => processesWith(marker), { timeout: 10_000 }).toEqual([]);
  }

  it.each([
    ['before it starts one', () => processesWith(marker).length > 0],
    ['once another process is there', () => processesWith(marker).length > 1],
    ['once QEMU is there', () => emulatorsWith(marker).length > 0],
  ])('leaves no emulator behind: %s', async (_, moment) => {
    const { elf } = await buildFirmware(loadBoard('stm32h7'), 'emulator', OPTIONS);
    for (let i = 0; i < 4; i++) await killWhen(moment, elf);
  });

  it('leaves no emulator behind: while one runs', async () => {
    const { elf } = await buildFirmware(loadBoard('stm32h7'), 'emulator', OPTIONS);
    await killWhen(() => emulatorsWith(marker).length > 0, elf, 'stay');
  });

  it.each(Object.keys(WRAPPERS) as Wrapper[])(
    'leaves no emulator behind that scripts started %s',
    async (name) => {
      const { elf } = await buildFirmware(loadBoard('stm32h7'), 'emulator', OPTIONS);
      const path = wrappedEmulators(await mkdtemp(join(folder, 'wrapped-')), WRAPPERS[name]);
      await killWhen(() => processesWith(marker).length > 1, elf, undefined, path);
      await killWhen(() => emulatorsWith(marker).length > 0, elf, 'stay', path);
    },
  );
});
