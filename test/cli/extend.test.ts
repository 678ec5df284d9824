/** No dead end: what a table lacks is named, and the remedy that is printed fills the gap. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTable, saveTable } from '../../builder/table-file.js';
import { tableHash } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { parseKey } from '../../model/cases/key.js';
import { CaseBuilder } from '../../model/case-models/case-builder.js';
import { UNIFORM_INPUT } from '../../model/signal.js';
import { jsonOutput } from '../support/json-output.js';
import { Lut } from '../support/lut.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const KWS_CASES = 7;

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const build = (...options: string[]): string[] => [
  ...['build', '--board', 'stm32f4', '--port', 'emulator', '--db', join(folder, 'runs.db')],
  ...options,
];

/** What `lut predict --json` prints, and how it ends. */
async function predict(model: string, ...options: string[]) {
  const { status, stdout, stderr } = await lut.run(['predict', model, ...options, '--json']);
  return { status, stderr, ...jsonOutput('predict', stdout) };
}

describe('a model of which a table lacks cases', () => {
  const model = (): string => join(folder, 'a model.tflite');
  const table = (): string => join(folder, "it's a table.json");

  beforeAll(async () => {
    writeFileSync(model(), readFileSync(KWS));
    await lut.json(build('--model', model(), '--case', 'SOFTMAX', 'RESHAPE', '--out', table()));
  });

  it('is predicted in part, and whole once the printed remedy was run', async () => {
    const before = loadTable(table());
    const part = await predict(model(), '--table', table());
    expect(part).toMatchObject({ status: 9, total: null, low: null, high: null, infeasible: [] });
    expect(part.missing).toHaveLength(KWS_CASES - before.entries.length);
    const known = part.operators.flatMap(({ count }) => (count === null ? [] : [count]));
    const { perGraph, perOperator } = before.overhead;
    const sum = known.reduce((total, count) => total + count + perOperator, perGraph);
    expect(known).toHaveLength(2);
    expect(part.partial).toEqual({ total: sum, low: sum, high: sum });

    const printed = await lut.run(['predict', model(), '--table', table()]);
    expect(printed.status).toBe(9);
    expect(printed.stdout).toContain('Of 13 operators the other 2 take');
    expect(printed.stderr).toContain(part.remedy!);

    // as a shell takes it
    const remedy = part.remedy!.replace(/^lut /, '"$@" ');
    const ran = await lut.run([], { cwd: folder, through: ['sh', '-c', remedy, 'sh'] });
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);

    const after = loadTable(table());
    for (const entry of before.entries) expect(after.entries).toContainEqual(entry);
    expect(after).toMatchObject({ overhead: before.overhead, configuration: before.configuration });
    expect(after.entries).toHaveLength(KWS_CASES);
    const whole = await predict(model(), '--table', table());
    expect(whole).toMatchObject({ status: 0, missing: [], partial: null, remedy: null });

    // the same as a table that was built at once
    const once = join(folder, 'once.json');
    await lut.json(build('--model', model(), '--out', once));
    expect(after).toEqual(loadTable(once));
  });

  it('is not added to a table of another configuration', async () => {
    const { configuration, ...rest } = loadTable(table());
    const other = { ...rest, configuration: { ...configuration, flags: ['-O3'] } };
    const path = join(folder, 'other.json');
    saveTable({ ...other, hash: tableHash(other) }, path);
    const text = readFileSync(path, 'utf8');
    const { status, stderr } = await lut.run(build('--model', model(), '--extend', path));
    expect(status).toBe(9);
    expect(stderr).toContain('TABLE_STALE');
    expect(stderr).toContain('flags differ');
    expect(readFileSync(path, 'utf8')).toBe(text);

    const wrongBoard = ['build', '--board', 'rpi3', '--port', 'emulator', '--db', join(folder, 'rpi3.db')];
    const refused = await lut.run([...wrongBoard, '--model', model(), '--extend', path]);
    expect(refused.stderr).toContain('TABLE_BOARD');
    const budget = await lut.run(build('--model', model(), '--extend', path, '--budget', '0.5'));
    expect(budget).toMatchObject({ status: 2 });
  });
});

describe('a model with large weights', () => {
  // the end of a MobileNetV2: its last convolution has 446 KB, and its classifier does not fit any window
  const LAST =
    'CONV_2D int8 in=1x3x3x320 out=1x3x3x1280 k=1x1 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes';
  const POOL = 'AVERAGE_POOL_2D int8 in=1x3x3x1280 out=1x1x1x1280 k=3x3 s=3x3 p=VALID a=NONE';
  const CLASSES = 'FULLY_CONNECTED int8 in=1x1x1x1280 out=1x1000 a=NONE w=per-tensor b=yes';
  const CASES = [LAST, POOL, CLASSES].map(parseKey);

  it('gets a table of what fits, and hears of the rest that it does not, not what to profile', async () => {
    const builder = new CaseBuilder();
    const input = builder.input(CASES[0]!.inputs[0]!, UNIFORM_INPUT);
    const model = join(folder, 'mobile.tflite');
    writeFileSync(
      model,
      builder.build(CASES.reduce((wire, operatorCase) => builder.append(operatorCase, wire), input)).bytes,
    );
    const table = join(folder, 'mobile.json');
    expect(await lut.json(build('--model', model, '--out', table))).toMatchObject({
      entries: 2,
      infeasible: 1,
    });
    const { entries, infeasible } = loadTable(table);
    expect(entries.map(({ key }) => key)).toEqual([POOL, LAST]);
    expect(entries.map((entry) => entry.source === 'measured' && entry.n)).toEqual([9, 9]);
    expect(infeasible).toMatchObject([{ key: CLASSES, memory: 'window' }]);

    const prediction = await predict(model, '--table', table);
    expect(prediction).toMatchObject({ status: 9, total: null, fits: false, remedy: null });
    expect(prediction.infeasible).toMatchObject([{ key: CLASSES }]);
    expect(prediction.partial!.total).toBeGreaterThan(entries[1]!.median);
    expect(prediction.stderr).toContain('TABLE_INFEASIBLE');
    expect(prediction.stderr).toContain('does not fit stm32f4');
    expect(prediction.stderr).not.toContain('lut build');
  });
});
