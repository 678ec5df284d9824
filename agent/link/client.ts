import { LutError } from '../../common/errors.js';
import {
  inputFillRequest,
  inputWriteRequest,
  kernelsRequest,
  modelOpenRequest,
  outputReadRequest,
  parseClock,
  parseEmpty,
  parseKernels,
  parseModelInfo,
  parseOutput,
  parseStatus,
  parseTime,
  parseWindowCrc,
  parseWindowErase,
  samplesRequest,
  timeRequest,
  windowCrcRequest,
  windowEraseRequest,
  windowFillRequest,
  windowWriteRequest,
} from './messages.js';
import type { BoardStatus, Fill, ModelInfo } from './messages.js';
import type { Hello } from './hello.js';
import type { FloatFill } from '../../model/fill.js';
import { malformedReply } from './payload.js';
import { INPUT_WRITE_LIMIT, OUTPUT_READ_LIMIT, WINDOW_WRITE_LIMIT } from './protocol.js';
import type { RequestName } from './protocol.js';
import { parseSamples } from './samples.js';
import type { Session } from './session.js';

const NOTHING = new Uint8Array(0);

/** A byte takes the firmware some twenty instructions to check; the slowest board does five million a second. */
export const CHECKED_BYTES_PER_MS = 250;

/** The samples of one TIME: raw ticks of the windows, and those of an empty one, not yet subtracted. */
export interface Timing {
  readonly ticks: Uint32Array;
  readonly emptyTicks: number;
}

/**
 * The firmware's requests as calls. All can fail as `Session.request` does. `workMs` is how long the board
 * may work on a request before it is asked again.
 */
export class Client {
  constructor(private readonly session: Session) {}

  /** Opens a session, also after LINK_RESTARTED. Fails as `Session.open` does. */
  hello(): Promise<Hello> {
    return this.session.open();
  }

  /** Writes any number of bytes into the model window. @throws FIRMWARE_READ_ONLY, FIRMWARE_OUT_OF_WINDOW */
  async windowWrite(offset: number, bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += WINDOW_WRITE_LIMIT) {
      const part = bytes.subarray(at, at + WINDOW_WRITE_LIMIT);
      await this.order('WINDOW_WRITE', windowWriteRequest(offset + at, part));
    }
  }

  /** Fills a run of the model window from the generator. @throws FIRMWARE_READ_ONLY, FIRMWARE_OUT_OF_WINDOW */
  windowFill(offset: number, fill: Fill, seed: number, workMs = 0): Promise<void> {
    return this.order('WINDOW_FILL', windowFillRequest(offset, fill, seed), workMs);
  }

  /** CRC-32 of a part of the model window. @throws FIRMWARE_OUT_OF_WINDOW */
  async windowCrc(offset: number, length: number): Promise<number> {
    const workMs = length / CHECKED_BYTES_PER_MS;
    return parseWindowCrc(await this.session.request('WINDOW_CRC', windowCrcRequest(offset, length), workMs));
  }

  /**
   * Erases the sectors of a window in flash that hold some bytes; what is blank stays.
   * @param offset of the first of these sectors
   * @returns how many sectors were erased
   * @throws FIRMWARE_READ_ONLY, FIRMWARE_OUT_OF_WINDOW, FIRMWARE_FLASH
   */
  async windowErase(offset: number, length: number, workMs = 0): Promise<number> {
    return parseWindowErase(
      await this.session.request('WINDOW_ERASE', windowEraseRequest(offset, length), workMs),
    );
  }

  /** How the board fares just now. */
  async status(): Promise<BoardStatus> {
    return parseStatus(await this.session.request('STATUS', NOTHING));
  }

  /** Opens the model at `offset` of the window; `crc` is the CRC-32 of its bytes. */
  async modelOpen(offset: number, length: number, crc: number, workMs = 0): Promise<ModelInfo> {
    return parseModelInfo(
      await this.session.request('MODEL_OPEN', modelOpenRequest(offset, length, crc), workMs),
    );
  }

  /** Fills an input from the generator, low ≤ element ≤ high; `as` floats that these stand for, or as bytes. */
  inputFill(
    input: number,
    low: number,
    high: number,
    seed: number,
    as: FloatFill | null = null,
    workMs = 0,
  ): Promise<void> {
    return this.order('INPUT_FILL', inputFillRequest(input, low, high, seed, as), workMs);
  }

  /** Writes all of an input. */
  async inputWrite(input: number, bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += INPUT_WRITE_LIMIT) {
      await this.order(
        'INPUT_WRITE',
        inputWriteRequest(input, at, bytes.subarray(at, at + INPUT_WRITE_LIMIT)),
      );
    }
  }

  /** Reads `length` bytes of an output, the first or those from `offset` on. */
  async outputRead(output: number, length: number, offset = 0): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += OUTPUT_READ_LIMIT) {
      const size = Math.min(OUTPUT_READ_LIMIT, length - at);
      const reply = await this.session.request('OUTPUT_READ', outputReadRequest(output, offset + at, size));
      bytes.set(parseOutput(reply, size), at);
    }
    return bytes;
  }

  /** Runs the open model once. */
  invoke(workMs = 0): Promise<void> {
    return this.order('INVOKE', NOTHING, workMs);
  }

  /**
   * Times an operator of the open model, all of it (`WHOLE_GRAPH`), or each in turn (`EACH_OPERATOR`), and fetches
   * every sample.
   * @param count 1..1024; for `EACH_OPERATOR` a multiple of the number of operators
   * @throws FIRMWARE_NO_TIMER, FIRMWARE_DEBUGGER, FIRMWARE_OVERFLOW
   */
  async time(target: number, warmUps: number, count: number, workMs = 0): Promise<Timing> {
    const time = parseTime(await this.session.request('TIME', timeRequest(target, warmUps, count), workMs));
    if (time.count !== count)
      throw malformedReply('TIME', `says that ${time.count} of ${count} samples were taken`);
    return { ticks: await this.samples(count), emptyTicks: time.emptyTicks };
  }

  /**
   * What runs each operator of the open model: the name of a micro-kernel, or `reference`; undefined where the runtime
   * cannot tell.
   */
  async kernels(operators: number): Promise<readonly string[] | undefined> {
    const names: string[] = [];
    while (names.length < operators) {
      const reply = await this.session.request('KERNELS', kernelsRequest(names.length));
      names.push(...parseKernels(reply, names.length));
    }
    if (names.length > operators)
      throw malformedReply('KERNELS', `names ${names.length} operators of ${operators}`);
    return names.includes('') ? undefined : names;
  }

  /** The timing counter, extended to 64 bits. */
  async clock(): Promise<bigint> {
    return parseClock(await this.session.request('CLOCK', NOTHING));
  }

  /**
   * Starts the board anew, as a reset does: it then runs what lies in it, and knows no session. Its reply may be lost
   * with the restart.
   */
  async restart(): Promise<void> {
    try {
      await this.order('RESTART', NOTHING);
    } catch (error) {
      if (!(error instanceof LutError && error.code === 'LINK_RESTARTED')) throw error;
    }
  }

  private async samples(count: number): Promise<Uint32Array> {
    const ticks = new Uint32Array(count);
    for (let at = 0; at < count;) {
      const part = parseSamples(await this.session.request('SAMPLES', samplesRequest(at)));
      if (part.first !== at || part.ticks.length === 0 || at + part.ticks.length > count) {
        throw malformedReply(
          'SAMPLES',
          `holds samples ${part.first} to ${part.first + part.ticks.length} of ${count}`,
        );
      }
      ticks.set(part.ticks, at);
      at += part.ticks.length;
    }
    return ticks;
  }

  private async order(name: RequestName, payload: Uint8Array, workMs = 0): Promise<void> {
    parseEmpty(await this.session.request(name, payload, workMs), name);
  }
}
