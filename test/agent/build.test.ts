import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildFirmware, type Firmware } from '../../agent/firmware/build.js';
import { HARNESS } from '../../agent/firmware/sources.js';
import { checkTools } from '../../agent/firmware/toolchain.js';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { sha256 } from '../../common/hash.js';
import { LutError } from '../../common/errors.js';
import { lutError } from '../support/lut-error.js';

const OPTIONS = { runtime: 'builtin', flavour: 'reference' } as const;
const board = loadBoard('stm32h7');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => void vi.stubEnv('EDGELUT_CACHE', join(folder, 'cache')));
afterEach(() => vi.unstubAllEnvs());

/** A copy of the firmware's sources, at a path of its own, with text at the start of one file, there before or not. */
function changedSources(file: string, text: string): string {
  const harness = join(mkdtempSync(join(folder, 'sources-')), 'harness');
  cpSync(HARNESS, harness, { recursive: true });
  prepend(join(harness, file), text);
  return harness;
}

function prepend(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text + (existsSync(path) ? readFileSync(path, 'utf8') : ''));
}

const COMMENT = '/* Said once more. */\n';
const VARIABLE = 'int added;\n';

describe('a firmware build', { timeout: 240_000 }, () => {
  it('describes what it built', async () => {
    const firmware = await buildFirmware(board, 'emulator', OPTIONS);
    expect(firmware.compiler).toMatch(/^arm-none-eabi-gcc .*\d+\.\d+\.\d+/);
    expect(firmware.flags).toEqual(expect.arrayContaining(['-mcpu=cortex-m7', '-mfpu=fpv5-d16', '-O2']));
    expect(firmware.flags.filter((flag) => /\/|^-[DIW]/.test(flag))).toEqual([]);
    const image = readFileSync(firmware.bin);
    expect(sha256(image)).toBe(firmware.imageSha256);
    expect(image.includes(Buffer.from(firmware.fingerprint, 'hex'))).toBe(true);
    expect(readFileSync(firmware.elf).subarray(0, 4).toString('latin1')).toBe('\x7fELF');
  });

  describe('in a cache where killed builds left something, twice at once,', () => {
    const cache = (): string => join(folder, 'littered-cache');
    const firmwares = (): string => join(cache(), 'firmware');
    let here: Firmware;
    let there: [one: Firmware, two: Firmware];

    beforeAll(async () => {
      const [old, fresh] = ['building-old', 'building-fresh'].map((name) => join(firmwares(), name));
      for (const litter of [old!, fresh!]) mkdirSync(join(litter, 'CMakeFiles'), { recursive: true });
      const yesterday = Date.now() / 1000 - 86_400;
      utimesSync(old!, yesterday, yesterday);
      vi.stubEnv('EDGELUT_CACHE', join(folder, 'cache'));
      here = await buildFirmware(board, 'emulator', OPTIONS);
      vi.stubEnv('EDGELUT_CACHE', cache());
      vi.stubEnv('CFLAGS', '-O0');
      const sources = changedSources('core/window.c', '');
      there = await Promise.all([
        buildFirmware(board, 'emulator', OPTIONS, sources),
        buildFirmware(board, 'emulator', OPTIONS, sources),
      ]);
      vi.unstubAllEnvs();
    });

    it('is reproducible, wherever sources and cache lie', () => {
      const [firmware] = there;
      expect(readFileSync(firmware.elf).equals(readFileSync(here.elf))).toBe(true);
      expect({ ...firmware, elf: '', bin: '' }).toEqual({ ...here, elf: '', bin: '' });
    });

    it('is kept alone, and sweeps what killed builds left, not what others are building', () => {
      expect(readdirSync(firmwares())).toEqual(['building-fresh', expect.stringMatching(/^stm32h7-/)]);
    });

    it('is kept whole', async () => {
      const [one, two] = there;
      expect(two).toEqual(one);
      vi.stubEnv('EDGELUT_CACHE', cache());
      await writeFile(one.bin, 'kept');
      expect(readFileSync((await buildFirmware(board, 'emulator', OPTIONS)).bin, 'utf8')).toBe('kept');
    });
  });
});

describe("a board's hardware", { timeout: 240_000 }, () => {
  const stm32f4 = loadBoard('stm32f4');
  const { hardware = {} } = stm32f4;
  const withHardware = (facts: Record<string, number>) =>
    buildFirmware({ ...stm32f4, hardware: facts }, 'silicon', OPTIONS);

  it('shapes its firmware port, and no kernel', async () => {
    const nucleo = { oscillatorBypass: 1, consoleUart: 2, consoleTx: 2, consoleRx: 3 };
    const [usual, other] = await Promise.all([
      withHardware(hardware),
      withHardware({ ...hardware, ...nucleo }),
    ]);
    expect(other.kernelsHash).toBe(usual.kernelsHash);
    expect(other.timingHash).not.toBe(usual.timingHash);
  });

  it('that lacks what the firmware port asks for is refused', async () => {
    const facts = Object.entries(hardware).filter(([name]) => name !== 'oscillatorHz');
    await expect(withHardware(Object.fromEntries(facts))).rejects.toThrowError(
      lutError('TOOLCHAIN_FAILED', { message: expect.stringContaining('LUT_OSCILLATOR_HZ') as string }),
    );
  });
});

describe('a fingerprint', { timeout: 240_000 }, () => {
  it('stays, as both hashes and the image do, with comments, another flavour and another port', async () => {
    const before = await buildFirmware(board, 'emulator', OPTIONS);
    const harness = changedSources('runtimes/builtin/kernels/reference/conv_2d.c', COMMENT);
    for (const file of ['runtimes/builtin/layout.h', 'core/timing.c']) prepend(join(harness, file), COMMENT);
    for (const file of ['runtimes/builtin/kernels/another/conv_2d.c', 'ports/rpi3/port.c'])
      prepend(join(harness, file), VARIABLE);
    const after = await buildFirmware(board, 'emulator', OPTIONS, harness);
    expect({ ...after, elf: '', bin: '' }).toEqual({ ...before, elf: '', bin: '' });
    expect(after.elf).not.toBe(before.elf);
  });

  it('stays, as both hashes do, when the protocol changes, though the firmware is built anew', async () => {
    const before = await buildFirmware(board, 'emulator', OPTIONS);
    const harness = changedSources('core/hello.c', '\nconst char changed[] = "changed";\n');
    prepend(join(harness, 'core/session.c'), VARIABLE);
    const { fingerprint, kernelsHash, timingHash, elf } = await buildFirmware(
      board,
      'emulator',
      OPTIONS,
      harness,
    );
    expect(before).toMatchObject({ fingerprint, kernelsHash, timingHash });
    expect(elf).not.toBe(before.elf);
  });

  it('changes with kernels, timing, memory limits and flags', async () => {
    const fingerprints = await Promise.all([
      buildFirmware(board, 'emulator', OPTIONS),
      buildFirmware(board, 'emulator', OPTIONS, changedSources('runtimes/builtin/prepare.c', VARIABLE)),
      buildFirmware(board, 'emulator', OPTIONS, changedSources('core/timing.c', VARIABLE)),
      buildFirmware({ ...board, memory: { ...board.memory, tensors: 'dtcm' } }, 'emulator', OPTIONS),
      buildFirmware(
        { ...board, firmware: { ...board.firmware, flags: [...board.firmware.flags, '-g0'] } },
        'emulator',
        OPTIONS,
      ),
    ]);
    expect(new Set(fingerprints.map(({ fingerprint }) => fingerprint)).size).toBe(fingerprints.length);
  });
});

describe('the hash of', { timeout: 240_000 }, () => {
  const hashes = async (harness = HARNESS): Promise<Record<string, string>> => {
    const { kernelsHash, timingHash } = await buildFirmware(board, 'emulator', OPTIONS, harness);
    return { kernels: kernelsHash, timing: timingHash };
  };

  it.each([
    ['kernels', 'a kernel', 'runtimes/builtin/kernels/reference/conv_2d.c', VARIABLE],
    ['kernels', 'the runtime', 'runtimes/builtin/prepare.c', VARIABLE],
    ['timing', 'the timing window', 'core/timing.c', VARIABLE],
    ['timing', 'the port', 'ports/mps2-an500/port.c', VARIABLE],
    ['timing', 'what ports share', 'ports/bare-metal/image.c', VARIABLE],
    ['timing', 'the linker script', 'ports/bare-metal/sections.ld', COMMENT],
  ])('%s alone changes with %s', async (hash, _, file, text) => {
    const [before, after] = [await hashes(), await hashes(changedSources(file, text))];
    const changed = Object.entries(after).filter(([name, value]) => value !== before[name]);
    expect(changed.map(([name]) => name)).toEqual([hash]);
  });

  it('kernels is that of the flavour', async () => {
    const harness = changedSources('runtimes/builtin/kernels/another/added.c', VARIABLE);
    const kernelsOf = (flavour: string): string => join(harness, 'runtimes/builtin/kernels', flavour);
    // which of its micro-kernels run what, as the reference's, which has none
    for (const file of ['micro_kernels.def', 'takes.h'])
      cpSync(join(kernelsOf('reference'), file), join(kernelsOf('another'), file));
    const { kernelsHash, timingHash } = await buildFirmware(
      board,
      'emulator',
      { runtime: 'builtin', flavour: 'another' },
      harness,
    );
    const { kernels, timing } = await hashes();
    expect(kernelsHash).not.toBe(kernels);
    expect(timingHash).toBe(timing);
  });
});

describe('a build fails clearly', () => {
  it('where the sources do not compile: with the first error and the log', async () => {
    const harness = changedSources('core/window.c', '\nint broken(void) { return missing; }\n');
    const error: unknown = await buildFirmware(board, 'emulator', OPTIONS, harness).catch(
      (reason: unknown) => reason,
    );
    expect(error).toEqual(lutError('TOOLCHAIN_FAILED'));
    const { message, remedy } = error as LutError;
    expect(message).toMatch(/window\.c:\d+:\d+: error: .*missing/);
    const log = /in (\/.*\.log)\./.exec(remedy!)![1]!;
    expect(readFileSync(log, 'utf8')).toContain('missing');
    expect(
      readdirSync(join(folder, 'cache', 'firmware')).filter((name) => name.startsWith('building')),
    ).toEqual([]);
  });

  it('where the runtime has no such flavour', async () => {
    await expect(
      buildFirmware(board, 'emulator', { runtime: 'builtin', flavour: 'missing' }),
    ).rejects.toThrowError(lutError('USAGE_KERNELS'));
  });

  it('where the compiler is missing: with its Debian package', async () => {
    vi.stubEnv('PATH', folder);
    const missing = lutError('TOOLCHAIN_MISSING', {
      remedy: expect.stringContaining('apt-get install cmake') as string,
    });
    await expect(buildFirmware(board, 'emulator', OPTIONS)).rejects.toThrowError(missing);
  });

  it('where the cache cannot be written', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    vi.stubEnv('EDGELUT_CACHE', file);
    await expect(buildFirmware(board, 'emulator', OPTIONS)).rejects.toThrowError(lutError('FILE_CACHE'));
  });
});

describe('the tools of a board', () => {
  it.each(boardIds())('are here for %s', async (id) => {
    for (const tool of await checkTools(loadBoard(id))) {
      expect(tool).toMatchObject({ found: true, version: expect.stringMatching(/\d/) as string });
    }
  });

  it('are named with their packages where they are missing', async () => {
    vi.stubEnv('PATH', folder);
    expect(await checkTools(loadBoard('esp32c3'))).toEqual([
      {
        tool: 'riscv64-unknown-elf-gcc',
        found: false,
        package: 'gcc-riscv64-unknown-elf picolibc-riscv64-unknown-elf',
      },
      { tool: 'cmake', found: false, package: 'cmake' },
      { tool: 'ninja', found: false, package: 'ninja-build' },
      { tool: 'qemu-system-riscv32', found: false, package: 'qemu-system-misc' },
    ]);
  });
});
