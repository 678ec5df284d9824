import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { randomNumbers } from '../../common/random.js';
import { colourModel } from '../support/colour-model.js';
import { Lut } from '../support/lut.js';
import { npy } from '../support/npy.js';
import { expectRefusal } from '../support/refusal.js';

const SIZE = 8;
const IMAGES = 240;
const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const VWW = join(PACKAGE_ROOT, 'test/models/vww_96_int8.tflite');
const TABLE = 'colours.json';
const PAIR = ['--gate', 'gate.tflite', '--model', 'model.tflite', '--table', TABLE];
const DATA = ['--data', 'x.npy', '--labels', 'y.npy'];

let folder: string;
const lut = new Lut();
const at = (name: string) => join(folder, name);
const cascade = (...args: string[]) => lut.output('cascade', ['cascade', ...args], { cwd: folder });
const refusal = (...args: string[]) => lut.run(['cascade', ...args, '--json'], { cwd: folder });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  // a gate that takes green for blue, and the less surely the more of both there is
  writeFileSync(at('gate.tflite'), colourModel({ order: [0, 2, 2] }));
  writeFileSync(at('model.tflite'), colourModel());
  const random = randomNumbers(3);
  const labels = Uint8Array.from({ length: IMAGES }, (_, i) => i % 3);
  const images = Array.from(labels, (label) => {
    const colour = [0, 1, 2].map((channel) => Math.round(80 * random()) + (channel === label ? 100 : 0));
    return Uint8Array.from({ length: SIZE * SIZE * 3 }, (_, i) => colour[i % 3]!);
  });
  writeFileSync(at('x.npy'), npy('|u1', [IMAGES, SIZE, SIZE, 3], Buffer.concat(images)));
  writeFileSync(at('y.npy'), npy('|u1', [IMAGES], Buffer.from(labels)));
  writeFileSync(at('four.tflite'), colourModel({ order: [0, 1, 2, 2] }));
  const build = ['build', '--board', 'rpi3', '--port', 'emulator', '--db', 'runs.db', '--out', TABLE];
  await lut.output('build', [...build, '--model', 'gate.tflite'], { cwd: folder });
  await lut.output('build', [...build, '--model', 'four.tflite', '--extend', TABLE], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('lut cascade', () => {
  it('adds up what both take at an assumed rate, by one table', async () => {
    const both = ['--gate', KWS, '--model', VWW, '--board', 'stm32f4'];
    const printed = await cascade(...both, '--rate', '0.05');
    const { gate, larger } = printed;
    expect(printed).toMatchObject({ rate_source: 'assumed', accuracy: null, fits: true });
    expect(printed.frame.total).toBeCloseTo(gate.total + 0.05 * larger.total, 6);
    expect(printed.worst.total).toBe(gate.total + larger.total);
    expect(printed.break_even_rate).toBeCloseTo(1 - gate.total / larger.total, 12);
    expect(printed.sram_bytes).toBe(Math.max(gate.arena_bytes, larger.arena_bytes));
    const alone = await lut.output('predict', ['predict', VWW, '--table', printed.table], { cwd: folder });
    expect(larger.total).toBe(alone.total);
    const firmware = alone.flash_bytes - readFileSync(VWW).length;
    expect(printed.flash_bytes).toBe(firmware + readFileSync(VWW).length + readFileSync(KWS).length);
    const staying = await cascade(...both, '--rate', '0.05', '--both-stay');
    expect(staying.sram_bytes).toBe(gate.arena_bytes + larger.arena_bytes);
  });

  it('chooses on one half when the gate asks, and reports the other', async () => {
    const printed = await cascade(...PAIR, ...DATA, '--svg', 'cascade.svg');
    const {
      chosen_on: chosen,
      reported_on: reported,
      gate_alone: gate,
      larger_alone: larger,
    } = printed.accuracy!;
    expect(larger).toBe(1);
    expect(gate).toBeLessThan(0.75);
    expect(chosen.images + reported.images).toBe(IMAGES);
    expect(chosen.threshold).toBe(reported.threshold);
    expect(reported.accuracy).toBeGreaterThan(gate);
    expect(reported.rate).toBeLessThan(1);
    expect(printed).toMatchObject({ rate_source: 'measured', frame: { rate: reported.rate } });
    expect(printed.frame.total).toBeCloseTo(printed.gate.total + reported.rate * printed.larger.total, 6);
    expect(readFileSync(at('cascade.svg'), 'utf8')).toContain('chosen, on the other half');
    const less = await cascade(...PAIR, ...DATA, '--least-accuracy', '0.8');
    expect(less.accuracy!.chosen_on.accuracy).toBeGreaterThanOrEqual(0.8);
    expect(less.accuracy!.chosen_on.rate).toBeLessThan(chosen.rate);
    const text = await lut.run(['cascade', ...PAIR, ...DATA], { cwd: folder });
    expect(text.stdout).toContain('On the other 120: asked for');
  });

  it('says how long a battery lasts over the rate, and draws it', async () => {
    const both = ['--gate', KWS, '--model', VWW, '--board', 'stm32f4', '--rate', '0.05'];
    const fed = [...both, '--assume-ipc', '0.7', '--battery', '18650', '--every', '2s'];
    const { supply, frame } = await cascade(...fed, '--svg', 'life.svg');
    expect(supply).toMatchObject({ every_ms: 2000, thresholds: [], frame: { rate: 0.05, lacks: [] } });
    expect(supply!.frame.life_days!.kind).toBe('assumed');
    expect(supply!.rates).toHaveLength(21);
    expect(supply!.rates[20]!.life_days!.value).toBeLessThan(supply!.rates[0]!.life_days!.value);
    // the gate alone, every two seconds, as lut energy has it
    const energy = ['energy', '--model', KWS, '--board', 'stm32f4', '--every', '2s', '--battery', '18650'];
    const { cycles, best } = await lut.output('energy', [...energy, '--assume-ipc', '0.7']);
    expect(supply!.rates[0]!.life_days!.value).toBeCloseTo(cycles[best!]!.battery!.life_days!.value, 6);
    expect(frame.latency_ms!.kind).toBe('assumed');
    const svg = readFileSync(at('life.svg'), 'utf8');
    expect(svg).toContain('frames that the larger one is asked about');
    expect(svg).toContain('days by');
    const { stdout } = await lut.run(['cascade', ...fed], { cwd: folder });
    expect(stdout).toMatch(/a frame every 2000 ms: [\d.]+ days, assumed, at [\d.]+ mA/);
    const unknown = await cascade(...both, '--battery', '18650', '--every', '2s');
    expect(unknown.supply!.frame).toMatchObject({
      ...{ life_days: null, mean_milliamps: null, lacks: ['How long a frame takes is unknown.'] },
    });
    expectRefusal(await refusal(...both, '--battery', '18650'), [
      'USAGE_CASCADE',
      'depends on',
      '--every 1s',
    ]);
  });

  it('refuses what does not say how often the larger one is asked', async () => {
    expectRefusal(await refusal(...PAIR), ['USAGE_CASCADE', 'Nothing says how often', '--rate 0.05']);
    expectRefusal(await refusal(...PAIR, ...DATA, '--rate', '0.1'), [
      'USAGE_CASCADE',
      'either assumed',
      '--data',
    ]);
    for (const rate of ['1.5', '-0.1', 'often', 'NaN']) {
      expectRefusal(await refusal(...PAIR, `--rate=${rate}`), ['USAGE_NUMBER', `not "${rate}"`, '--help']);
    }
    expectRefusal(await refusal(...PAIR.slice(0, 4), '--rate', '0.1'), [
      'USAGE_TABLE',
      'needs a table',
      '--board',
    ]);
  });

  it('refuses data that give no threshold', async () => {
    writeFileSync(at('x1.npy'), npy('|u1', [1, SIZE, SIZE, 3], Buffer.alloc(SIZE * SIZE * 3)));
    writeFileSync(at('y1.npy'), npy('|u1', [1], Buffer.of(0)));
    const one = ['--data', 'x1.npy', '--labels', 'y1.npy'];
    expectRefusal(await refusal(...PAIR, ...one), ['DATA_FEW', 'one sample', 'more samples']);
    writeFileSync(at('bad.tflite'), colourModel({ order: [2, 2, 0] }));
    const bad = ['--gate', 'bad.tflite', '--model', 'gate.tflite', '--table', TABLE];
    expectRefusal(await refusal(...bad, ...DATA, '--least-accuracy', '0.99'), [
      'DATA_ACCURACY',
      'at most',
      '--least-accuracy 0.',
    ]);
    const other = ['--gate', 'four.tflite', '--model', 'model.tflite', '--table', TABLE];
    expectRefusal(await refusal(...other, ...DATA), [
      'DATA_CLASSES',
      'do not answer the same question',
      '--rate',
    ]);
  });
});
