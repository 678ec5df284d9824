import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { saveTable } from '../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { arenaOf, arenaTotal } from '../../model/graph/arena.js';
import { caseKey } from '../../model/cases/key.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { Lut } from '../support/lut.js';
import { expectRefusal, type Refusal } from '../support/refusal.js';
import { tableOfModel } from '../support/tables.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const VWW = join(PACKAGE_ROOT, 'test/models/vww_96_int8.tflite');

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  written(
    'prices.yaml',
    'currency: EUR\nsource: made up\nprices: { stm32f4: 6.5, stm32h7: 11, nosuch: 1 }\n',
  );
  mkdirSync(join(folder, 'luts'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const choose = (...args: string[]) => lut.output('choose', ['choose', ...args], { cwd: folder });

describe('lut choose', () => {
  it('gives of a board what one computes by hand', async () => {
    const printed = await choose(
      ...['--model', KWS, VWW, '--board', 'stm32f4', '--fps', '4', '--streams', '2', '--assume-ipc', '0.8'],
      ...['--prices', 'prices.yaml'],
    );
    expect(printed.boards).toHaveLength(1);
    const [board] = printed.boards;
    const totals = await Promise.all(
      [KWS, VWW].map((model) =>
        lut.output('predict', ['predict', model, '--table', resolve(folder, board!.table)], { cwd: folder }),
      ),
    );
    const models = [KWS, VWW].map((path) => readFileSync(path));
    const { arena, window } = loadBoard('stm32f4').memory;
    const instructions = totals[0]!.total! + totals[1]!.total!;
    // 168 MHz, of which an instruction takes 1/0.8 cycles: nothing here comes from the verb
    const milliseconds = instructions / 0.8 / 168_000;
    expect(board).toMatchObject({
      ...{ board: 'stm32f4', rank: 1, fits: true, reasons: [], counts: instructions, unit: 'instructions' },
      latency_ms: { value: expect.closeTo(milliseconds, 9) as number, kind: 'assumed' },
      load: { value: expect.closeTo((milliseconds / 1000) * 4 * 2, 9) as number },
      provision: 'right',
      sram_left: arena - Math.max(...models.map((bytes) => arenaTotal(arenaOf(loadGraph(bytes))))),
      flash_left: window - models[0]!.length - models[1]!.length,
      // 40 mA at 168 MHz and 3.3 V: DS8626, which the board file quotes
      energy_mj: { value: expect.closeTo(0.001 * milliseconds * 40 * 3.3, 6) as number, kind: 'assumed' },
      price: { value: 6.5, low: 6.5, high: 6.5, kind: 'published', source: 'made up' },
    });
    expect(printed).toMatchObject({ fps: 4, streams: 2, currency: 'EUR', steps: [], unknown: [] });
  });

  it('fits a terminal of 80 columns, with a battery and intervals too', async () => {
    const { stdout } = await lut.run(
      ['choose', '--model', KWS, '--fps', '1', '--battery', '18650', '--life', '60d', '--assume-ipc', '0.8'],
      { cwd: folder },
    );
    const rows = stdout.split('\n').filter((line) => line.includes('\t'));
    const cells = rows.map((row) => row.split('\t').map(({ length }) => length));
    const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!)));
    expect(stdout).toMatch(/\d \([\d.]+ – [\d.]+\) a\t/);
    // two spaces part the columns
    expect(widths.reduce((sum, width) => sum + width + 2, -2)).toBeLessThanOrEqual(80);
  });

  it('ranks every board, says all that stands against one, and what a step costs', async () => {
    const args = ['--model', VWW, '--fps', '12', '--assume-ipc', '1', 'esp32c3=0.5'];
    const printed = await choose(...args, '--prices', 'prices.yaml', '--max-price', '8');
    const of = (id: string) => printed.boards.find(({ board }) => board === id)!;
    expect(printed.boards.map(({ board }) => board)).toEqual(['stm32f4', 'rpi3', 'stm32h7', 'esp32c3']);
    expect(of('stm32f4')).toMatchObject({ fits: true, rank: 1 });
    expect(of('rpi3')).toMatchObject({
      fits: null,
      reasons: ['the price is unknown'],
      provision: 'over',
      price: null,
    });
    expect(of('stm32h7')).toMatchObject({
      fits: false,
      reasons: ['the price is too much: 11 EUR against 8 EUR'],
    });
    // 25.9 million instructions at 160 MHz and half an instruction a cycle: four times as many frames as it can
    expect(of('esp32c3')).toMatchObject({ fits: false, provision: 'under' });
    expect(of('esp32c3').reasons).toHaveLength(2);
    expect(of('esp32c3').reasons.join()).toMatch(/under-provisioned: .* 389 % of the time.*price is unknown/);
    const [first] = printed.steps;
    expect(first).toMatchObject({ from: 'esp32c3', to: 'stm32f4', price: null });
    expect(first!.latency_percent).toBeLessThan(0);
    expect(printed.steps[1]).toMatchObject({ from: 'stm32f4', to: 'stm32h7', price: 4.5 });

    const words = await lut.run(['choose', ...args, '--prices', 'prices.yaml'], { cwd: folder });
    expect(words.stdout).toMatch(/^rpi3\tyes\t[\d.]+ a\t.*\tunknown\t\d+ MB\t\d+ MB$/m);
    expect(words.stdout).toContain('A step up from stm32f4 is stm32h7:');
    expect(words.stdout).toContain('4.5 EUR more');
    expect(words.stdout).toContain('rpi3 is over-provisioned');
    expect(words.stderr).toContain('has a price of "nosuch", which is no board');
  });

  it('calls unknown what is unknown, never zero', async () => {
    const printed = await choose('--model', KWS, '--fps', '1');
    expect(printed.boards).toHaveLength(4);
    for (const board of printed.boards) {
      expect(board).toMatchObject({ latency_ms: null, load: null, provision: null, price: null, fits: null });
      expect(board.counts).toBeGreaterThan(1e6);
      expect(board.reasons).toEqual(['the latency is unknown, and so whether it keeps up']);
    }
    expect(printed.steps).toEqual([]);
    const { stdout } = await lut.run(['choose', '--model', KWS], { cwd: folder });
    expect(stdout).toMatch(/^stm32f4\tyes\tunknown\t/m);
    expect(stdout).toContain('its latency is unknown');
    expect(stdout).not.toMatch(/\t0\t/);
  });

  it('leaves the order of others as it is where one lacks a price or a table', async () => {
    const args = ['--model', KWS, '--fps', '5', '--assume-ipc', '1'];
    const order = async (...more: string[]) =>
      (await choose(...args, ...more)).boards.map(({ board }) => board);
    const all = await order('--prices', 'prices.yaml');
    written('fewer.yaml', 'currency: EUR\nsource: made up\nprices: { stm32h7: 11 }\n');
    const without = (rows: string[]): string[] => rows.filter((board) => board !== 'stm32f4');
    expect(without(await order('--prices', 'fewer.yaml'))).toEqual(without(all));
    expect(await order('--prices', 'prices.yaml', '--board', ...without(all))).toEqual(without(all));
    // no board but the stm32f4 has a table of these kernels
    const { boards, unknown } = await choose(...args, '--kernels', 'reference');
    expect(boards.map(({ board }) => board)).toEqual(['stm32f4']);
    expect(unknown.map(({ board }) => board)).toEqual(['esp32c3', 'rpi3', 'stm32h7']);
    expect(unknown[0]).toMatchObject({
      reason: expect.stringContaining('no table of esp32c3') as string,
      remedy: expect.stringContaining('lut build --board esp32c3') as string,
    });
  });

  it('says how long a battery lasts as one computes it by hand', async () => {
    const boards = join(folder, 'boards');
    mkdirSync(boards);
    const stated = (value: number) => ({ value, document: 'made up', page: '1', line: 'made up' });
    const board = {
      ...loadBoard('stm32f4'),
      id: 'mine',
      power: {
        ...loadBoard('stm32f4').power!,
        volts: stated(3),
        run: [{ clockHz: 168_000_000, milliamps: stated(40) }],
        sleep: { microamps: 'unknown', wakeMicroseconds: 'unknown', wakeMicrocoulombs: 'unknown' },
        deepSleep: { microamps: stated(10), wakeMicroseconds: stated(1000), wakeMicrocoulombs: stated(20) },
      },
    } as const;
    written('boards/mine.yaml', JSON.stringify(board));
    const table = tableOfModel(readFileSync(KWS), board);
    saveTable(table, join(folder, 'luts/mine.json'));
    const args = ['--model', KWS, '--fps', '0.5', '--boards', 'boards', '--board', 'mine'];
    const asked = ['--assume-ipc', '2', '--battery', '1000mAh', '--life', '9d'];
    const [mine] = (await choose(...args, ...asked)).boards;

    const cases = loadGraph(readFileSync(KWS)).operators.map((operator) => caseKey(caseOfOperator(operator)));
    const counts = new Map(table.entries.map(({ key, median }) => [key, median]));
    const { perGraph, perOperator } = table.overhead;
    const total = cases.reduce((sum, key) => sum + counts.get(key)! + perOperator, perGraph);
    const milliseconds = total / 2 / 168_000;
    const microcoulombs = 40 * milliseconds + 20 + 0.01 * (2000 - milliseconds - 1);
    const days = 1000 / (24 * (microcoulombs / 2000));
    expect(mine!.latency_ms!.value).toBeCloseTo(milliseconds, 6);
    expect(mine!.energy_mj!.value).toBeCloseTo((40 * 3 * milliseconds) / 1000, 6);
    expect(mine!.life_days!.value).toBeCloseTo(days, 6);
    expect(mine!.life_days!.kind).toBe('assumed');
    expect(mine!.fits).toBe(true);

    const [short] = (await choose(...args, ...asked.slice(0, -1), '1y')).boards;
    expect(short).toMatchObject({
      fits: false,
      reasons: [expect.stringContaining('does not last long enough')],
    });
    const [unknown] = (await choose(...args, '--battery', '1000mAh', '--life', '9d')).boards;
    expect(unknown).toMatchObject({ fits: null, life_days: null });
    expect(unknown!.reasons).toContain('the life of the battery is unknown: the latency is unknown');
    // 15 mA for a moment
    const [weak] = (await choose(...args, '--assume-ipc', '2', '--battery', 'cr2032')).boards;
    expect(weak).toMatchObject({ fits: false, life_days: null });
    expect(weak!.reasons.join()).toMatch(/CR2032.* does not feed mine: it gives 15 mA/);
  });

  it('draws the boards that have both figures, and names the others', async () => {
    const svg = join(folder, 'boards.svg');
    await choose('--model', KWS, '--assume-ipc', '1', '--prices', 'prices.yaml', '--svg', svg);
    const picture = readFileSync(svg, 'utf8');
    expect(picture).toContain('stm32h7: ');
    expect(picture).toContain('none beats it');
    expect(picture).toContain('latency, ms; unknown, so not drawn: esp32c3, rpi3');
  });
});

describe('what lut choose refuses', () => {
  it.each<[string, () => string[], Refusal]>([
    [
      'a price without prices',
      () => ['--max-price', '8'],
      ['USAGE_PRICES', 'No price of a board', '--prices'],
    ],
    [
      'prices that are none',
      () => ['--prices', written('bad.yaml', 'currency: EUR\nsource: x\nprices: { stm32f4: cheap }\n')],
      ['USAGE_PRICES', 'prices/prices/stm32f4 must be number', 'prices.schema.json'],
    ],
    ['prices that are not there', () => ['--prices', 'nosuch.yaml'], ['FILE_MISSING', 'nosuch.yaml', 'path']],
    [
      'a battery without a rate',
      () => ['--battery', '18650'],
      ['USAGE_BATTERY', 'depends on how often', '--fps'],
    ],
    ['a life of nothing', () => ['--life', '1y'], ['USAGE_BATTERY', 'Nothing is named', '--battery']],
    ['a life of no unit', () => ['--life', '3'], ['USAGE_ARGUMENTS', 'duration with its unit', 'help']],
    ['no such battery', () => ['--fps', '1', '--battery', 'nosuch'], ['USAGE_BATTERY', '"nosuch"', 'cr2032']],
    ['no such board', () => ['--board', 'nosuch'], ['BOARD_UNKNOWN', 'no board "nosuch"', 'Choose one of']],
    [
      'an assumption of no board',
      () => ['--assume-ipc', 'nosuch=1'],
      ['BOARD_UNKNOWN', 'no board "nosuch"', 'Choose one of'],
    ],
    ['no rate', () => ['--fps', '0'], ['USAGE_NUMBER', '--fps takes a number greater than 0', 'help']],
    ['no stream', () => ['--streams', '0'], ['USAGE_NUMBER', '--streams takes a whole number', 'help']],
    ['a latency in hours', () => ['--max-latency', '1h'], ['USAGE_NUMBER', '--max-latency', 'help']],
    [
      'an empty picture',
      () => ['--svg', 'empty.svg', '--prices', 'prices.yaml'],
      ['USAGE_PICTURE', 'nothing to draw', '--assume-ipc'],
    ],
  ])('%s', async (_, args, refusal) => {
    const ended = await lut.run(['choose', '--model', KWS, ...args(), '--json'], { cwd: folder });
    const stderr = ended.stderr.split('\n').filter((line) => !line.includes('which is no board'));
    expectRefusal({ ...ended, stderr: stderr.join('\n') }, refusal);
  });
});
