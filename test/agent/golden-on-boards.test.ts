import { crc32 } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildFirmware } from '../../agent/firmware/build.js';
import { EmulatorFlasher } from '../../agent/flash/emulator.js';
import type { PlacedModel } from '../../agent/flash/flasher.js';
import { Client } from '../../agent/link/client.js';
import type { Hello } from '../../agent/link/hello.js';
import { Session } from '../../agent/link/session.js';
import { boardIds, loadBoard, type Board } from '../../boards/board.js';
import { arenaOf } from '../../model/arena.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { goldenCases, type GoldenCase } from '../firmware/golden.js';

/** How long a board may take to check or to run the largest model; only a failing test waits that long. */
const WORK_MS = 20_000;
const ALIGNMENT = 16;

/** A model at its place in the window, and what it is to answer. */
interface PlacedGolden extends PlacedModel {
  readonly golden: GoldenCase;
}

/** The emulated serial ports take some 10 KB a second on a busy machine. */
const MOST_INPUT_BYTES = 1024;

/**
 * The golden cases with little input, 5 of 6 of them, and each whole model with one input. The host build
 * answers all of them (golden.test.ts), from the same sources.
 */
function casesForBoards(): GoldenCase[] {
  const cases = goldenCases();
  const small = cases.filter(
    ({ operator, inputs }) =>
      operator !== 'MODEL' && inputs.reduce((sum, { length }) => sum + length, 0) <= MOST_INPUT_BYTES,
  );
  const whole = ['kws_ref_model.tflite', 'vww_96_int8.tflite'].map((file) =>
    cases.find(({ name }) => name === file)!,
  );
  const chosen = [...small, ...whole];
  expect(new Set(chosen.map(({ operator }) => operator))).toEqual(
    new Set(cases.map(({ operator }) => operator)),
  );
  return chosen;
}

/** Models side by side, in as many windows as they need. */
function fillWindows(cases: readonly GoldenCase[], windowBytes: number): PlacedGolden[][] {
  const windows: PlacedGolden[][] = [];
  let end = Infinity;
  for (const golden of cases) {
    const bytes = golden.model;
    if (end + bytes.length > windowBytes) {
      windows.push([]);
      end = 0;
    }
    windows.at(-1)!.push({ offset: end, bytes, golden });
    end += Math.ceil(bytes.length / ALIGNMENT) * ALIGNMENT;
  }
  return windows;
}

/** Starts the emulated board with models in its window, and says hello. */
async function start(
  board: Board,
  models: readonly PlacedModel[],
): Promise<{ client: Client; hello: Hello }> {
  const firmware = await buildFirmware(board, { runtime: 'builtin', flavour: 'reference' });
  const running = await new EmulatorFlasher(board).start(firmware, models);
  onTestFinished(() => running.stop());
  const client = new Client(new Session(running.transport));
  return { client, hello: await client.hello() };
}

async function answerOf(client: Client, { offset, bytes, golden }: PlacedGolden) {
  const { arena } = await client.modelOpen(offset, bytes.length, crc32(bytes), WORK_MS);
  for (const [index, input] of golden.inputs.entries()) await client.inputWrite(index, input);
  await client.invoke(WORK_MS);
  const output = await client.outputRead(0, golden.output.length);
  return { arena, output: new Int8Array(output.buffer) };
}

describe.each(boardIds())('the emulated %s', (id) => {
  it('answers as TensorFlow Lite Micro does, in the arena that was planned', async () => {
    const board = loadBoard(id);
    // QEMU puts the models into the window, also where the firmware could write them: that is quicker.
    const { hello } = await start(board, []);
    const placing = { ...board, emulator: { ...board.emulator, windowAddress: hello.window.base } };
    const cases = casesForBoards();
    for (const models of fillWindows(cases, hello.window.bytes)) {
      const { client } = await start(placing, models);
      for (const model of models) {
        const { persistent, scratch, tensors } = arenaOf(loadGraph(model.bytes));
        const { operator, name, output } = model.golden;
        expect({ operator, name, ...(await answerOf(client, model)) }).toEqual({
          operator,
          name,
          arena: { persistent, scratch, tensors },
          output,
        });
      }
    }
  });
});
