import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import type { FirmwareImage } from '../firmware/image.js';
import { Client } from '../link/client.js';
import type { Hello } from '../link/hello.js';
import { PATIENCE, Session } from '../link/session.js';
import type { Transport } from '../link/transport.js';
import type { BoardParts } from './board-parts.js';
import type { FlashHooks, Region } from './programmer.js';
import type { Runner, RunningBoard } from './running-board.js';

/** A board that runs a firmware of ours says so within some hundred ms of its start. */
const LOOK_MS = 2000;
/** A byte takes the firmware some twenty instructions to check; the slowest board does five million a second. */
const CHECKED_BYTES_PER_MS = 250;

export interface RunnerHooks extends FlashHooks {
  /** told in a sentence what is done to the board, and why */
  readonly onEvent: (what: string) => void;
}

/** A board whose firmware answers. */
interface Answering {
  readonly transport: Transport;
  readonly client: Client;
  readonly hello: Hello;
}

/**
 * Has a board run a firmware by its programmer, reset and console. What lies there already is not written again: the
 * firmware is known by its fingerprint in HELLO, what is in the model window by its CRC-32.
 */
export class BoardRunner implements Runner {
  constructor(
    private readonly board: string,
    private readonly parts: BoardParts,
    private readonly hooks: RunnerHooks,
  ) {}

  /**
   * Resets a board that is silent, and writes what it lacks.
   * @throws LINK_*, FLASH_*, FIRMWARE_*, TOOLCHAIN_*, INTERRUPTED
   */
  async start(image: FirmwareImage, models: readonly Region[] = []): Promise<RunningBoard> {
    const found = await this.find();
    if (found === null || found instanceof LutError) return this.write(image, models, found);
    const missing = await this.missing(found, image, models);
    if (missing === undefined) return running(found.transport);
    await found.transport.close();
    return this.write(image, models, missing);
  }

  /** The board as it answers, after a reset where it does not; or why it does not, null where it is off. */
  private async find(): Promise<Answering | LutError | null> {
    try {
      return await this.look();
    } catch (error) {
      if (!isSilence(error)) throw error;
      return this.lookAfterReset(error);
    }
  }

  private async lookAfterReset(silence: LutError): Promise<Answering | LutError | null> {
    const { reset } = this.parts;
    if (reset === null) return silence;
    try {
      // nobody is asked yet: a board without firmware would need hands twice
      await reset.reset(withoutHands(this.hooks));
      return await this.look();
    } catch (error) {
      if (isSilence(error) || (error instanceof LutError && error.code.startsWith('FLASH_'))) return silence;
      throw error;
    }
  }

  private async look(): Promise<Answering | null> {
    const { signal } = this.hooks;
    signal?.throwIfAborted();
    const transport = await this.parts.console.open();
    if (transport === null) return null;
    const stop = (): void => void transport.close();
    signal?.addEventListener('abort', stop);
    try {
      const session = new Session(transport, { ...PATIENCE, helloMs: LOOK_MS });
      return { transport, client: new Client(session), hello: await session.open() };
    } catch (error) {
      await transport.close();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  /**
   * Why a board has to be written; undefined where it has all. Another board's firmware is left alone, for this is
   * likely its board as well.
   */
  private async missing(
    { hello, client }: Answering,
    { fingerprint }: FirmwareImage,
    models: readonly Region[],
  ): Promise<LutError | undefined> {
    if (hello.board !== this.board) return undefined;
    if (hello.fingerprint !== fingerprint) return otherBuild(hello, fingerprint);
    for (const { what, address, bytes } of models) {
      const workMs = bytes.length / CHECKED_BYTES_PER_MS;
      const found = await client.windowCrc(address - hello.window.base, bytes.length, workMs);
      if (found !== crc32(bytes)) return noModels(this.board, what);
    }
    return undefined;
  }

  private async write(
    image: FirmwareImage,
    models: readonly Region[],
    why: LutError | null,
  ): Promise<RunningBoard> {
    const { programmer, reset, console: line, imageAddress } = this.parts;
    if (programmer === null || reset === null)
      throw why ?? new Error('a board that is off needs a programmer');
    const firmware = {
      ...{ what: 'firmware', address: imageAddress, elf: image.elf },
      bytes: await readFile(image.bin),
    };
    const modelsOnly = why?.code === 'FIRMWARE_READ_ONLY';
    const regions = modelsOnly ? models : [firmware, ...models];
    const what = modelsOnly
      ? 'Writing the next models into its flash'
      : `${why === null ? '' : `${why.message} `}Writing its firmware`;
    try {
      await programmer.program(regions, this.announcing(`${what} with ${programmer.name}.`));
    } catch (error) {
      throw why !== null && error instanceof LutError ? because(why, error) : error;
    }
    await reset.reset(this.hooks);
    const transport = await line.open();
    if (transport === null) throw new Error('a board is off that was just started');
    return running(transport);
  }

  /** The hooks, that tell what is done once it is being done. */
  private announcing(what: string): FlashHooks {
    const { onProgress, onEvent, ...hooks } = this.hooks;
    let announced = false;
    return {
      ...hooks,
      onProgress: (progress) => {
        if (!announced) onEvent(what);
        announced = true;
        onProgress?.(progress);
      },
    };
  }
}

/** Where nothing could even be tried, why it was to be written is a part of what happened. */
function because(why: LutError, error: LutError): LutError {
  if (error.code !== 'FLASH_REMOTE' && error.code !== 'FLASH_BY_HAND') return error;
  const remedy = [why.remedy, error.remedy].filter((words) => words !== undefined).join(' ');
  return new LutError(error.code, `${why.message} ${error.message}`, remedy, { cause: error });
}

/** A line on which no firmware answers, or none in this protocol. */
function isSilence(error: unknown): error is LutError {
  const codes = ['LINK_SILENT', 'FIRMWARE_LOADER', 'FIRMWARE_OTHER_PROTOCOL', 'FIRMWARE_MALFORMED'];
  return error instanceof LutError && codes.includes(error.code);
}

function withoutHands({ signal, onProgress }: RunnerHooks): FlashHooks {
  return defined({ signal, onProgress });
}

function running(transport: Transport): RunningBoard {
  return { transport, stop: () => transport.close() };
}

function otherBuild({ board, fingerprint }: Hello, expected: string): LutError {
  return new LutError(
    'FIRMWARE_WRONG_BUILD',
    `The firmware on the ${board} is another build (${fingerprint.slice(0, 12)}, ` +
      `expected ${expected.slice(0, 12)}): other kernels, compiler or memory limits.`,
    'Flash the firmware of this version of lut, so that timings of different builds never mix.',
  );
}

function noModels(board: string, what: string): LutError {
  return new LutError(
    'FIRMWARE_READ_ONLY',
    `The firmware of ${board} cannot write its model window, and the ${what} of this batch do not lie there.`,
    'Use --port emulator, or a placement whose window can be written (--placement).',
  );
}
