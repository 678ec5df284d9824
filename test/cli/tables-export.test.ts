/** `lut tables export`, and the Python file that reads what it prints, in Debian's Python. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { loadTable, saveTable } from '../../builder/table-file.js';
import { tableHash, type Table } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { architectureOperators } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import { caseKey } from '../../model/cases/key.js';
import { Lut } from '../support/lut.js';
import { tableOfModel, tableOfSpace } from '../support/tables.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const PYTHON = '/usr/bin/python3';

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, table: Table): string {
  saveTable({ ...table, hash: tableHash(table) }, join(folder, name));
  return name;
}

const spaceTable = (): Table =>
  tableOfSpace(loadSpace(join(PACKAGE_ROOT, 'test/spaces/tiny.yaml')), loadBoard('stm32f4'));

describe('lut tables export', () => {
  it('prints every case of the tables as CSV, with the columns of its JSON', async () => {
    const table = spaceTable();
    const [tooBig, ...entries] = table.entries;
    const { key, case: operatorCase } = tooBig!;
    const infeasible = [{ key, case: operatorCase, memory: 'arena', bytesNeeded: 300_000 } as const];
    const names = [
      saved('a.json', { ...table, entries, infeasible }),
      saved('b.json', {
        ...table,
        unit: 'cycles',
        configuration: { ...table.configuration, unit: 'cycles' },
      }),
    ];
    const { stdout, stderr } = await lut.run(['tables', 'export', ...names], { cwd: folder });
    expect(stderr).toBe('');
    expect((await lut.run(['tables', 'export', ...names, '--format', 'csv'], { cwd: folder })).stdout).toBe(
      stdout,
    );
    const { rows } = await lut.output('tables-export', ['tables', 'export', ...names], { cwd: folder });
    const asked = await lut.run(['tables', 'export', ...names, '--format', 'json'], { cwd: folder });
    expect(JSON.parse(asked.stdout)).toEqual({ rows });

    const [header, ...lines] = stdout.split('\n');
    expect(header!.split(',')).toEqual(Object.keys(rows[0]!));
    expect(lines).toHaveLength(2 * table.entries.length);
    expect(rows).toHaveLength(lines.length);
    const [first] = entries;
    expect(rows[0]).toMatchObject({
      ...{ table: 'a.json', board: 'stm32f4', unit: 'instructions', kind: 'measured', key: first!.key },
      ...{ count: first!.median, milliseconds: null, reason: null },
      ...{ per_operator: table.overhead.perOperator, per_graph: table.overhead.perGraph },
    });
    expect(rows.find(({ kind }) => kind === 'infeasible')).toMatchObject({
      ...{ key, count: null, reason: 'needs 293 KB of the tensor arena' },
    });
    const timed = rows.find((row) => row.table === 'b.json')!;
    const hertz = table.configuration.clockHz ?? loadBoard('stm32f4').clockHz;
    expect(timed.milliseconds).toBeCloseTo((1000 * timed.count!) / hertz, 9);
  });

  it('refuses what is no table, and a format of another verb', async () => {
    writeFileSync(join(folder, 'no.json'), '{}');
    const refused = await lut.run(['tables', 'export', 'no.json', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'TABLE_CORRUPT' } });
    const none = await lut.run(['completion', 'bash', '--format', 'json']);
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('lut completion prints no JSON object.');
  });
});

const hasPython = spawnSync(PYTHON, ['--version']).status === 0;

/** What a program prints that has the Python file beside it. */
function python(program: string): string {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', program], {
    cwd: folder,
    encoding: 'utf8',
    env: { PYTHONPATH: join(PACKAGE_ROOT, 'python'), PYTHONDONTWRITEBYTECODE: '1' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe.skipIf(!hasPython)(
  'python/edgelut_table.py (skipped where Debian’s python3 is not installed)',
  () => {
    it('answers what lut predict answers', async () => {
      const table = saved('kws.json', tableOfModel(readFileSync(KWS), loadBoard('stm32f4')));
      const { stdout } = await lut.run(['tables', 'export', table], { cwd: folder });
      writeFileSync(join(folder, 'kws.csv'), stdout);
      const predicted = await lut.output('predict', ['predict', KWS, '--table', table], { cwd: folder });
      const keys = predicted.operators.map(({ key }) => key);
      const printed = python(`
import json
from edgelut_table import Table
table = Table.load("kws.csv", board="stm32f4")
print(json.dumps(table.latency(${JSON.stringify(keys)})._asdict()))
`);
      expect(JSON.parse(printed)).toMatchObject({
        ...{ count: predicted.total, unit: 'instructions', milliseconds: null, interpolated: 0 },
      });
    });

    it('writes the keys of layers, of blocks and of PyTorch’s modules, and names what is missing', async () => {
      const space = loadSpace('edgenas-vww-48');
      const table = saved('space.json', tableOfSpace(space, loadBoard('stm32f4')));
      const { stdout } = await lut.run(['tables', 'export', table], { cwd: folder });
      writeFileSync(join(folder, 'space.csv'), stdout);
      const blocks = space.blocks.strides.map(() => ({ operation: 'ir_6', width: 16 }) as const);
      const cases = architectureOperators(space, blocks).map(caseKey);
      const printed = python(`
import json
from types import SimpleNamespace as Module
from edgelut_table import *
from edgelut_table import MissingCases
table = Table.load("space.csv")
shape, layers = (24, 24, 16), [conv2d((48, 48, 3), 16, kernel=3, stride=2, activation="RELU6")]
for stride in ${JSON.stringify(space.blocks.strides)}:
    layers.append(inverted_residual(shape, 16, stride=stride, expand=6))
    shape = (-(-shape[0] // stride), -(-shape[1] // stride), 16)
layers += [mean(shape), fully_connected(16, 2, shape=(1, 1, 1, 16))]
conv = Module(in_channels=16, out_channels=24, kernel_size=(1, 1), stride=(1, 1), dilation=(1, 1), padding=0,
              groups=1, bias=None)
depthwise = Module(in_channels=16, out_channels=16, kernel_size=(3, 3), stride=(2, 2), dilation=(1, 1),
                   padding=(1, 1), groups=16, bias=1)
linear = Module(in_features=16, out_features=2, bias=1)
try:
    table.latency([layers, "ADD int8 nonsense"])
except MissingCases as error:
    missing = str(error)
try:
    Table.load("space.csv", board="rpi3")
except ValueError as error:
    other = str(error)
flat = []
for layer in layers:
    flat += [layer] if isinstance(layer, str) else layer
print(json.dumps({"keys": flat, "count": table.latency(layers).count, "missing": missing, "other": other,
                  "modules": [of_module(conv, 24, 24), of_module(depthwise, 24, 24, "RELU6"), of_module(linear, 1, 1)]}))
`);
      const { keys, count, missing, other, modules } = JSON.parse(printed) as Record<string, unknown>;
      expect(keys).toEqual(cases);
      const { entries, overhead } = loadTable(join(folder, table));
      const costs = new Map(entries.map((entry) => [entry.key, entry.median]));
      const sum = cases.reduce(
        (total, key) => total + costs.get(key)! + overhead.perOperator,
        overhead.perGraph,
      );
      expect(count).toBeCloseTo(sum, 6);
      expect(missing).toContain('ADD int8 nonsense: the table lacks it');
      expect(other).toBe('space.csv has 0 configurations that could be meant, not one');
      expect(modules).toEqual([
        'CONV_2D int8 in=1x24x24x16 out=1x24x24x24 k=1x1 s=1x1 d=1x1 p=VALID a=NONE w=per-channel b=no',
        'DEPTHWISE_CONV_2D int8 in=1x24x24x16 out=1x12x12x16 k=3x3 s=2x2 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
        'FULLY_CONNECTED int8 in=1x16 out=1x2 a=NONE w=per-tensor b=yes',
      ]);
    });
  },
);
