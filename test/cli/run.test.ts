import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { predictModel } from '../../builder/predict.js';
import { loadTable, saveTable } from '../../builder/table-file.js';
import { tableHash } from '../../builder/table.js';
import { sha256 } from '../../common/hash.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { arenaOf, arenaTotal } from '../../model/graph/arena.js';
import { configurationHash } from '../../model/configuration.js';
import { caseModel } from '../../model/case-models/case-model.js';
import { parseKey } from '../../model/cases/key.js';
import { expandModel } from '../../model/segments.js';
import { architectureModel } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { Store } from '../../store/store.js';
import { Lut } from '../support/lut.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const KWS_GRAPH = loadGraph(readFileSync(KWS));

interface Printed {
  readonly unit: string;
  readonly total: number;
  readonly operators: readonly { kind: string; key: string; count: number; predicted: number | null }[];
  readonly arena_bytes: number;
  readonly outputs_equal: boolean;
  readonly predicted: { readonly total: number; readonly error_percent: number } | null;
}

let folder: string;
let db: string;
let table: string;
const lut = new Lut();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  db = join(folder, 'runs.db');
  table = join(folder, 'kws.json');
  await lut.json([
    'build',
    '--board',
    'stm32f4',
    '--port',
    'emulator',
    '--db',
    db,
    '--model',
    KWS,
    '--out',
    table,
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(board: string, model: string, ...options: string[]): Promise<Printed> {
  return (await lut.json([
    'run',
    model,
    '--board',
    board,
    '--port',
    'emulator',
    '--db',
    db,
    ...options,
  ])) as Printed;
}

/** The error that a run ends with, which must not be one of starting anything. */
async function refusal(board: string, model: string, ...options: string[]): Promise<string> {
  const args = ['run', model, '--board', board, '--port', 'emulator', '--db', db, ...options];
  const { status, stdout, stderr } = await lut.run(args);
  expect(stdout).toBe('');
  expect(stderr).not.toContain('    at ');
  return `${status} ${stderr}`;
}

describe('lut run', () => {
  it('says what a model takes, by operators, in the arena, and that it answers as the host does', async () => {
    const printed = await run('stm32f4', KWS, '--table', table);
    const prediction = predictModel(loadTable(table), KWS_GRAPH, 53_936, loadBoard('stm32f4'));
    expect(printed).toMatchObject({
      unit: 'instructions',
      arena_bytes: arenaTotal(arenaOf(KWS_GRAPH)),
      outputs_equal: true,
      predicted: { total: prediction.total },
    });
    expect(printed.operators.map(({ key, predicted }) => [key, predicted])).toEqual(
      prediction.operators.map(({ key, count }) => [key, count]),
    );
    expect(Math.abs(printed.predicted!.error_percent)).toBeLessThan(0.01);
    const sum = printed.operators.reduce((total, { count }) => total + count, 0);
    expect(Math.abs(printed.total - sum)).toBeLessThan(0.0001 * printed.total);
  });

  it('stores what was measured beside what the table predicts', async () => {
    const printed = await run('stm32f4', KWS, '--table', table, '--runs', '5');
    const { configuration, hash } = loadTable(table);
    const store = Store.open(db);
    const stored = store.models.latest(configurationHash(configuration), sha256(readFileSync(KWS)), 'seed 1');
    expect(stored).toMatchObject({
      model: { name: 'kws_ref_model.tflite', bytes: 53_936 },
      operators: KWS_GRAPH.operators.length,
      outputsEqual: true,
    });
    expect(stored?.graph.samples).toHaveLength(5);
    expect(stored?.eachOperator?.samples).toHaveLength(5 * KWS_GRAPH.operators.length);
    expect(store.models.predictions(stored!.id)).toMatchObject([
      { table: hash, total: printed.predicted!.total },
    ]);
    store.close();
  });

  it('runs a network as C, and tells what the interpreter took', async () => {
    const { total } = await run('stm32f4', KWS, '--runs', '5');
    const printed = await run('stm32f4', KWS, '--runs', '5', '--exported');
    expect(printed).toMatchObject({
      ...{ exported: true, interpreter_total: total, operators: [], outputs_equal: true },
      arena_bytes: arenaOf(KWS_GRAPH).tensors,
    });
    // the reference's smaller kernels in the last layers, and drivers compiled for size
    expect(Math.abs(printed.total / total - 1)).toBeLessThan(0.02);
  });

  it('refuses to link a network that is larger than the memory of programs', async () => {
    const large = join(folder, 'large.tflite');
    const key = 'FULLY_CONNECTED int8 in=1x1x1x2048 out=1x1x1x1024 a=NONE w=per-tensor b=yes';
    writeFileSync(large, expandModel(caseModel(parseKey(key)), 1));
    expect(await refusal('rpi3', large, '--exported')).toMatch(
      /^\d+ lut: MODEL_WINDOW: large is too large for the program memory of the rpi3, by [\d,]+ bytes/,
    );
  });

  it('takes the bytes of the inputs', async () => {
    const input = join(folder, 'input.bin');
    writeFileSync(
      input,
      Uint8Array.from({ length: 490 }, (_, i) => (i * 7) % 256),
    );
    expect(await run('rpi3', KWS, '--input', input)).toMatchObject({ outputs_equal: true, predicted: null });
    writeFileSync(input, new Uint8Array(491));
    expect(await refusal('rpi3', KWS, '--input', input)).toMatch(/^7 lut: MODEL_INPUT: .*490.*491/);
    expect(await refusal('rpi3', KWS, '--input', join(folder, 'none.bin'))).toMatch(
      /^10 lut: FILE_MISSING: /,
    );
  });

  it('prints the same for people', async () => {
    const { stdout, status } = await lut.run([
      ...['run', KWS, '--board', 'stm32f4', '--port', 'emulator', '--db', db],
      ...['--table', table, '--seed', '9'],
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^0\tCONV_2D int8 .*%$/m);
    expect(stdout).toMatch(/^Total [\d,]+ instructions\.$/m);
    expect(stdout).toMatch(/^Predicted [\d,]+(\.\d)?: [+−]0\.00\d % of what was measured\.$/m);
    expect(stdout).toContain('(6,432 bytes persistent, 0 scratch, 16,000 tensors)');
    expect(stdout).toContain("Outputs equal the host's arithmetic in every bit (seed 9).");
  });
});

describe('lut run refuses', () => {
  it('a model that needs more than the arena, naming the bytes', async () => {
    const block = { operation: 'ir_6', width: 64 } as const;
    const bytes = architectureModel(loadSpace('edgenas-vww'), new Array(7).fill(block), 1);
    const large = join(folder, 'large.tflite');
    writeFileSync(large, bytes);
    const needed = arenaTotal(arenaOf(loadGraph(bytes)));
    const said = await refusal('stm32f4', large);
    expect(said).toMatch(/^7 lut: MODEL_ARENA: large\.tflite /);
    expect(said).toContain(`an arena of ${needed} bytes, and the stm32f4 has 114688`);
  });

  it('a file that is no model, or a damaged one', async () => {
    const cut = join(folder, 'cut.tflite');
    writeFileSync(cut, readFileSync(KWS).subarray(0, 20_000));
    expect(await refusal('stm32f4', cut)).toMatch(/^7 lut: MODEL_CORRUPT: /);
    expect(await refusal('stm32f4', join(folder, 'none.tflite'))).toMatch(/^10 lut: FILE_MISSING: /);
  });

  it('a table of another board or of another configuration', async () => {
    expect(await refusal('rpi3', KWS, '--table', table)).toMatch(/^9 lut: TABLE_BOARD: /);
    const other = join(folder, 'other.json');
    const made = loadTable(table);
    const changed = { ...made, configuration: { ...made.configuration, compiler: 'another gcc', flags: [] } };
    saveTable({ ...changed, hash: tableHash(changed) }, other);
    const said = await refusal('stm32f4', KWS, '--table', other);
    expect(said).toMatch(/^9 lut: TABLE_STALE: /);
    expect(said).toContain('compiler, flags differ');
  });
});
