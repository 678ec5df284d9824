import { crc32 } from 'node:zlib';
import { LutError } from '../../../common/errors.js';
import { formatCount } from '../../../common/format.js';
import { Client } from '../../link/client.js';
import { openTransport } from '../../link/open-transport.js';
import { LOADER_VERSION } from '../../link/protocol.js';
import { Session, type Patience } from '../../link/session.js';
import type { Transport } from '../../link/transport.js';
import { byHand } from '../by-hand.js';
import type { FlashHooks, Programmer, Region } from '../programmer.js';
import { hex } from '../room.js';
import { Loader, type LoaderHello } from './loader.js';

/** What a board file says of the loader on the SD card. */
export interface ChainloadSettings {
  /** where images begin */
  readonly address: number;
  readonly baud: number;
}

/** Whatever runs on the board answers a frame within milliseconds. */
const ANSWERS: Patience = { replyMs: 200, silentMs: 3000, sendings: 64, helloMs: 3000 };
/** A Raspberry Pi boots its card in some seconds, and may chatter meanwhile. */
const BOOTS: Patience = { replyMs: 250, silentMs: 20_000, sendings: 1000, helloMs: 3000 };

/** What answers on the line. */
type Found = { readonly loader: LoaderHello } | 'firmware' | 'nothing';

/** A board that its own loader, resident on an SD card, starts: the image arrives over the serial port. */
export class Chainload implements Programmer {
  readonly name = 'chainload';

  /**
   * @param port path of a serial port or pseudo-terminal
   * @param board id that the loader must say
   */
  constructor(
    private readonly port: string,
    private readonly settings: ChainloadSettings,
    private readonly board: string,
  ) {}

  describe(regions: readonly Region[]): string[] {
    const { address, baud } = this.settings;
    return [
      `# ask who answers on ${this.port} at ${baud} baud; have a firmware restart into the loader`,
      ...regions.map(
        ({ what, bytes }) =>
          `# send the ${what} (${formatCount(bytes.length)} bytes) to the loader, and enter it at ${hex(address)}`,
      ),
    ];
  }

  /**
   * Sends the image to the loader, which checks it and enters it: it runs then. A firmware that answers is restarted,
   * for the loader comes up again by a reset only.
   * @throws FLASH_BY_HAND, FLASH_NO_ANSWER, FLASH_WRONG_CHIP, FLASH_TOO_LARGE, FLASH_VERIFY, FLASH_TIMEOUT, LINK_*
   */
  async program(regions: readonly Region[], hooks: FlashHooks): Promise<void> {
    const [image, ...more] = regions;
    if (image === undefined || more.length > 0) throw new Error('the loader takes one image');
    hooks.signal?.throwIfAborted();
    const transport = await openTransport(this.port, this.settings.baud);
    const onAbort = (): void => void transport.close();
    hooks.signal?.addEventListener('abort', onAbort);
    try {
      this.requireFit(await this.findLoader(transport, hooks), image);
      await this.send(new Loader(new Session(transport, ANSWERS)), image, hooks);
    } catch (error) {
      hooks.signal?.throwIfAborted(); // whatever the closed line has led to
      throw error;
    } finally {
      hooks.signal?.removeEventListener('abort', onAbort);
      await transport.close();
    }
  }

  private async findLoader(transport: Transport, hooks: FlashHooks): Promise<LoaderHello> {
    let found = await this.look(transport, ANSWERS);
    if (found === 'firmware') {
      if (await restart(transport)) found = await this.look(transport, BOOTS);
      if (found === 'firmware')
        throw this.noLoader('The firmware on the board restarted, and no loader came up');
    }
    if (found === 'nothing') {
      await byHand(`Switch the ${this.board} on ${this.port} off and on.`, hooks);
      found = await this.look(transport, BOOTS);
    }
    if (typeof found === 'object') return found.loader;
    throw this.noLoader(
      found === 'nothing'
        ? `No loader answers on ${this.port}`
        : `A firmware without a loader starts on ${this.port}`,
    );
  }

  /** @throws LINK_LOST */
  private async look(transport: Transport, patience: Patience): Promise<Found> {
    try {
      return { loader: await new Loader(new Session(transport, patience)).who() };
    } catch (error) {
      if (isOf(error, 'LINK_RESTARTED', 'FIRMWARE_UNKNOWN_TYPE')) return 'firmware';
      if (isOf(error, 'LINK_DEAD')) return 'nothing';
      throw error;
    }
  }

  private requireFit(loader: LoaderHello, { what, address, bytes }: Region): void {
    if (loader.version !== LOADER_VERSION || loader.board !== this.board || loader.address !== address) {
      throw new LutError(
        'FLASH_WRONG_CHIP',
        `The loader on ${this.port} is version ${loader.version} of the board "${loader.board}" with images at ` +
          `${hex(loader.address)}; this image is for version ${LOADER_VERSION} of "${this.board}" at ${hex(address)}. ` +
          'Nothing was sent.',
        `Write the card anew: lut sdcard --board ${this.board} --out DIR --firmware DIR`,
      );
    }
    if (bytes.length <= loader.room) return;
    throw new LutError(
      'FLASH_TOO_LARGE',
      `The ${what} (${formatCount(bytes.length)} bytes) does not fit the ${formatCount(loader.room)} bytes that the ` +
        `loader on ${this.port} takes. Nothing was sent.`,
      'Choose a smaller runtime or flavour.',
    );
  }

  private async send(
    loader: Loader,
    { what, bytes }: Region,
    { signal, onProgress }: FlashHooks,
  ): Promise<void> {
    try {
      await loader.write(bytes, (done) => {
        signal?.throwIfAborted();
        onProgress?.({ what, done, total: bytes.length });
      });
      await loader.start(bytes.length, crc32(bytes));
    } catch (error) {
      if (isOf(error, 'LINK_DEAD')) {
        throw new LutError(
          'FLASH_TIMEOUT',
          `The loader on ${this.port} fell silent while it took the ${what}.`,
          'Check the cable and the power of the board, then try again.',
          { cause: error },
        );
      }
      if (!isOf(error, 'FIRMWARE_MODEL_CRC')) throw error;
      throw new LutError(
        'FLASH_VERIFY',
        `The memory of the board on ${this.port} does not hold the ${what} that was sent: its CRC-32 differs.`,
        'Try again; where it fails each time, check the power of the board.',
        { cause: error },
      );
    }
  }

  private noLoader(what: string): LutError {
    return new LutError(
      'FLASH_NO_ANSWER',
      `${what}.`,
      `Write the loader to the SD card (lut sdcard --board ${this.board} --out DIR --firmware DIR), and check wiring ` +
        'and power (docs/bench.md).',
    );
  }
}

/** Has the benchmark firmware restart the board. Returns whether it could be asked: it may be of another version. */
async function restart(transport: Transport): Promise<boolean> {
  const client = new Client(new Session(transport, ANSWERS));
  try {
    await client.hello();
    await client.restart();
    return true;
  } catch (error) {
    if (isOf(error, 'LINK_LOST')) throw error;
    return false;
  }
}

function isOf(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof LutError && codes.includes(error.code);
}
