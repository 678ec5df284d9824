import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { architectureModel } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import { cArray } from '../../search/finish/c-array.js';
import { lutError } from '../support/lut-error.js';

/** Prints the length and the bytes; fails where the array is not aligned. */
const PROGRAM = `
#include <stdint.h>
#include <stdio.h>
#include "net.h"

int main(void) {
  if ((uintptr_t)net % 16 != 0 || sizeof net != net_len) return 1;
  return fwrite(net, 1, net_len, stdout) == net_len ? 0 : 1;
}
`;

describe('cArray', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'edgelut-c-array-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['gcc', 'c', ['-std=c11']],
    ['g++', 'cc', ['-std=c++11']],
  ])('compiles with %s, warnings as errors, and holds the bytes', async (compiler, extension, options) => {
    const space = loadSpace(join(PACKAGE_ROOT, 'test/spaces/small.yaml'));
    const bytes = architectureModel(
      space,
      [
        { operation: 'sep_3', width: 8 },
        { operation: 'skip', width: 8 },
      ],
      1,
    );
    const { source, header } = cArray(bytes, 'net');
    const files = { 'net.h': header, [`net.${extension}`]: source, [`main.${extension}`]: PROGRAM };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const sources = [`net.${extension}`, `main.${extension}`];
    const warnings = ['-Wall', '-Wextra', '-Wpedantic', '-Werror'];
    await execa(compiler, [...options, ...warnings, ...sources, '-o', 'print'], { cwd: folder });
    const { stdout } = await execa('./print', { cwd: folder, encoding: 'buffer' });
    expect(Buffer.from(stdout).equals(bytes)).toBe(true);
  });

  it.each(['', '1st', 'a-b', 'a b', 'a;'])('refuses the name "%s"', (name) => {
    expect(() => cArray(new Uint8Array(1), name)).toThrowError(lutError('USAGE_NAME'));
  });
});
