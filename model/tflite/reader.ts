import { LutError } from '../../common/errors.js';
import {
  SCALAR_BYTES,
  type NamedField,
  type Scalar,
  type ScalarValue,
  type Table,
} from '../flatbuffer-table.js';
import type { TfliteOptions } from '../operator-parts/options.js';
import { optionsOfCode } from './options.js';
import { FILE_IDENTIFIER, MODEL, type TfliteModel } from './schema.js';

/**
 * Parses a `.tflite` file. Every offset, vtable and length is checked against the file, and the work is
 * bounded by the size of the file even where its parts overlap, so that a damaged or hostile file costs no more
 * than a good one. Byte vectors are views into `bytes`: their `byteOffset` tells where in the file they lie.
 * Throws `MODEL_CORRUPT` saying what is wrong, `MODEL_UNSUPPORTED` where data lies outside the flatbuffer.
 */
export function readTflite(bytes: Uint8Array): TfliteModel {
  const model = new FlatbufferReader(bytes).root();
  const external = model.buffers.findIndex((buffer) => buffer.offset > 1n);
  if (external >= 0) {
    throw new LutError(
      'MODEL_UNSUPPORTED',
      `buffer ${external} of the model keeps its data outside the flatbuffer`,
      'convert the model again as a single flatbuffer (it must be below 2 GB)',
    );
  }
  return model;
}

/**
 * A file whose parts do not overlap holds each of its bytes once; string and table sharing, which writers may
 * use, reads some of them again. This many times the file's size may be read in all.
 */
const READS_PER_BYTE = 4;
/** Least charge for a table, which costs memory however few bytes it has. */
const TABLE_CHARGE = 16;

/** Where a table lies: `slots[i]` is the position of its field in slot i, 0 where it is absent. */
interface TablePlace {
  readonly name: string;
  readonly end: number;
  readonly slots: readonly number[];
}

type ReferringField = Exclude<NamedField, { form: 'scalar' | 'options' }>;

class FlatbufferReader {
  private readonly view: DataView;
  private readonly text = new TextDecoder();
  private allowance: number;

  private readonly bytes: Uint8Array;

  constructor(file: Uint8Array) {
    // A plain Uint8Array, since a Node Buffer's subarrays are Buffers, whose `slice` does not copy.
    const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.allowance = READS_PER_BYTE * bytes.length;
  }

  root(): TfliteModel {
    this.need(0, 8, 'the header');
    if (this.text.decode(this.bytes.subarray(4, 8)) !== FILE_IDENTIFIER) {
      throw corrupt(`bytes 4 to 7 are not the identifier '${FILE_IDENTIFIER}'`);
    }
    return this.table(MODEL, this.target(0, 'the root')) as TfliteModel;
  }

  private table(table: Table, position: number): unknown {
    const place = this.place(table.name, position);
    const value: Record<string, unknown> = {};
    for (const field of table.fields) value[field.name] = this.field(field, place);
    return value;
  }

  /** Checks a table's vtable, and finds its fields. */
  private place(name: string, position: number): TablePlace {
    this.need(position, 4, name);
    const vtable = position - this.view.getInt32(position, true);
    this.need(vtable, 4, `the vtable of ${name}`);
    const vtableBytes = this.view.getUint16(vtable, true);
    const tableBytes = this.view.getUint16(vtable + 2, true);
    if (vtableBytes < 4 || vtableBytes % 2 !== 0 || tableBytes < 4) {
      throw corrupt(`the vtable of ${name} at ${vtable} has impossible sizes`);
    }
    this.need(vtable, vtableBytes, `the vtable of ${name}`);
    this.need(position, tableBytes, name);
    this.charge(Math.max(TABLE_CHARGE, tableBytes), name);
    const slots: number[] = [];
    for (let entry = vtable + 4; entry < vtable + vtableBytes; entry += 2) {
      const offset = this.view.getUint16(entry, true);
      slots.push(offset === 0 ? 0 : position + offset);
    }
    return { name, end: position + tableBytes, slots };
  }

  private field(field: NamedField, place: TablePlace): unknown {
    switch (field.form) {
      case 'scalar': {
        const position = inside(place, field.slot, SCALAR_BYTES[field.scalar], field.path);
        return position === 0 ? field.absent : this.scalar(field.scalar, position);
      }
      case 'options':
        return this.options(field.slot, place, field.path);
      default: {
        const position = inside(place, field.slot, 4, field.path);
        return position === 0 ? absent(field.form) : this.referred(field, this.target(position, field.path));
      }
    }
  }

  /** What lies where a field's offset points. */
  private referred(field: ReferringField, position: number): unknown {
    if (field.form === 'table') return this.table(field.table, position);
    const size = field.form === 'vector' ? SCALAR_BYTES[field.scalar] : field.form === 'tables' ? 4 : 1;
    const { start, end } = this.elements(position, size, field.path);
    switch (field.form) {
      case 'tables':
        return this.each(start, end, size, (at) => this.table(field.table, this.target(at, field.path)));
      case 'vector':
        return this.each(start, end, size, (at) => this.scalar(field.scalar, at));
      case 'bytes':
        return this.bytes.subarray(start, end);
      case 'string':
        return this.text.decode(this.bytes.subarray(start, end));
    }
  }

  private each<Element>(start: number, end: number, size: number, read: (at: number) => Element): Element[] {
    const elements: Element[] = [];
    for (let at = start; at < end; at += size) elements.push(read(at));
    return elements;
  }

  private options(slot: number, place: TablePlace, path: string): TfliteOptions | null {
    const typePosition = inside(place, slot - 1, 1, path);
    const position = inside(place, slot, 4, path);
    const code = typePosition === 0 ? 0 : this.view.getUint8(typePosition);
    if (code === 0 || position === 0) return null;
    const known = optionsOfCode(code);
    if (known === undefined) return { type: 'unread', code };
    const values = this.table(known.table, this.target(position, path)) as object;
    return { type: known.table.name, ...values };
  }

  /** Where a vector's elements lie, checked and charged for. */
  private elements(position: number, size: number, path: string): { start: number; end: number } {
    this.need(position, 4, path);
    const count = this.view.getUint32(position, true);
    this.need(position + 4, count * size, path);
    this.charge(4 + count * size, path);
    return { start: position + 4, end: position + 4 + count * size };
  }

  private scalar(type: Scalar, position: number): ScalarValue {
    switch (type) {
      case 'bool':
        return this.view.getUint8(position) !== 0;
      case 'int8':
        return this.view.getInt8(position);
      case 'int32':
        return this.view.getInt32(position, true);
      case 'uint32':
        return this.view.getUint32(position, true);
      case 'float32':
        return this.view.getFloat32(position, true);
      case 'int64':
        return this.view.getBigInt64(position, true);
      case 'uint64':
        return this.view.getBigUint64(position, true);
    }
  }

  /** What the offset at `position` (itself already checked) points to; the target is checked by its reader. */
  private target(position: number, path: string): number {
    const offset = this.view.getUint32(position, true);
    if (offset === 0) throw corrupt(`${path} has a null offset at ${position}`);
    return position + offset;
  }

  private need(position: number, length: number, path: string): void {
    if (position < 0 || position + length > this.bytes.length) {
      throw corrupt(
        `${path} would lie at bytes ${position} to ${position + length} of ${this.bytes.length}: outside the file`,
      );
    }
  }

  private charge(amount: number, path: string): void {
    this.allowance -= amount;
    if (this.allowance < 0) throw corrupt(`its parts overlap beyond what a writer produces (at ${path})`);
  }
}

/** Position of the field in a slot, 0 where it is absent; it must lie inside its table. */
function inside(place: TablePlace, slot: number, size: number, path: string): number {
  const position = place.slots[slot] ?? 0;
  if (position !== 0 && position + size > place.end) throw corrupt(`${path} lies outside its table`);
  return position;
}

function absent(form: ReferringField['form']): unknown {
  switch (form) {
    case 'table':
      return null;
    case 'string':
      return '';
    case 'bytes':
      return new Uint8Array(0);
    default:
      return [];
  }
}

function corrupt(what: string): LutError {
  return new LutError(
    'MODEL_CORRUPT',
    `this is not a whole .tflite file: ${what}`,
    'get the file again, or convert the model again',
  );
}
