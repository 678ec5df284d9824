import { crc32 } from 'node:zlib';
import { Client } from '../../agent/link/client.js';
import type { Hello } from '../../agent/link/hello.js';
import type { BoardStatus } from '../../agent/link/messages.js';
import { PATIENCE, Session } from '../../agent/link/session.js';
import { fillInt32, fillInt8 } from '../../model/fill.js';
import type { RunningModel } from './model.js';

/** An erase takes seconds of the model's time, and as long as it takes of this machine's. */
const WORK_MS = 20_000;
/** Nothing is lost on this line: a request that was repeated would only meet the answer to the first one. */
const UNHURRIED = { ...PATIENCE, helloMs: WORK_MS, replyMs: WORK_MS };
/** Not a multiple of any unit that flash is programmed in. */
const WRITTEN = 1001;
const INT8S = 3003;
const INT32S = 555;

/** What a running firmware did with its model window. */
export interface FlashExercise {
  readonly hello: Hello;
  readonly status: BoardStatus;
  /** sectors erased: while they were blank, and after they were written */
  readonly erased: readonly [blank: number, written: number];
  /** sentences; none where the window holds all that was written */
  readonly problems: readonly string[];
}

/**
 * Writes, fills, erases and writes again the first sector of a running firmware's model window, and has it checked by
 * the CRC that the firmware finds.
 * @throws FIRMWARE_*, LINK_*
 */
export async function exerciseFlash(model: RunningModel): Promise<FlashExercise> {
  await model.ready;
  const client = new Client(new Session(model, UNHURRIED));
  const hello = await client.hello();
  const sector = hello.window.sectorBytes ?? 0;
  const erase = (): Promise<number> =>
    sector === 0 ? Promise.resolve(0) : client.windowErase(0, sector, WORK_MS);
  const problems: string[] = [];
  const blank = await erase();
  if (blank !== 0) problems.push('A sector that was blank was erased.');
  await checkWrites(client, 1, sector, problems);
  const written = await erase();
  if (sector > 0 && written !== 1) problems.push('A sector that was written was not erased.');
  await checkWrites(client, 2, sector, problems);
  return { hello, status: await client.status(), erased: [blank, written], problems };
}

/** Writes and fills the beginning of the window, and compares the CRC of it, and of the sector's blank rest. */
async function checkWrites(client: Client, seed: number, sector: number, problems: string[]): Promise<void> {
  const bytes = Buffer.from(fillInt8(WRITTEN, -128, 127, seed));
  await client.windowWrite(0, bytes);
  const int8 = { count: INT8S, element: 1, low: -100, high: 90 } as const;
  await client.windowFill(WRITTEN, int8, seed, WORK_MS);
  const int32 = { count: INT32S, element: 4, low: -70_000, high: 80_000 } as const;
  await client.windowFill(WRITTEN + INT8S, int32, seed, WORK_MS);
  const content = Buffer.concat([
    bytes,
    Buffer.from(fillInt8(INT8S, int8.low, int8.high, seed).buffer),
    Buffer.from(fillInt32(INT32S, int32.low, int32.high, seed).buffer),
  ]);
  const rest = Buffer.alloc(Math.max(0, sector - content.length), 0xff);
  const whole = Buffer.concat([content, rest]);
  const found = await client.windowCrc(0, whole.length);
  if (found !== crc32(whole))
    problems.push(`The window does not hold what was written to it (seed ${seed}).`);
}
