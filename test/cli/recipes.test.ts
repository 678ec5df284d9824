import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../common/hash.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import type { Recipe } from '../../lab/recipes/recipe.js';
import { recipeLines } from '../../lab/recipes/recipe-lines.js';
import { exampleRecipe, figure } from '../lab/recipes/examples.js';
import { jsonOutput } from '../support/json-output.js';
import { Lut } from '../support/lut.js';
import { expectRefusal } from '../support/refusal.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const lut = new Lut();
let folder: string;
let db: string;
/** id of the recipe that the run of a model became */
let ran: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  db = join(folder, 'runs.db');
  const options = ['--board', 'stm32f4', '--port', 'emulator', '--db', db, '--task', 'kws'];
  ran = (await lut.output('run', ['run', KWS, ...options])).recipe;
});
afterAll(() => rmSync(folder, { recursive: true }));

function recipes(verb: string, ...args: string[]): string[] {
  return ['recipes', verb, ...args, '--db', db];
}

describe('lut run', () => {
  it('adds a recipe of what it measured, once', async () => {
    const show = await lut.output('recipes-show', recipes('show', ran.slice(0, 8)));
    expect(show).toMatchObject({
      id: ran,
      network: { name: 'kws_ref_model', hash: sha256(readFileSync(KWS)), task: 'kws' },
      board: { name: 'stm32f4', machine: 'qemu netduinoplus2', clock_hz: null },
      options: { runtime: 'builtin', kernels: 'optimized', placement: 'default', publication: null },
      figures: {
        total: { kind: 'measured', unit: 'instructions' },
        latency_ms: null,
        sram_bytes: { value: 22_432, kind: 'measured' },
        energy_mj: null,
      },
    });
    // the same network by another name, and nobody says what it is for
    const copy = join(folder, 'copy.tflite');
    copyFileSync(KWS, copy);
    const options = ['--board', 'stm32f4', '--port', 'emulator', '--db', db];
    expect((await lut.output('run', ['run', copy, ...options])).recipe).toBe(ran);
    const { recipes: listed } = await lut.output('recipes', recipes('list', '--board', 'stm32f4'));
    expect(listed.filter(({ network }) => network.hash === show.network.hash)).toHaveLength(1);
    expect(listed.find(({ id }) => id === ran)?.network.task).toBe('kws');
  });
});

describe('lut recipes', () => {
  it('lists them for people: what is unknown is said so', async () => {
    const { stdout, status } = await lut.run(recipes('list', '--task', 'kws', '--board', 'stm32f4'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Recipe\tTask\tNetwork\tBoard\tAccuracy\tLatency\tEnergy\tFrom$/m);
    expect(stdout).toMatch(
      new RegExp(
        `^${ran.slice(0, 10)}\tkws\tkws_ref_model\tstm32f4\t.*instructions\tunknown\tmeasured, `,
        'm',
      ),
    );
    const shown = await lut.run(recipes('show', ran));
    expect(shown.stdout).toMatch(/^Latency\tunknown\t\t\t\t$/m);
    expect(shown.stdout).toMatch(/^SRAM\t22 KB\t22 KB\t22 KB\tmeasured\ton emulated stm32f4 /m);
  });

  it('says which is best in a sentence, and as JSON', async () => {
    const words = recipes('best', '--board', 'NUCLEO-L4R5ZI', '--task', 'vww', '--max-latency', '100ms');
    const { stdout, status } = await lut.run(words);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^For vww on NUCLEO-L4R5ZI within 100 ms, MobileNetV1-0\.25 \([0-9a-f]{10}: .+\.$/,
    );
    const best = await lut.output('recipes-best', words);
    expect(`${best.reason}\n`.replaceAll('\n', ' ')).toBe(`${stdout} `.replaceAll('\n', ' '));
    expect(best.recipe?.figures.latency_ms?.value).toBeLessThan(100);
    // an emulated board has no latency
    const emulated = recipes('best', '--board', 'stm32f4', '--task', 'kws', '--max-latency', '50ms');
    expect(await lut.output('recipes-best', emulated)).toMatchObject({ recipe: null, meeting: 0 });
  });

  it('go from one database into another, none twice', async () => {
    const file = join(folder, 'mine.jsonl');
    expect(await lut.output('recipes-export', recipes('export', file))).toEqual({ path: file, recipes: 1 });
    const other = join(folder, 'other.db');
    const into = ['recipes', 'import', file, '--db', other];
    const nothing = { conflicts: [], refused: [] };
    expect(await lut.output('recipes-import', into)).toEqual({
      added: 1,
      completed: 0,
      known: 0,
      ...nothing,
    });
    expect(await lut.output('recipes-import', into)).toEqual({
      added: 0,
      completed: 0,
      known: 1,
      ...nothing,
    });
    const again = join(folder, 'again.jsonl');
    await lut.json(['recipes', 'export', again, '--db', other]);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
    expectRefusal(await lut.run([...recipes('export', KWS), '--json']), [
      'FILE_EXISTS',
      'is no file of recipes',
      '--force',
    ]);
  });

  it('contradict each other in the open: the known one stays until it is replaced', async () => {
    const known = exampleRecipe({ figures: { latency_ms: figure(5) } });
    const added = exampleRecipe({ figures: { latency_ms: figure(6), sram_bytes: figure(1024) } });
    const path = (name: string, recipe: Recipe): string => {
      const file = join(folder, name);
      writeFileSync(file, recipeLines([recipe]));
      return file;
    };
    const own = join(folder, 'conflicts.db');
    const into = (file: string, ...options: string[]): string[] => {
      return ['recipes', 'import', file, '--db', own, ...options];
    };
    await lut.json(into(path('known.jsonl', known)));
    const { status, stdout } = await lut.run(into(path('added.jsonl', added), '--json'));
    expect(status).toBe(15);
    expect(jsonOutput('recipes-import', stdout)).toMatchObject({
      ...{ added: 0, completed: 1 },
      conflicts: [{ id: known.id, field: 'figures.latency_ms', known: '5 (measured: a test)' }],
    });
    const shown = async (): Promise<unknown> =>
      (await lut.output('recipes-show', ['recipes', 'show', known.id, '--db', own])).figures.latency_ms
        ?.value;
    expect(await shown()).toBe(5);
    expect((await lut.run(into(path('added.jsonl', added), '--replace'))).status).toBe(0);
    expect(await shown()).toBe(6);
  });

  it.each([
    [
      ['show', '0'.repeat(64)],
      ['RECIPE_UNKNOWN', 'There is no recipe', 'lut recipes list'],
    ],
    [
      ['show', ''],
      ['USAGE_ARGUMENTS', 'empty text', 'shell'],
    ],
    [
      ['best', '--board', 'nobody', '--task', 'vww'],
      ['RECIPE_UNKNOWN', 'on a board "nobody"', 'lut recipes list'],
    ],
    [
      ['best', '--board', 'x', '--task', 'VWW!'],
      ['USAGE_ARGUMENTS', '--task takes a word', 'vww'],
    ],
    [
      ['best', '--board', 'x', '--task', 'vww', '--max-latency', '50'],
      ['USAGE_LIMIT', '--max-latency takes a time', '--help'],
    ],
    [['import'], ['USAGE_ARGUMENTS', 'either a file of recipes or --mlperf-tiny', '--help']],
    [
      ['import', KWS],
      ['RECIPE_FILE', 'line 1, is no recipe', 'schemas/recipe.schema.json'],
    ],
    [
      ['import', '--mlperf-tiny', join(PACKAGE_ROOT, 'docs')],
      ['RECIPE_RESULTS', 'does not end in a round', '--round'],
    ],
    [
      ['import', '--mlperf-tiny', join(PACKAGE_ROOT, 'docs'), '--round', 'v1.1'],
      ['RECIPE_RESULTS', 'holds no results', 'mlcommons'],
    ],
  ] as const)('refuses %j', async ([verb, ...words], refusal) => {
    expectRefusal(await lut.run([...recipes(verb, ...words), '--json']), refusal);
  });
});
