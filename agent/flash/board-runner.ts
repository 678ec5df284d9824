import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import type { FirmwareImage } from '../firmware/image.js';
import { otherBuild } from '../link/hello.js';
import type { Transport } from '../link/transport.js';
import type { BoardParts } from './board-parts.js';
import { answering, type Answering } from './greet.js';
import type { FlashHooks, Region } from './programmer.js';
import type { Runner, RunningBoard } from './running-board.js';

/** A board that runs a firmware of ours says so within some hundred ms of its start. */
const LOOK_MS = 2000;

export interface RunnerHooks extends FlashHooks {
  /** told in a sentence what is done to the board, and why */
  readonly onEvent: (what: string) => void;
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

  private look(): Promise<Answering | null> {
    return answering(this.parts.console, LOOK_MS, this.hooks.signal);
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
      const found = await client.windowCrc(address - hello.window.base, bytes.length);
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
    const modelsOnly = why?.code === 'FIRMWARE_READ_ONLY';
    const regions = modelsOnly ? models : [await firmwareRegion(image, imageAddress), ...models];
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

async function firmwareRegion({ elf, bin }: FirmwareImage, address: number): Promise<Region> {
  return { what: 'firmware', address, elf, bytes: await readFile(bin) };
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

function noModels(board: string, what: string): LutError {
  return new LutError(
    'FIRMWARE_READ_ONLY',
    `The firmware of ${board} cannot write its model window, and the ${what} of this batch do not lie there.`,
    'Use --port emulator, or a placement whose window can be written (--placement).',
  );
}
