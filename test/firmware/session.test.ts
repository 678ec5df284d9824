import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { execa } from 'execa';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeFrame, FrameDecoder, type Frame } from '../../agent/link/frame.js';
import { parseHello } from '../../agent/link/hello.js';
import {
  ERRORS,
  PROTOCOL_VERSION,
  REPLY,
  REQUESTS,
  type DeviceErrorName,
  type RequestName,
} from '../../agent/link/protocol.js';
import { caseModel } from '../../model/case-models/case-model.js';
import { fillInt32, fillInt8 } from '../../model/fill.js';
import { expandModel } from '../../model/segments.js';
import { Random } from '../support/random.js';
import { hostTools } from './host-tools.js';

let firmware = '';

beforeAll(async () => {
  firmware = join(await hostTools(), 'firmware.elf');
});

/** All that the firmware answers to a stream, its unasked hello first. It must end well at the stream's end. */
async function answers(...stream: readonly Uint8Array[]): Promise<(Frame | 'damaged')[]> {
  const { stdout } = await execa(firmware, { input: Buffer.concat(stream), encoding: 'buffer' });
  return new FrameDecoder().push(stdout);
}

/** Little-endian integers: [bytes, value]. */
function integers(...fields: readonly (readonly [1 | 2 | 4, number])[]): Uint8Array {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(4);
      field.writeUInt32LE(value >>> 0);
      return field.subarray(0, bytes);
    }),
  );
}

function request(name: RequestName, sequence: number, payload: Uint8Array = new Uint8Array(0)): Uint8Array {
  return encodeFrame({ type: REQUESTS[name], sequence, payload });
}

function hello(sequence: number, nonce = 7, protocol = PROTOCOL_VERSION): Uint8Array {
  return request('HELLO', sequence, integers([4, nonce], [2, protocol]));
}

function errorReply(name: RequestName | 0, sequence: number, error: DeviceErrorName, detail = 0): Frame {
  const type = name === 0 ? 0 : REQUESTS[name];
  return { type: 0xff, sequence, payload: integers([1, type], [2, ERRORS[error]], [4, detail]) };
}

function reply(name: RequestName, sequence: number, payload: Uint8Array = new Uint8Array(0)): Frame {
  return { type: REQUESTS[name] | REPLY, sequence, payload };
}

/** Frames with their payloads in hex, so that differences are readable. */
function readable(frames: readonly (Frame | 'damaged')[]): string[] {
  return frames.map((frame) =>
    frame === 'damaged'
      ? frame
      : `${frame.type} ${frame.sequence} ${Buffer.from(frame.payload).toString('hex')}`,
  );
}

function nonceOf(answer: Frame | 'damaged' | undefined): number {
  if (answer === undefined || answer === 'damaged') throw new Error('no answer');
  return parseHello(answer.payload).nonce;
}

const WINDOW_BYTES = 2_097_152;
const model = caseModel({
  kind: 'ADD',
  type: 'int8',
  inputs: [
    [1, 4, 4, 8],
    [1, 4, 4, 8],
  ],
  output: [1, 4, 4, 8],
  activation: 'NONE',
});
const modelBytes = expandModel(model, 1);

/** Writes and opens the model; returns the requests, the first with number `sequence`. */
function openModel(sequence: number): Uint8Array[] {
  const parts = Array.from({ length: Math.ceil(modelBytes.length / 252) }, (_, part) => part * 252);
  const writes = parts.map((offset, index) =>
    request(
      'WINDOW_WRITE',
      sequence + index,
      Buffer.concat([integers([4, offset]), modelBytes.subarray(offset, offset + 252)]),
    ),
  );
  const open = integers([4, 0], [4, modelBytes.length], [4, crc32(modelBytes)]);
  return [...writes, request('MODEL_OPEN', sequence + writes.length, open)];
}

describe('a session of the firmware', () => {
  it('greets unasked, with nonce 0 and sequence 0', async () => {
    const [greeting, ...rest] = await answers();
    expect(rest).toEqual([]);
    expect(greeting).toMatchObject({ type: REQUESTS.HELLO | REPLY, sequence: 0 });
    expect(nonceOf(greeting)).toBe(0);
  });

  it('answers nothing but HELLO before it is open', async () => {
    const [, refused, otherProtocol, stillRefused, opened] = await answers(
      request('CLOCK', 9),
      hello(1, 7, PROTOCOL_VERSION + 1),
      request('CLOCK', 2),
      hello(3),
    );
    expect(readable([refused!, otherProtocol!, stillRefused!])).toEqual(
      readable([
        errorReply('CLOCK', 9, 'NO_SESSION'),
        errorReply('HELLO', 1, 'PROTOCOL', PROTOCOL_VERSION),
        errorReply('CLOCK', 2, 'NO_SESSION'),
      ]),
    );
    expect(opened).toMatchObject({ type: REQUESTS.HELLO | REPLY, sequence: 3 });
    expect(nonceOf(opened)).toBe(7);
  });

  it('carries out the next number only, and repeats its last answer', async () => {
    const [, , first, repeated, stray, next] = await answers(
      hello(0xfffe),
      request('CLOCK', 0xffff),
      request('CLOCK', 0xffff),
      request('CLOCK', 7),
      request('CLOCK', 0),
    );
    const ticks = (answer: Frame | 'damaged' | undefined): bigint =>
      Buffer.from((answer as Frame).payload).readBigUInt64LE();
    expect(first).toMatchObject({ type: REQUESTS.CLOCK | REPLY, sequence: 0xffff });
    expect(repeated).toEqual(first);
    expect(readable([stray!])).toEqual(readable([errorReply('CLOCK', 7, 'BAD_SEQUENCE', 0xffff)]));
    expect(next).toMatchObject({ type: REQUESTS.CLOCK | REPLY, sequence: 0 });
    expect(ticks(next)).toBeGreaterThan(ticks(first));
  });

  it('repeats the answer to an error without trying again', async () => {
    const refused = request('INVOKE', 1);
    const replies = await answers(hello(0), refused, refused);
    expect(readable(replies.slice(2))).toEqual(
      readable([errorReply('INVOKE', 1, 'NO_MODEL'), errorReply('INVOKE', 1, 'NO_MODEL')]),
    );
  });

  it('is not set back by a late HELLO of its own, and is replaced by a new one', async () => {
    const clock = request('CLOCK', 1);
    const [, opened, first, late, repeated, anew, refused] = await answers(
      hello(0),
      clock,
      hello(0),
      clock,
      hello(40, 8),
      request('CLOCK', 2),
    );
    expect(late).toEqual(opened);
    expect(repeated).toEqual(first);
    expect(nonceOf(anew)).toBe(8);
    expect(readable([refused!])).toEqual(readable([errorReply('CLOCK', 2, 'BAD_SEQUENCE', 40)]));
  });

  it('ends with RESTART, whose reply comes before the next start', async () => {
    const [, , restarting, greeting, ...rest] = await answers(hello(1), request('RESTART', 2));
    expect(readable([restarting!])).toEqual(readable([reply('RESTART', 2)]));
    expect(greeting).toMatchObject({ type: REQUESTS.HELLO | REPLY, sequence: 0 });
    expect(nonceOf(greeting)).toBe(0);
    expect(rest).toEqual([]);
  });

  it('answers a damaged frame at once', async () => {
    const flipped = request('CLOCK', 1);
    flipped[3]! ^= 0x40;
    const replies = await answers(hello(0), flipped);
    expect(readable(replies.slice(2))).toEqual(readable([errorReply(0, 0, 'DAMAGED')]));
  });
});

describe('requests to the firmware', () => {
  const fill = (offset: number, count: number, element: number, low: number, high: number): Uint8Array =>
    integers([4, offset], [4, count], [1, element], [4, low], [4, high], [4, 5]);
  const refusals: readonly (readonly [string, RequestName, Uint8Array, DeviceErrorName, number])[] = [
    [
      'bytes beyond the window',
      'WINDOW_WRITE',
      integers([4, WINDOW_BYTES], [1, 0]),
      'OUT_OF_WINDOW',
      WINDOW_BYTES,
    ],
    [
      'an offset that overflows',
      'WINDOW_WRITE',
      integers([4, 0xffffffff], [1, 0]),
      'OUT_OF_WINDOW',
      WINDOW_BYTES,
    ],
    ['no bytes', 'WINDOW_WRITE', integers([4, 0]), 'BAD_LENGTH', 4],
    ['one byte too many', 'WINDOW_FILL', fill(WINDOW_BYTES - 9, 10, 1, 0, 1), 'OUT_OF_WINDOW', WINDOW_BYTES],
    ['a count that overflows', 'WINDOW_FILL', fill(0, 0x40000000, 4, 0, 1), 'OUT_OF_WINDOW', WINDOW_BYTES],
    ['elements of two bytes', 'WINDOW_FILL', fill(0, 1, 2, 0, 1), 'BAD_ARGUMENT', 2],
    ['low beyond int8', 'WINDOW_FILL', fill(0, 1, 1, -129, 1), 'BAD_ARGUMENT', 3],
    ['high beyond int8', 'WINDOW_FILL', fill(0, 1, 1, 0, 128), 'BAD_ARGUMENT', 4],
    ['high below low', 'WINDOW_FILL', fill(0, 1, 4, 1, 0), 'BAD_ARGUMENT', 4],
    ['a model at an odd address', 'MODEL_OPEN', integers([4, 8], [4, 16], [4, 0]), 'BAD_ARGUMENT', 0],
    [
      'a model beyond the window',
      'MODEL_OPEN',
      integers([4, 16], [4, WINDOW_BYTES], [4, 0]),
      'OUT_OF_WINDOW',
      WINDOW_BYTES,
    ],
    [
      'a model of another CRC',
      'MODEL_OPEN',
      integers([4, 0], [4, 4], [4, 1]),
      'MODEL_CRC',
      crc32(Buffer.alloc(4)),
    ],
    ['an input without a model', 'INPUT_FILL', integers([1, 0], [1, 0], [1, 1], [4, 1]), 'NO_MODEL', 0],
    ['an output without a model', 'OUTPUT_READ', integers([1, 0], [4, 0], [2, 1]), 'NO_MODEL', 0],
    ['timing without a model', 'TIME', integers([2, 0], [2, 0], [2, 1]), 'NO_MODEL', 0],
    ['kernels without a model', 'KERNELS', integers([2, 0]), 'NO_MODEL', 0],
    ['samples that there are not', 'SAMPLES', integers([2, 0]), 'BAD_ARGUMENT', 0],
    ['a payload too short', 'TIME', integers([2, 0]), 'BAD_LENGTH', 2],
    ['a payload between two forms', 'INPUT_FILL', new Uint8Array(9), 'BAD_LENGTH', 9],
    ['a payload too long', 'CLOCK', integers([1, 0]), 'BAD_LENGTH', 1],
  ];

  it.each(refusals)('are refused: %s', async (_, name, payload, error, detail) => {
    const replies = await answers(hello(0), request(name, 1, payload));
    expect(readable(replies.slice(2))).toEqual(readable([errorReply(name, 1, error, detail)]));
  });

  it('are refused: an unknown type', async () => {
    const replies = await answers(
      hello(0),
      encodeFrame({ type: 0x42, sequence: 1, payload: integers([1, 0]) }),
    );
    const expected = {
      type: 0xff,
      sequence: 1,
      payload: integers([1, 0x42], [2, ERRORS.UNKNOWN_TYPE], [4, 0x42]),
    };
    expect(readable(replies.slice(2))).toEqual(readable([expected]));
  });

  it('fill the window with what the agent generates', async () => {
    const bytes = new Uint8Array(5 + 4 * 1000);
    bytes.set(fillBytes(1, 5, -128, 127));
    bytes.set(fillBytes(4, 1000, -(2 ** 31), 2 ** 31 - 1), 5);
    const replies = await answers(
      hello(0),
      request('WINDOW_FILL', 1, fill(0, 5, 1, -128, 127)),
      request('WINDOW_FILL', 2, fill(5, 1000, 4, -(2 ** 31), 2 ** 31 - 1)),
      request('MODEL_OPEN', 3, integers([4, 0], [4, bytes.length], [4, crc32(bytes) ^ 1])),
    );
    expect(readable(replies.slice(2))).toEqual(
      readable([
        reply('WINDOW_FILL', 1),
        reply('WINDOW_FILL', 2),
        errorReply('MODEL_OPEN', 3, 'MODEL_CRC', crc32(bytes)),
      ]),
    );
  });

  it('close the model when they change the window', async () => {
    const open = openModel(1);
    const next = open.length + 1;
    const replies = await answers(
      hello(0),
      ...open,
      request('INVOKE', next),
      request('WINDOW_WRITE', next + 1, integers([4, 0], [1, 0])),
      request('INVOKE', next + 2),
    );
    expect(readable(replies.slice(-3))).toEqual(
      readable([
        reply('INVOKE', next),
        reply('WINDOW_WRITE', next + 1),
        errorReply('INVOKE', next + 2, 'NO_MODEL'),
      ]),
    );
  });

  it('name what runs each operator', async () => {
    const open = openModel(1);
    const name = Buffer.from('reference');
    const replies = await answers(hello(0), ...open, request('KERNELS', open.length + 1, integers([2, 0])));
    expect(readable(replies.slice(-1))).toEqual(
      readable([
        reply('KERNELS', open.length + 1, Buffer.concat([integers([2, 0], [1, name.length]), name])),
      ]),
    );
  });

  it('keep to the tensors and operators of the model', async () => {
    const open = openModel(1);
    const next = open.length + 1;
    const bytes = 4 * 4 * 8;
    const requests: readonly (readonly [RequestName, Uint8Array, number])[] = [
      ['INPUT_FILL', integers([1, 2], [1, 0], [1, 1], [4, 1]), 0],
      ['INPUT_FILL', integers([1, 0], [1, 1], [1, 0], [4, 1]), 2],
      ['INPUT_WRITE', integers([1, 0], [4, bytes], [1, 0]), 1],
      ['INPUT_WRITE', integers([1, 0], [4, 0xffffffff], [1, 0]), 1],
      ['OUTPUT_READ', integers([1, 1], [4, 0], [2, 1]), 0],
      ['OUTPUT_READ', integers([1, 0], [4, 1], [2, bytes]), 1],
      ['OUTPUT_READ', integers([1, 0], [4, 0], [2, 321]), 2],
      ['TIME', integers([2, 1], [2, 0], [2, 1]), 0],
      ['TIME', integers([2, 0], [2, 0], [2, 0]), 2],
      ['TIME', integers([2, 0], [2, 0], [2, 1025]), 2],
      ['TIME', integers([2, 0xfffe], [2, 0], [2, 1025]), 2],
      ['TIME', integers([2, 0xfffd], [2, 0], [2, 1]), 0],
      ['KERNELS', integers([2, 1]), 0],
    ];
    const replies = await answers(
      hello(0),
      ...open,
      ...requests.map(([name, payload], index) => request(name, next + index, payload)),
    );
    expect(readable(replies.slice(-requests.length))).toEqual(
      readable(
        requests.map(([name, , argument], index) => errorReply(name, next + index, 'BAD_ARGUMENT', argument)),
      ),
    );
  });

  /** What WINDOW_FILL writes with the seed of `fill`. */
  function fillBytes(element: 1 | 4, count: number, low: number, high: number): Uint8Array {
    const elements = element === 1 ? fillInt8(count, low, high, 5) : fillInt32(count, low, high, 5);
    return new Uint8Array(elements.buffer);
  }
});

describe('hostile streams', () => {
  const LAST = hello(0x1234, 99);

  /** Random bytes, some of them pieces of intact frames, many of them zeros. */
  function noise(random: Random): Uint8Array {
    const pieces = Array.from({ length: 200 }, () => {
      const bytes = Uint8Array.from({ length: random.integer(0, 400) }, () =>
        random.chance(0.02) ? 0 : random.integer(0, 255),
      );
      if (random.chance(0.5)) return bytes;
      const frame = encodeFrame({
        type: random.integer(0, 255),
        sequence: 0,
        payload: bytes.subarray(0, 256),
      });
      return frame.subarray(random.integer(0, 3), frame.length - random.integer(0, 3));
    });
    return Buffer.concat(pieces);
  }

  /** Intact requests in sequence, with random contents. */
  function requests(random: Random): Uint8Array {
    const opened = [hello(0), ...openModel(1)];
    const sent = Array.from({ length: 300 }, (_, index) =>
      encodeFrame({
        type: random.integer(REQUESTS.WINDOW_WRITE, REQUESTS.KERNELS + 1),
        sequence: opened.length + index,
        payload: Uint8Array.from({ length: random.pick([0, 2, 6, 7, 12, 21, 256]) }, () =>
          random.chance(0.6) ? 0 : random.integer(0, 255),
        ),
      }),
    );
    return Buffer.concat([...opened, ...sent]);
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('leave the firmware answering HELLO (seed %i)', async (seed) => {
    const random = new Random(seed);
    const replies = await answers(noise(random), requests(random), noise(random), Uint8Array.of(0), LAST);
    expect(replies).not.toContain('damaged');
    expect(replies.length).toBeGreaterThan(500);
    expect(replies.at(-1)).toMatchObject({ type: REQUESTS.HELLO | REPLY, sequence: 0x1234 });
    expect(nonceOf(replies.at(-1))).toBe(99);
  });
});
