import { crc32 } from 'node:zlib';
import { buildFirmware, type FirmwareOptions } from '../../agent/firmware/build.js';
import { emulatorRunner } from './emulator-runner.js';
import type { Region } from '../../agent/flash/programmer.js';
import { Client } from '../../agent/link/client.js';
import type { Hello } from '../../agent/link/hello.js';
import type { ModelInfo } from '../../agent/link/messages.js';
import { Session } from '../../agent/link/session.js';
import type { Board } from '../../boards/board.js';

/** How long a board may take to check or to run the largest model; only a failing test waits that long. */
export const WORK_MS = 20_000;
const ALIGNMENT = 16;

/**
 * Opens models one after the other on an emulated board. QEMU puts them into the window, as many at a time as it
 * holds, also where the firmware could write it: that is quicker than the emulated serial port.
 */
export async function openEach<Model extends { readonly bytes: Uint8Array }>(
  board: Board,
  models: readonly Model[],
  visit: (client: Client, model: Model, info: ModelInfo, hello: Hello) => Promise<void>,
  options: FirmwareOptions = { runtime: 'builtin', flavour: 'optimized' },
): Promise<void> {
  const window = await withBoard(board, options, [], (_, hello) => Promise.resolve(hello.window));
  for (const placed of fillWindows(models, window)) {
    await withBoard(board, options, placed, async (client, hello) => {
      for (const model of placed) {
        const { offset, bytes } = model;
        await visit(
          client,
          model,
          await client.modelOpen(offset, bytes.length, crc32(bytes), WORK_MS),
          hello,
        );
      }
    });
  }
}

/** A model, and where it lies in the window. */
type Placed<Model> = Model & Region & { readonly offset: number };

/** Models side by side, in as many windows as they need. */
function fillWindows<Model extends { readonly bytes: Uint8Array }>(
  models: readonly Model[],
  window: Hello['window'],
): Placed<Model>[][] {
  const windows: Placed<Model>[][] = [];
  let end = Infinity;
  for (const model of models) {
    const { length } = model.bytes;
    if (end + length > window.bytes) {
      windows.push([]);
      end = 0;
    }
    windows.at(-1)!.push({ ...model, what: 'models', offset: end, address: window.base + end });
    end += Math.ceil(length / ALIGNMENT) * ALIGNMENT;
  }
  return windows;
}

/** Runs the emulated board, with models in its window, for as long as it is used. */
async function withBoard<Result>(
  board: Board,
  options: FirmwareOptions,
  models: readonly Region[],
  use: (client: Client, hello: Hello) => Promise<Result>,
): Promise<Result> {
  const firmware = await buildFirmware(board, 'emulator', options);
  const running = await emulatorRunner(board).start(firmware, models);
  try {
    const client = new Client(new Session(running.transport));
    return await use(client, await client.hello());
  } finally {
    await running.stop();
  }
}
