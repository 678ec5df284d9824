import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shellWords } from '../../../common/shell-words.js';
import { temporaryFolder } from '../../../common/temporary.js';
import type { FlashHooks, Programmer, Region } from '../programmer.js';
import type { Reset } from '../reset.js';
import { hex, requireRoom, type Memory } from '../room.js';
import { runTool, toolError, type ToolCommand } from '../tool.js';
import { complaints, openocdVerdict, verifiedImages } from './openocd-output.js';

/** What a board file says of it. */
export interface OpenocdSettings {
  /** files of OpenOCD's own, or paths: the probe's first, then the chip's */
  readonly configuration: readonly string[];
}

export interface OpenocdOptions {
  /** lift the read protection of a chip that has one, which erases all its flash */
  readonly unprotect?: boolean;
}

const TOOL = 'openocd';
/** Flash is erased and written without a word in between: a sector of 128 KB takes at most 4 s (DS8626, table 40). */
const SILENCE_MS = 20_000;
const WRITE_MS_PER_BYTE = 8000 / 131072;

/** It serves nobody meanwhile, so that several may run. */
const PRIVATE = ['gdb_port disabled', 'tcl_port disabled', 'telnet_port disabled'];

/** The driver of the first flash bank lifts the protection: stm32f2x, stm32h7x, … have a command of one name. */
export const UNPROTECT = '[dict get [lindex [flash list] 0] driver] unlock 0';

/** A chip by a debug probe, such as an ST-LINK. */
export class Openocd implements Programmer {
  readonly name = TOOL;

  /** @param flash that the target has, within which every region must lie */
  constructor(
    private readonly settings: OpenocdSettings,
    private readonly flash: Memory,
    private readonly options: OpenocdOptions = {},
  ) {}

  describe(regions: readonly Region[]): string[] {
    const files = regions.map(({ what }) => `${what}.bin`);
    return [
      shellWords(this.command(programming(regions, files))),
      ...(this.options.unprotect
        ? [`# where the chip is protected, first: ${shellWords(this.command(UNPROTECTING))}`]
        : []),
    ];
  }

  /**
   * Writes the regions, each verified; only sectors that they touch are erased.
   * @throws FLASH_TOO_LARGE, FLASH_NO_PROBE, FLASH_NO_ANSWER, FLASH_WRONG_CHIP, FLASH_LOCKED, FLASH_VERIFY, FLASH_TOOL,
   *   FLASH_TIMEOUT, TOOLCHAIN_MISSING, LINK_BUSY, LINK_NO_PERMISSION
   */
  async program(regions: readonly Region[], hooks: FlashHooks): Promise<void> {
    requireRoom(regions, this.flash);
    const folder = await temporaryFolder();
    try {
      const files = regions.map(({ what }) => join(folder, `${what}.bin`));
      await Promise.all(regions.map(({ bytes }, index) => writeFile(files[index]!, bytes)));
      const bytes = regions.reduce((sum, region) => sum + region.bytes.length, 0);
      const silenceMs = SILENCE_MS + bytes * WRITE_MS_PER_BYTE;
      const write = (): Promise<string> =>
        this.run(programming(regions, files), silenceMs, hooks, (output) => tell(regions, output, hooks));
      const output = await write();
      const verdict = openocdVerdict(output);
      const locked = verifiedImages(output) < regions.length && verdict.code === 'FLASH_LOCKED';
      if (locked && this.options.unprotect) {
        await this.unprotect(hooks);
        this.requireVerified(regions, await write());
      } else {
        this.requireVerified(regions, output);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async unprotect(hooks: FlashHooks): Promise<void> {
    const output = await this.run(UNPROTECTING, SILENCE_MS + this.flash.bytes * WRITE_MS_PER_BYTE, hooks);
    if (!/ unlocked/.test(output)) throw failure(output);
  }

  private requireVerified(regions: readonly Region[], output: string): void {
    if (verifiedImages(output) < regions.length) throw failure(output);
  }

  private async run(
    commands: readonly string[],
    silenceMs: number,
    { signal }: FlashHooks,
    onOutput?: (output: string) => void,
  ): Promise<string> {
    let heard = '';
    const { output } = await runTool(this.command(commands), {
      silenceMs,
      onOutput: (text) => onOutput?.((heard += text)),
      ...(signal && { signal }),
    });
    return output;
  }

  private command(commands: readonly string[]): ToolCommand {
    return openocdCommand(this.settings, commands);
  }
}

/** Has the probe reset the chip and run it. */
export class OpenocdReset implements Reset {
  readonly name = TOOL;

  constructor(private readonly settings: OpenocdSettings) {}

  /** @throws FLASH_NO_PROBE, FLASH_NO_ANSWER, FLASH_TOOL, FLASH_TIMEOUT, TOOLCHAIN_MISSING, LINK_BUSY, LINK_NO_PERMISSION */
  async reset({ signal }: FlashHooks): Promise<void> {
    const command = openocdCommand(this.settings, ['init', 'reset run', 'shutdown']);
    const { succeeded, output } = await runTool(command, {
      silenceMs: SILENCE_MS,
      ...(signal && { signal }),
    });
    if (!succeeded) throw failure(output);
  }
}

function openocdCommand({ configuration }: OpenocdSettings, commands: readonly string[]): ToolCommand {
  return [
    TOOL,
    ...configuration.flatMap((file) => ['-f', file]),
    ...[...PRIVATE, ...commands].flatMap((command) => ['-c', command]),
  ];
}

/** OpenOCD's own `program`: init, reset init, flash write_image erase, verify_image, each failure named. */
function programming(regions: readonly Region[], files: readonly string[]): string[] {
  const images = regions.map(({ address }, index) => `program {${files[index]!}} verify ${hex(address)}`);
  return [...images, 'reset run', 'shutdown'];
}

const UNPROTECTING = ['init', 'reset halt', UNPROTECT, 'reset run', 'shutdown'];

/** It says no percentages: an image counts when it has been verified. */
function tell(regions: readonly Region[], output: string, { onProgress }: FlashHooks): void {
  const verified = verifiedImages(output);
  const begun = regions[Math.min(verified, regions.length - 1)]!;
  const total = begun.bytes.length;
  onProgress?.({ what: begun.what, done: verified === regions.length ? total : 0, total });
}

function failure(output: string): Error {
  const { code, what, remedy } = openocdVerdict(output);
  return toolError(code, what, complaints(output), remedy);
}
