import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cobsDecode, cobsEncode, cobsLimit } from '../../agent/link/cobs.js';
import { encodeFrame, FrameDecoder, PAYLOAD_LIMIT } from '../../agent/link/frame.js';
import type { Frame, Received } from '../../agent/link/frame.js';
import { goldenFrames } from '../support/golden-frames.js';

const frames: fc.Arbitrary<Frame> = fc.record({
  type: fc.nat(0xff),
  sequence: fc.nat(0xffff),
  payload: fc.uint8Array({ maxLength: PAYLOAD_LIMIT, size: 'max' }),
});

function plain({ type, sequence, payload }: Frame): object {
  return { type, sequence, payload: Buffer.from(payload).toString('hex') };
}

describe('golden frames', () => {
  it.each(goldenFrames)('$name', ({ type, sequence, payload, encoded }) => {
    const line = Buffer.from(encoded, 'hex');
    expect(
      Buffer.from(encodeFrame({ type, sequence, payload: Buffer.from(payload, 'hex') })).toString('hex'),
    ).toBe(encoded);
    const decoder = new FrameDecoder();
    const received = Array.from(line, (byte) => decoder.push(Uint8Array.of(byte))).flat();
    expect(received.map((item) => (item === 'damaged' ? item : plain(item)))).toEqual([
      { type, sequence, payload },
    ]);
  });
});

describe('COBS', () => {
  it('gives back any bytes, without zeros, within its limit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600, size: 'max' }), (data) => {
        const encoded = cobsEncode(data);
        expect(encoded.includes(0)).toBe(false);
        expect(encoded.length).toBeLessThanOrEqual(cobsLimit(data.length));
        expect(Buffer.from(cobsDecode(encoded)!).equals(data)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each([253, 254, 255, 508, 509])('gives back %i bytes without a zero', (length) => {
    const data = new Uint8Array(length).fill(0x55);
    expect(cobsDecode(cobsEncode(data))).toEqual(data);
  });

  it('refuses a block that reaches beyond the end', () => {
    expect(cobsDecode(Uint8Array.of(3, 1))).toBeUndefined();
  });
});

describe('the frame decoder', () => {
  it('receives every frame whole, however the stream is cut and whatever noise came before', () => {
    fc.assert(
      fc.property(
        fc.array(frames, { minLength: 1, maxLength: 5 }),
        fc.uint8Array({ maxLength: 700, size: 'max' }),
        fc.integer({ min: 1, max: 300 }),
        (sent, noise, cut) => {
          const stream = Buffer.concat([noise, ...sent.map(encodeFrame)]);
          const decoder = new FrameDecoder();
          const received: Received[] = [];
          for (let at = 0; at < stream.length; at += cut)
            received.push(...decoder.push(stream.subarray(at, at + cut)));
          const whole = received.filter((item) => item !== 'damaged');
          expect(whole.map(plain)).toEqual(sent.map(plain));
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });

  it('never throws on noise', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 400, size: 'max' }), { maxLength: 20 }), (chunks) => {
        const decoder = new FrameDecoder();
        for (const chunk of chunks) expect(() => decoder.push(chunk)).not.toThrow();
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('takes every single flipped bit for damage', () => {
    const line = encodeFrame({ type: 9, sequence: 513, payload: Uint8Array.of(1, 0, 2, 0, 0, 3) });
    for (let bit = 8; bit < 8 * (line.length - 1); bit++) {
      const flipped = line.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const received = new FrameDecoder().push(flipped);
      expect(received.length).toBeGreaterThan(0);
      expect(received.every((item) => item === 'damaged')).toBe(true);
    }
  });

  it('reports a frame that is too long once, and receives the next', () => {
    const decoder = new FrameDecoder();
    const endless = new Uint8Array(1 << 20).fill(1);
    for (let i = 0; i < 16; i++) expect(decoder.push(endless)).toEqual([]);
    const next = { type: 1, sequence: 2, payload: Uint8Array.of(3) };
    const received = decoder.push(encodeFrame(next));
    expect(received.map((item) => (item === 'damaged' ? item : plain(item)))).toEqual([
      'damaged',
      plain(next),
    ]);
  });
});

it('refuses to send more than a frame carries', () => {
  expect(() => encodeFrame({ type: 2, sequence: 0, payload: new Uint8Array(PAYLOAD_LIMIT + 1) })).toThrow(
    RangeError,
  );
});
