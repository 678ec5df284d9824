import { describe, expect, it, vi } from 'vitest';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { arenaOf } from '../../model/graph/arena.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { goldenCases, type GoldenCase } from '../firmware/golden.js';
import { openEach, WORK_MS } from '../support/emulated-board.js';
import { KERNEL_CASES } from '../support/kernel-cases.js';
import { inOneArray } from '../support/outputs.js';

/** The emulated serial ports take some 10 KB a second on a busy machine. */
const MOST_INPUT_BYTES = 1024;

// A board answers all in some ten seconds, and in several times that where others share the processors.
vi.setConfig({ testTimeout: 240_000 });

/**
 * Of the golden cases with little input, 5 of 6 of them, each board's share, and each whole model with one input; in the
 * soak all boards answer all of them. The host builds answer all golden cases (golden.test.ts), from the same sources.
 */
function casesFor(id: string): GoldenCase[] {
  const cases = goldenCases();
  const small = cases.filter(
    ({ operator, inputs }) =>
      operator !== 'MODEL' && inputs.reduce((sum, { length }) => sum + length, 0) <= MOST_INPUT_BYTES,
  );
  const whole = ['kws_ref_model.tflite', 'vww_96_int8.tflite'].map((file) =>
    cases.find(({ name }) => name === file)!,
  );
  const chosen = [...(KERNEL_CASES === undefined ? shareOf(id, small) : small), ...whole];
  expect(new Set(chosen.map(({ operator }) => operator))).toEqual(
    new Set(cases.map(({ operator }) => operator)),
  );
  return chosen;
}

/** The first case of each operator, and a share of the others: all boards together answer every case. */
function shareOf(id: string, cases: readonly GoldenCase[]): GoldenCase[] {
  const boards = boardIds();
  const seen = new Map<string, number>();
  return cases.filter(({ operator }) => {
    const place = seen.get(operator) ?? 0;
    seen.set(operator, place + 1);
    return place === 0 || place % boards.length === boards.indexOf(id);
  });
}

describe.each(boardIds())('the emulated %s', (id) => {
  it('answers as TensorFlow Lite Micro does, in the arena that was planned', async () => {
    const models = casesFor(id).map((golden) => ({ golden, bytes: golden.model }));
    let answered = 0;
    await openEach(loadBoard(id), models, async (client, { golden, bytes }, { arena }) => {
      const { operator, name, inputs, output } = golden;
      for (const [index, input] of inputs.entries()) await client.inputWrite(index, input);
      await client.invoke(WORK_MS);
      const graph = loadGraph(bytes);
      const answers: Uint8Array[] = [];
      for (const [index, tensor] of graph.outputs.entries()) {
        answers.push(await client.outputRead(index, tensor.bytes));
      }
      const answer = inOneArray(answers);
      const { persistent, scratch, tensors } = arenaOf(graph);
      expect({ operator, name, arena, answer }).toEqual({
        operator,
        name,
        arena: { persistent, scratch, tensors },
        answer: output,
      });
      answered++;
    });
    expect(answered).toBe(models.length);
  });
});
