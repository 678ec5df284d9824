import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardIds } from '../../boards/catalogue.js';
import { Lut } from '../support/lut.js';
import { writtenNetworks } from '../support/networks.js';

/**
 * Additions of a broadcast operand take about an instruction more for each of its rows where the other operand has the
 * larger scale, which the key of a case does not tell (docs/kernels.md): 0.12 % of a GateNet on the rpi3. All others
 * are within 0.01 %.
 */
const MOST_ERROR_PERCENT = 0.15;

let folder: string;
const lut = new Lut();
let models: readonly string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  models = writtenNetworks()
    .filter(({ name }) => name.includes('small'))
    .map(({ name, bytes }) => {
      const path = join(folder, `${name}.tflite`);
      writeFileSync(path, bytes);
      return path;
    });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Each board has a share of the networks: all boards together have all. */
function shareOf(id: string): string[] {
  const boards = boardIds();
  return models.filter((_, i) => i % boards.length === boards.indexOf(id));
}

describe.each(boardIds())('on the emulated %s', (id) => {
  const board = ['--board', id, '--port', 'emulator'];

  it('a table of whole networks predicts each of them', { timeout: 600_000 }, async () => {
    const [db, table] = [join(folder, `${id}.db`), join(folder, `${id}.json`)];
    const own = shareOf(id);
    await lut.json(['build', ...board, '--db', db, '--out', table, '--model', ...own]);
    expect(own).toHaveLength(2);
    for (const model of own) {
      const args = ['run', model, ...board, '--db', db, '--table', table, '--runs', '1'];
      const { outputs_equal, arena_bytes, predicted } = await lut.output('run', args);
      expect({ model, outputs_equal, arena: predicted?.arena_bytes, missing: predicted?.missing }).toEqual({
        ...{ model, outputs_equal: true, arena: arena_bytes, missing: [] },
      });
      expect(Math.abs(predicted!.error_percent!), model).toBeLessThan(MOST_ERROR_PERCENT);
    }
  });
});
