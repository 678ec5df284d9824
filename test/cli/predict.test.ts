import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTable, saveTable } from '../../builder/table-file.js';
import { tableHash, type Table } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import type { PredictJson } from '../../lab/json/types.js';
import { arenaOf, arenaTotal } from '../../model/graph/arena.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { jsonOutput } from '../support/json-output.js';
import { Lut } from '../support/lut.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const VWW = join(PACKAGE_ROOT, 'test/models/vww_96_int8.tflite');
const BUILD = ['build', '--board', 'rpi3', '--port', 'emulator', '--json'];

let folder: string;
let db: string;
/** table of the model KWS, in the folder's luts/ */
let path: string;
const lut = new Lut();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  db = join(folder, 'runs.db');
  const built = await lut.output('build', [...BUILD.slice(0, -1), '--db', db, '--model', KWS], {
    cwd: folder,
  });
  path = join(folder, built.table);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function predict(...args: string[]): Promise<PredictJson> {
  return lut.output('predict', ['predict', ...args], { cwd: folder });
}

/** Writes the table with changes and a hash that agrees with them. */
function changed(name: string, changes: Partial<Table>): string {
  const table = { ...loadTable(path), ...changes };
  const file = join(folder, name);
  saveTable({ ...table, hash: tableHash(table) }, file);
  return file;
}

describe('lut predict', () => {
  it('predicts a model from the table that was built for it', async () => {
    const bytes = readFileSync(KWS);
    const graph = loadGraph(bytes);
    const table = loadTable(path);
    const printed = await predict(KWS, '--board', 'rpi3');
    const counts = printed.operators.map(({ count }) => count!);
    const { perGraph, perOperator } = table.overhead;
    expect(printed).toMatchObject({
      unit: 'instructions',
      total: perGraph + counts.reduce((sum, count) => sum + count + perOperator, 0),
      arena_bytes: arenaTotal(arenaOf(graph)),
      flash_bytes: bytes.length + table.firmwareBytes,
      fits: true,
      missing: [],
      milliseconds: null,
      inferences_per_second: null,
      millijoules: null,
      assume_ipc: null,
    });
    expect(basename(printed.table)).toBe('rpi3-kws_ref_model-instructions.json');
    expect(printed.operators).toHaveLength(graph.operators.length);
    for (const { count, source } of printed.operators) {
      expect(source).toBe('measured');
      expect(count).toBeGreaterThan(0);
    }
    // the kernels of this model take 2.66 million MACs: about half an instruction each where vectors multiply
    expect(printed.total! / 2.66e6).toBeGreaterThan(0.2);
    expect(printed.total! / 2.66e6).toBeLessThan(5);
  });

  it('lists what each operator costs, in words', async () => {
    const { status, stdout } = await lut.run(['predict', KWS, '--board', 'rpi3'], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toContain(relative(folder, path));
    expect(stdout).toMatch(/FULLY_CONNECTED int8 in=1x64 out=1x12 .*\tmeasured/);
    expect(stdout).toMatch(/Total [\d,]+ instructions, 13 operators measured, 0 interpolated/);
    expect(stdout).toMatch(/Arena \d+ KB of 64 MB; flash \d+ KB .*: it fits/);
    expect(stdout).not.toMatch(/ ms|inferences/);
  });

  it('names what is missing, never counts it as nothing, and is right about how to get it', async () => {
    const before = await lut.run(['predict', VWW, '--table', path, '--json'], { cwd: folder });
    expect(before.status).toBe(9);
    const printed = jsonOutput('predict', before.stdout);
    expect(printed).toMatchObject({ total: null, low: null, high: null });
    expect(printed.missing.length).toBeGreaterThan(0);
    expect(before.stderr).toContain(`lut build --board rpi3 --port emulator --model ${VWW} --extend ${path}`);
    expect(before.stderr).toContain(printed.missing[0]);

    const out = join(folder, 'vww.json');
    await lut.json([...BUILD.slice(0, -1), '--db', db, '--model', VWW, '--out', out], { cwd: folder });
    const after = await predict(VWW, '--table', out);
    expect(after).toMatchObject({ missing: [] });
    expect(after.total).toBeGreaterThan(printed.operators.reduce((sum, { count }) => sum + (count ?? 0), 0));
  });

  it('turns cycles into time, and instructions only when told what to assume', async () => {
    const { configuration } = loadTable(path);
    const cycles = changed('cycles.json', {
      unit: 'cycles',
      configuration: { ...configuration, unit: 'cycles', clockHz: 600_000_000 },
    });
    const silicon = await predict(KWS, '--table', cycles);
    expect(silicon.milliseconds).toBeCloseTo(silicon.total! / 600_000, 9);
    expect(silicon.inferences_per_second).toBeCloseTo(600_000_000 / silicon.total!, 6);
    const assumed = await predict(KWS, '--table', path, '--assume-ipc', '0.5');
    expect(assumed.assume_ipc).toBe(0.5);
    expect(assumed.milliseconds).toBeCloseTo(assumed.total! / 0.5 / 1_200_000, 9);
    const { stdout } = await lut.run(['predict', KWS, '--table', path, '--assume-ipc', '0.5']);
    expect(stdout).toMatch(/ms, .* inferences\/s if it retires 0\.5 instructions a cycle, which is assumed/);
  });

  it('compares tables', async () => {
    const slower = changed('slower.json', {
      overhead: { ...loadTable(path).overhead, perGraph: 1_000_000 },
    });
    const { predictions } = await lut.output('predict-several', ['predict', KWS, '--table', path, slower]);
    expect(predictions.map(({ table }) => table)).toEqual([path, slower]);
    expect(predictions[1]!.total).toBeGreaterThan(predictions[0]!.total!);
    const { stdout } = await lut.run(['predict', KWS, '--table', path, slower]);
    expect(stdout).toContain(slower);
  });

  it('draws the operators', async () => {
    const [svg, html] = [join(folder, 'layers.svg'), join(folder, 'layers.html')];
    await predict(KWS, '--table', path, '--svg', svg, '--html', html);
    const picture = readFileSync(svg, 'utf8');
    expect(picture.match(/<g><title>/g)).toHaveLength(13);
    expect(picture).toContain('0 CONV_2D');
    expect(readFileSync(html, 'utf8')).toContain(
      '<strong>FULLY_CONNECTED</strong> <span class="case">int8 in=1x64 out=1x12',
    );
  });
});

describe('--board', () => {
  it('prefers cycles, then the table that measured most of the model, then the newest', async () => {
    const place = join(folder, 'choice');
    mkdirSync(join(place, 'luts'), { recursive: true });
    const choose = async (): Promise<string> => {
      const printed = await lut.output('predict', ['predict', KWS, '--board', 'rpi3'], { cwd: place });
      return basename(printed.table);
    };
    // the published table of the board has all of the model as well: these are changed after it
    const now = Date.now() / 1000;
    const put = (file: string, name: string, later: number): void => {
      cpSync(file, join(place, 'luts', name));
      utimesSync(join(place, 'luts', name), now + later, now + later);
    };
    put(path, 'old.json', 1000);
    put(path, 'new.json', 2000);
    expect(await choose()).toBe('new.json');
    const { entries } = loadTable(path);
    put(changed('part.json', { entries: entries.slice(1) }), 'part.json', 3000);
    expect(await choose()).toBe('new.json');
    const { configuration } = loadTable(path);
    const cycles: Partial<Table> = { unit: 'cycles', configuration: { ...configuration, unit: 'cycles' } };
    put(changed('cycles.json', cycles), 'cycles.json', -500);
    expect(await choose()).toBe('cycles.json');
    const stale = { ...configuration, kernels: 'f'.repeat(64), unit: 'cycles' } as const;
    put(changed('stale.json', { unit: 'cycles', configuration: stale }), 'stale.json', 9000);
    expect(await choose()).toBe('cycles.json');
  });
});

describe('what lut predict refuses', () => {
  it.each([
    [
      'TABLE_STALE',
      () => [KWS, '--table', staleTable('kernels')],
      /stale: the kernels of rpi3's firmware changed/,
    ],
    ['TABLE_STALE', () => [KWS, '--table', staleTable('timing')], /stale: the code that times of rpi3/],
    ['TABLE_BOARD', () => [KWS, '--board', 'stm32f4', '--table', path], /of the board rpi3, not of stm32f4/],
    ['BOARD_UNKNOWN', () => [KWS, '--board', 'nosuch'], /no board "nosuch"/],
    ['USAGE_TABLE', () => [KWS], /needs a table/],
    ['FILE_MISSING', () => [join(folder, 'nosuch.tflite'), '--table', path], /nosuch\.tflite cannot be read/],
    ['MODEL_CORRUPT', () => [written('x.tflite', 'not a model'), '--table', path], /x\.tflite: /],
    [
      'TABLE_CORRUPT',
      () => [KWS, '--table', written('x.json', '{}')],
      /x\.json is not a valid latency table/,
    ],
    ['TABLE_NEWER', () => [KWS, '--table', written('y.json', '{"schema":99}')], /has format 99/],
    ['USAGE_ARGUMENTS', () => [KWS, '--table', path, '--assume-ipc', '-1'], /greater than 0/],
  ])('%s', async (code, args, message) => {
    const { status, stdout, stderr } = await lut.run(['predict', ...args(), '--json'], { cwd: folder });
    expect(status).not.toBe(0);
    expect(jsonOutput('error', stdout).error.code).toBe(code);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });
});

describe('lut build', () => {
  it('measures only a share of the cases, and interpolates the others, marked', async () => {
    const out = join(folder, 'budget.json');
    const space = join(PACKAGE_ROOT, 'test/spaces/small.yaml');
    const args = [...BUILD.slice(0, -1), '--db', db, '--space', space, '--budget', '0.75', '--out', out];
    const built = await lut.output('build', args);
    const { entries } = loadTable(out);
    const interpolated = entries.filter(({ source }) => source === 'interpolated');
    expect(built).toMatchObject({ entries: entries.length, interpolated: interpolated.length });
    expect(interpolated.length).toBeGreaterThan(0);
    expect(interpolated.length).toBeLessThanOrEqual(0.25 * entries.length);

    const whole = join(folder, 'whole.json');
    await lut.json([...BUILD.slice(0, -1), '--db', db, '--space', space, '--out', whole]);
    const measured = new Map(loadTable(whole).entries.map(({ key, median }) => [key, median]));
    // kernels that work in blocks have steps, of which few cases tell little
    for (const { key, median } of interpolated)
      expect(Math.abs(median / measured.get(key)! - 1), key).toBeLessThan(0.05);
  });

  it.each(['0', '1.5', 'some'])('refuses a budget of %s', async (budget) => {
    const { status, stderr } = await lut.run([...BUILD, '--budget', budget]);
    expect(status).toBe(2);
    expect(stderr).toContain('--budget takes a share greater than 0 and at most 1');
  });
});

function staleTable(what: 'kernels' | 'timing'): string {
  const { configuration } = loadTable(path);
  return changed(`stale-${what}.json`, { configuration: { ...configuration, [what]: '0'.repeat(64) } });
}

function written(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
