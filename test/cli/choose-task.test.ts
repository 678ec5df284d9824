import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { parseRecipes } from '../../lab/recipes/recipe-lines.js';
import { Lut } from '../support/lut.js';
import { expectRefusal } from '../support/refusal.js';

const lut = new Lut();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  written('prices.yaml', 'currency: EUR\nsource: made up\nprices: { stm32f4: 6.5, NUCLEO-L4R5ZI: 20 }\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function choose(task: string, ...args: string[]) {
  return lut.output('choose-task', ['choose', '--task', written('task.yaml', task), ...args], {
    cwd: folder,
  });
}

describe('lut choose --task', () => {
  it('takes what does it, and for each figure says how it came about', async () => {
    const { recipes, task } = await choose('task: vww\nleast_accuracy: 0.8\nrate: 5\nmax_energy_mj: 10\n');
    expect(task).toEqual({ task: 'vww', least_accuracy: 0.8, rate: 5, max_energy_mj: 10 });
    const shipped = ['mlperf-tiny', 'networks'].flatMap((name) => {
      const path = join(PACKAGE_ROOT, 'recipes', `${name}.jsonl`);
      return parseRecipes(readFileSync(path, 'utf8'), path).filter(({ network }) => network.task === 'vww');
    });
    expect(recipes.map(({ recipe }) => recipe.id).sort()).toEqual(shipped.map(({ id }) => id).sort());
    const fitting = recipes.filter(({ fits }) => fits === true);
    // by the file of published results alone, a line of which has all that is asked
    const byHand = shipped.filter(({ figures: { accuracy, latency_ms: latency, energy_mj: energy } }) => {
      const most = latency === null ? Infinity : (latency.high ?? latency.value);
      const taken = energy === null ? Infinity : (energy.high ?? energy.value);
      return (accuracy?.value ?? 0) >= 0.8 && most <= 200 && taken <= 10;
    });
    expect(fitting.map(({ recipe }) => recipe.id).sort()).toEqual(byHand.map(({ id }) => id).sort());
    expect(fitting.length).toBeGreaterThan(5);
    expect(recipes.slice(0, fitting.length)).toEqual(fitting);
    for (const { accuracy, latency_ms: latency, energy_mj: energy, power_mw: power } of fitting) {
      expect([accuracy!.kind, latency!.kind, energy!.kind]).toEqual(['published', 'published', 'published']);
      expect(latency!.source).toContain('MLPerf Tiny');
      expect(power!.value).toBeCloseTo(energy!.value * 5, 9);
    }
  });

  it('never takes an unknown accuracy for one that is enough', async () => {
    const own = ['--board', 'stm32f4', '--assume-ipc', '1'];
    const [free] = (await choose('task: vww\nrate: 5\n', ...own)).recipes;
    expect(free).toMatchObject({ fits: true, accuracy: null, reasons: [] });
    // 168 MHz, an instruction a cycle; 40 mA at 3.3 V as the board file has it
    const milliseconds = free!.recipe.figures.total!.value / 168_000;
    expect(free!.latency_ms).toMatchObject({ kind: 'assumed' });
    expect(free!.latency_ms!.value).toBeCloseTo(milliseconds, 9);
    expect(free!.energy_mj!.value).toBeCloseTo(0.001 * milliseconds * 40 * 3.3, 9);
    const [asked] = (await choose('task: vww\nrate: 5\nleast_accuracy: 0\n', ...own)).recipes;
    expect(asked).toMatchObject({ fits: null, reasons: ['the accuracy is unknown'] });
    const [untimed] = (await choose('task: vww\nrate: 5\n', '--board', 'stm32f4')).recipes;
    expect(untimed).toMatchObject({ fits: null, latency_ms: null, energy_mj: null, power_mw: null });
  });

  it('goes by the prices that it is given, and ranks what has none behind', async () => {
    const limits = 'task: kws\nmax_price: 30\n';
    const { recipes, currency } = await choose(limits, '--prices', 'prices.yaml');
    expect(currency).toBe('EUR');
    expect(recipes[0]).toMatchObject({ fits: true, price: { value: 6.5, source: 'made up' } });
    const rank = (wanted: boolean | null): number[] =>
      recipes.filter(({ fits }) => fits === wanted).map((one) => one.rank);
    expect(Math.max(...rank(true))).toBeLessThan(Math.min(...rank(null)));
    for (const { price, fits } of recipes) expect(fits).toBe(price === null ? null : true);
  });

  it('says it in a table that fits, with why not', async () => {
    written('task.yaml', 'task: kws\nrate: 100\n');
    const { stdout, status } = await lut.run(
      ['choose', '--task', 'task.yaml', '--board', 'stm32f4', '--assume-ipc', '1'],
      { cwd: folder },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/stm32f4\tkws_ref_model\tno\tunknown\t21\.3 a\t2\.82 a/);
    expect(stdout).toMatch(/does not fit: it is under-provisioned: it would compute for 213 % of the time\./);
    expect(stdout).toContain('Of 1 recipes for kws 0 fit, 1 do not');
  });

  it.each<[string, string, string[], string, string, string]>([
    ['a task without a name', 'rate: 3\n', [], 'USAGE_TASK', "required property 'task'", 'task.schema.json'],
    ['what is no YAML', 'task: [\n', [], 'USAGE_TASK', 'neither YAML nor JSON', 'docs/choose.md'],
    [
      'a power without a rate',
      'task: vww\nmax_power_mw: 3\n',
      [],
      'USAGE_TASK',
      'nothing without a rate',
      'Correct',
    ],
    ['a task of none', 'task: nosuch\n', [], 'RECIPE_UNKNOWN', 'but for ad, ic', 'lut recipes list'],
    [
      'a task of none of these boards',
      'task: vww\n',
      ['--board', 'nosuch'],
      'RECIPE_UNKNOWN',
      'on these boards',
      'lut recipes list',
    ],
    ['a price of nobody', 'task: vww\nmax_price: 3\n', [], 'USAGE_PRICES', 'No price', '--prices'],
    [
      'models beside',
      'task: vww\n',
      ['--model', 'x.tflite'],
      'USAGE_ARGUMENTS',
      'cannot be used with',
      '--help',
    ],
  ])('refuses %s', async (_, task, args, ...refusal) => {
    written('task.yaml', task);
    const run = lut.run(['choose', '--task', 'task.yaml', ...args, '--json'], { cwd: folder });
    expectRefusal(await run, refusal);
  });
});
