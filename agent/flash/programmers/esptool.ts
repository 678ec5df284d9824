import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErrorCode } from '../../../common/error-codes.js';
import { LutError } from '../../../common/errors.js';
import { shellWords } from '../../../common/shell-words.js';
import { temporaryFolder } from '../../../common/temporary.js';
import { isOnPath } from '../../firmware/toolchain.js';
import { inspectPort } from '../port-check.js';
import type { FlashHooks, Programmer, Region } from '../programmer.js';
import { hex, requireRoom, type Memory } from '../room.js';
import { runTool, toolError, type ToolCommand, type ToolOutcome } from '../tool.js';

/** What a board file says of both, esptool-js and esptool. */
export interface EsptoolSettings {
  /** e.g. `esp32c3` */
  readonly chip: string;
  /** where the flash begins */
  readonly address: number;
  readonly baud: number;
}

/** As versions 5 and 4 are called. */
const NAMES = ['esptool', 'esptool.py'] as const;
/** It erases a region without a word in between: at most 30 s for a megabyte. */
const SILENCE_MS = 20_000;
const ERASE_MS_PER_BYTE = 30_000 / 1024 ** 2;

const FAILURES: readonly (readonly [ErrorCode, RegExp, remedy: string])[] = [
  [
    'FLASH_WRONG_CHIP',
    /Wrong (--)?chip argument|This chip is (?!.*revision)|Unexpected chip/i,
    'Choose the board of this chip with --board, or correct targets.silicon.programmers.esptool.chip.',
  ],
  [
    'FLASH_LOCKED',
    /Secure Download Mode|flash encryption|encrypted flash/i,
    'Fuses cannot be undone: use another board.',
  ],
  [
    'FLASH_VERIFY',
    /MD5 of file does not match|Verification failed|digest mismatch/i,
    'Try again; where it fails each time, the flash is worn out or its supply is weak.',
  ],
  [
    'FLASH_NO_ANSWER',
    /Failed to connect|No serial data received|Wrong boot mode|Download mode successfully detected/i,
    'Check the port and its cable. Where the board has no circuit that does it, hold BOOT, press and release RESET, release BOOT, and try again.',
  ],
];

/** An ESP32 by its ROM's loader on a serial port, with the user's own esptool. */
export class Esptool implements Programmer {
  readonly name = 'esptool';

  /** @param flash that the target has, within which every region must lie */
  constructor(
    private readonly port: string,
    private readonly settings: EsptoolSettings,
    private readonly flash: Memory,
  ) {}

  describe(regions: readonly Region[]): string[] {
    const files = regions.map(({ what }) => `${what}.bin`);
    return [shellWords(this.command(regions, files))];
  }

  /**
   * Writes the regions, each verified by its MD5 sum. The chip stays in its ROM.
   * @throws FLASH_TOO_LARGE, FLASH_NO_ANSWER, FLASH_WRONG_CHIP, FLASH_LOCKED, FLASH_VERIFY, FLASH_TOOL, FLASH_TIMEOUT,
   *   TOOLCHAIN_MISSING, LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION
   */
  async program(regions: readonly Region[], { signal, onProgress }: FlashHooks): Promise<void> {
    requireRoom(regions, this.flash);
    requireEsptool();
    await inspectPort(this.port);
    const folder = await temporaryFolder();
    try {
      const files = regions.map(({ what }) => join(folder, `${what}.bin`));
      await Promise.all(regions.map(({ bytes }, index) => writeFile(files[index]!, bytes)));
      const total = regions.reduce((sum, region) => sum + region.bytes.length, 0);
      const outcome = await runTool(this.command(regions, files), {
        silenceMs: SILENCE_MS + total * ERASE_MS_PER_BYTE,
        onOutput: (text) => {
          const at = writingAt(text);
          const region = regions.find(({ address, bytes }) => at >= address && at < address + bytes.length);
          if (region === undefined) return;
          onProgress?.({ what: region.what, done: at - region.address, total: region.bytes.length });
        },
        ...(signal && { signal }),
      });
      const verified = outcome.output.split('Hash of data verified').length - 1;
      if (!outcome.succeeded || verified < regions.length) throw this.failure(outcome);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private command(regions: readonly Region[], files: readonly string[]): ToolCommand {
    return esptoolCommand(NAMES.find(isOnPath) ?? NAMES[0], this.port, this.settings, regions, files);
  }

  private failure({ output, complaint }: ToolOutcome): Error {
    const [code, , remedy] = FAILURES.find(([, says]) => says.test(output)) ?? [
      'FLASH_TOOL' as const,
      undefined,
      'Check the cable and the power of the board, then try again; or use --programmer esptool-js.',
    ];
    return toolError(
      code,
      `esptool did not write the board on ${this.port}`,
      withoutWarnings(complaint),
      remedy,
    );
  }
}

/** @throws TOOLCHAIN_MISSING */
function requireEsptool(): void {
  if (NAMES.some(isOnPath)) return;
  throw new LutError(
    'TOOLCHAIN_MISSING',
    'The program esptool is not installed.',
    'Use --programmer esptool-js, which comes with lut, or install it: pipx install esptool',
  );
}

/** What esptool is called with. The words that version 4 knows, which version 5 knows too. */
export function esptoolCommand(
  program: string,
  port: string,
  { chip, baud }: EsptoolSettings,
  regions: readonly Region[],
  files: readonly string[],
): ToolCommand {
  return [
    ...([program, '--chip', chip, '--port', port, '--baud', String(baud)] as const),
    // an image's header stays as it was built; the reset is made by its own part
    ...['--before', 'default_reset', '--after', 'no_reset', '--no-stub', 'write_flash'],
    ...['--flash_mode', 'keep', '--flash_freq', 'keep', '--flash_size', 'keep'],
    ...regions.flatMap(({ address }, index) => [hex(address, 1), files[index]!]),
  ];
}

/** Version 5 warns of the words that version 4 has. */
function withoutWarnings(complaint: string): string {
  return complaint.replace(/^WARNING: .*$/gm, '');
}

/** The newest address that it says it writes; none: NaN. */
function writingAt(text: string): number {
  return parseInt([...text.matchAll(/Writing at 0x([0-9a-f]+)/g)].at(-1)?.[1] ?? '', 16);
}
