import { describe, expect, it, vi } from 'vitest';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { arenaOf, arenaTotal } from '../../model/graph/arena.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { fillInt8 } from '../../model/fill.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { openEach, WORK_MS } from '../support/emulated-board.js';
import { realModels, writtenNetworks } from '../support/networks.js';

const INPUT_SEED = 3;

// A board answers all in some seconds, and in several times that where others share the processors.
vi.setConfig({ testTimeout: 240_000 });

/** What the host makes of each network: its arena and its output for an input that the board can generate too. */
const networks = [...realModels(), ...writtenNetworks()].map(({ name, bytes }) => {
  const graph = loadGraph(bytes);
  const arena = arenaOf(graph);
  const input = fillInt8(graph.inputs[0]!.bytes, -128, 127, INPUT_SEED);
  const [output] = runGraph(graph, [input], { rounding: 'double' });
  return { name, bytes, total: arenaTotal(arena), arena, output: output! };
});

describe.each(boardIds())('the emulated %s', (id) => {
  it('answers whole networks to the bit, in the arena that was planned', async () => {
    const board = loadBoard(id);
    const fitting = networks.filter(({ total }) => total <= board.memory.arena);
    // Both models of others and every small network fit each board.
    expect(fitting.length).toBeGreaterThanOrEqual(networks.length - writtenNetworks().length / 2);
    const answered: string[] = [];
    await openEach(board, fitting, async (client, { name, output, arena }, info) => {
      await client.inputFill(0, -128, 127, INPUT_SEED);
      await client.invoke(WORK_MS);
      const answer = new Int8Array((await client.outputRead(0, output.length)).buffer);
      expect({ name, arena: info.arena, answer }).toEqual({ name, arena, answer: output });
      answered.push(name);
    });
    expect(answered).toEqual(fitting.map(({ name }) => name));
  });
});
