/**
 * Reads relocatable ELF files of 32 or 64 bits, little endian: the compiled objects that a program is linked from
 * (System V Application Binary Interface, chapter 4, "Object Files").
 */
import { LutError } from '../../common/errors.js';

/** What becomes part of a program. */
export interface ElfObject {
  /** `e_machine` and `e_flags`: for which processor and calling convention */
  readonly machine: number;
  readonly flags: number;
  /** the sections that take memory, in the order of the file */
  readonly sections: readonly ElfSection[];
  /** the symbols that other objects may refer to, in the order of the file */
  readonly symbols: readonly ElfSymbol[];
}

/** A section that takes memory when the program runs. */
export interface ElfSection {
  readonly name: string;
  readonly type: number;
  readonly flags: number;
  readonly alignment: number;
  /** bytes that it takes */
  readonly size: number;
  /** its contents, as many as `size`; none where it starts as zeros */
  readonly contents: Uint8Array;
  readonly relocations: readonly ElfRelocation[];
}

/** A place in a section that the linker fills in. */
export interface ElfRelocation {
  readonly offset: number;
  readonly type: number;
  /** null where the relocation needs none */
  readonly symbol: ElfSymbol | null;
  /** null where the section's contents hold it */
  readonly addend: bigint | null;
}

/** A place that has a name, or at least an address. */
export interface ElfSymbol {
  readonly name: string;
  /** whether other objects see it */
  readonly global: boolean;
  /** of those in the object; null where it is another object's, absolute, common, or in a section without memory */
  readonly section: number | null;
  readonly value: number;
}

const RELOCATABLE = 1;
const LITTLE_ENDIAN = 1;
const SYMBOL_TABLE = 2;
const RELOCATIONS_WITH_ADDENDS = 4;
const NO_BITS = 8;
const RELOCATIONS = 9;
const FLAG_ALLOCATED = 2;
const LOCAL = 0;

/** The layout of one class of files: bytes of an entry, and where its fields lie. */
interface Layout {
  /** whether addresses, offsets and sizes take 8 bytes instead of 4 */
  readonly wide: boolean;
  readonly header: { readonly sections: number; readonly flags: number; readonly counts: number };
  readonly section: {
    readonly bytes: number;
    readonly flags: number;
    readonly offset: number;
    readonly size: number;
    readonly link: number;
    readonly alignment: number;
  };
  readonly symbol: {
    readonly bytes: number;
    readonly value: number;
    readonly info: number;
    readonly section: number;
  };
  readonly relocationBytes: number;
}

const LAYOUTS: Readonly<Record<number, Layout>> = {
  1: {
    wide: false,
    header: { sections: 32, flags: 36, counts: 46 },
    section: { bytes: 40, flags: 8, offset: 16, size: 20, link: 24, alignment: 32 },
    symbol: { bytes: 16, value: 4, info: 12, section: 14 },
    relocationBytes: 8,
  },
  2: {
    wide: true,
    header: { sections: 40, flags: 48, counts: 58 },
    section: { bytes: 64, flags: 8, offset: 24, size: 32, link: 40, alignment: 48 },
    symbol: { bytes: 24, value: 8, info: 4, section: 6 },
    relocationBytes: 16,
  },
};

/**
 * Reads an object file. Nothing of it is trusted: every offset is checked before it is followed.
 * @param name what messages call the file
 * @throws TOOLCHAIN_FAILED where it is no such file, or a damaged one
 */
export function readElfObject(file: Uint8Array, name: string): ElfObject {
  return new ElfReader(file, name).read();
}

/** A section as its header tells. */
interface Header {
  readonly name: string;
  readonly type: number;
  readonly flags: number;
  readonly alignment: number;
  readonly size: number;
  readonly contents: Uint8Array;
  readonly link: number;
  /** of relocations: the section that they are for */
  readonly info: number;
}

class ElfReader {
  private readonly view: DataView;
  private readonly layout: Layout;

  constructor(
    private readonly file: Uint8Array,
    private readonly name: string,
  ) {
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const magic = Buffer.from(this.slice(0, 4)).toString('latin1');
    if (magic !== '\x7fELF') throw this.damage('it is no ELF file');
    const layout = LAYOUTS[this.u8(4)];
    if (layout === undefined || this.u8(5) !== LITTLE_ENDIAN) throw this.damage('it is not little endian');
    if (this.u16(16) !== RELOCATABLE) throw this.damage('it is not relocatable');
    this.layout = layout;
  }

  read(): ElfObject {
    const headers = this.headers();
    const allocated = headers.flatMap(({ flags }, index) => ((flags & FLAG_ALLOCATED) !== 0 ? [index] : []));
    const ordinals = new Map(allocated.map((index, ordinal) => [index, ordinal]));
    const tables = headers.map((header) =>
      header.type === SYMBOL_TABLE ? this.symbols(header, headers, ordinals) : undefined,
    );
    const sections = allocated.map((index): ElfSection => {
      const { name, type, flags, alignment, size, contents } = headers[index]!;
      const relocations = headers
        .filter((header) => header.info === index && isRelocations(header))
        .flatMap((header) => this.relocations(header, tables[header.link]));
      return { name, type, flags, alignment, size, contents, relocations };
    });
    const symbols = tables.flatMap((table) => (table ?? []).filter(({ global }) => global));
    return { machine: this.u16(18), flags: this.u32(this.layout.header.flags), sections, symbols };
  }

  private headers(): Header[] {
    const { header, section } = this.layout;
    const start = this.address(header.sections);
    if (this.u16(header.counts) !== section.bytes) throw this.damage('its section headers have another size');
    const count = this.u16(header.counts + 2);
    const headers = Array.from({ length: count }, (_, i) => this.header(start + i * section.bytes));
    const names = headers[this.u16(header.counts + 4)];
    if (names === undefined) throw this.damage('its sections have no names');
    return headers.map(({ nameOffset, ...rest }) => ({
      ...rest,
      name: this.text(names.contents, nameOffset),
    }));
  }

  private header(at: number): Omit<Header, 'name'> & { nameOffset: number } {
    const { section } = this.layout;
    const type = this.u32(at + 4);
    const size = this.address(at + section.size);
    return {
      nameOffset: this.u32(at),
      type,
      flags: this.address(at + section.flags),
      size,
      contents: type === NO_BITS ? new Uint8Array() : this.slice(this.address(at + section.offset), size),
      link: this.u32(at + section.link),
      info: this.u32(at + section.link + 4),
      alignment: this.address(at + section.alignment),
    };
  }

  private symbols(
    table: Header,
    headers: readonly Header[],
    ordinals: ReadonlyMap<number, number>,
  ): ElfSymbol[] {
    const { symbol } = this.layout;
    const names = headers[table.link];
    if (names === undefined) throw this.damage('its symbols have no names');
    return this.entries(table, symbol.bytes).map((at) => ({
      name: this.text(names.contents, this.u32(at)),
      global: this.u8(at + symbol.info) >> 4 !== LOCAL,
      section: ordinals.get(this.u16(at + symbol.section)) ?? null,
      value: this.address(at + symbol.value),
    }));
  }

  private relocations(table: Header, symbols: readonly ElfSymbol[] | undefined): ElfRelocation[] {
    if (symbols === undefined) throw this.damage('its relocations have no symbols');
    const { wide, relocationBytes } = this.layout;
    const half = relocationBytes / 2;
    const withAddends = table.type === RELOCATIONS_WITH_ADDENDS;
    return this.entries(table, relocationBytes + (withAddends ? half : 0)).map((at) => {
      // 64 bits: the type and the symbol's index take 32 each; 32 bits: 8 and 24
      const info = this.u32(at + half);
      const index = wide ? this.u32(at + half + 4) : info >>> 8;
      const symbol = symbols[index];
      if (symbol === undefined) throw this.damage('a relocation has a symbol that does not exist');
      return {
        offset: this.address(at),
        type: wide ? info : info & 0xff,
        symbol: index === 0 ? null : symbol,
        addend: withAddends ? this.signed(at + relocationBytes) : null,
      };
    });
  }

  /** Positions in the file of a table's entries. */
  private entries({ contents }: Header, bytes: number): number[] {
    if (contents.length % bytes !== 0) throw this.damage('a table ends within an entry');
    const start = contents.byteOffset - this.file.byteOffset;
    return Array.from({ length: contents.length / bytes }, (_, i) => start + i * bytes);
  }

  private text(strings: Uint8Array, offset: number): string {
    const end = strings.indexOf(0, offset);
    if (end < 0) throw this.damage('a name does not end');
    return Buffer.from(strings.subarray(offset, end)).toString('latin1');
  }

  private slice(offset: number, length: number): Uint8Array {
    if (offset + length > this.file.length) throw this.damage('it is cut off');
    return this.file.subarray(offset, offset + length);
  }

  /** The position of `bytes` bytes that lie in the file. */
  private inside(at: number, bytes: number): number {
    if (at + bytes > this.file.length) throw this.damage('it is cut off');
    return at;
  }

  private u8(at: number): number {
    return this.view.getUint8(this.inside(at, 1));
  }

  private u16(at: number): number {
    return this.view.getUint16(this.inside(at, 2), true);
  }

  private u32(at: number): number {
    return this.view.getUint32(this.inside(at, 4), true);
  }

  /** An address, offset or size; where it is beyond 2^53 it is beyond any file, exact or not. */
  private address(at: number): number {
    return this.layout.wide ? Number(this.view.getBigUint64(this.inside(at, 8), true)) : this.u32(at);
  }

  private signed(at: number): bigint {
    return this.layout.wide
      ? this.view.getBigInt64(this.inside(at, 8), true)
      : BigInt(this.view.getInt32(this.inside(at, 4), true));
  }

  private damage(why: string): LutError {
    return new LutError(
      'TOOLCHAIN_FAILED',
      `The object file ${this.name} cannot be read: ${why}.`,
      'Check that the compiler makes ELF objects for this board.',
    );
  }
}

function isRelocations({ type }: Header): boolean {
  return type === RELOCATIONS || type === RELOCATIONS_WITH_ADDENDS;
}
