import { readFileSync } from 'node:fs';

/** A frame of test/vectors/frames.json; payload and line in hex. */
export interface GoldenFrame {
  readonly name: string;
  readonly type: number;
  readonly sequence: number;
  readonly payload: string;
  readonly encoded: string;
}

export const goldenFrames = JSON.parse(
  readFileSync(new URL('../vectors/frames.json', import.meta.url), 'utf8'),
) as GoldenFrame[];

/** The payload of one frame. */
export function goldenPayload(name: string): Buffer {
  const frame = goldenFrames.find((golden) => golden.name === name);
  if (frame === undefined) throw new Error(`no golden frame "${name}"`);
  return Buffer.from(frame.payload, 'hex');
}
