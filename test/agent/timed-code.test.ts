import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readElfObject } from '../../agent/firmware/elf.js';
import { flavoursOf } from '../../agent/firmware/flavours.js';
import { knownTimedCode, outdatedTimedCode } from '../../agent/firmware/known-timed-code.js';
import { objectHash } from '../../agent/firmware/timed-code.js';
import { placementsOf } from '../../boards/board.js';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { targetOf, targetsOf } from '../../boards/targets.js';
import { LutError } from '../../common/errors.js';
import { PortBuilds } from '../../scripts/port-builds.js';
import { lutError } from '../support/lut-error.js';

const COMPILERS = {
  'arm-none-eabi-gcc': ['-mcpu=cortex-m7', '-mthumb'],
  'riscv64-unknown-elf-gcc': ['-march=rv32imc', '-mabi=ilp32'],
  'aarch64-linux-gnu-gcc': ['-fno-pic'],
} as const;
type Compiler = keyof typeof COMPILERS;
const compilers = Object.keys(COMPILERS) as Compiler[];

const SOURCE = `
int twice(int);
static int calls, zeros[16];
static int own(int a) { zeros[a & 15] += a; return zeros[3] + (calls += a); }
int used = 5;
int kernel(int a) { return twice(a) + 1234567 + own(a) + used; }
`;

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'edgelut-objects-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function compile(compiler: Compiler, source = SOURCE, ...options: string[]): Promise<Uint8Array> {
  const object = join(folder, `${compiler}.o`);
  const flags = ['-O2', '-ffunction-sections', '-fdata-sections', '-fno-inline', '-ffreestanding'];
  await execa(compiler, [...COMPILERS[compiler], ...flags, ...options, '-x', 'c', '-c', '-', '-o', object], {
    input: source,
  });
  return readFileSync(object);
}

async function hashOf(compiler: Compiler, source?: string, ...options: string[]): Promise<string> {
  return objectHash(readElfObject(await compile(compiler, source, ...options), 'an object'));
}

describe.each(compilers)('an object file of %s', (compiler) => {
  it('is read: sections, symbols, relocations', async () => {
    const { sections, symbols } = readElfObject(await compile(compiler), 'an object');
    const code = sections.find(({ name }) => name === '.text.kernel')!;
    expect(code.contents).toHaveLength(code.size);
    expect(code.relocations.map(({ symbol }) => symbol?.name)).toEqual(
      expect.arrayContaining(['twice', 'used']),
    );
    for (const { offset } of code.relocations) expect(offset).toBeLessThan(code.size);
    const zeros = sections.find(({ name }) => name === '.bss.zeros')!;
    expect({ size: zeros.size, bytes: zeros.contents.length }).toEqual({ size: 64, bytes: 0 });
    const data = sections.findIndex(({ name }) => name === '.data.used' || name === '.sdata.used');
    expect(Array.from(sections[data]!.contents)).toEqual([5, 0, 0, 0]);
    expect(symbols).toContainEqual({ name: 'used', global: true, section: data, value: 0 });
    expect(symbols).toContainEqual({ name: 'twice', global: true, section: null, value: 0 });
  });

  it('has the same hash whatever does not reach the program', async () => {
    const renamed = SOURCE.replaceAll('own', 'another').replaceAll('zeros', 'noughts');
    const hashes = [
      await hashOf(compiler),
      await hashOf(compiler, `/* a comment */\n\n${SOURCE}`),
      await hashOf(compiler, `#line 7 "elsewhere.c"\n${SOURCE}`, '-g'),
      await hashOf(compiler, `${SOURCE}int never(int);\n#define UNUSED 1\n`),
    ];
    expect(new Set(hashes).size).toBe(1);
    // names of sections hold those of functions, and linker scripts may sort by them
    expect(await hashOf(compiler, renamed)).not.toBe(hashes[0]);
  });

  it.each([
    ['a constant', '1234567', '1234568'],
    ['code', 'calls += a', 'calls -= a'],
    ['the function that is called', 'twice', 'thrice'],
    ['where a variable starts', 'used = 5', 'used = 6'],
    ['how much memory a variable takes', 'zeros[16]', 'zeros[17]'],
    ['the place within a variable', 'zeros[3]', 'zeros[4]'],
  ])('has another hash with another: %s', async (_, from, to) => {
    expect(await hashOf(compiler, SOURCE.replaceAll(from, to))).not.toBe(await hashOf(compiler));
  });

  it('that is damaged is read or refused, never more', async () => {
    const object = await compile(compiler);
    let refused = 0;
    const changes = fc.array(fc.tuple(fc.nat(object.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        changes,
        fc.integer({ min: 0, max: object.length }),
        fc.boolean(),
        (places, length, cut) => {
          const bytes = Uint8Array.from(object);
          for (const [at, value] of places) bytes[at] = value;
          try {
            objectHash(readElfObject(cut ? bytes.subarray(0, length) : bytes, 'damaged'));
          } catch (error) {
            if (!(error instanceof LutError)) throw error;
            expect(error).toEqual(lutError('TOOLCHAIN_FAILED'));
            refused++;
          }
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(200);
  });
});

it('what is no object file is refused', async () => {
  const big = Uint8Array.from(await compile('arm-none-eabi-gcc'));
  big[5] = 2;
  for (const bytes of [new Uint8Array(0), Buffer.from('!<arch>\n'), big]) {
    expect(() => readElfObject(bytes, 'it')).toThrowError(lutError('TOOLCHAIN_FAILED'));
  }
});

describe('the known timed code', { timeout: 240_000 }, () => {
  describe.each(boardIds().flatMap((board) => flavoursOf('builtin').map((flavour) => ({ board, flavour }))))(
    'of the $board, $flavour,',
    ({ board: id, flavour }) => {
      const board = loadBoard(id);
      const builds = (): PortBuilds => new PortBuilds(board, flavour, join(folder, `${id}-${flavour}`));
      const firmwares = targetsOf(board).flatMap((target) =>
        placementsOf(board).map((placement) => ({ target, placement })),
      );

      it.for(firmwares)(
        'is what is compiled now for the $target, placement $placement',
        async ({ target, placement }, { skip }) => {
          const known = knownTimedCode(id, targetOf(board, target).port, 'builtin', flavour);
          expect(known, 'npm run timed-code writes it').toBeDefined();
          const { compiler, kernels, timing } = await builds().timedCode(target, placement);
          skip(known!.compiler !== compiler, `it is of ${known!.compiler}`);
          expect({ compiler, kernels }, 'npm run timed-code writes it').toEqual({
            compiler: known!.compiler,
            kernels: known!.kernels,
          });
          expect(timing, 'npm run timed-code writes it').toBe(known!.timing[placement]);
        },
      );
    },
  );

  it('tells what of a table is outdated, where it can be told', () => {
    const name = ['stm32f4', 'stm32f4', 'builtin', 'reference'] as const;
    const [board, port, runtime, flavour] = name;
    const { timing, ...code } = knownTimedCode(...name)!;
    const now = { board, port, runtime, flavour, ...code, timing: timing['default']! };
    const old = 'f'.repeat(64);
    expect(outdatedTimedCode(now)).toBeUndefined();
    expect(outdatedTimedCode({ ...now, timing: timing['ram']! })).toBeUndefined();
    expect(outdatedTimedCode({ ...now, kernels: old })).toBe('kernels');
    expect(outdatedTimedCode({ ...now, timing: old })).toBe('timing');
    for (const other of [
      { compiler: 'gcc 99' },
      { board: 'my-board' },
      { port: 'mine' },
      { flavour: 'mine' },
      { runtime: 'tflm' },
    ]) {
      expect(outdatedTimedCode({ ...now, ...other, kernels: old, timing: old })).toBeUndefined();
    }
  });

  it('is not known of other boards, firmware ports, runtimes and flavours', () => {
    expect(knownTimedCode('stm32f4', 'missing', 'builtin', 'reference')).toBeUndefined();
    expect(knownTimedCode('stm32f4', 'stm32f4', 'builtin', 'missing')).toBeUndefined();
    expect(knownTimedCode('missing', 'stm32f4', 'builtin', 'reference')).toBeUndefined();
    expect(knownTimedCode('stm32f4', 'stm32f4', 'tflm', 'reference')).toBeUndefined();
  });
});
