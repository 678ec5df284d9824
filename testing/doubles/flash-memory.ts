/** One erasable piece of a flash memory. Bytes. */
export interface Sector {
  readonly address: number;
  readonly bytes: number;
}

/** A flash memory as it is: erasing makes a sector 0xFF, programming only clears bits, and both wear it. */
export class FlashMemory {
  readonly contents: Uint8Array;
  readonly sectors: readonly Sector[];
  /** how often each sector was erased */
  readonly erasures: number[];

  /** @param base address of the first byte; @param sizes of its sectors, bytes */
  constructor(
    readonly base: number,
    sizes: readonly number[],
  ) {
    let address = base;
    this.sectors = sizes.map((bytes) => ({ address: (address += bytes) - bytes, bytes }));
    this.contents = new Uint8Array(address - base).fill(0xff);
    this.erasures = sizes.map(() => 0);
  }

  /** Whether all of these bytes lie in it. */
  holds(address: number, bytes: number): boolean {
    return address >= this.base && address + bytes <= this.base + this.contents.length;
  }

  read(address: number, bytes: number): Uint8Array {
    return this.contents.slice(address - this.base, address - this.base + bytes);
  }

  program(address: number, bytes: Uint8Array): void {
    const at = address - this.base;
    bytes.forEach((byte, index) => (this.contents[at + index]! &= byte));
  }

  erase(index: number): void {
    const { address, bytes } = this.sectors[index]!;
    const at = address - this.base;
    this.contents.fill(0xff, at, at + bytes);
    this.erasures[index]! += 1;
  }

  /** Index of the sector that holds an address. */
  sectorOf(address: number): number {
    return this.sectors.findIndex(
      (sector) => address >= sector.address && address < sector.address + sector.bytes,
    );
  }
}
