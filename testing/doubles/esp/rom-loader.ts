import { createHash } from 'node:crypto';
import { constants, inflateSync } from 'node:zlib';
import type { Faults } from '../faults.js';
import type { FlashMemory } from '../flash-memory.js';
import { SlipDecoder, slipEncode } from './slip.js';

/** Requests of the ESP serial protocol that the ROM of an ESP32-C3 knows. */
const COMMANDS = {
  FLASH_BEGIN: 0x02,
  FLASH_DATA: 0x03,
  FLASH_END: 0x04,
  MEM_BEGIN: 0x05,
  MEM_END: 0x06,
  MEM_DATA: 0x07,
  SYNC: 0x08,
  WRITE_REG: 0x09,
  READ_REG: 0x0a,
  SPI_SET_PARAMS: 0x0b,
  SPI_ATTACH: 0x0d,
  CHANGE_BAUDRATE: 0x0f,
  FLASH_DEFL_BEGIN: 0x10,
  FLASH_DEFL_DATA: 0x11,
  FLASH_DEFL_END: 0x12,
  SPI_FLASH_MD5: 0x13,
  GET_SECURITY_INFO: 0x14,
} as const;

/** Reasons that a refusal gives. */
const INVALID = 0x05;
const FAILED = 0x06;
const BAD_CHECKSUM = 0x07;
const DEFLATE_ERROR = 0x0b;

const CHIP_ID = 5;
const SYNC_ANSWERS = 8;
const CHECKSUM_SEED = 0xef;
const BLOCK_HEADER = 16;
/** Most bytes of a block: the ROM's buffer. */
const BLOCK_LIMIT = 0x4000;
/** The time for which a busy loader keeps its answer back, ms. */
const BUSY_MS = 3000;

/** What the loader does beyond its flash. */
export interface Surroundings {
  send(bytes: Uint8Array): void;
  /** Sends and hears at another rate from now on. */
  setBaud(baud: number): void;
  reset(): void;
  unplug(): void;
  say(what: string): void;
}

/** An answer: a value and data, or why there is none. */
type Answer = { readonly value?: number; readonly data?: Uint8Array } | { readonly error: number };

const DONE: Answer = {};

/** What is being written since a FLASH_BEGIN. */
interface Writing {
  readonly offset: number;
  readonly blockBytes: number;
  /** compressed blocks so far, where they are sent compressed */
  readonly packed: Uint8Array[] | undefined;
}

/**
 * The download mode in the ROM of an ESP32-C3, from its reset on: esptool's documentation, "Serial Protocol", with four
 * status bytes and the MD5 in ASCII, as the ROM gives it and the stub does not.
 */
export class RomLoader {
  private readonly decoder = new SlipDecoder();
  private attached = false;
  private silent = false;
  private corrupt = false;
  private writing: Writing | undefined;
  private readonly written = new Map<number, number>();

  /** @param registers that hold something when the chip starts, by their addresses */
  constructor(
    private readonly flash: FlashMemory,
    private readonly registers: ReadonlyMap<number, number>,
    private readonly around: Surroundings,
    private readonly faults: Faults,
  ) {}

  push(bytes: Uint8Array): void {
    for (const message of this.decoder.push(bytes)) this.take(message);
  }

  private take(message: Uint8Array): void {
    const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
    if (message.length < 8 || message[0] !== 0 || view.getUint16(2, true) !== message.length - 8) return;
    const command = message[1]!;
    const body = message.slice(8);
    // connecting takes some tries: moments of faults are counted from what follows
    const fault = command === COMMANDS.SYNC ? undefined : this.faults.next();
    if (fault !== undefined) this.around.say(`fault: ${fault} at command 0x${command.toString(16)}`);
    if (fault === 'silence') this.silent = true;
    if (this.silent) return;
    if (fault === 'unplug') this.around.unplug();
    if (fault === 'corrupt') this.corrupt = true;
    const answer =
      fault === 'nack' ? { error: FAILED } : this.carryOut(command, body, view.getUint32(4, true));
    const finish = (): void => {
      this.answer(command, answer);
      this.afterwards(command, body);
    };
    if (fault === 'busy') setTimeout(finish, BUSY_MS).unref();
    else finish();
  }

  private answer(command: number, answer: Answer): void {
    const times = command === COMMANDS.SYNC ? SYNC_ANSWERS : 1;
    for (let count = 0; count < times; count++) this.around.send(slipEncode(this.encode(command, answer)));
  }

  private encode(command: number, answer: Answer): Uint8Array {
    const failed = 'error' in answer;
    const data = failed ? new Uint8Array(0) : (answer.data ?? new Uint8Array(0));
    const reply = Buffer.alloc(8 + data.length + 4);
    reply.set([1, command]);
    reply.writeUInt16LE(data.length + 4, 2);
    reply.writeUInt32LE(failed ? 0 : (answer.value ?? 0), 4);
    reply.set(data, 8);
    if (failed) reply.set([1, answer.error], 8 + data.length);
    if (this.corrupt) reply[1]! ^= 0x40;
    this.corrupt = false;
    return reply;
  }

  private carryOut(command: number, body: Uint8Array, checksum: number): Answer {
    const words = new DataView(body.buffer);
    const word = (index: number): number => words.getUint32(4 * index, true);
    const length = body.length;
    switch (command) {
      case COMMANDS.SYNC:
        return { value: 0x20120707 };
      case COMMANDS.READ_REG:
        return length < 4 ? { error: INVALID } : { value: this.register(word(0)) };
      case COMMANDS.WRITE_REG:
        if (length < 12) return { error: INVALID };
        this.written.set(word(0), ((this.register(word(0)) & ~word(2)) | (word(1) & word(2))) >>> 0);
        return DONE;
      case COMMANDS.GET_SECURITY_INFO:
        return { data: securityInfo() };
      case COMMANDS.SPI_ATTACH:
        this.attached = true;
        return DONE;
      case COMMANDS.SPI_SET_PARAMS:
      case COMMANDS.CHANGE_BAUDRATE:
      case COMMANDS.MEM_BEGIN:
      case COMMANDS.MEM_DATA:
      case COMMANDS.MEM_END:
      case COMMANDS.FLASH_END:
      case COMMANDS.FLASH_DEFL_END:
        return DONE;
      case COMMANDS.FLASH_BEGIN:
      case COMMANDS.FLASH_DEFL_BEGIN:
        if (length < 16) return { error: INVALID };
        return this.begin(word(0), word(2), word(3), command === COMMANDS.FLASH_DEFL_BEGIN);
      case COMMANDS.FLASH_DATA:
      case COMMANDS.FLASH_DEFL_DATA:
        if (length < BLOCK_HEADER || length !== BLOCK_HEADER + word(0)) return { error: INVALID };
        return this.data(word(1), body.subarray(BLOCK_HEADER), checksum);
      case COMMANDS.SPI_FLASH_MD5:
        return length < 8 ? { error: INVALID } : this.md5(word(0), word(1));
      default:
        return { error: INVALID };
    }
  }

  /** What a request does once it is answered. */
  private afterwards(command: number, body: Uint8Array): void {
    const word = body.length < 4 ? 0 : new DataView(body.buffer).getUint32(0, true);
    if (command === COMMANDS.CHANGE_BAUDRATE) this.around.setBaud(word);
    if (command === COMMANDS.MEM_END) {
      this.around.say(
        'a program was loaded into RAM; no emulated ESP32-C3 is there to run it (use --no-stub)',
      );
    }
    const ends = command === COMMANDS.FLASH_END || command === COMMANDS.FLASH_DEFL_END;
    if (ends && word === 0) this.around.reset();
  }

  private register(address: number): number {
    return this.written.get(address) ?? this.registers.get(address) ?? 0;
  }

  private begin(bytes: number, blockBytes: number, offset: number, compressed: boolean): Answer {
    if (!this.attached || blockBytes > BLOCK_LIMIT || !this.flash.holds(offset, bytes))
      return { error: FAILED };
    const sectorBytes = this.flash.sectors[0]!.bytes;
    const end = Math.ceil((offset + bytes) / sectorBytes);
    for (let sector = Math.floor(offset / sectorBytes); sector < end; sector++) this.flash.erase(sector);
    this.writing = { offset, blockBytes, packed: compressed ? [] : undefined };
    return DONE;
  }

  private data(sequence: number, block: Uint8Array, checksum: number): Answer {
    if (block.reduce((sum, byte) => sum ^ byte, CHECKSUM_SEED) !== checksum) return { error: BAD_CHECKSUM };
    if (this.writing === undefined) return { error: FAILED };
    const { offset, blockBytes, packed } = this.writing;
    if (packed !== undefined) return this.inflate(offset, packed, block);
    const at = offset + sequence * blockBytes;
    if (!this.flash.holds(at, block.length)) return { error: FAILED };
    this.flash.program(at, block);
    return DONE;
  }

  /** Programs what can be unpacked so far: the same bytes again change nothing. */
  private inflate(offset: number, packed: Uint8Array[], block: Uint8Array): Answer {
    packed.push(block);
    try {
      const bytes = inflateSync(Buffer.concat(packed), { finishFlush: constants.Z_SYNC_FLUSH });
      if (!this.flash.holds(offset, bytes.length)) return { error: FAILED };
      this.flash.program(offset, bytes);
      return DONE;
    } catch {
      return { error: DEFLATE_ERROR };
    }
  }

  private md5(offset: number, bytes: number): Answer {
    if (!this.attached || !this.flash.holds(offset, bytes)) return { error: FAILED };
    const digest = createHash('md5').update(this.flash.read(offset, bytes)).digest('hex');
    return { data: Buffer.from(digest, 'latin1') };
  }
}

/** No flags and no keys; then the chip's id and the version of its eco. */
function securityInfo(): Uint8Array {
  const info = Buffer.alloc(20);
  info.writeUInt32LE(CHIP_ID, 12);
  info.writeUInt32LE(3, 16);
  return info;
}
