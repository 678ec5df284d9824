import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { installPackage } from '../support/installed-package.js';

const TABLE = 'luts/stm32f4-model-instructions.json';

let folder: string;

beforeAll(async () => {
  folder = await installPackage();
  copyFileSync(join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite'), join(folder, 'model.tflite'));
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program in the folder, and gives what it printed. */
async function run(name: string, source: string): Promise<string> {
  writeFileSync(join(folder, name), source);
  const { stdout } = await execa(process.execPath, [name], { cwd: folder });
  return stdout;
}

/** The programs of docs/api.md. */
function documented(): string[] {
  const page = readFileSync(join(PACKAGE_ROOT, 'docs/api.md'), 'utf8');
  return [...page.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, source]) => source!);
}

/** A bench that answers from a database, written against the package alone. */
const REPLAY = `
import { buildTable, loadBoard, recordedConfigurations, recordedRuns } from 'edgelut';
import { caseKey } from 'edgelut/model';
import { loadTable } from 'edgelut/table';

const recorded = loadTable('${TABLE}');
const [{ configuration, hash }] = recordedConfigurations('edgelut.db');
const runs = recordedRuns('edgelut.db', hash);
/** @type {import('edgelut').Bench} */
const bench = {
  name: 'replay',
  configuration,
  build: { board: 'stm32f4', port: 'stm32f4', fingerprint: '', image: '', compiler: configuration.compiler },
  firmwareBytes: recorded.firmwareBytes,
  ticksPerCount: runs[0].ticksPerCount,
  broken: false,
  measure: async (/** @type {any} */ work) => {
    const run = runs.find(
      ({ key, scope, operators }) =>
        key === caseKey(work.case) && scope === work.scope && operators === work.operators,
    );
    if (run === undefined) throw new Error('not recorded');
    return /** @type {any} */ (run);
  },
  close: async () => undefined,
};
const { path } = await buildTable({
  board: loadBoard('stm32f4'),
  bench: async () => bench,
  db: 'replayed.db',
  models: ['model.tflite'],
  out: 'replayed.json',
});
console.log(path);
`;

const TESTING = `
import { Client, Session } from 'edgelut/link';
import { buildHostFirmware, FaultyLine, runFirmware } from 'edgelut/testing';

const firmware = runFirmware(await buildHostFirmware());
const line = new FaultyLine(firmware, 0.001, 1);
const patience = { replyMs: 50, silentMs: 20_000, sendings: 2000, helloMs: 60_000 };
const client = new Client(new Session(line, patience));
const { board } = await client.hello();
for (let i = 0; i < 200; i++) await client.clock();
console.log(board, line.faults > 0);
await line.close();
`;

describe('the package, installed from its tarball', { timeout: 240_000 }, () => {
  it('builds a table on an emulated board and predicts a model: the program of docs/api.md', async () => {
    const [program] = documented();
    expect(program!.trim().split('\n').length).toBeLessThanOrEqual(15);
    expect(await run('program.mjs', program!)).toMatch(/^\d+ instructions, arena of \d+ bytes$/);
  });

  it('takes a bench of somebody else: one that replays gives the same table, to the byte', async () => {
    await run('replay.mjs', REPLAY);
    expect(readFileSync(join(folder, 'replayed.json'))).toEqual(readFileSync(join(folder, TABLE)));
  });

  it('offers the firmware behind a faulty line', async () => {
    expect(await run('testing.mjs', TESTING)).toBe('host true');
  });

  it('is typed', async () => {
    const options = ['--noEmit', '--allowJs', '--checkJs', '--strict', '--skipLibCheck'];
    const modules = ['--target', 'ES2022', '--module', 'NodeNext', '--types', 'node'];
    const files = ['program.mjs', 'replay.mjs', 'testing.mjs'];
    const tsc = join(PACKAGE_ROOT, 'node_modules/.bin/tsc');
    const { stdout, exitCode } = await execa(tsc, [...options, ...modules, ...files], {
      cwd: folder,
      reject: false,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  });

  it('keeps everything else to itself', async () => {
    const attempt = `await import('edgelut/dist/lab/build-table.js').catch(({ code }) => console.log(code));`;
    expect(await run('private.mjs', attempt)).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('runs its command', async () => {
    const lut = join(folder, 'node_modules/edgelut/dist/bin/lut.js');
    const { stdout } = await execa(process.execPath, [lut, 'boards'], { cwd: folder });
    expect(stdout).toContain('stm32f4');
  });
});
