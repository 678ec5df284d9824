import { join } from 'node:path';
import { execa } from 'execa';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { FrameDecoder, encodeFrame, type Frame } from '../../agent/link/frame.js';
import { goldenFrames, type GoldenFrame } from '../support/golden-frames.js';
import { hostTools } from './host-tools.js';

let tool = '';

beforeAll(async () => {
  tool = join(await hostTools(), 'frame_tool');
});

/** What the firmware's frame code answers to each command: lines. */
async function ask(commands: readonly string[]): Promise<string[][]> {
  const { stdout } = await execa(tool, { input: commands.map((command) => `${command}\n`).join('') });
  const answers = `\n${stdout}`.split('\n.').slice(0, -1);
  return answers.map((answer) => answer.split('\n').filter((line) => line !== ''));
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function describeFrame({ type, sequence, payload }: Frame | GoldenFrame): string {
  return `${type} ${sequence} ${typeof payload === 'string' ? payload : hex(payload)}`;
}

describe('frames of the firmware', () => {
  it('are the golden ones', async () => {
    const encoded = await ask(goldenFrames.map((golden) => `encode ${describeFrame(golden)}`));
    expect(encoded).toEqual(goldenFrames.map((golden) => [golden.encoded]));
  });

  it('are read from the golden ones', async () => {
    const decoded = await ask(goldenFrames.map((golden) => `decode ${golden.encoded}`));
    expect(decoded).toEqual(goldenFrames.map((golden) => [describeFrame(golden)]));
  });

  it('follow each other, with and without noise between them', async () => {
    const [first, second] = goldenFrames as [GoldenFrame, GoldenFrame];
    const noise = '0102030405';
    const [clean, noisy] = await ask([
      `decode ${first.encoded}${second.encoded}`,
      `decode ${noise}${first.encoded}${noise}${second.encoded}`,
    ]);
    expect(clean).toEqual([describeFrame(first), describeFrame(second)]);
    expect(noisy).toEqual(['damaged', describeFrame(first), 'damaged', describeFrame(second)]);
  });

  it('are damaged when they are longer than a frame can be, and the next one is read', async () => {
    const [golden] = goldenFrames as [GoldenFrame];
    const [decoded] = await ask([`decode 00${'01'.repeat(10_000)}${golden.encoded}`]);
    expect(decoded).toEqual(['damaged', describeFrame(golden)]);
  });

  it('are read from any bytes as the agent reads them', async () => {
    const frame = fc.record({
      type: fc.integer({ min: 0, max: 0xff }),
      sequence: fc.integer({ min: 0, max: 0xffff }),
      payload: fc.uint8Array({ maxLength: 256 }),
    });
    const part = fc.oneof(
      frame.map((sent) => encodeFrame(sent)),
      fc.uint8Array({ maxLength: 600 }),
    );
    const streams = fc.sample(fc.array(part, { maxLength: 5 }), { seed: 1, numRuns: 500 });
    const bytes = streams.map((parts) => Buffer.concat(parts));
    const decoded = await ask(bytes.map((stream) => `decode ${hex(stream)}`));
    const expected = bytes.map((stream) =>
      new FrameDecoder()
        .push(stream)
        .map((received) => (received === 'damaged' ? received : describeFrame(received))),
    );
    expect(decoded).toEqual(expected);
  });
});
