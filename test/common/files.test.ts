import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileProblem, readBounded } from '../../common/files.js';

/** The file system says that it is empty. */
const GROWN = '/proc/cpuinfo';

function problemOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return fileProblem(error);
  }
}

describe('readBounded', () => {
  it('reads a file that is longer than it was said to be, to the limit', () => {
    const whole = readFileSync(GROWN);
    expect(readBounded(GROWN, whole.length + 2 ** 20).subarray(0, 9)).toEqual(whole.subarray(0, 9));
    expect(problemOf(() => readBounded(GROWN, 9))).toMatchObject({ code: 'FILE_SIZE' });
  });

  it('reads a file of as many bytes as the limit, and none of more', () => {
    const path = import.meta.filename;
    const whole = readFileSync(path);
    expect(readBounded(path, whole.length)).toEqual(whole);
    expect(problemOf(() => readBounded(path, whole.length - 1))).toMatchObject({ code: 'FILE_SIZE' });
  });

  it.each([
    ['/dev/zero', 'FILE_KIND'],
    ['/', 'FILE_IO'],
    ['/none', 'FILE_MISSING'],
  ])('says why it does not read %s', (path, code) => {
    expect(problemOf(() => readBounded(path, 1))).toMatchObject({ code });
  });
});
