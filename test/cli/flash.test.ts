import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { EXIT_STATUS } from '../../common/errors.js';
import { Faults } from '../../testing/doubles/faults.js';
import { buildNative } from '../../testing/doubles/native.js';
import { Stm32Chip } from '../../testing/doubles/stm32/chip.js';
import { Stm32Double, type Wiring } from '../../testing/doubles/stm32/stm32-double.js';
import { Lut } from '../support/lut.js';
import { expectRefusal } from '../support/refusal.js';

const BOARD = loadBoard('stm32f4');
/** As the board file says. */
const WIRED: Wiring = { boot0: { line: 'rts', inverted: false }, reset: { line: 'dtr', inverted: false } };

let folder: string;
const lut = new Lut();
/** modem lines on the terminals of doubles, which pseudo-terminals lack */
let lines: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  lines = { LD_PRELOAD: (await buildNative()).lines };
});
afterAll(() => rmSync(folder, { recursive: true }));

let doubles = 0;

/** An STM32F405 at a terminal, running its erased flash. */
async function board(wiring?: Wiring): Promise<{ port: string; chip: Stm32Chip; double: Stm32Double }> {
  const port = join(folder, `tty-${doubles++}`);
  const chip = new Stm32Chip(0x413, BOARD.memory.flash, 1);
  const double = await Stm32Double.start({
    ...{ board: BOARD, chip, link: port, faults: new Faults('', 1) },
    ...{ keep: () => undefined, say: () => undefined },
    ...(wiring && { wiring }),
  });
  onTestFinished(() => double.end());
  return { port, chip, double };
}

describe('lut flash', () => {
  it('writes the board, resets it by its lines, and says who answers', async () => {
    const { port, chip } = await board(WIRED);
    const words = ['flash', '--board', 'stm32f4', '--port', port];
    const flashed = await lut.output('flash', words, { env: lines });
    expect(flashed).toMatchObject({
      ...{ board: 'stm32f4', port, programmer: 'stm32flash', address: 0x08000000, written: true },
      answered: { firmware_port: 'stm32f4', unit: 'instructions' },
    });
    const image = readFileSync(flashed.bin);
    expect(Buffer.from(chip.flash.read(0x08000000, image.length)).equals(image)).toBe(true);
  });

  it('only says what it would do when it is asked to', async () => {
    const words = ['flash', '--board', 'stm32f4', '--port', '/dev/no-such-tty', '--baud', '57600'];
    const { written, answered, commands, bytes } = await lut.output('flash', [...words, '--dry-run']);
    expect([written, answered]).toEqual([false, null]);
    const whole = Math.ceil(bytes / 4) * 4;
    expect(commands.at(-1)).toBe(
      `stm32flash -b 57600 -m 8e1 -i 'rts&dtr,-dtr,:-rts&dtr,-dtr' -f -v -w firmware.bin -S 0x08000000:${whole} /dev/no-such-tty`,
    );
  });

  it('asks for a hand at a terminal, and waits for Enter', async () => {
    const { port, chip, double } = await board();
    const keys = join(folder, 'keys');
    execaSync('mkfifo', [keys]);
    const inside = `command=$(printf '%q ' "$@"); exec script -qec "$command" /dev/null < '${keys}'`;
    const flashing = lut.start(['flash', '--board', 'stm32f4', '--port', port], {
      through: ['bash', '-c', inside, 'bash'],
    });
    const keyboard = await open(keys, 'w');
    const hands = new Map([
      ['Set BOOT0 to 1 and press reset', true],
      ['Set BOOT0 to 0 and press reset', false],
    ]);
    let shown = '';
    flashing.stdout.on('data', (text: Buffer) => {
      shown += text.toString().replace(/\s+/g, ' ');
      for (const [what, level] of hands) {
        if (!shown.includes(what)) continue;
        hands.delete(what);
        double.setJumper(level);
        double.reset();
        void keyboard.write('\n');
      }
    });
    const { exitCode } = await flashing;
    await keyboard.close();
    expect([exitCode, hands.size]).toEqual([0, 0]);
    expect(shown).toMatch(/Wrote firmware .* It answers: stm32f4 \(port stm32f4\)/);
    expect(chip.flash.erasures[0]).toBe(1);
  });

  it('does not wait for a hand where nobody can be asked', async () => {
    const { port } = await board();
    expectRefusal(await lut.run(['flash', '--board', 'stm32f4', '--port', port, '--json']), [
      ...(['FLASH_BY_HAND', 'Set BOOT0 to 1 and press reset', 'in a terminal'] as const),
    ]);
  });

  it('says for a board behind TCP what to run where it is connected', async () => {
    const words = ['flash', '--board', 'stm32f4', '--port', 'tcp://localhost:3000', '--kernels', 'reference'];
    const ended = await lut.run([...words, '--json']);
    expectRefusal(ended, [
      ...(['FLASH_REMOTE', 'tcp://localhost:3000'] as const),
      'lut flash --board stm32f4 --port /dev/ttyUSB0 --kernels reference',
    ]);
    expect(ended.status).toBe(EXIT_STATUS.FLASH);
  });

  it.each([
    [['--port', 'emulator'], 'USAGE_PORT', 'given its firmware when it starts', 'port of the real board'],
    [['--port', '/dev/tty', '--programmer', 'jtag'], 'USAGE_ARGUMENTS', '"jtag"', 'stm32flash, openocd'],
    [['--port', '/dev/tty', '--baud', 'fast'], 'USAGE_NUMBER', '"fast"', '--help'],
    [['--port', '/dev/no-such-tty'], 'LINK_NO_PORT', '/dev/no-such-tty', ''],
  ])('refuses %j', async (words, code, says, remedy) => {
    expectRefusal(await lut.run(['flash', '--board', 'stm32f4', ...words, '--json']), [code, says, remedy]);
  });
});

describe('lut firmware', () => {
  it.each(['silicon', 'emulator'] as const)(
    'says where the %s firmware lies, and what it takes',
    async (target) => {
      const words = ['firmware', '--board', 'stm32h7', '--target', target];
      const built = await lut.output('firmware', words);
      const { memory, targets } = loadBoard('stm32h7');
      expect(built).toMatchObject({
        ...{ board: 'stm32h7', target, firmware_port: targets[target]!.port },
        sizes: { arena: memory.arena, window: memory.window },
      });
      expect(existsSync(built.elf)).toBe(true);
      const { image, code, data } = built.sizes;
      expect(readFileSync(built.bin)).toHaveLength(image);
      expect(image).toBeGreaterThanOrEqual(code);
      expect(code).toBeGreaterThan(10_000);
      expect(data).toBeGreaterThan(1000);
    },
  );
});

describe('lut monitor', () => {
  it('shows what a board says, and says nothing itself, until it is stopped', async () => {
    const { port, double } = await board(WIRED);
    await lut.output('flash', ['flash', '--board', 'stm32f4', '--port', port], { env: lines });
    const listening = lut.start(['monitor', '--port', port, '--board', 'stm32f4'], { env: lines });
    let shown = '';
    const hello = new Promise<void>((resolve) => {
      listening.stdout.on('data', (text: Buffer) => {
        shown += text.toString();
        if (shown.includes('HELLO reply')) resolve();
      });
    });
    await new Promise((resolve) => listening.stderr.once('data', resolve));
    double.reset();
    await hello;
    listening.kill('SIGINT');
    const { exitCode } = await listening;
    expect(exitCode).toBe(0);
    expect(shown).toMatch(
      /^\d+\.\d{3} s {2}HELLO reply: sequence 0, nonce 0, .*board stm32f4, port stm32f4, /m,
    );
  });

  it('says where there is nothing to listen to', async () => {
    const { status, stderr } = await lut.run(['monitor', '--port', '/dev/no-such-tty']);
    expect([status, stderr]).toEqual([
      EXIT_STATUS.LINK,
      expect.stringContaining('lut: LINK_NO_PORT: There is no port /dev/no-such-tty.'),
    ]);
  });
});
