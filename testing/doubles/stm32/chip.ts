import { LutError } from '../../../common/errors.js';
import { randomNumbers } from '../../../common/random.js';
import { FlashMemory } from '../flash-memory.js';

const KB = 1024;

/** What a kind of STM32 is to its ROM bootloader. Addresses and sizes in bytes. */
interface ChipKind {
  /** version of the bootloader's protocol, as GET gives it: 0x31 is 3.1 */
  readonly bootloader: number;
  readonly flash: number;
  /** of a device with all of its flash; smaller ones have the first of them */
  readonly sectors: readonly number[];
  /** RAM that the bootloader does not use itself */
  readonly ram: { readonly address: number; readonly bytes: number };
  /** 96 bits */
  readonly uid: number;
  /** 16 bits, in KB */
  readonly flashSize: number;
}

/** By the device id that GET ID gives. AN2606, sections on STM32F40xxx/41xxx and STM32H74xxx/75xxx; RM0090 3.4 and 39, RM0433 4.3 and 61. */
const KINDS: Readonly<Record<number, ChipKind>> = {
  0x413: {
    bootloader: 0x31,
    flash: 0x08000000,
    sectors: [16, 16, 16, 16, 64, 128, 128, 128, 128, 128, 128, 128].map((size) => size * KB),
    ram: { address: 0x20002000, bytes: 120 * KB },
    uid: 0x1fff7a10,
    flashSize: 0x1fff7a22,
  },
  0x450: {
    bootloader: 0x31,
    flash: 0x08000000,
    sectors: Array.from({ length: 16 }, () => 128 * KB),
    ram: { address: 0x20004100, bytes: 0x1bf00 },
    uid: 0x1ff1e800,
    flashSize: 0x1ff1e880,
  },
};

/** The memories of an STM32 as its bootloader reaches them. */
export class Stm32Chip {
  readonly flash: FlashMemory;
  readonly bootloader: number;
  /** only the bootloader's commands that tell nothing are carried out */
  readProtected = false;
  readonly writeProtected = new Set<number>();
  private readonly ram: FlashMemory;
  private readonly information: ReadonlyMap<number, Uint8Array>;

  /**
   * @param id its device id
   * @param flashBytes how much flash this device has
   * @param seed of its unique id
   * @throws BOARD_NO_SILICON where no bootloader of such a device is known
   */
  constructor(
    readonly id: number,
    flashBytes: number,
    seed: number,
  ) {
    const kind = KINDS[id];
    if (kind === undefined) {
      throw new LutError(
        'BOARD_NO_SILICON',
        `No bootloader of a device 0x${id.toString(16)} is known.`,
        `Known devices: ${Object.keys(KINDS)
          .map((one) => `0x${Number(one).toString(16)}`)
          .join(', ')}; see targets.silicon.programmers.stm32flash.device in the board file.`,
      );
    }
    let left = flashBytes;
    this.flash = new FlashMemory(
      kind.flash,
      kind.sectors.filter((size) => (left -= size) >= 0),
    );
    this.bootloader = kind.bootloader;
    // holds what is written into it: nothing of a RAM wears or needs erasing
    this.ram = new FlashMemory(kind.ram.address, [kind.ram.bytes]);
    const random = randomNumbers(seed);
    const kilobytes = this.flash.contents.length / KB;
    this.information = new Map([
      [kind.uid, Uint8Array.from({ length: 12 }, () => Math.floor(random() * 256))],
      [kind.flashSize, Uint8Array.of(kilobytes & 0xff, kilobytes >> 8)],
    ]);
  }

  /** Undefined where these bytes are not of one memory. */
  read(address: number, bytes: number): Uint8Array | undefined {
    const memory = [this.flash, this.ram].find((one) => one.holds(address, bytes));
    if (memory !== undefined) return memory.read(address, bytes);
    for (const [base, known] of this.information) {
      // the whole information block can be read; what is not known of it here reads as erased
      if (address + bytes <= base || address >= base + known.length) continue;
      return Uint8Array.from({ length: bytes }, (_, index) => known[address + index - base] ?? 0xff);
    }
    return undefined;
  }

  /** Whether there is a memory to write to; a protected sector stays as it is, which the bootloader does not tell. */
  write(address: number, bytes: Uint8Array): boolean {
    if (this.ram.holds(address, bytes.length)) {
      this.ram.contents.set(bytes, address - this.ram.base);
      return true;
    }
    if (!this.flash.holds(address, bytes.length)) return false;
    if (!this.writeProtected.has(this.flash.sectorOf(address))) this.flash.program(address, bytes);
    return true;
  }

  /** Erases sectors, those that are protected excepted. */
  erase(sectors: readonly number[]): void {
    for (const sector of sectors) if (!this.writeProtected.has(sector)) this.flash.erase(sector);
  }

  eraseAll(): void {
    this.erase(this.flash.sectors.map((_, index) => index));
  }

  /** Whether nothing has been written where execution would begin. */
  get blank(): boolean {
    return this.flash.contents.subarray(0, 8).every((byte) => byte === 0xff);
  }
}
