import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { loadTable, saveTable } from '../../builder/table-file.js';
import { tableHash, type Table } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { macs } from '../../model/cases/macs.js';
import { Lut } from '../support/lut.js';
import { expectRefusal, type Refusal } from '../support/refusal.js';
import { tableOfModel } from '../support/tables.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const BOARD = loadBoard('stm32f4');

let folder: string;
const lut = new Lut();
/** instructions of every operator of KWS on an stm32f4 that nobody has, `cycles` of them counted as cycles */
let table: Table;

/** As many cycles as a board takes that needs 1.5 an instruction with MACs and 3 for one of the others. */
function cyclesOf({ case: operatorCase, median }: Table['entries'][number]): number {
  return (macs(operatorCase) > 0 ? 1.5 : 3) * median;
}

interface Row {
  model?: string;
  case?: string;
  milliseconds?: number;
  cycles?: number;
  clockHz: number;
  runtime: string;
  kernels: string;
  source: string;
}

/** A row for every operator of the model. */
function rowsOfCases(): Row[] {
  return table.entries.map((entry) => ({
    ...{ case: entry.key, cycles: cyclesOf(entry), clockHz: BOARD.clockHz },
    ...{ runtime: 'builtin', kernels: 'reference', source: 'made up' },
  }));
}

function measured(rows: readonly object[], board = 'stm32f4'): string {
  return written('measured.json', JSON.stringify({ board, rows }));
}

function written(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function savedTable(name: string, changes: Partial<Table> = {}): string {
  const changed = { ...table, ...changes };
  saveTable({ ...changed, hash: tableHash(changed) }, join(folder, name));
  return name;
}

const calibrate = (rows: string, path = 't.json', ...more: string[]) =>
  lut.run(['calibrate', '--table', path, '--measured', rows, ...more], { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  table = tableOfModel(readFileSync(KWS), BOARD);
  mkdirSync(join(folder, 'luts'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('lut calibrate', () => {
  it('has the table answer in estimated cycles and milliseconds, with a band, and never as measured', async () => {
    savedTable('t.json');
    const rows = rowsOfCases();
    // one that somebody measured badly
    rows[2]!.cycles! *= 1.2;
    const printed = await lut.output(
      'calibrate',
      ['calibrate', '--table', 't.json', '--measured', measured(rows)],
      { cwd: folder },
    );
    const { calibration } = printed;
    expect(printed.written).toBe('t.json');
    expect(calibration.rows).toHaveLength(table.entries.length);
    expect(calibration.rows.every(({ source }) => source === 'made up')).toBe(true);
    expect(calibration.errors.worst_percent).toBeGreaterThan(15);
    expect(loadTable(join(folder, 't.json'))).toMatchObject({ hash: table.hash, calibration: {} });

    const predicted = await lut.output('predict', ['predict', KWS, '--table', 't.json'], { cwd: folder });
    const { perGraph, perOperator } = table.overhead;
    const { with_macs: withMacs, others } = calibration;
    const counts = predicted.operators.map(({ key, count }) => ({
      hasMacs: /^(CONV|DEPTHWISE|FULLY)/.test(key),
      count: count! + perOperator,
    }));
    const cycles = counts.reduce(
      (sum, { hasMacs, count }) => sum + count * (hasMacs ? withMacs : others!),
      perGraph * others!,
    );
    expect(predicted.estimated_cycles!.value).toBeCloseTo(cycles, 3);
    expect(predicted.estimated_cycles!.high / cycles).toBeGreaterThan(calibration.band.factor * 0.999);
    expect(predicted.estimated_cycles!.low * calibration.band.factor).toBeLessThan(cycles * 1.001);
    expect(predicted.latency_ms).toMatchObject({ kind: 'estimated' });
    expect(predicted.latency_ms!.value).toBeCloseTo(cycles / 168_000, 6);
    expect(predicted.milliseconds).toBe(predicted.latency_ms!.value);

    const words = (await lut.run(['predict', KWS, '--table', 't.json'], { cwd: folder })).stdout;
    expect(words).toMatch(/Total [\d,]+ instructions/);
    expect(words).toMatch(/[\d,]+ estimated cycles \([\d,]+ – [\d,]+\): .* off by [\d.]+ % on average/);
    expect(words).toMatch(/ ms \(.* – .* ms\), .* inferences\/s, estimated\./);
    const assumed = await lut.output(
      'predict',
      ['predict', KWS, '--table', 't.json', '--assume-ipc', '0.5'],
      { cwd: folder },
    );
    expect(assumed).toMatchObject({ estimated_cycles: null, latency_ms: { kind: 'assumed' } });
    const html = join(folder, 'page.html');
    await lut.run(['predict', KWS, '--table', 't.json', '--html', html], { cwd: folder });
    expect(readFileSync(html, 'utf8')).toContain('Time per inference, estimated');
    expect((await lut.run(['show', 't.json'], { cwd: folder })).stdout).toContain('cycles an instruction');
  });

  it('takes models beside the file and milliseconds, writes to another place, and says what rows do not tell', async () => {
    savedTable('t.json');
    const cases = rowsOfCases().filter((_, i) => macs(table.entries[i]!.case) > 0);
    const { clockHz, runtime, kernels, source } = cases[0]!;
    const rows = [...cases, { model: KWS, milliseconds: 300, clockHz, runtime, kernels, source }];
    const { status, stdout } = await calibrate(measured(rows), 't.json', '--out', 'luts/calibrated.json');
    expect(status).toBe(0);
    expect(stdout).toContain('kws_ref_model.tflite');
    expect(stdout).toContain('The rows do not tell what operators without MACs take');
    expect(loadTable(join(folder, 't.json')).calibration).toBeUndefined();
    const { calibration } = loadTable(join(folder, 'luts/calibrated.json'));
    expect(calibration!.others).toBeNull();
    expect(calibration!.rows.at(-1)).toMatchObject({ cycles: 300 * 168_000, source: 'made up' });
    expect(calibration!.rows.at(-1)!.model).toMatch(/^aeea4368/);
  });

  it('shows in the worst error that a row has nothing to do with the others', async () => {
    savedTable('t.json');
    const rows = rowsOfCases();
    rows[0]!.cycles! *= 40;
    const { calibration } = await lut.output(
      'calibrate',
      ['calibrate', '--table', 't.json', '--measured', measured(rows)],
      { cwd: folder },
    );
    expect(calibration.errors.worst_percent).toBeGreaterThan(90);
    expect(calibration.band.factor).toBeGreaterThan(10);
  });
});

describe('what lut calibrate refuses', () => {
  const changed = (changes: object) => () =>
    measured(rowsOfCases().map((row, i) => (i === 3 ? { ...row, ...changes } : row)));

  it.each<[string, () => string, Refusal]>([
    [
      'four rows',
      () => measured(rowsOfCases().slice(0, 4)),
      ['TABLE_CALIBRATION', 'at least 5 different models or cases, and these are 4', '--assume-ipc'],
    ],
    [
      'five rows of four cases',
      () => measured([...rowsOfCases().slice(0, 4), rowsOfCases()[0]!]),
      ['TABLE_CALIBRATION', 'these are 4', 'Add rows'],
    ],
    [
      'another clock',
      changed({ clockHz: 120_000_000 }),
      ['TABLE_CALIBRATION', 'Row 4 of measured.json was measured at 120 MHz', 'board file with that clock'],
    ],
    [
      'another runtime',
      changed({ runtime: 'tflm' }),
      ['TABLE_CALIBRATION', 'ran on tflm/reference, and the table is of builtin/reference', 'those kernels'],
    ],
    [
      'other kernels',
      changed({ kernels: 'cmsis-nn' }),
      ['TABLE_CALIBRATION', 'ran on builtin/cmsis-nn', 'those kernels'],
    ],
    [
      'another board',
      () => measured(rowsOfCases(), 'stm32h7'),
      ['TABLE_CALIBRATION', 'is of the board stm32h7, the table of stm32f4', 'lut tables'],
    ],
    [
      'a case that the table cannot tell',
      changed({ case: 'LOGISTIC int8 in=1x1x1x16 out=1x1x1x16' }),
      ['TABLE_MISSING', 'near enough to predict "LOGISTIC', '--extend'],
    ],
    ['a key of nothing', changed({ case: 'CONV' }), ['MODEL_KEY', '"CONV" is not the key', 'looks like']],
    [
      'no such model',
      () => measured([{ ...rowsOfCases()[0], case: undefined, model: 'nosuch.tflite' }]),
      ['FILE_MISSING', 'nosuch.tflite cannot be read', 'path'],
    ],
    [
      'both figures',
      changed({ milliseconds: 3 }),
      ['TABLE_MEASURED', 'row 4 must have milliseconds or cycles', 'docs/choose.md'],
    ],
    [
      'a row of nothing',
      changed({ case: undefined }),
      ['TABLE_MEASURED', 'row 4 must have a model or a case', 'measured.schema.json'],
    ],
    [
      'no source',
      changed({ source: ' ' }),
      ['TABLE_MEASURED', 'file/rows/3/source must match pattern', 'schema'],
    ],
    ['no time', changed({ cycles: 0 }), ['TABLE_MEASURED', 'file/rows/3/cycles must be > 0', 'schema']],
    [
      'what is no file of rows',
      () => written('m.yaml', 'a: ['),
      ['TABLE_MEASURED', 'neither YAML', 'schema'],
    ],
    ['no file', () => 'nosuch.yaml', ['FILE_MISSING', 'nosuch.yaml cannot be read', 'path']],
  ])('%s', async (_, rows, refusal) => {
    savedTable('t.json');
    expectRefusal(await calibrate(rows(), 't.json', '--json'), refusal);
    expect(loadTable(join(folder, 't.json')).calibration).toBeUndefined();
  });

  it('a table in cycles', async () => {
    const configuration = { ...table.configuration, unit: 'cycles', clockHz: BOARD.clockHz } as const;
    savedTable('c.json', { unit: 'cycles', configuration });
    expectRefusal(await calibrate(measured(rowsOfCases()), 'c.json', '--json'), [
      'TABLE_CALIBRATION',
      'in cycles, which are time already',
      'lut validate',
    ]);
  });

  it('a place where something else is', async () => {
    savedTable('t.json');
    written('notes.txt', 'do not lose me');
    expectRefusal(await calibrate(measured(rowsOfCases()), 't.json', '--out', 'notes.txt', '--json'), [
      'FILE_EXISTS',
      'notes.txt is there already',
      '--force',
    ]);
  });
});
