import { describe, expect, it, vi } from 'vitest';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { arenaOf } from '../../model/graph/arena.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { fillInt8 } from '../../model/fill.js';
import { rewriteExactly } from '../../model/rewrite/exact.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { readTflite } from '../../model/tflite/reader.js';
import { writeTflite } from '../../model/tflite/writer.js';
import { openEach, WORK_MS } from '../support/emulated-board.js';
import { rewritableNetwork } from '../support/rewritable-networks.js';

const INPUT_SEED = 5;
const NETWORKS = 200;

vi.setConfig({ testTimeout: 240_000 });

/** Random networks as they were rewritten, and what the host makes of them as they were. */
const networks = Array.from({ length: NETWORKS }, (_, index) => {
  const { bytes } = rewritableNetwork(index + 1);
  const before = loadGraph(bytes);
  const rewritten = writeTflite(rewriteExactly(readTflite(bytes), () => null).model);
  const input = fillInt8(before.inputs[0]!.bytes, -128, 127, INPUT_SEED);
  const [output] = runGraph(before, [input], { rounding: 'double' });
  return {
    name: `seed ${index + 1}`,
    bytes: rewritten,
    arena: arenaOf(loadGraph(rewritten)),
    output: output!,
  };
});

describe.each(boardIds())('the emulated %s', (id) => {
  it('answers rewritten networks as the host answers them unchanged, to the bit', async () => {
    const answered: string[] = [];
    await openEach(loadBoard(id), networks, async (client, { name, output, arena }, info) => {
      await client.inputFill(0, -128, 127, INPUT_SEED);
      await client.invoke(WORK_MS);
      const answer = new Int8Array((await client.outputRead(0, output.length)).buffer);
      expect({ name, arena: info.arena, answer }).toEqual({ name, arena, answer: output });
      answered.push(name);
    });
    expect(answered).toHaveLength(NETWORKS);
  });
});
