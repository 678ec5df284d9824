import { copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../common/hash.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { recipeOf } from '../../lab/recipes/recipe.js';
import { recipeLines } from '../../lab/recipes/recipe-lines.js';
import { architectureModel } from '../../model/space/architecture.js';
import { parseArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import { spaceHash } from '../../model/space/space.js';
import { Lut } from '../support/lut.js';
import { expectRefusal } from '../support/refusal.js';

const MODELS = join(PACKAGE_ROOT, 'test/models');
const lut = new Lut();
let folder: string;
let db: string;
let model: string;
let id: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  db = join(folder, 'runs.db');
  model = join(folder, 'kws.tflite');
  copyFileSync(join(MODELS, 'kws_ref_model.tflite'), model);
  const options = ['--board', 'stm32f4', '--port', 'emulator', '--db', db];
  id = (await lut.output('run', ['run', model, ...options])).recipe;
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(prefix: string, ...options: string[]): string[] {
  return ['recipes', 'run', prefix, '--db', db, ...options];
}

describe('lut recipes run', () => {
  it('makes a recipe again, and all of it is as it was', async () => {
    const again = await lut.output('recipes-run', run(id.slice(0, 10)));
    expect(again).toMatchObject({ id, same: true });
    expect(again.compared.map(({ what }) => what)).toEqual([
      ...['network', 'configuration', 'total', 'sram_bytes'],
    ]);
  });

  it('says what differs: another network than the recipe is of', async () => {
    const other = join(MODELS, 'vww_96_int8.tflite');
    const { status, stdout } = await lut.run(run(id, '--model', other));
    expect(status).toBe(15);
    expect(stdout).toMatch(/^Network\t[0-9a-f]{16}\t[0-9a-f]{16}\tdiffers$/m);
    expect(stdout).toMatch(/^Configuration\t([0-9a-f]{16})\t\1\tsame$/m);
    expect(stdout).toContain(`Recipe ${id.slice(0, 10)} is NOT as it was: network, total, sram.`);
  });

  it('needs the file where it was, or its new place', async () => {
    const moved = join(folder, 'moved.tflite');
    renameSync(model, moved);
    try {
      expectRefusal(await lut.run(run(id, '--json')), ['RECIPE_MAKE', 'is no more at', '--model']);
      expect(await lut.output('recipes-run', run(id, '--model', moved))).toMatchObject({ same: true });
    } finally {
      renameSync(moved, model);
    }
  });

  it('generates the network of a validation anew, on the strength of its hash alone', async () => {
    const space = loadSpace('edgenas-vww-48');
    const { name } = space;
    const choices = Array.from(space.blocks.strides, () => 'sep_3:16').join(' ');
    const bytes = architectureModel(space, parseArchitecture(space, choices), 1);
    const { network, ...parts } = await lut.output('recipes-show', ['recipes', 'show', id, '--db', db]);
    const origin = { kind: 'random', space: name, space_hash: spaceHash(space), choices, seed: 1 } as const;
    const known = { ...parts, figures: { ...parts.figures, total: null, sram_bytes: null } };
    const random = recipeOf({ ...known, network: { ...network, name, hash: sha256(bytes), origin } });
    const stale = recipeOf({
      ...known,
      network: { ...network, hash: 'e'.repeat(64), origin: { ...origin, space: '../edgenas' } },
    });
    const file = join(folder, 'random.jsonl');
    writeFileSync(file, recipeLines([random, stale]));
    await lut.json(['recipes', 'import', file, '--db', db]);
    expect(await lut.output('recipes-run', run(random.id))).toMatchObject({ same: true });
    expectRefusal(await lut.run(run(stale.id, '--json')), ['RECIPE_MAKE', 'is not the one', '--model']);
  });

  it('refuses what others published', async () => {
    const { recipes } = await lut.output('recipes', [
      ...['recipes', 'list', '--board', 'NUCLEO-L4R5ZI', '--db', db],
    ]);
    const refused = await lut.run(run(recipes[0]!.id, '--json'));
    expectRefusal(refused, ['RECIPE_MAKE', 'it was published (MLPerf Tiny', 'lut run']);
  });
});
