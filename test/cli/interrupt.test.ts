import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { Store } from '../../store/store.js';
import { Lut } from '../support/lut.js';
import { processesWith } from '../support/processes.js';
import { expectRefusal } from '../support/refusal.js';
import { WRAPPERS, wrappedEmulators } from '../support/wrapped-emulators.js';

const MARKER = `interrupt-${process.pid}`;
/** For machines at whose processors many queue: a build is under way within seconds elsewhere. */
const TIMEOUT_MS = 120_000;

vi.setConfig({ testTimeout: 2 * TIMEOUT_MS });

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Starts a build that takes minutes, and once `ready` says so sends it a signal, by default as Ctrl-C does: to all in
 * its process group.
 */
async function interrupt(db: string, env: NodeJS.ProcessEnv, ready: () => boolean, signal?: NodeJS.Signals) {
  const build = lut.start(['build', '--board', 'esp32c3', '--port', 'emulator', '--db', db, '--json'], {
    cwd: folder,
    env: { EDGELUT_TEST: MARKER, ...env },
    ownGroup: true,
  });
  try {
    await expect.poll(ready, { interval: 5, timeout: TIMEOUT_MS }).toBe(true);
  } finally {
    if (signal === undefined) process.kill(-build.pid!, 'SIGINT');
    else build.kill(signal);
  }
  const { exitCode, stdout, stderr } = await build;
  return { status: exitCode, stdout, stderr };
}

function storedRuns(db: string): number {
  if (!existsSync(db)) return 0;
  const store = Store.open(db);
  const { runs } = store.totals();
  store.close();
  return runs;
}

describe('Ctrl-C', () => {
  it('ends a build in good order: finished runs are kept, no emulator is left', async () => {
    const db = join(folder, 'runs.db');
    let before = 0;
    const ended = await interrupt(db, {}, () => (before = storedRuns(db)) > 0);
    expectRefusal(ended, ['INTERRUPTED', 'esp32c3', 'run the same command to go on']);
    expect(processesWith(MARKER)).toEqual([]);
    expect(storedRuns(db)).toBeGreaterThanOrEqual(before);
  });

  it('ends a firmware build as well, and leaves nothing half built', async () => {
    const cache = join(folder, 'cache');
    const building = (): string[] =>
      existsSync(join(cache, 'firmware')) ? readdirSync(join(cache, 'firmware')) : [];
    const db = join(folder, 'none.db');
    const ended = await interrupt(db, { EDGELUT_CACHE: cache }, () => building().length > 0);
    expectRefusal(ended, ['INTERRUPTED', 'esp32c3', 'un the same command to go on']);
    expect(building().filter((name) => name.startsWith('building-'))).toEqual([]);
    expect(processesWith(MARKER)).toEqual([]);
  });
});

describe('with scripts that start the emulators', () => {
  const env = (): NodeJS.ProcessEnv => ({
    EDGELUT_TEST: MARKER,
    PATH: wrappedEmulators(join(folder, 'wrapped'), WRAPPERS['as a child']),
  });

  it('a build ends once its table is there', async () => {
    const small = ['--space', join(PACKAGE_ROOT, 'test/spaces/tiny.yaml'), '--case', 'LOGISTIC'];
    const where = ['--db', join(folder, 'wrapped.db'), '--out', join(folder, 'wrapped.json')];
    await lut.json(['build', '--board', 'esp32c3', '--port', 'emulator', ...small, ...where], { env: env() });
    expect(processesWith(MARKER)).toEqual([]);
  });

  it('one SIGTERM ends a build', async () => {
    const db = join(folder, 'terminated.db');
    const ended = await interrupt(db, env(), () => storedRuns(db) > 0, 'SIGTERM');
    expectRefusal(ended, ['INTERRUPTED', 'esp32c3', 'run the same command to go on']);
    expect(processesWith(MARKER)).toEqual([]);
  });
});
