import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../../agent/fleet/message.js';
import { piecesOf, Unpacker } from '../../../agent/fleet/parcel.js';
import { MESSAGE_LIMIT } from '../../../agent/fleet/message-limit.js';
import { modelOfParcel, modelParcel } from '../../../agent/fleet/model-parcel.js';
import type { Segment } from '../../../model/segments.js';

const received = ({ payload, properties = {} }: ReturnType<typeof piecesOf>[number]) => ({
  payload,
  properties: new Map(Object.entries(properties)),
});

describe('bytes on their way', () => {
  it('come whole in whatever order, however often each piece comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), fc.integer(), (length, seed) => {
        const bytes = createHash('shake256', { outputLength: length + 1 })
          .update(String(seed))
          .digest()
          .subarray(1);
        const pieces = piecesOf(bytes).map(received);
        expect(pieces.every(({ payload }) => payload.length <= MESSAGE_LIMIT)).toBe(true);
        const unpacker = new Unpacker();
        const arrivals = [...pieces].reverse().slice(0, -1);
        for (const piece of [...arrivals, ...arrivals]) expect(unpacker.add('a', piece)).toBeUndefined();
        expect(unpacker.add('b', pieces[0]!)?.equals(bytes) ?? false).toBe(pieces.length === 1);
        expect(unpacker.add('a', pieces[0]!)?.equals(bytes)).toBe(true);
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it.each([
    ['larger than a message', MESSAGE_LIMIT + 1, {}],
    ['of a parcel without a hash', 10, { parcel: 'x', piece: '0', pieces: '2' }],
    ['of a parcel of one piece', 10, { parcel: 'a'.repeat(64), piece: '0', pieces: '1' }],
    ['behind the last', 10, { parcel: 'a'.repeat(64), piece: '2', pieces: '2' }],
    ['of more than a parcel has', 10, { parcel: 'a'.repeat(64), piece: '0', pieces: '999999' }],
    ['without a number', 10, { parcel: 'a'.repeat(64), piece: '-1', pieces: 'NaN' }],
    ['too short', 10, { parcel: 'a'.repeat(64), piece: '0', pieces: '2' }],
  ])('are refused in a piece that is %s', (_, length, properties) => {
    const piece = { payload: Buffer.alloc(length), properties: new Map(Object.entries(properties)) };
    expect(() => new Unpacker().add('a', piece)).toThrow(Malformed);
  });

  it('are refused where their hash is another', () => {
    const [first, second] = piecesOf(Buffer.alloc(MESSAGE_LIMIT + 1)).map(received);
    const unpacker = new Unpacker();
    unpacker.add('a', first!);
    expect(() => unpacker.add('a', { ...second!, payload: Buffer.from([7]) })).toThrow(Malformed);
  });

  it('take bounded memory, whatever never becomes whole', () => {
    const unpacker = new Unpacker();
    const payload = Buffer.alloc(MESSAGE_LIMIT);
    const piece = (i: number) => ({
      payload,
      properties: new Map([
        ['parcel', i.toString(16).padStart(64, '0')],
        ['piece', '0'],
        ['pieces', '2'],
      ]),
    });
    for (let i = 0; i < 5000; i++) unpacker.add('a', piece(i));
    const { open } = unpacker as unknown as { open: Map<string, unknown> };
    expect(open.size).toBeLessThanOrEqual(1024);
  });
});

const segments = fc
  .array(
    fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => ({ bytes })),
      fc.record({
        count: fc.nat(50),
        element: fc.constantFrom('int8' as const, 'int32' as const),
        low: fc.integer({ min: -128, max: 0 }),
        high: fc.integer({ min: 0, max: 127 }),
        stream: fc.nat(100),
      }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => {
    let offset = 0;
    const all = parts.map((part): Segment => {
      const segment = { ...part, offset };
      offset += 'bytes' in part ? part.bytes.length : part.element === 'int8' ? part.count : 4 * part.count;
      return segment;
    });
    return { length: offset, segments: all };
  });

describe('a model on its way', () => {
  it('comes as it was', () => {
    fc.assert(
      fc.property(segments, (model) => {
        const read = modelOfParcel(modelParcel(model), 10_000);
        const plain = read.segments.map((segment) =>
          'bytes' in segment ? { ...segment, bytes: Uint8Array.from(segment.bytes) } : segment,
        );
        expect({ ...read, segments: plain }).toEqual(model);
      }),
      { seed: 2 },
    );
  });

  it('is refused where anything of it is changed, cut off or too large, with nothing else thrown', () => {
    let refused = 0;
    fc.assert(
      fc.property(segments, fc.nat(), fc.integer({ min: 1, max: 255 }), (model, place, change) => {
        const parcel = modelParcel(model);
        const changed = Buffer.from(parcel);
        changed[place % parcel.length]! ^= change;
        for (const bytes of [changed, parcel.subarray(0, place % parcel.length), Buffer.from('{}\n')]) {
          try {
            expect(modelOfParcel(bytes, 10_000).length).toBeLessThanOrEqual(10_000);
          } catch (error) {
            expect(error).toBeInstanceOf(Malformed);
            refused++;
          }
        }
      }),
      { numRuns: 500, seed: 3 },
    );
    expect(refused).toBeGreaterThan(500);
    expect(() => modelOfParcel(modelParcel({ length: 11, segments: [] }), 10)).toThrow(Malformed);
  });
});
