import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LutError } from '../../../common/errors.js';
import { formatBytes } from '../../../common/format.js';
import { shellWords } from '../../../common/shell-words.js';
import { temporaryFolder } from '../../../common/temporary.js';
import { byHand } from '../by-hand.js';
import type { BootLines } from '../modem-lines.js';
import { inspectPort } from '../port-check.js';
import type { FlashHooks, Programmer, Region } from '../programmer.js';
import { hex, requireRoom, type Memory } from '../room.js';
import { runTool, toolError, type ToolCommand, type ToolOutcome } from '../tool.js';
import { Stm32flashCommands, wholeWords } from './stm32flash-commands.js';
import {
  foundChip,
  isMismatch,
  isRefused,
  isSilent,
  unknownChip,
  verifiedUpTo,
  type FoundChip,
} from './stm32flash-output.js';

/** What a board file says of it. */
export interface Stm32flashSettings {
  /** id that the ROM must tell (AN2606, the product's device id) */
  readonly device: number;
  /** where the flash begins */
  readonly address: number;
  readonly baud: number;
  /** where they are missing, or the port has none, the user sets BOOT0 and presses reset */
  readonly lines?: BootLines;
}

export interface Stm32flashOptions {
  /** lift the read protection of a chip that has one, which erases all its flash */
  readonly unprotect?: boolean;
}

const TOOL = 'stm32flash';
/** It tells of each block, and gives up a device that is silent for a second. */
const SILENCE_MS = 15_000;
/** A sector of 128 KB takes at most 4 s to erase (DS8626, table 40), without a word. */
const SECTOR_BYTES = 131072;
const ERASE_SECTOR_MS = 5000;
/** The ROM is entered so many times before it is called silent. */
const ENTRIES = 3;

const ENTER_BY_HAND = 'Set BOOT0 to 1 and press reset';

/** An STM32 by its ROM's bootloader on a serial port (AN3155). */
export class Stm32flash implements Programmer {
  readonly name = TOOL;

  /** @param flash that the target has, within which every region must lie */
  constructor(
    private readonly port: string,
    private readonly settings: Stm32flashSettings,
    private readonly flash: Memory,
    private readonly options: Stm32flashOptions = {},
  ) {}

  describe(regions: readonly Region[]): string[] {
    const { address, lines } = this.settings;
    const commands = this.commands(lines);
    return [
      ...(lines === undefined ? [`# ${ENTER_BY_HAND}.`] : []),
      shellWords(commands.probe(address, 'flash-begin.bin', true)),
      ...(this.options.unprotect
        ? [`# where the chip is protected: ${shellWords(commands.unprotect())}`]
        : []),
      ...regions.map((region) => shellWords(commands.write(region, `${region.what}.bin`))),
    ];
  }

  /**
   * Writes the regions, each verified block by block; only sectors that they touch are erased.
   * @throws FLASH_TOO_LARGE, FLASH_BY_HAND, FLASH_NO_ANSWER, FLASH_WRONG_CHIP, FLASH_LOCKED, FLASH_VERIFY, FLASH_TOOL,
   *   FLASH_TIMEOUT, TOOLCHAIN_MISSING, LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION
   */
  async program(regions: readonly Region[], hooks: FlashHooks): Promise<void> {
    requireRoom(regions, this.flash);
    const { hasLines } = await inspectPort(this.port);
    const lines = hasLines ? this.settings.lines : undefined;
    const folder = await temporaryFolder();
    try {
      await this.enter(lines, join(folder, 'flash-begin.bin'), hooks);
      for (const region of regions) {
        const file = join(folder, `${region.what}.bin`);
        await writeFile(file, padded(region.bytes));
        await this.write(this.commands(lines).write(region, file), region, hooks);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Has the chip boot its ROM, sees that it is the board's chip, and that its flash may be written. */
  private async enter(lines: BootLines | undefined, file: string, hooks: FlashHooks): Promise<void> {
    const probe = this.commands(lines).probe(this.settings.address, file, true);
    const first = await this.reach(probe, lines, hooks);
    const chip = this.requireChip(first);
    if (chip.flashBytes < this.flash.bytes) throw this.smaller(chip);
    if (first.succeeded) return;
    if (!isRefused(first.output)) throw this.failed('could not read the flash', first);
    if (!this.options.unprotect) throw this.locked(first);
    await this.unprotect(lines, hooks);
    // BOOT0 set by hand is still set: after its own reset the chip is in its ROM again, and waits for its first byte
    const again = await this.run(probe, SILENCE_MS, hooks);
    if (again.succeeded) return;
    throw isRefused(again.output) ? this.locked(again) : this.silent(lines, again);
  }

  /** Runs the first command of a conversation, entering the ROM again where nothing answers. */
  private async reach(
    command: ToolCommand,
    lines: BootLines | undefined,
    hooks: FlashHooks,
  ): Promise<ToolOutcome> {
    for (let entry = 1; ; entry++) {
      if (lines === undefined) await byHand(`${ENTER_BY_HAND} (${this.port}).`, hooks);
      const outcome = await this.run(command, SILENCE_MS, hooks);
      if (!isSilent(outcome.output)) return outcome;
      if (lines === undefined || entry === ENTRIES) throw this.silent(lines, outcome);
    }
  }

  /** The chip erases all its flash meanwhile, and resets itself after. */
  private async unprotect(lines: BootLines | undefined, hooks: FlashHooks): Promise<void> {
    const command = this.commands(lines).unprotect();
    const outcome = await this.run(command, patience(this.flash.bytes), hooks);
    if (!outcome.succeeded) throw this.failed('could not lift the read protection', outcome);
  }

  private async write(command: ToolCommand, region: Region, hooks: FlashHooks): Promise<void> {
    const { what, address, bytes } = region;
    const total = bytes.length;
    const tell = (upTo: number | undefined): void => {
      if (upTo !== undefined) hooks.onProgress?.({ what, done: Math.min(total, upTo - address), total });
    };
    tell(address);
    const onOutput = (text: string): void => tell(verifiedUpTo(text));
    const outcome = await this.run(command, patience(total), { ...hooks, onOutput });
    if (isMismatch(outcome.output)) throw this.mismatch(region, outcome);
    if (!outcome.succeeded) throw this.failed(`could not write the ${what} at ${hex(address)}`, outcome);
    const upTo = verifiedUpTo(outcome.output);
    if (upTo !== address + wholeWords(total)) throw this.incomplete(region, upTo, outcome);
  }

  private run(
    command: ToolCommand,
    silenceMs: number,
    { signal, onOutput }: FlashHooks & { readonly onOutput?: (text: string) => void },
  ): Promise<ToolOutcome> {
    return runTool(command, { silenceMs, ...(signal && { signal }), ...(onOutput && { onOutput }) });
  }

  private commands(lines: BootLines | undefined): Stm32flashCommands {
    return new Stm32flashCommands(this.port, this.settings.baud, lines);
  }

  private requireChip(outcome: ToolOutcome): FoundChip {
    const { output } = outcome;
    const chip = foundChip(output);
    const device = chip?.device ?? unknownChip(output);
    if (device === undefined) throw this.failed('could not speak with the chip', outcome);
    if (chip !== undefined && device === this.settings.device) return chip;
    throw new LutError(
      'FLASH_WRONG_CHIP',
      `The chip on ${this.port} has the device id ${hex(device, 3)}${chip ? ` (${chip.name})` : ''}, ` +
        `the board file says ${hex(this.settings.device, 3)}. Nothing was written.`,
      'Choose the board of this chip with --board, or correct targets.silicon.programmers.stm32flash.device.',
    );
  }

  private smaller(chip: FoundChip): LutError {
    return new LutError(
      'FLASH_TOO_LARGE',
      `The board file says ${formatBytes(this.flash.bytes)} of flash, but ${chip.name} has at most ` +
        `${formatBytes(chip.flashBytes)}. Nothing was written.`,
      'Correct targets.silicon.regions in the board file.',
    );
  }

  private locked({ complaint }: ToolOutcome): LutError {
    return toolError(
      'FLASH_LOCKED',
      `The chip on ${this.port} is protected from reading, so it cannot be written either. Nothing was changed`,
      complaint,
      'lut flash --unprotect lifts the protection; the chip then erases ALL its flash.',
    );
  }

  private silent(lines: BootLines | undefined, { complaint }: ToolOutcome): LutError {
    const pins =
      lines === undefined
        ? 'BOOT0 is 1 and reset was pressed'
        : 'BOOT0 and NRST hang on the lines that the board file names';
    return toolError(
      'FLASH_NO_ANSWER',
      `No bootloader answers on ${this.port}`,
      complaint,
      `Check that ${pins}, that TX and RX are crossed, and that the port is one that the ROM listens on (AN2606).`,
    );
  }

  private mismatch({ what }: Region, { complaint }: ToolOutcome): LutError {
    return toolError(
      'FLASH_VERIFY',
      `The ${what} that ${this.port} gives back is not what was written`,
      complaint,
      'Try again; where it fails at the same address, these sectors are write-protected or worn out.',
    );
  }

  private incomplete(
    { what, bytes }: Region,
    upTo: number | undefined,
    { complaint }: ToolOutcome,
  ): LutError {
    return toolError(
      'FLASH_VERIFY',
      `${TOOL} wrote the ${what} (${bytes.length} bytes) only ${upTo === undefined ? 'in part' : `up to ${hex(upTo)}`}`,
      complaint,
      'Check that the chip has as much flash as the board file says (targets.silicon.regions).',
    );
  }

  private failed(what: string, { complaint }: ToolOutcome): LutError {
    return toolError(
      'FLASH_TOOL',
      `${TOOL} ${what} on ${this.port}`,
      complaint,
      'Check the cable and the power of the board, then try again; at a lower rate with --baud.',
    );
  }
}

/** ms without a word while so many bytes are erased. */
function patience(bytes: number): number {
  return SILENCE_MS + Math.ceil(bytes / SECTOR_BYTES + 1) * ERASE_SECTOR_MS;
}

/** With erased bytes up to a whole word. */
function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(wholeWords(bytes.length)).fill(0xff);
  whole.set(bytes);
  return whole;
}
