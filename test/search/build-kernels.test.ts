import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';

const SOURCE = 'search/engine/kernels/reduce.c';
const MODULE = 'dist/search/kernels.wasm';
/** The year 2096: by the times, what is older than a source would be built again. s */
const FUTURE = 4e9;

let checkout: string;
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  for (const part of ['scripts/build-kernels', 'search/engine/kernels', 'dist/search']) {
    cpSync(join(PACKAGE_ROOT, part), join(checkout, part), { recursive: true });
  }
});
afterAll(() => rmSync(checkout, { recursive: true }));

/** Runs the script in the copied checkout. @returns whether it built the module anew */
async function builds(): Promise<boolean> {
  const before = statSync(join(checkout, MODULE)).ino;
  await execa(join(checkout, 'scripts/build-kernels'));
  return statSync(join(checkout, MODULE)).ino !== before;
}

describe('scripts/build-kernels', () => {
  it('builds nothing in a copied checkout, whatever the times of its files are', async () => {
    utimesSync(join(checkout, SOURCE), FUTURE, FUTURE);
    expect(await builds()).toBe(false);
  });

  it('builds again, to the same bytes, where the module is not what was built', async () => {
    const whole = readFileSync(join(checkout, MODULE));
    writeFileSync(join(checkout, MODULE), whole.subarray(0, 100));
    expect(await builds()).toBe(true);
    expect(readFileSync(join(checkout, MODULE)).equals(whole)).toBe(true);
  });

  it('builds again when a source has changed, however old it is', async () => {
    appendFileSync(join(checkout, SOURCE), '\n');
    utimesSync(join(checkout, SOURCE), 1, 1);
    expect(await builds()).toBe(true);
    expect(await builds()).toBe(false);
  });
});
