/**
 * A model as the link carries it: literal bytes, and fills that the device generates for itself. A case of
 * 100 KB of weights travels as about a kilobyte.
 */
import { fillInt32, fillInt8 } from './fill.js';

export interface Literal {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** `count` elements in `low..high`, generated from `streamSeed(seed of the run, stream)`. */
export interface Fill {
  readonly offset: number;
  readonly count: number;
  readonly element: 'int8' | 'int32';
  readonly low: number;
  readonly high: number;
  readonly stream: number;
}

export type Segment = Literal | Fill;

/** Segments in the order of their offsets; together they cover every byte. */
export interface SegmentedModel {
  readonly length: number;
  readonly segments: readonly Segment[];
}

/** Runs of one repeated word that are shorter stay literal: a fill costs 33 bytes on the wire and a round trip. */
const SHORTEST_RUN_WORDS = 16;

/** Streams of inputs begin here, beyond those of a model's constants. */
const INPUT_STREAMS = 0x80000000;

/** Whether a segment is a fill. */
export function isFill(segment: Segment): segment is Fill {
  return 'count' in segment;
}

/**
 * The seed of one stream: the run's fill seed plus the stream's number times 2^32/φ, mixed by the finalizer of
 * MurmurHash3, so that streams of one run and equal streams of two runs have nothing in common.
 */
export function streamSeed(seed: number, stream: number): number {
  let hash = (seed + Math.imul(stream, 0x9e3779b9)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The seed with which input `index` of a model is filled (int8, −128..127) in a run with this fill seed. */
export function inputSeed(seed: number, index: number): number {
  return streamSeed(seed, INPUT_STREAMS + index);
}

/** The bytes of the model that the device assembles from the segments. */
export function expandModel(model: SegmentedModel, seed: number): Uint8Array {
  const bytes = new Uint8Array(model.length);
  for (const segment of model.segments) {
    bytes.set(isFill(segment) ? fillBytes(segment, seed) : segment.bytes, segment.offset);
  }
  return bytes;
}

/** Cuts a model into segments, given the fills of its random parts in the order of their offsets. */
export function segmentModel(bytes: Uint8Array, fills: readonly Fill[]): SegmentedModel {
  const segments: Segment[] = [];
  let from = 0;
  for (const fill of fills) {
    segments.push(...literalSegments(bytes, from, fill.offset), fill);
    from = fill.offset + fillLength(fill);
  }
  segments.push(...literalSegments(bytes, from, bytes.length));
  return { length: bytes.length, segments };
}

/** The bytes `from..to`, with long runs of one word (scales and zero points of channels) as constant fills. */
function literalSegments(bytes: Uint8Array, from: number, to: number): Segment[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments: Segment[] = [];
  let literal = from;
  const endLiteral = (end: number): void => {
    if (end > literal) segments.push({ offset: literal, bytes: bytes.slice(literal, end) });
  };
  for (let at = Math.ceil(from / 4) * 4; at + 4 <= to;) {
    const word = view.getInt32(at, true);
    let end = at + 4;
    while (end + 4 <= to && view.getInt32(end, true) === word) end += 4;
    const count = (end - at) / 4;
    if (count >= SHORTEST_RUN_WORDS) {
      endLiteral(at);
      segments.push({ offset: at, count, element: 'int32', low: word, high: word, stream: 0 });
      literal = end;
    }
    at = end;
  }
  endLiteral(to);
  return segments;
}

function fillBytes({ count, element, low, high, stream }: Fill, seed: number): Uint8Array {
  if (element === 'int8') return new Uint8Array(fillInt8(count, low, high, streamSeed(seed, stream)).buffer);
  const elements = fillInt32(count, low, high, streamSeed(seed, stream));
  const view = new DataView(new ArrayBuffer(4 * count));
  elements.forEach((value, i) => view.setInt32(4 * i, value, true));
  return new Uint8Array(view.buffer);
}

export function fillLength({ count, element }: Fill): number {
  return element === 'int8' ? count : 4 * count;
}
