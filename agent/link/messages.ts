/**
 * The payloads of docs/link-protocol.md except HELLO's and SAMPLES' replies. Numbers outside their field's
 * range are a RangeError of the caller's making; a reply of the wrong length is FIRMWARE_MALFORMED.
 */
import type { FloatFill } from '../../model/fill.js';
import { PayloadReader } from './payload.js';
import {
  INPUT_WRITE_LIMIT,
  OUTPUT_READ_LIMIT,
  PROTOCOL_VERSION,
  SAMPLES_LIMIT,
  WINDOW_WRITE_LIMIT,
} from './protocol.js';

/** An open model: how many operators, inputs and outputs it has, and its bytes of the arena. */
export interface ModelInfo {
  readonly operators: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly arena: { readonly persistent: number; readonly scratch: number; readonly tensors: number };
}

/** A run of generated elements in the window: int8 (1 byte) or int32 (4 bytes), low ≤ element ≤ high. */
export interface Fill {
  readonly count: number;
  readonly element: 1 | 4;
  readonly low: number;
  readonly high: number;
}

export function helloRequest(nonce: number): Uint8Array {
  const payload = Buffer.alloc(6);
  payload.writeUInt32LE(nonce, 0);
  payload.writeUInt16LE(PROTOCOL_VERSION, 4);
  return payload;
}

export function windowWriteRequest(offset: number, bytes: Uint8Array): Uint8Array {
  checkLength(bytes.length, WINDOW_WRITE_LIMIT);
  const payload = Buffer.alloc(4 + bytes.length);
  payload.writeUInt32LE(offset, 0);
  payload.set(bytes, 4);
  return payload;
}

export function windowFillRequest(
  offset: number,
  { count, element, low, high }: Fill,
  seed: number,
): Uint8Array {
  const payload = Buffer.alloc(21);
  payload.writeUInt32LE(offset, 0);
  payload.writeUInt32LE(count, 4);
  payload.writeUInt8(element, 8);
  payload.writeInt32LE(low, 9);
  payload.writeInt32LE(high, 13);
  payload.writeUInt32LE(seed, 17);
  return payload;
}

export function modelOpenRequest(offset: number, length: number, crc: number): Uint8Array {
  const payload = Buffer.alloc(12);
  payload.writeUInt32LE(offset, 0);
  payload.writeUInt32LE(length, 4);
  payload.writeUInt32LE(crc, 8);
  return payload;
}

export function parseModelInfo(payload: Uint8Array): ModelInfo {
  const reader = new PayloadReader(payload, 'MODEL_OPEN');
  const operators = reader.u16();
  const inputs = reader.u8();
  const outputs = reader.u8();
  const arena = { persistent: reader.u32(), scratch: reader.u32(), tensors: reader.u32() };
  reader.end();
  return { operators, inputs, outputs, arena };
}

/** @param as of which floats the elements are the integers; null for bytes */
export function inputFillRequest(
  input: number,
  low: number,
  high: number,
  seed: number,
  as: FloatFill | null = null,
): Uint8Array {
  const payload = Buffer.alloc(as === null ? 7 : 12);
  payload.writeUInt8(input, 0);
  payload.writeInt8(low, 1);
  payload.writeInt8(high, 2);
  payload.writeUInt32LE(seed, 3);
  if (as !== null) {
    payload.writeFloatLE(as.scale, 7);
    payload.writeInt8(as.zeroPoint, 11);
  }
  return payload;
}

export function inputWriteRequest(input: number, offset: number, bytes: Uint8Array): Uint8Array {
  checkLength(bytes.length, INPUT_WRITE_LIMIT);
  const payload = Buffer.alloc(5 + bytes.length);
  payload.writeUInt8(input, 0);
  payload.writeUInt32LE(offset, 1);
  payload.set(bytes, 5);
  return payload;
}

export function outputReadRequest(output: number, offset: number, length: number): Uint8Array {
  checkLength(length, OUTPUT_READ_LIMIT);
  const payload = Buffer.alloc(7);
  payload.writeUInt8(output, 0);
  payload.writeUInt32LE(offset, 1);
  payload.writeUInt16LE(length, 5);
  return payload;
}

export function parseOutput(payload: Uint8Array, length: number): Uint8Array {
  const reader = new PayloadReader(payload, 'OUTPUT_READ');
  const bytes = reader.bytes(length);
  reader.end();
  return bytes;
}

export function timeRequest(target: number, warmUps: number, count: number): Uint8Array {
  checkLength(count, SAMPLES_LIMIT);
  const payload = Buffer.alloc(6);
  payload.writeUInt16LE(target, 0);
  payload.writeUInt16LE(warmUps, 2);
  payload.writeUInt16LE(count, 4);
  return payload;
}

/** How many samples were taken, and the ticks of an empty window. */
export function parseTime(payload: Uint8Array): { count: number; emptyTicks: number } {
  const reader = new PayloadReader(payload, 'TIME');
  const time = { count: reader.u16(), emptyTicks: reader.u32() };
  reader.end();
  return time;
}

export function samplesRequest(first: number): Uint8Array {
  const payload = Buffer.alloc(2);
  payload.writeUInt16LE(first, 0);
  return payload;
}

/** Ticks of the timing counter since the board started, 64 bits. */
export function parseClock(payload: Uint8Array): bigint {
  const reader = new PayloadReader(payload, 'CLOCK');
  const ticks = reader.u64();
  reader.end();
  return ticks;
}

export function windowCrcRequest(offset: number, length: number): Uint8Array {
  return placeRequest(offset, length);
}

/** CRC-32 of a part of the window. */
export function parseWindowCrc(payload: Uint8Array): number {
  const reader = new PayloadReader(payload, 'WINDOW_CRC');
  const crc = reader.u32();
  reader.end();
  return crc;
}

export function windowEraseRequest(offset: number, length: number): Uint8Array {
  return placeRequest(offset, length);
}

/** How many sectors were erased. */
export function parseWindowErase(payload: Uint8Array): number {
  const reader = new PayloadReader(payload, 'WINDOW_ERASE');
  const erased = reader.u16();
  reader.end();
  return erased;
}

export function kernelsRequest(first: number): Uint8Array {
  const payload = Buffer.alloc(2);
  payload.writeUInt16LE(first, 0);
  return payload;
}

/** Names of what runs the operators from `first` on, as many as fitted. */
export function parseKernels(payload: Uint8Array, first: number): string[] {
  const reader = new PayloadReader(payload, 'KERNELS');
  const begins = reader.u16();
  const names: string[] = [];
  while (reader.remaining > 0) names.push(reader.text());
  if (begins !== first || names.length === 0)
    throw reader.malformed(`names ${names.length} operators from ${begins}, not from ${first}`);
  return names;
}

function placeRequest(offset: number, length: number): Uint8Array {
  const payload = Buffer.alloc(8);
  payload.writeUInt32LE(offset, 0);
  payload.writeUInt32LE(length, 4);
  return payload;
}

/** How a board fares. */
export interface BoardStatus {
  /** null where the firmware does not know it */
  readonly coreHz: number | null;
  /** of the chip, degrees Celsius; null where it has no sensor */
  readonly temperature: number | null;
  /** whether heat or supply slow it down */
  readonly throttled: boolean;
  /** whether they did since it started */
  readonly hasThrottled: boolean;
  /** taken since it started */
  readonly interrupts: number;
}

const NO_TEMPERATURE = -0x8000;
const THROTTLED = 1;
const HAS_THROTTLED = 2;

export function parseStatus(payload: Uint8Array): BoardStatus {
  const reader = new PayloadReader(payload, 'STATUS');
  const coreHz = reader.u32() || null;
  const decidegrees = reader.i16();
  const flags = reader.u16();
  const interrupts = reader.u32();
  reader.end();
  return {
    coreHz,
    temperature: decidegrees === NO_TEMPERATURE ? null : decidegrees / 10,
    throttled: (flags & THROTTLED) !== 0,
    hasThrottled: (flags & HAS_THROTTLED) !== 0,
    interrupts,
  };
}

/** Checks a reply that carries nothing. */
export function parseEmpty(payload: Uint8Array, request: string): void {
  new PayloadReader(payload, request).end();
}

function checkLength(length: number, limit: number): void {
  if (length < 1 || length > limit) throw new RangeError(`a length of ${length} is not within 1..${limit}`);
}
