import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceError, parseErrorReply } from '../../agent/link/device-error.js';
import { checkHello, parseHello } from '../../agent/link/hello.js';
import {
  helloRequest,
  inputFillRequest,
  inputWriteRequest,
  kernelsRequest,
  modelOpenRequest,
  outputReadRequest,
  parseClock,
  parseEmpty,
  parseKernels,
  parseModelInfo,
  parseOutput,
  parseStatus,
  parseTime,
  parseWindowCrc,
  parseWindowErase,
  samplesRequest,
  timeRequest,
  windowCrcRequest,
  windowEraseRequest,
  windowFillRequest,
  windowWriteRequest,
} from '../../agent/link/messages.js';
import { ERRORS, REQUESTS, WHOLE_GRAPH } from '../../agent/link/protocol.js';
import { parseSamples } from '../../agent/link/samples.js';
import { LutError, type ErrorCode } from '../../common/errors.js';
import { goldenPayload } from '../support/golden-frames.js';
import { lutError } from '../support/lut-error.js';

const counting = (count: number, step: number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, i) => i * step);

describe('requests', () => {
  it.each([
    ['HELLO', helloRequest(0xc0ffee01)],
    ['WINDOW_WRITE, one byte', windowWriteRequest(0, Uint8Array.of(0x5a))],
    ['WINDOW_WRITE, 316 bytes', windowWriteRequest(0x1000, counting(316, 31))],
    [
      'WINDOW_FILL, int8',
      windowFillRequest(0x20, { count: 4096, element: 1, low: -127, high: 127 }, 0xdeadbeef),
    ],
    ['WINDOW_FILL, int32', windowFillRequest(0x1020, { count: 64, element: 4, low: -1000, high: 1000 }, 1)],
    ['MODEL_OPEN', modelOpenRequest(0, 1780, 0x89abcdef)],
    ['INPUT_FILL', inputFillRequest(0, -128, 127, 7)],
    ['INPUT_WRITE, 315 bytes', inputWriteRequest(1, 315, counting(315, 1))],
    ['OUTPUT_READ', outputReadRequest(0, 320, 320)],
    ['TIME, whole graph', timeRequest(WHOLE_GRAPH, 10, 1000)],
    ['SAMPLES', samplesRequest(0)],
    ['WINDOW_CRC', windowCrcRequest(0x400, 4096)],
    ['WINDOW_ERASE', windowEraseRequest(0x20000, 200_000)],
    ['KERNELS', kernelsRequest(5)],
  ])('%s is the golden one', (name, request) => {
    expect(Buffer.from(request).toString('hex')).toBe(goldenPayload(name).toString('hex'));
  });

  it('refuses numbers that their fields cannot hold', () => {
    expect(() => windowWriteRequest(-1, Uint8Array.of(1))).toThrow(RangeError);
    expect(() => windowWriteRequest(0, new Uint8Array(317))).toThrow(RangeError);
    expect(() => inputWriteRequest(0, 0, new Uint8Array(316))).toThrow(RangeError);
    expect(() => outputReadRequest(0, 0, 321)).toThrow(RangeError);
    expect(() => timeRequest(0, 0, 1025)).toThrow(RangeError);
    expect(() => timeRequest(0, 0, 0)).toThrow(RangeError);
    expect(() => inputFillRequest(0, -129, 127, 7)).toThrow(RangeError);
  });
});

describe('replies', () => {
  it('reads HELLO', () => {
    expect(parseHello(goldenPayload('HELLO reply'))).toEqual({
      nonce: 0xc0ffee01,
      fingerprint: Buffer.from(counting(32, 7).map((byte) => byte + 3)).toString('hex'),
      unit: 'instructions',
      counter: 'cmsdk.timer0',
      counterBits: 32,
      counterHz: 25_000_000,
      coreHz: null,
      probe: { instructions: 20000, ticks: 64000 },
      arenaBase: 0x24000000,
      arenaBytes: 524288,
      window: { base: 0x60000000, bytes: 1572864, sectorBytes: 131072, writable: true },
      chip: { uid: '3132333435363738393a3b3c', revision: 0x20036450, reset: 'pin' },
      model: null,
      debugger: false,
      board: 'stm32h7',
      port: 'mps2-an500',
      runtime: 'builtin',
      flavour: 'reference',
      placement: { weights: 'flash', tensors: 'axi-sram' },
      settings: { ccr: '00000200' },
    });
  });

  it('reads the others', () => {
    expect(parseModelInfo(goldenPayload('MODEL_OPEN reply'))).toEqual({
      operators: 1,
      inputs: 1,
      outputs: 1,
      arena: { persistent: 512, scratch: 64, tensors: 36864 },
    });
    expect(parseTime(goldenPayload('TIME reply'))).toEqual({ count: 1000, emptyTicks: 19 });
    expect(parseClock(goldenPayload('CLOCK reply'))).toBe(0x123456789n);
    expect(parseWindowCrc(goldenPayload('WINDOW_CRC reply'))).toBe(0x89abcdef);
    expect(parseWindowErase(goldenPayload('WINDOW_ERASE reply'))).toBe(2);
    expect(parseStatus(goldenPayload('STATUS reply'))).toEqual({
      coreHz: 480_000_000,
      temperature: -5.5,
      throttled: false,
      hasThrottled: true,
      interrupts: 3,
    });
    expect(parseKernels(goldenPayload('KERNELS reply'), 5)).toEqual([
      'conv_1x1_2x2',
      'reference',
      'depthwise_3x3',
    ]);
    expect(parseSamples(goldenPayload('SAMPLES reply, three equal samples and one less by 1'))).toEqual({
      first: 0,
      ticks: Uint32Array.of(1_000_000, 1_000_000, 1_000_000, 999_999),
    });
    expect(parseErrorReply(goldenPayload('error reply ARENA_TOO_SMALL'))).toEqual({
      request: 4,
      code: ERRORS.ARENA_TOO_SMALL,
      detail: 600000,
    });
  });

  it('refuses every reply of another length', () => {
    const parsers: [string, (payload: Uint8Array) => unknown][] = [
      ['HELLO reply', parseHello],
      ['MODEL_OPEN reply', parseModelInfo],
      ['TIME reply', parseTime],
      ['CLOCK reply', parseClock],
      ['WINDOW_CRC reply', parseWindowCrc],
      ['WINDOW_ERASE reply', parseWindowErase],
      ['STATUS reply', parseStatus],
      ['SAMPLES reply, three equal samples and one less by 1', parseSamples],
      ['error reply BAD_SEQUENCE', parseErrorReply],
      ['OUTPUT_READ reply, 256 bytes of everything', (bytes) => parseOutput(bytes, 256)],
    ];
    for (const [name, parse] of parsers) {
      const whole = goldenPayload(name);
      for (let length = 0; length < whole.length; length++) {
        expect(() => parse(whole.subarray(0, length))).toThrowError(lutError('FIRMWARE_MALFORMED'));
      }
      expect(() => parse(Buffer.concat([whole, Uint8Array.of(0)]))).toThrowError(
        lutError('FIRMWARE_MALFORMED'),
      );
    }
    expect(() => parseEmpty(Uint8Array.of(0), 'INVOKE')).toThrowError(lutError('FIRMWARE_MALFORMED'));
  });

  it('refuses names of no operator, and of others than were asked for', () => {
    expect(() => parseKernels(Uint8Array.of(5, 0), 5)).toThrowError(lutError('FIRMWARE_MALFORMED'));
    expect(() => parseKernels(goldenPayload('KERNELS reply'), 4)).toThrowError(
      lutError('FIRMWARE_MALFORMED'),
    );
  });

  it('takes any bytes for a reply or refuses them', () => {
    const parsers = [
      parseHello,
      parseModelInfo,
      parseTime,
      parseClock,
      parseSamples,
      parseStatus,
      (bytes: Uint8Array) => parseKernels(bytes, 0),
      parseErrorReply,
    ];
    const hello = goldenPayload('HELLO reply');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 320, size: 'max' }),
          fc
            .tuple(fc.nat(hello.length - 1), fc.nat(255))
            .map(([at, byte]) => Uint8Array.from(hello).fill(byte, at, at + 1)),
        ),
        (bytes) => {
          for (const parse of parsers) {
            try {
              parse(bytes);
            } catch (error) {
              expect(error).toBeInstanceOf(LutError);
            }
          }
        },
      ),
      { seed: 4, numRuns: 2000 },
    );
  });
});

describe('samples', () => {
  /** The coding of docs/link-protocol.md, written down a second time. */
  function encode(first: number, ticks: readonly number[]): Uint8Array {
    const bytes: number[] = [];
    const varint = (value: number): void => {
      for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) + 0x80);
      bytes.push(value);
    };
    let last = 0;
    for (let i = 0; i < ticks.length; i++) {
      const difference = (ticks[i]! - last) | 0;
      last = ticks[i]!;
      varint(difference >= 0 ? difference * 2 : -difference * 2 - 1);
      if (difference !== 0) continue;
      let repeats = 0;
      while (ticks[i + 1] === last) {
        repeats++;
        i++;
      }
      varint(repeats);
    }
    const head = Buffer.alloc(4);
    head.writeUInt16LE(first, 0);
    head.writeUInt16LE(ticks.length, 2);
    return Buffer.concat([head, Uint8Array.from(bytes)]);
  }

  it('come back as they were', () => {
    const tick = fc.oneof(fc.nat(0xffffffff), fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff));
    fc.assert(
      fc.property(fc.nat(0xffff), fc.array(tick, { maxLength: 60 }), fc.nat(20), (first, ticks, equal) => {
        const samples = [...ticks, ...Array<number>(equal).fill(ticks.at(-1) ?? 0)];
        expect(parseSamples(encode(first, samples))).toEqual({ first, ticks: Uint32Array.from(samples) });
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  it.each([
    ['a run beyond the count', [0, 0, 2, 0, 0, 2]],
    ['a run of 2^32 - 1', [0, 0, 0xff, 3, 0, 0xff, 0xff, 0xff, 0xff, 0x0f]],
    ['a count beyond what one TIME takes', [0, 0, 0xff, 0xff, 0, 0]],
    ['a number of more than 32 bits', [0, 0, 1, 0, 0xff, 0xff, 0xff, 0xff, 0x1f]],
    ['a number without an end', [0, 0, 1, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80]],
  ])('refuses %s', (_, bytes) => {
    expect(() => parseSamples(Uint8Array.from(bytes))).toThrowError(lutError('FIRMWARE_MALFORMED'));
  });
});

describe('a hello is refused', () => {
  const hello = parseHello(goldenPayload('HELLO reply'));
  const { board, port, fingerprint } = hello;
  const expected = { board, port, fingerprint };

  it('unless it is of the board, firmware port and build that were asked for', () => {
    expect(() => checkHello(hello, expected)).not.toThrow();
    expect(() => checkHello(hello, { ...expected, board: 'rpi3' })).toThrowError(
      lutError('FIRMWARE_WRONG_BOARD'),
    );
    expect(() => checkHello(hello, { ...expected, port: 'rpi3' })).toThrowError(
      lutError('FIRMWARE_WRONG_BUILD', { message: expect.stringContaining('expected rpi3') as string }),
    );
    expect(() => checkHello(hello, { ...expected, fingerprint: '0'.repeat(64) })).toThrowError(
      lutError('FIRMWARE_WRONG_BUILD'),
    );
  });

  it('when it is of another protocol, whatever follows', () => {
    expect(() => parseHello(Uint8Array.of(99, 0))).toThrowError(lutError('FIRMWARE_OTHER_PROTOCOL'));
  });
});

describe('error replies', () => {
  it.each(Object.entries(ERRORS).filter(([name]) => name !== 'PROTOCOL'))(
    '%s has its own code, sentence and remedy',
    (name, code) => {
      const error = deviceError({ request: 4, code, detail: 7 });
      expect(error).toEqual(lutError(`FIRMWARE_${name}` as ErrorCode, { detail: 7 }));
      expect(error.message).toMatch(/^[A-Z].*\.$/);
      expect(error.remedy).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('say what disturbs a timing', () => {
    const refusal = (code: number, detail: number) => deviceError({ request: REQUESTS.TIME, code, detail });
    expect(refusal(ERRORS.DEBUGGER, 0)).toEqual(
      lutError('FIRMWARE_DEBUGGER', { remedy: expect.stringContaining('Detach the debugger') as string }),
    );
    expect(refusal(ERRORS.OVERFLOW, 3)).toEqual(
      lutError('FIRMWARE_OVERFLOW', { message: expect.stringContaining('sample 3') as string }),
    );
  });

  it('tell of a flash that does not take what it is given', () => {
    const refusal = (code: number, detail: number) =>
      deviceError({ request: REQUESTS.WINDOW_WRITE, code, detail });
    expect(refusal(ERRORS.FLASH, 0x10)).toEqual(
      lutError('FIRMWARE_FLASH', {
        message: expect.stringContaining('controller of the board says 0x10') as string,
      }),
    );
    expect(refusal(ERRORS.FLASH, 0)).toEqual(
      lutError('FIRMWARE_FLASH', {
        message: expect.stringContaining('does not hold what was written') as string,
      }),
    );
    expect(refusal(ERRORS.NOT_ERASED, 4096)).toEqual(
      lutError('FIRMWARE_NOT_ERASED', { message: expect.stringContaining('at offset 4096') as string }),
    );
  });

  it('of the protocol version and of unknown codes are clear too', () => {
    expect(deviceError({ request: 1, code: ERRORS.PROTOCOL, detail: 9 })).toEqual(
      lutError('FIRMWARE_OTHER_PROTOCOL'),
    );
    expect(deviceError({ request: 0x77, code: 99, detail: 0 })).toEqual(lutError('FIRMWARE_UNKNOWN_ERROR'));
  });
});
