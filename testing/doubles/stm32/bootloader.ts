import type { Faults } from '../faults.js';
import type { Stm32Chip } from './chip.js';

const SYNCHRONISE = 0x7f;
const ACK = 0x79;
const NACK = 0x1f;
/** What is written begins and ends at such multiples, bytes. */
const WORD = 4;

/** What the bootloader does beyond its memories. */
export interface Surroundings {
  send(bytes: Uint8Array): void;
  /** Starts the program whose vectors are at the address. */
  go(address: number): void;
  /** Resets the chip, as after a change of its option bytes. */
  reset(): void;
  /** Pulls the cable. */
  unplug(): void;
  say(what: string): void;
}

/** Waits for the next byte. */
type Listening<Result> = Generator<undefined, Result, number>;

/** The time for which a busy loader keeps its answer back, ms. */
const BUSY_MS = 3000;

/** The USART bootloader in the ROM of an STM32, from its reset on: AN3155 (its commands' figures), rev. 3.1 of the protocol. */
export class Bootloader {
  private readonly commands: ReadonlyMap<number, () => Listening<void> | void>;
  private readonly conversation: Listening<never>;
  private corrupt = false;
  private held: Uint8Array[] | undefined;

  constructor(
    private readonly chip: Stm32Chip,
    private readonly around: Surroundings,
    private readonly faults: Faults,
  ) {
    this.commands = new Map([
      [0x00, () => this.get()],
      [0x01, () => this.getVersion()],
      [0x02, () => this.getId()],
      [0x11, () => this.unlocked(() => this.readMemory())],
      [0x21, () => this.unlocked(() => this.go())],
      [0x31, () => this.unlocked(() => this.writeMemory())],
      [0x44, () => this.unlocked(() => this.extendedErase())],
      [0x63, () => this.unlocked(() => this.writeProtect())],
      [0x73, () => this.unlocked(() => this.writeUnprotect())],
      [0x82, () => this.unlocked(() => this.readoutProtect())],
      [0x92, () => this.readoutUnprotect()],
    ]);
    this.conversation = this.converse();
    this.conversation.next();
  }

  push(bytes: Uint8Array): void {
    for (const byte of bytes) this.conversation.next(byte);
  }

  /** 0x7F tells the baud rate, once: a second one is taken for a command. */
  private *converse(): Listening<never> {
    while ((yield) !== SYNCHRONISE);
    this.send(ACK);
    for (;;) {
      const command = yield;
      const complement = yield;
      const carryOut = this.commands.get(command);
      if ((command ^ complement) !== 0xff || carryOut === undefined) {
        this.send(NACK);
        continue;
      }
      const fault = this.faults.next();
      if (fault !== undefined) this.around.say(`fault: ${fault} at command 0x${command.toString(16)}`);
      if (fault === 'silence') for (;;) yield;
      if (fault === 'unplug') this.around.unplug();
      if (fault === 'corrupt') this.corrupt = true;
      if (fault === 'busy') this.hold();
      if (fault === 'nack') this.send(NACK);
      else yield* carryOut() ?? [];
    }
  }

  private send(...bytes: number[]): void {
    if (this.corrupt) bytes[bytes.length - 1]! ^= 0x10;
    this.corrupt = false;
    if (this.held === undefined) this.around.send(Uint8Array.from(bytes));
    else this.held.push(Uint8Array.from(bytes));
  }

  private hold(): void {
    const held: Uint8Array[] = (this.held = []);
    setTimeout(() => {
      this.held = undefined;
      held.forEach((bytes) => this.around.send(bytes));
    }, BUSY_MS).unref();
  }

  private *take(count: number): Listening<Uint8Array> {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at++) bytes[at] = yield;
    return bytes;
  }

  /** Bytes with their checksum, the exclusive or of all of them. Undefined, and refused, where it is wrong. */
  private *taken(count: number, before = 0): Listening<Uint8Array | undefined> {
    const bytes = yield* this.take(count);
    const checksum = yield;
    if (bytes.reduce((sum, byte) => sum ^ byte, before) === checksum) return bytes;
    this.send(NACK);
    return undefined;
  }

  /** Undefined, and refused, where it arrived wrong. */
  private *address(): Listening<number | undefined> {
    const bytes = yield* this.taken(4);
    return bytes && new DataView(bytes.buffer).getUint32(0);
  }

  /** Commands that readout protection forbids are refused at once. */
  private *unlocked(carryOut: () => Listening<void>): Listening<void> {
    if (this.chip.readProtected) return this.send(NACK);
    this.send(ACK);
    yield* carryOut();
  }

  private get(): void {
    this.send(ACK, this.commands.size, this.chip.bootloader, ...this.commands.keys(), ACK);
  }

  /** Two bytes stand where the first chips had option bytes. */
  private getVersion(): void {
    this.send(ACK, this.chip.bootloader, 0, 0, ACK);
  }

  private getId(): void {
    this.send(ACK, 1, this.chip.id >> 8, this.chip.id & 0xff, ACK);
  }

  private *readMemory(): Listening<void> {
    const address = yield* this.address();
    if (address === undefined) return;
    if (this.chip.read(address, 1) === undefined) return this.send(NACK);
    this.send(ACK);
    const [last, complement] = yield* this.take(2);
    if ((last! ^ complement!) !== 0xff) return this.send(NACK);
    const bytes = this.chip.read(address, last! + 1);
    if (bytes === undefined) return this.send(NACK);
    this.send(ACK, ...bytes);
  }

  private *go(): Listening<void> {
    const address = yield* this.address();
    if (address === undefined) return;
    if (this.chip.read(address, 8) === undefined) return this.send(NACK);
    this.send(ACK);
    this.around.go(address);
    for (;;) yield;
  }

  private *writeMemory(): Listening<void> {
    const address = yield* this.address();
    if (address === undefined) return;
    if (address % WORD !== 0 || this.chip.read(address, 1) === undefined) return this.send(NACK);
    this.send(ACK);
    const last = yield;
    const bytes = yield* this.taken(last + 1, last);
    if (bytes === undefined) return;
    this.send(bytes.length % WORD === 0 && this.chip.write(address, bytes) ? ACK : NACK);
  }

  /** By sectors, or with 0xFFFF all; the codes of single banks are refused, as by chips of one bank. */
  private *extendedErase(): Listening<void> {
    const head = yield* this.take(2);
    const last = (head[0]! << 8) | head[1]!;
    const before = head[0]! ^ head[1]!;
    if (last >= 0xfff0) {
      if ((yield* this.taken(0, before)) === undefined) return;
      if (last !== 0xffff) return this.send(NACK);
      this.chip.eraseAll();
      return this.send(ACK);
    }
    const codes = yield* this.taken(2 * (last + 1), before);
    if (codes === undefined) return;
    const view = new DataView(codes.buffer);
    const sectors = Array.from({ length: last + 1 }, (_, index) => view.getUint16(2 * index));
    if (sectors.some((sector) => sector >= this.chip.flash.sectors.length)) return this.send(NACK);
    this.chip.erase(sectors);
    this.send(ACK);
  }

  private *writeProtect(): Listening<void> {
    const last = yield;
    const sectors = yield* this.taken(last + 1, last);
    if (sectors === undefined) return;
    for (const sector of sectors) this.chip.writeProtected.add(sector);
    yield* this.acknowledgeAndReset();
  }

  private *writeUnprotect(): Listening<void> {
    this.chip.writeProtected.clear();
    yield* this.acknowledgeAndReset();
  }

  private *readoutProtect(): Listening<void> {
    this.chip.readProtected = true;
    yield* this.acknowledgeAndReset();
  }

  /** Erases all that was protected before it can be read. */
  private *readoutUnprotect(): Listening<void> {
    this.send(ACK);
    this.chip.writeProtected.clear();
    this.chip.eraseAll();
    this.chip.readProtected = false;
    yield* this.acknowledgeAndReset();
  }

  private *acknowledgeAndReset(): Listening<void> {
    this.send(ACK);
    this.around.reset();
    for (;;) yield;
  }
}
