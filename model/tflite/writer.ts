import { Builder, type Offset } from 'flatbuffers';
import { LutError } from '../../common/errors.js';
import { SCALAR_BYTES, type Field, type Scalar, type ScalarValue, type Table } from '../flatbuffer-table.js';
import {
  isUnread,
  type KnownOptions,
  type OptionsTable,
  type TfliteOptions,
} from '../operator-parts/options.js';
import { optionsOfName } from './options.js';
import { FILE_IDENTIFIER, MODEL, type TfliteModel } from './schema.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Writes a `.tflite` file. Equal models give equal bytes; buffers lie at multiples of 16 bytes, as the schema's
 * `force_align` asks, which flatc's own TypeScript output ignores. Empty vectors and strings are left out.
 * Throws `MODEL_UNSUPPORTED` for operators whose options were not read, as they cannot be written again.
 */
export function writeTflite(model: TfliteModel): Uint8Array {
  const dataBytes = model.buffers.reduce((sum, buffer) => sum + buffer.data.length, 0);
  const builder = new Builder(dataBytes + 4096);
  builder.finish(writeTable(builder, MODEL, model as unknown as Values), FILE_IDENTIFIER);
  return builder.asUint8Array().slice();
}

/** Children are written first: flatbuffers grow downwards, and offsets point upwards. */
function writeTable(builder: Builder, { fields }: Table, values: Values): Offset {
  const children = fields.map((field) => writeChild(builder, field, values[field.name]));
  builder.startObject(fields.reduce((most, { slot }) => Math.max(most, slot + 1), 0));
  fields.forEach((field, i) => {
    const value = values[field.name];
    const child = children[i] ?? 0;
    if (field.form === 'scalar') {
      addScalarField(builder, field.slot, field.scalar, value as ScalarValue, field.absent);
    } else if (child !== 0) {
      if (field.form === 'options') {
        builder.addFieldInt8(field.slot - 1, optionsCode(value as TfliteOptions), 0);
      }
      builder.addFieldOffset(field.slot, child, 0);
    }
  });
  return builder.endObject();
}

/** Writes what a field refers to; 0 where there is nothing to write. */
function writeChild(builder: Builder, field: Field, value: unknown): Offset {
  switch (field.form) {
    case 'scalar':
      return 0;
    case 'string':
      return value === '' ? 0 : builder.createString(value as string);
    case 'bytes':
      return writeBytes(builder, value as Uint8Array, field.alignment);
    case 'vector':
      return writeVector(builder, field.scalar, value as readonly ScalarValue[]);
    case 'table':
      return value === null ? 0 : writeTable(builder, field.table, value as Values);
    case 'tables':
      return writeTables(builder, field.table, value as readonly Values[]);
    case 'options':
      return value === null ? 0 : writeOptions(builder, value as TfliteOptions);
  }
}

function writeBytes(builder: Builder, value: Uint8Array, alignment: number): Offset {
  if (value.length === 0) return 0;
  builder.prep(Math.max(alignment, 4), value.length);
  return builder.createByteVector(value);
}

function writeVector(builder: Builder, type: Scalar, values: readonly ScalarValue[]): Offset {
  if (values.length === 0) return 0;
  builder.startVector(SCALAR_BYTES[type], values.length, SCALAR_BYTES[type]);
  for (const value of values.toReversed()) addScalar(builder, type, value);
  return builder.endVector();
}

function writeTables(builder: Builder, table: Table, values: readonly Values[]): Offset {
  if (values.length === 0) return 0;
  const offsets = values.map((value) => writeTable(builder, table, value));
  builder.startVector(4, offsets.length, 4);
  for (const offset of offsets.toReversed()) builder.addOffset(offset);
  return builder.endVector();
}

function writeOptions(builder: Builder, options: TfliteOptions): Offset {
  return writeTable(builder, tableOf(options).table, options as KnownOptions);
}

function optionsCode(options: TfliteOptions): number {
  return tableOf(options).code;
}

function tableOf(options: TfliteOptions): OptionsTable {
  if (!isUnread(options)) return optionsOfName(options.type);
  throw new LutError(
    'MODEL_UNSUPPORTED',
    `a model with operator options of type ${options.code} cannot be written: these options are not understood`,
  );
}

function addScalar(builder: Builder, type: Scalar, value: ScalarValue): void {
  switch (type) {
    case 'bool':
    case 'int8':
      return builder.addInt8(Number(value));
    case 'int32':
    case 'uint32':
      return builder.addInt32(Number(value));
    case 'float32':
      return builder.addFloat32(Number(value));
    case 'int64':
    case 'uint64':
      return builder.addInt64(BigInt(value));
  }
}

function addScalarField(
  builder: Builder,
  slot: number,
  type: Scalar,
  value: ScalarValue,
  absent: ScalarValue,
): void {
  if (value === absent) return;
  addScalar(builder, type, value);
  builder.slot(slot);
}
