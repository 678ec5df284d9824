import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Client } from '../../agent/link/client.js';
import { checkClock, measureClock } from '../../agent/link/clock.js';
import { encodeFrame, FrameDecoder } from '../../agent/link/frame.js';
import type { ModelInfo } from '../../agent/link/messages.js';
import { openTransport } from '../../agent/link/open-transport.js';
import { PROTOCOL_VERSION } from '../../agent/link/protocol.js';
import { PATIENCE, Session } from '../../agent/link/session.js';
import type { Patience } from '../../agent/link/session.js';
import type { Transport } from '../../agent/link/transport.js';
import { LutError } from '../../common/errors.js';
import { caseModel } from '../../model/case-models/case-model.js';
import { fillInt8 } from '../../model/fill.js';
import { expandModel, isFill, streamSeed } from '../../model/segments.js';
import { hostTools } from '../firmware/host-tools.js';
import { FaultyLine } from '../../testing/faulty-line.js';
import { lutError } from '../support/lut-error.js';
import { runFirmware } from '../../testing/host-firmware.js';
import type { ProcessTransport } from '../../testing/host-firmware.js';
import { Random } from '../support/random.js';
import { serveTcp, serveTransport } from '../support/tcp-server.js';

/** Short waits: repeating a request that was only slow is harmless, so no result depends on them. */
const HASTY: Patience = { replyMs: 20, silentMs: 10_000, sendings: 2000, helloMs: 60_000 };

const model = caseModel({
  kind: 'CONV_2D',
  type: 'int8',
  inputs: [[1, 8, 8, 8]],
  output: [1, 8, 8, 8],
  kernel: [3, 3],
  stride: [1, 1],
  dilation: [1, 1],
  padding: 'SAME',
  activation: 'RELU6',
  weights: 'per-channel',
  bias: true,
});
const TENSOR_BYTES = 8 * 8 * 8;
const SAMPLES = 40;

let firmware: string;
const running: ProcessTransport[] = [];

beforeAll(async () => {
  firmware = join(await hostTools(), 'firmware.elf');
});

afterEach(async () => {
  for (const board of running.splice(0)) {
    await board.close();
    expect(board.complaints()).toBe('');
  }
});

function board(): ProcessTransport {
  const transport = runFirmware(firmware);
  running.push(transport);
  return transport;
}

/** Sends the model, its weights generated from `seed`, and opens it. */
async function openModel(client: Client, seed: number): Promise<ModelInfo> {
  for (const segment of model.segments) {
    if (isFill(segment)) {
      const fill = { ...segment, element: segment.element === 'int8' ? 1 : 4 } as const;
      await client.windowFill(segment.offset, fill, streamSeed(seed, segment.stream));
    } else {
      await client.windowWrite(segment.offset, segment.bytes);
    }
  }
  return client.modelOpen(0, model.length, crc32(expandModel(model, seed)));
}

/** The code of the error that a call ends in. */
async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'no error';
  } catch (error) {
    if (error instanceof LutError && error.code.startsWith('FIRMWARE_')) return error.code;
    throw error;
  }
}

/**
 * A conversation that uses every request, with results that only the seed decides. They are pushed one by one,
 * so that those before an error are seen too.
 */
async function converse(client: Client, seed: number, results: string[]): Promise<void> {
  const random = new Random(seed);
  const bytes = (count: number): Uint8Array => new Uint8Array(random.int8(count).buffer);
  const { board, fingerprint } = await client.hello();
  results.push(`hello ${board} ${fingerprint}`);

  // No model, but bytes with the right CRC-32: the window holds what was sent.
  const literal = bytes(random.integer(1, 700));
  await client.windowWrite(64, literal);
  results.push(await codeOf(client.modelOpen(64, literal.length, crc32(literal))));
  const [low, count] = [random.integer(-128, 0), random.integer(1, 3000)];
  await client.windowFill(4096, { count, element: 1, low, high: 100 }, seed);
  results.push(await codeOf(client.modelOpen(4096, count, crc32(fillInt8(count, low, 100, seed)))));
  results.push(await codeOf(client.modelOpen(4096, count, 0)));
  results.push(await codeOf(client.windowWrite(0xffff_ff00, literal.subarray(0, 8))));
  results.push(await codeOf(client.invoke()));

  const info = await openModel(client, seed);
  results.push(JSON.stringify(info));
  await client.inputFill(0, -128, 127, seed);
  await client.invoke();
  results.push(Buffer.from(await client.outputRead(0, TENSOR_BYTES)).toString('hex'));
  await client.inputWrite(0, bytes(TENSOR_BYTES));
  await client.invoke();
  results.push(Buffer.from(await client.outputRead(0, TENSOR_BYTES)).toString('hex'));
  const { ticks } = await client.time(0, 1, SAMPLES);
  results.push(`${ticks.length} samples, ${ticks.every((tick) => tick > 0) ? 'all' : 'not all'} above 0`);
  const [sooner, later] = [await client.clock(), await client.clock()];
  results.push(later > sooner ? 'the clock runs' : 'the clock stands');
}

async function cleanResults(seeds: readonly number[]): Promise<string[][]> {
  const client = new Client(new Session(board()));
  const all: string[][] = [];
  for (const seed of seeds) {
    const results: string[] = [];
    await converse(client, seed, results);
    all.push(results);
  }
  return all;
}

describe('a clean line', () => {
  it('carries what the model answers', async () => {
    const [results] = await cleanResults([1]);
    expect(results).toEqual([
      `hello host ${'0'.repeat(64)}`,
      'FIRMWARE_MODEL_INVALID',
      'FIRMWARE_MODEL_INVALID',
      'FIRMWARE_MODEL_CRC',
      'FIRMWARE_OUT_OF_WINDOW',
      'FIRMWARE_NO_MODEL',
      expect.stringContaining('"operators":1,"inputs":1,"outputs":1'),
      expect.stringMatching(/^([0-9a-f]{2}){512}$/),
      expect.stringMatching(/^([0-9a-f]{2}){512}$/),
      '40 samples, all above 0',
      'the clock runs',
    ]);
  });

  it('brings all samples of the longest TIME', async () => {
    const client = new Client(new Session(board()));
    await client.hello();
    await openModel(client, 1);
    expect((await client.time(0, 0, 1024)).ticks).toHaveLength(1024);
  });

  it("shows the rate of the board's clock", async () => {
    const client = new Client(new Session(board()));
    const { counterHz } = await client.hello();
    const measured = await measureClock(client, 1000);
    expect(() => checkClock(measured, counterHz!)).not.toThrow();
    expect(() => checkClock(measured, counterHz! * 1.01)).toThrowError(lutError('FIRMWARE_CLOCK'));
  });
});

describe('a line that flips, drops, repeats and delays bytes', { timeout: 240_000 }, () => {
  it('completes 10,000 requests at one fault per thousand bytes, every result that of a clean line', async () => {
    const seeds = Array.from({ length: 320 }, (_, i) => i);
    const expected = await cleanResults(seeds);
    const line = new FaultyLine(board(), 1e-3, 11);
    const counted = countRequests(line);
    const client = new Client(new Session(counted.transport, HASTY));
    for (const seed of seeds) {
      const results: string[] = [];
      await converse(client, seed, results);
      expect(results).toEqual(expected[seed]);
    }
    expect(counted.requests()).toBeGreaterThanOrEqual(10_000);
    expect(line.faults).toBeGreaterThan(1000);
    expect(line.writes).toBeGreaterThan(counted.requests() + 300);
  });

  it('never gives a wrong result at one fault per hundred bytes', async () => {
    const seeds = Array.from({ length: 12 }, (_, i) => i);
    const expected = await cleanResults(seeds);
    const line = new FaultyLine(board(), 1e-2, 12);
    // few sendings, so that some conversations end in an error: that must be the right one
    const client = new Client(new Session(line, { ...HASTY, replyMs: 5, sendings: 60 }));
    let accepted = 0;
    for (const seed of seeds) {
      const results: string[] = [];
      try {
        await converse(client, seed, results);
      } catch (error) {
        expect((error as LutError).code).toMatch(/^LINK_(DEAD|SILENT|RESTARTED)$/);
      }
      expect(results).toEqual(expected[seed]!.slice(0, results.length));
      accepted += results.length;
    }
    expect(accepted).toBeGreaterThan(seeds.length);
    expect(line.faults).toBeGreaterThan(1000);
  });
});

/** Counts distinct requests: successive writes of equal bytes are one request, sent again. */
function countRequests(line: Transport): { transport: Transport; requests: () => number } {
  let requests = 0;
  let last = new Uint8Array(0);
  const transport: Transport = {
    name: line.name,
    write: (bytes) => {
      if (!Buffer.from(bytes).equals(last)) requests++;
      last = Uint8Array.from(bytes);
      return line.write(bytes);
    },
    onData: (listener) => line.onData(listener),
    onClose: (listener) => line.onClose(listener),
    close: () => line.close(),
  };
  return { transport, requests: () => requests };
}

describe('a conversation ends in a clear error', () => {
  it('when the line dies', async () => {
    const line = new FaultyLine(board(), 0, 0);
    const client = new Client(new Session(line, { ...PATIENCE, replyMs: 10, silentMs: 120 }));
    await client.hello();
    const writes = line.writes;
    line.cut();
    await expect(client.clock()).rejects.toThrowError(lutError('LINK_DEAD'));
    expect(line.writes - writes).toBe(12);
    // what may lie unanswered on a real line stays below 4 KB
    expect((PATIENCE.silentMs / PATIENCE.replyMs) * 267).toBeLessThan(4096);
  });

  it('when only damage comes back', async () => {
    const line = new FaultyLine(board(), 0, 0);
    const transport: Transport = {
      name: 'the damaging line',
      write: (bytes) => line.write(Uint8Array.of(0, 1, 2, 3, ...bytes.subarray(1))),
      onData: (listener) => line.onData(listener),
      onClose: (listener) => line.onClose(listener),
      close: () => line.close(),
    };
    await expect(new Session(transport).request('CLOCK', new Uint8Array(0))).rejects.toThrowError(
      lutError('LINK_DEAD'),
    );
    expect(line.writes).toBe(PATIENCE.sendings);
  });

  it('when the board goes away', async () => {
    const transport = board();
    const client = new Client(new Session(transport));
    await client.hello();
    const call = client.clock();
    void transport.close();
    // the answer may have been on its way already
    await call.catch(() => undefined);
    await expect(client.clock()).rejects.toThrowError(lutError('LINK_LOST'));
  });

  it('when the firmware has lost the session, and the next hello starts a new one', async () => {
    const transport = board();
    const session = new Session(transport);
    await expect(session.request('CLOCK', new Uint8Array(0))).rejects.toThrowError(
      lutError('LINK_RESTARTED'),
    );
    await session.open();
    await expect(session.request('CLOCK', new Uint8Array(0))).resolves.toHaveLength(8);
  });

  it('when another program takes the session over', async () => {
    const transport = board();
    const session = new Session(transport);
    await session.open();
    const other = Uint8Array.of(1, 2, 3, 4, PROTOCOL_VERSION, 0);
    await transport.write(encodeFrame({ type: 1, sequence: 0, payload: other }));
    await expect(session.request('CLOCK', new Uint8Array(0))).rejects.toThrowError(
      lutError('LINK_RESTARTED'),
    );
  });
});

describe('a board behind TCP', () => {
  async function helloOf(address: string): Promise<unknown> {
    const transport = await openTransport(address, 115200);
    onTestFinished(() => transport.close());
    return new Session(transport, { ...PATIENCE, helloMs: 400 }).open();
  }

  it('is spoken to like any other', async () => {
    const address = await serveTransport(board());
    expect(await helloOf(address)).toMatchObject({ board: 'host', unit: expect.any(String) as string });
  });

  it('that says nothing is silent', async () => {
    const address = await serveTcp(() => undefined);
    await expect(helloOf(address)).rejects.toThrowError(
      lutError('LINK_SILENT', { message: expect.stringContaining('sent nothing') as string }),
    );
  });

  it('that sends something else is told apart', async () => {
    const address = await serveTcp((socket) => void socket.write('Zephyr OS build v3.4.0\r\n\0uart:~$ '));
    await expect(helloOf(address)).rejects.toThrowError(
      lutError('LINK_SILENT', {
        message: expect.stringContaining('33 bytes, but no frame') as string,
        remedy: expect.stringContaining('baud rate') as string,
      }),
    );
  });

  it('that speaks another protocol is refused', async () => {
    const address = await serveTcp((socket) => {
      const decoder = new FrameDecoder();
      socket.on('data', (bytes) => {
        for (const frame of decoder.push(bytes)) {
          if (frame === 'damaged') continue;
          socket.write(encodeFrame({ type: 0x81, sequence: frame.sequence, payload: Uint8Array.of(7, 0) }));
        }
      });
    });
    await expect(helloOf(address)).rejects.toThrowError(lutError('FIRMWARE_OTHER_PROTOCOL'));
  });

  it('that is not there is no port', async () => {
    await expect(openTransport('tcp://127.0.0.1:1', 115200)).rejects.toThrowError(lutError('LINK_NO_PORT'));
    await expect(openTransport('tcp://127.0.0.1', 115200)).rejects.toThrowError(lutError('USAGE_PORT'));
  });
});
