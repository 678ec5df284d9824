import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { execa } from 'execa';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLoader } from '../../agent/firmware/loader.js';
import { Loader } from '../../agent/flash/programmers/loader.js';
import { Session } from '../../agent/link/session.js';
import { loadBoard } from '../../boards/catalogue.js';
import { firmwareOf } from '../../lab/firmware.js';
import { buildHardwareModels, judge, serve } from '../../scripts/hardware-models/model.js';
import { brokenRules, seededImage, verdictOf } from './seeded.js';

const board = loadBoard('rpi3');

/** Who enters the image: the board's firmware, QEMU at EL3, or a program that leaves caches and TLB in an unknown state. */
const ENTRIES = { firmware: 2, qemu: 3, loader: 4 } as const;

/** What breaks which rules of the manual. */
const MISTAKES: readonly (readonly [mistake: string, rules: readonly string[]])[] = [
  ['REGISTERS_AS_MEMORY', ['mmu-device']],
  ['MEMORY_AS_DEVICE', ['mmu-attributes']],
  ['CODE_NOT_MAPPED', ['mmu-unmapped']],
  ['NO_BARRIER', ['mmu-no-dsb']],
  ['NO_SYNCHRONIZATION', ['mmu-no-isb']],
  ['NO_ISB_AFTER', ['mmu-no-isb']],
  ['DATA_CACHE_ALONE', ['mmu-cache-alone']],
  ['CODE_NOT_CLEANED', ['code-stale']],
  ['UNALIGNED_BUFFER', ['mailbox-channel', 'console-baud']],
  ['NO_END_TAG', ['mailbox-buffer', 'console-baud']],
  ['NOT_CLEANED', ['mailbox-not-cleaned']],
  ['NOT_INVALIDATED', ['mailbox-stale']],
  ['NO_BARRIER_BEFORE_MAILBOX', ['mailbox-no-dsb']],
  ['READ_EMPTY', ['mailbox-empty']],
  ['CHANGED_WHILE_ON', ['uart-while-on']],
  ['OFF_WHILE_SENDING', ['uart-while-sending']],
  ['BAUD_OF_3_MHZ', ['console-baud']],
  ['FIFO', ['uart-fifo-full']],
  ['PINS', ['uart-pin']],
  ['TRACE_PIN', ['trace-pin']],
  ['EL1_IS_AARCH32', ['exception-level']],
  ['FPU_TRAPPED', ['fpu-off']],
  ['UNALIGNED_EARLY', ['unaligned']],
  ['POWER_PASSWORD', ['power-password']],
];

/** What only matters after another program. */
const MISTAKES_AFTER_LOADER: typeof MISTAKES = [
  ['TLB_KEPT', ['mmu-tlb']],
  ['CACHES_KEPT', ['cache-not-invalidated']],
];

describe('the hardware model of the BCM2837', () => {
  beforeAll(buildHardwareModels, 120_000);

  it.each([ENTRIES.firmware, ENTRIES.loader])(
    'passes start-up as the manuals have it, entry %i',
    async (entry) => {
      const verdict = await verdictOf(board, undefined, { facts: { entry } });
      expect(verdict).toMatchObject({ passed: true, broken: [], notJudged: [] });
      expect(verdict.settings).toMatchObject({ level: 'EL1', MMU: 'on', caches: 'DI' });
    },
  );

  it.each(MISTAKES)('fails %s', async (mistake, rules) => {
    const verdict = await verdictOf(board, mistake);
    expect(verdict.passed).toBe(false);
    expect(brokenRules(verdict).sort()).toEqual([...rules].sort());
  });

  it.each(MISTAKES_AFTER_LOADER)('fails %s where a loader enters it', async (mistake, rules) => {
    expect((await verdictOf(board, mistake)).passed).toBe(true);
    const verdict = await verdictOf(board, mistake, { facts: { entry: ENTRIES.loader } });
    expect(verdict.passed).toBe(false);
    expect(brokenRules(verdict)).toEqual(rules);
  });

  it('passes the loader on the SD card, and the image that it takes from the line and enters', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lut-loader-'));
    const [source, elf, bin] = ['kernel8.S', 'kernel8.elf', 'image.bin'].map((name) => join(folder, name));
    await writeFile(source!, `.incbin "${(await buildLoader(board)).bin}"\n`);
    await execa('aarch64-linux-gnu-gcc', [
      '-nostdlib',
      '-static',
      '-Wl,-Ttext=0x80000,-e,0x80000',
      source!,
      '-o',
      elf!,
    ]);
    await execa('aarch64-linux-gnu-objcopy', ['-O', 'binary', await seededImage(board), bin!]);
    const image = await readFile(bin!);
    const model = serve(board, elf!, { until: 'line' });
    try {
      const loader = new Loader(new Session(model));
      expect(await loader.who()).toMatchObject({ board: 'rpi3', address: 0x80000 });
      await loader.write(image, () => undefined);
      await loader.start(image.length, crc32(image));
    } finally {
      await model.close();
    }
    expect(await model.verdict).toMatchObject({ passed: true, reached: true, broken: [] });
  }, 120_000);

  it('passes the firmware of the board, at its clock, whoever enters it', async () => {
    const { elf } = await firmwareOf(board, 'silicon', { runtime: 'builtin' });
    for (const entry of Object.values(ENTRIES)) {
      expect(await judge(board, elf, { facts: { entry } })).toMatchObject({
        passed: true,
        broken: [],
        notJudged: [],
        coreHz: board.clockHz,
      });
    }
  }, 120_000);
});
