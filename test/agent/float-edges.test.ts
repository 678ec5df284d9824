/** Models that take and give float32 or uint8: on the firmware of this machine, and on each emulated board. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TransferLoader } from '../../agent/bench/loader.js';
import { modelTask } from '../../agent/bench/measure-model.js';
import { inputValues, type ModelInputs } from '../../agent/bench/model-inputs.js';
import type { ReadyBoard } from '../../agent/bench/task.js';
import { modelOfFile } from '../../agent/bench/whole-model.js';
import { Client } from '../../agent/link/client.js';
import { Session } from '../../agent/link/session.js';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { readElements, type Elements } from '../../model/tensor.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { hostTools } from '../firmware/host-tools.js';
import { runFirmware } from '../../testing/host-firmware.js';
import { EDGES_ELEMENTS, edgesModel } from '../support/edges-model.js';
import { openEach, WORK_MS } from '../support/emulated-board.js';

const EDGES = modelOfFile('edges.tflite', edgesModel());
const GRAPH = loadGraph(edgesModel());

function expected(inputs: ModelInputs): Elements[] {
  return runGraph(GRAPH, inputValues(GRAPH, inputs), { rounding: 'double' });
}

/** Among floats what is no number, what has no end, both zeros and the extremes. */
function extremes(): Elements[] {
  const few = [NaN, -NaN, Infinity, -Infinity, 0, -0, 3.4e38, -3.4e38, 1e-45, -1e-45, 0.01855, -0.01855];
  return [
    Float32Array.from({ length: EDGES_ELEMENTS }, (_, i) => few[i % few.length]!),
    Uint8Array.from({ length: EDGES_ELEMENTS }, (_, i) => (i * 37) % 256),
  ];
}

describe('generated floats', () => {
  it('cover the range of what they are quantized to, and have to be rounded', () => {
    const [floats] = inputValues(GRAPH, 3);
    const steps = Array.from(floats as Float32Array, (value) => value / 0.0371);
    expect(Math.min(...steps)).toBeLessThan(-100);
    expect(Math.max(...steps)).toBeGreaterThan(130);
    expect(steps.filter((step) => Math.abs(step - Math.round(step)) > 0.1).length).toBeGreaterThan(
      EDGES_ELEMENTS / 2,
    );
  });

  it('that are no number become the zero point, and what is beyond the range its end', () => {
    const left: number[] = [];
    runGraph(GRAPH, extremes(), {
      rounding: 'double',
      onTensor: ({ name }, values) => name === 'left' && left.push(...values.slice(0, 12)),
    });
    expect(left).toEqual([-17, -17, 127, -128, -17, -17, 127, -128, -17, -17, -16, -18]);
  });
});

it('the firmware of this machine answers as the host does', async () => {
  const transport = runFirmware(join(await hostTools(), 'firmware.elf'));
  const client = new Client(new Session(transport));
  await client.hello();
  const loader = new TransferLoader(client, EDGES.segmented);
  const board: ReadyBoard = {
    ratio: { counts: 1n, ticks: 1n },
    open: async (seed) => ({ client, ...(await loader.open(seed)) }),
  };
  const sampling = { warmups: 0, runs: 1, eachOperator: false };
  for (const inputs of [1, 2, extremes()]) {
    const { outputs } = await modelTask({ kind: 'model', model: EDGES, inputs, sampling }).run(board);
    expect(outputs).toEqual(expected(inputs));
  }
  await transport.close();
  expect(transport.complaints()).toBe('');
});

describe.each(boardIds())('the emulated %s', (id) => {
  it('answers as the host does, with a floating-point unit or without', { timeout: 240_000 }, async () => {
    const bytes = edgesModel();
    await openEach(loadBoard(id), [{ bytes }], async (client) => {
      for (const inputs of [1, extremes()]) {
        const values = inputValues(GRAPH, inputs);
        for (const [index, { buffer }] of values.entries())
          await client.inputWrite(index, new Uint8Array(buffer));
        await client.invoke(WORK_MS);
        const outputs: Elements[] = [];
        for (const [index, { type, bytes: length }] of EDGES.outputs.entries()) {
          outputs.push(readElements(type, await client.outputRead(index, length)));
        }
        expect(outputs).toEqual(expected(inputs));
      }
    });
  });
});
