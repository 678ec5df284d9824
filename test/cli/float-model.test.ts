/** A model that takes and gives float32 and uint8, from its file to the table, the prediction and the board. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EDGES_ELEMENTS, edgesModel } from '../support/edges-model.js';
import { Lut } from '../support/lut.js';

const ON_BOARD = ['--board', 'esp32c3', '--port', 'emulator', '--db', 'runs.db'];

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-floats-'));
  writeFileSync(join(folder, 'edges.tflite'), edgesModel());
  writeFileSync(join(folder, 'bytes.bin'), new Uint8Array(EDGES_ELEMENTS).fill(200));
  writeFileSync(join(folder, 'floats.bin'), new Float32Array(EDGES_ELEMENTS).fill(-1.5));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('is timed, predicted, and run with the outputs of the host', { timeout: 240_000 }, async () => {
  const at = { cwd: folder };
  const build = ['build', ...ON_BOARD, '--model', 'edges.tflite', '--out', 'edges.json'];
  const { entries } = await lut.output('build', build, at);
  expect(entries).toBe(5);

  const predicted = await lut.output('predict', ['predict', 'edges.tflite', '--table', 'edges.json'], at);
  expect(predicted.operators.map(({ key }) => key.split(' ').at(-1))).toEqual([
    'types=float32,int8',
    'types=uint8,int8',
    'a=NONE',
    'types=int8,uint8',
    'types=int8,float32',
  ]);
  expect(predicted.operators.every(({ source }) => source === 'measured')).toBe(true);

  const run = ['run', 'edges.tflite', ...ON_BOARD, '--runs', '1'];
  const generated = await lut.output('run', [...run, '--table', 'edges.json'], at);
  expect(generated.outputs_equal).toBe(true);
  expect(generated.total).toBe(Math.round(predicted.total!));
  expect(generated.arena_bytes).toBe(predicted.arena_bytes);
  expect(generated.input_tensors.map(({ type, bytes }) => [type, bytes])).toEqual([
    ['float32', 4 * EDGES_ELEMENTS],
    ['uint8', EDGES_ELEMENTS],
  ]);
  expect(generated.output_tensors.map(({ type }) => type)).toEqual(['uint8', 'float32']);

  const given = await lut.output('run', [...run, '--input', 'floats.bin', 'bytes.bin'], at);
  expect(given).toMatchObject({ outputs_equal: true, inputs: expect.stringContaining('sha256') as string });
  // kernels neither branch on data nor depend on it
  expect(given.total).toBe(generated.total);
});

it('names the types of its inputs where it is given others', async () => {
  const args = ['run', 'edges.tflite', ...ON_BOARD, '--input', 'bytes.bin', 'bytes.bin'];
  const { status, stderr } = await lut.run(args, { cwd: folder });
  expect(status).not.toBe(0);
  expect(stderr).toContain('of 924, 231 bytes, but was given 231, 231');
  expect(stderr.replace(/\s+/g, ' ')).toContain('1×7×11×3 float32, 1×7×11×3 uint8');
});
