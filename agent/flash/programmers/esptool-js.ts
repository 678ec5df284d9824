import { realpathSync } from 'node:fs';
import { LutError, messageOf } from '../../../common/errors.js';
import { shellWords } from '../../../common/shell-words.js';
import { serialPorts } from '../../link/machine-ports.js';
import { inspectPort } from '../port-check.js';
import type { FlashHooks, Programmer, Region } from '../programmer.js';
import { hex, requireRoom, type Memory } from '../room.js';
import { esptoolCommand, type EsptoolSettings } from './esptool.js';
import type { Protection, RomLoader } from './rom-loader.js';
import { WebSerialPort } from './web-serial-port.js';

/** An ESP32 by its ROM's loader on a serial port, with the esptool-js that comes with lut. */
export class EsptoolJs implements Programmer {
  readonly name = 'esptool-js';

  /** @param flash that the target has, within which every region must lie */
  constructor(
    private readonly port: string,
    private readonly settings: EsptoolSettings,
    private readonly flash: Memory,
  ) {}

  describe(regions: readonly Region[]): string[] {
    const files = regions.map(({ what }) => `${what}.bin`);
    const same = shellWords(esptoolCommand('esptool', this.port, this.settings, regions, files));
    return [`# esptool-js, which comes with lut, does as: ${same}`];
  }

  /**
   * Writes the regions, each verified by its MD5 sum; only sectors that they touch are erased. The chip stays in its ROM.
   * @throws FLASH_TOO_LARGE, FLASH_NO_ANSWER, FLASH_WRONG_CHIP, FLASH_LOCKED, FLASH_VERIFY, FLASH_TOOL, LINK_NO_PORT,
   *   LINK_BUSY, LINK_NO_PERMISSION
   */
  async program(regions: readonly Region[], hooks: FlashHooks): Promise<void> {
    requireRoom(regions, this.flash);
    const { signal } = hooks;
    signal?.throwIfAborted();
    const { hasLines } = await inspectPort(this.port);
    const { RomLoader: Loader } = await import('./rom-loader.js');
    const loader = new Loader(new WebSerialPort(this.port, hasLines, usbIds(this.port)));
    const onAbort = (): void => void loader.close();
    signal?.addEventListener('abort', onAbort);
    try {
      await this.enter(loader);
      for (const region of regions) await this.write(loader, region, hooks);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', onAbort);
      await loader.close();
    }
  }

  /** Has the chip boot its ROM, sees that it is the board's chip, and that its flash may be written. */
  private async enter(loader: RomLoader): Promise<void> {
    const chip = await loader.connect().catch((error: unknown) => {
      throw this.notConnected(error);
    });
    if (chip !== this.settings.chip) throw this.wrongChip(`is an ${chip}`);
    this.requireOpen(await loader.protection().catch(() => OPEN));
    const { baud } = this.settings;
    await loader.changeBaud(baud).catch((error: unknown) => {
      throw new LutError(
        'FLASH_NO_ANSWER',
        `The chip on ${this.port} no longer answers at ${baud} baud: ${words(error)}.`,
        'Try a lower rate: lut flash --baud 115200.',
        { cause: error },
      );
    });
  }

  private async write(loader: RomLoader, region: Region, { onProgress }: FlashHooks): Promise<void> {
    const { what, bytes } = region;
    try {
      await loader.write(region, (done) => onProgress?.({ what, done, total: bytes.length }));
    } catch (error) {
      if (/MD5 of file does not match/.test(messageOf(error))) throw this.mismatch(region, error);
      throw new LutError(
        'FLASH_TOOL',
        `esptool-js could not write the ${what} at ${hex(region.address)} on ${this.port}: ${words(error)}.`,
        'Check the cable and the power of the board, then try again; at a lower rate with --baud.',
        { cause: error },
      );
    }
  }

  private requireOpen({ secureDownload, encrypted }: Protection): void {
    if (!secureDownload && !encrypted) return;
    throw new LutError(
      'FLASH_LOCKED',
      `The fuses of the chip on ${this.port} ${secureDownload ? 'allow secure downloads only' : 'have its flash encrypted'}. Nothing was written.`,
      'Fuses cannot be undone: use another board.',
    );
  }

  private notConnected(error: unknown): LutError {
    if (error instanceof LutError) return error;
    if (/Unexpected (chip ID|CHIP magic)/.test(messageOf(error))) {
      return this.wrongChip(`is not known to esptool-js (${words(error)})`);
    }
    return new LutError(
      'FLASH_NO_ANSWER',
      `No ROM loader answers on ${this.port}: ${words(error)}.`,
      'Check the port and its cable. Where the board has no circuit that does it, hold BOOT, press and release RESET, release BOOT, and try again.',
      { cause: error },
    );
  }

  private wrongChip(what: string): LutError {
    return new LutError(
      'FLASH_WRONG_CHIP',
      `The chip on ${this.port} ${what}, the board file says ${this.settings.chip}. Nothing was written.`,
      'Choose the board of this chip with --board, or correct targets.silicon.programmers.esptool.chip.',
    );
  }

  private mismatch({ what }: Region, error: unknown): LutError {
    return new LutError(
      'FLASH_VERIFY',
      `The MD5 sum of the flash on ${this.port} is not that of the ${what}: ${words(error)}.`,
      'Try again; where it fails each time, the flash is worn out or its supply is weak.',
      { cause: error },
    );
  }
}

/** A ROM that cannot tell of its fuses is let be: what it refuses later says so. */
const OPEN: Protection = { secureDownload: false, encrypted: false };

/** esptool-js's own words, as the end of a sentence. */
function words(error: unknown): string {
  return messageOf(error).replace(/\s+/g, ' ').replace(/[.!]$/, '');
}

/** USB ids of a port's device; none where it is no USB device. */
function usbIds(path: string): { usbVendorId?: number; usbProductId?: number } {
  const device = realpathSync(path);
  const usb = serialPorts().find((port) => port.path === device)?.usb;
  return usb == null
    ? {}
    : { usbVendorId: parseInt(usb.vendor, 16), usbProductId: parseInt(usb.product, 16) };
}
