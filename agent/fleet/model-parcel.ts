/**
 * A model as it travels to a bench: a line of JSON with its segments, then the literal bytes of those one after the
 * other. Weights that are generated from a seed are generated there.
 */
import type { Fill, Segment, SegmentedModel } from '../../model/segments.js';
import { fillLength, isFill } from '../../model/segments.js';
import { Malformed } from './message.js';

const LINE_END = 0x0a;
/** Far more than any model has. */
const MOST_SEGMENTS = 100_000;

/** A segment in the header: a fill as it is, or how many bytes there are of it below. */
type SegmentHeader = Fill | { readonly offset: number; readonly literal: number };

export function modelParcel({ length, segments }: SegmentedModel): Buffer {
  const headers = segments.map((segment): SegmentHeader =>
    isFill(segment) ? segment : { offset: segment.offset, literal: segment.bytes.length },
  );
  const literals = segments.flatMap((segment) => (isFill(segment) ? [] : [segment.bytes]));
  return Buffer.concat([Buffer.from(`${JSON.stringify({ length, segments: headers })}\n`), ...literals]);
}

/**
 * @param most bytes of a model that the board has room for
 * @throws Malformed unless the segments follow each other and make up all of a model
 */
export function modelOfParcel(parcel: Buffer, most: number): SegmentedModel {
  const end = parcel.indexOf(LINE_END);
  const { length, segments } = headerOf(parcel.subarray(0, Math.max(end, 0)));
  if (!isWhole(length) || length > most) throw new Malformed(`A model has more than ${most} bytes.`);
  let at = end + 1;
  let offset = 0;
  const read = segments.map((header): Segment => {
    if (header.offset !== offset) throw new Malformed('The segments of a model do not follow each other.');
    if ('literal' in header) {
      if (!isWhole(header.literal) || at + header.literal > parcel.length)
        throw new Malformed('A model is cut off.');
      const bytes = parcel.subarray(at, at + header.literal);
      at += header.literal;
      offset += header.literal;
      return { offset: header.offset, bytes };
    }
    const fill = fillOf(header);
    offset += fillLength(fill);
    return fill;
  });
  if (offset !== length || at !== parcel.length)
    throw new Malformed('The segments are not all of the model.');
  return { length, segments: read };
}

function headerOf(line: Buffer): { readonly length: number; readonly segments: readonly SegmentHeader[] } {
  let header: unknown;
  try {
    header = JSON.parse(line.toString('utf8'));
  } catch {
    throw new Malformed('A model has no header.');
  }
  const { length, segments } = (header ?? {}) as { length?: unknown; segments?: unknown };
  const areSegments =
    Array.isArray(segments) &&
    segments.length <= MOST_SEGMENTS &&
    segments.every((segment) => typeof segment === 'object' && segment !== null);
  if (typeof length !== 'number' || !areSegments) throw new Malformed('A model has no header.');
  return { length, segments: segments as SegmentHeader[] };
}

function fillOf({ offset, count, element, low, high, stream }: Fill): Fill {
  const integers = [low, high].every((value) => Number.isInteger(value) && Math.abs(value) <= 2 ** 31);
  const isFillable =
    isWhole(count) && isWhole(stream) && integers && low <= high && ['int8', 'int32'].includes(element);
  if (!isFillable) throw new Malformed('A fill of a model is none.');
  return { offset, count, element, low, high, stream };
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 32;
}
