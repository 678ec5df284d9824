import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { loadTable } from '../../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import { configurationHash } from '../../../model/configuration.js';
import { LutError } from '../../../common/errors.js';
import { randomNumbers } from '../../../common/random.js';
import { parseRecipes, recipeLines } from '../../../lab/recipes/recipe-lines.js';
import { recipeId, type Recipe } from '../../../lab/recipes/recipe.js';
import { shippedRecipes } from '../../../lab/recipes/shipped.js';
import { submissions } from '../../../scripts/published-results/estimates.js';
import { lutError } from '../../support/lut-error.js';
import { exampleRecipe, figure } from './examples.js';

const RECIPE = exampleRecipe({
  figures: { latency_ms: figure(12.5, { low: 12, high: 13 }), accuracy: { ...figure(0.8), metric: 'top-1' } },
});

function changed(change: (recipe: Record<string, object>) => void): string {
  const copy = JSON.parse(JSON.stringify(RECIPE)) as Record<string, object>;
  change(copy);
  return JSON.stringify(copy);
}

function refusal(text: string): LutError {
  try {
    parseRecipes(text, 'a.jsonl');
  } catch (error) {
    if (error instanceof LutError) return error;
    throw error;
  }
  return expect.fail(`accepted ${text.slice(0, 200)}`);
}

describe('a file of recipes', () => {
  it('holds what was written into it, in one order, none twice', () => {
    const other = exampleRecipe({ network: { hash: 'c'.repeat(64) } });
    const text = recipeLines([RECIPE, other]);
    expect(recipeLines([other, RECIPE])).toBe(text);
    expect(parseRecipes(`${text}\n${text}`, 'a.jsonl')).toHaveLength(2);
    expect(new Set(parseRecipes(text, 'a.jsonl'))).toEqual(new Set([RECIPE, other]));
  });

  it('may name a network otherwise, and is still of the same recipe', () => {
    expect(recipeId(exampleRecipe({ network: { name: 'other', task: null } }))).toBe(RECIPE.id);
    const nameless = (name: string): string => exampleRecipe({ network: { hash: null, name } }).id;
    expect(nameless('a')).not.toBe(nameless('b'));
  });

  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'must be object'],
    ['null', 'must be object'],
    [`"${'x'.repeat(70_000)}"`, 'longer than any recipe'],
    ['['.repeat(50_000), 'it is not JSON'],
    [changed((one) => Object.assign(one, { recipe: 2 })), 'must be equal to constant'],
    [changed((one) => Object.assign(one, { id: 'd'.repeat(64) })), 'its id does not follow'],
    [changed((one) => Object.assign(one.board!, { software: 'another' })), 'its id does not follow'],
    [changed((one) => Object.assign(one, { path: '/etc' })), 'additional properties: "path"'],
    [changed((one) => Object.assign(one.network!, { task: '../x' })), 'network/task'],
    [changed((one) => Object.assign(one.network!, { name: 'a\u001b[31m' })), 'network/name'],
    [changed((one) => Object.assign(one.network!, { name: 'x'.repeat(201) })), 'network/name'],
    [changed((one) => Object.assign(one.figures!, { latency_ms: 5 })), 'figures/latency_ms'],
    [changed((one) => Object.assign(one.figures!, { latency_ms: figure(-1) })), 'figures/latency_ms'],
    [changed((one) => Object.assign(one.figures!, { latency_ms: figure(5, { low: 6 }) })), 'lies outside'],
    [
      changed((one) => Object.assign(one.figures!, { accuracy: { ...figure(80), metric: 'top-1' } })),
      'no larger than 1',
    ],
    [JSON.stringify(RECIPE).replace('"value":12.5', '"value":1e999'), 'figures/latency_ms'],
    [
      `${JSON.stringify(RECIPE)}\n${changed((one) => Object.assign(one.figures!, { latency_ms: null }))}`,
      'another recipe of this id',
    ],
  ])('is refused in a sentence that names the line: %#', (line, says) => {
    const { code, message } = refusal(`\n${line}`);
    expect(code).toBe('RECIPE_FILE');
    expect(message).toMatch(/^a\.jsonl, line [23], is no recipe: [^\n]*\.$/);
    expect(message).toContain(says);
    expect(message.length).toBeLessThan(500);
  });

  it('is read whole or refused, however it is damaged', () => {
    const random = randomNumbers(1);
    const line = JSON.stringify(RECIPE);
    for (let i = 0; i < 2000; i++) {
      const at = Math.floor(random() * line.length);
      const length = Math.floor(random() * 8);
      const inserted = String.fromCharCode(Math.floor(random() * 128));
      const damaged = `${line.slice(0, at)}${inserted}${line.slice(at + length)}`;
      let read: readonly Recipe[] = [];
      try {
        read = parseRecipes(damaged, 'a.jsonl');
      } catch (error) {
        expect(error).toEqual(lutError('RECIPE_FILE'));
      }
      for (const one of read) expect(recipeId(one)).toBe(one.id);
    }
  });
});

describe('the recipes that came with lut', () => {
  it('say of every figure what it is and where it is from', () => {
    const shipped = shippedRecipes();
    expect(shipped.length).toBeGreaterThan(200);
    for (const { figures, options } of shipped) {
      const known = Object.values(figures).filter((one) => one !== null);
      expect(known.length).toBeGreaterThan(0);
      for (const { kind } of known) if (options.publication !== null) expect(kind).toBe('published');
    }
  });

  it('are of the kernels that the published tables are of', () => {
    const own = shippedRecipes().filter(({ options }) => options.publication === null);
    expect(own).toHaveLength(16);
    for (const { board } of own) {
      const table = loadTable(join(PACKAGE_ROOT, `luts/${board.name}-edgenas-vww-instructions.json`));
      expect(board.configuration, board.name).toBe(configurationHash(table.configuration));
    }
  });

  it('are at the clocks that docs/published-results.md reckons with', () => {
    const shipped = shippedRecipes();
    const checked = submissions().flatMap(({ round, folder, clockHz }) => {
      const [division, submitter, , ...system] = folder.split('/');
      const publication = `MLPerf Tiny ${round}, ${division}, ${submitter}, ${system.join('/')}`;
      const found = shipped.filter(({ options }) => options.publication === publication);
      for (const { board } of found) expect(board.clock_hz, publication).toBe(clockHz);
      return found;
    });
    // the others published no results.txt, or are of a core in an FPGA
    expect(checked.length).toBeGreaterThan(50);
  });
});
