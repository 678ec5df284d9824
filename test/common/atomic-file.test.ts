import {
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeFolder, replaceFile, Replacement } from '../../common/atomic-file.js';

vi.mock('node:fs', { spy: true });

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  path = join(folder, 'file');
});
afterEach(() => rmSync(folder, { recursive: true }));

function diskFull(): never {
  throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
}

describe('replaceFile', () => {
  it('makes a file of all parts, then replaces it, and leaves nothing beside it', () => {
    replaceFile(path, ['one ', Buffer.from('two')]);
    expect(readFileSync(path, 'utf8')).toBe('one two');
    replaceFile(path, ['new']);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it.each([
    ['a part cannot be written', () => vi.mocked(writeFileSync).mockImplementationOnce(diskFull)],
    ['it does not get to the disk', () => vi.mocked(fsyncSync).mockImplementationOnce(diskFull)],
    ['it cannot take its place', () => vi.mocked(renameSync).mockImplementationOnce(diskFull)],
  ])('keeps the old content when %s', (_, fail) => {
    writeFileSync(path, 'old');
    fail();
    expect(() => replaceFile(path, ['new'])).toThrowError('no space left on device');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('is on the disk before it takes its place, and the place after that', () => {
    vi.mocked(fsyncSync).mockClear();
    vi.mocked(renameSync).mockClear();
    replaceFile(path, ['new']);
    const [content, place] = vi.mocked(fsyncSync).mock.invocationCallOrder;
    const [renamed] = vi.mocked(renameSync).mock.invocationCallOrder;
    expect(content).toBeLessThan(renamed!);
    expect(renamed).toBeLessThan(place!);
  });

  it('writes to what a symbolic link names, whether it is there or not', () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join('elsewhere', 'target'), path);
    for (const content of ['first', 'second']) {
      replaceFile(path, [content]);
      expect(readFileSync(join(folder, 'elsewhere', 'target'), 'utf8')).toBe(content);
    }
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['target']);
  });

  it('throws what the file system says of a folder that is not there', () => {
    const missing = join(folder, 'none', 'file');
    expect(() => replaceFile(missing, ['new'])).toThrowError('ENOENT');
  });

  it('removes what killed processes left, and nothing that may be in use', () => {
    const left = 'file.00000000-0000-4000-8000-000000000000.tmp';
    const inUse = 'file.00000000-0000-4000-8000-000000000001.tmp';
    const foreign = 'notes.tmp';
    for (const name of [left, inUse, foreign]) writeFileSync(join(folder, name), '');
    for (const name of [left, foreign]) utimesSync(join(folder, name), 1, 1);
    replaceFile(path, ['new']);
    expect(readdirSync(folder).sort()).toEqual(['file', inUse, foreign]);
  });
});

describe('Replacement', () => {
  it('puts pieces where they belong, also when the disk takes them in parts', () => {
    vi.mocked<(file: number, bytes: Uint8Array, at: number) => number>(writeSync).mockReturnValueOnce(0);
    const replacement = new Replacement(path);
    replacement.write(Buffer.from('world'), 6);
    replacement.write(Buffer.from('hello '), 0);
    replacement.finish();
    expect(readFileSync(path, 'utf8')).toBe('hello world');
  });

  it('is nowhere to be seen before it is finished, nor when it is abandoned', () => {
    const replacement = new Replacement(path);
    replacement.append('half');
    expect(readdirSync(folder)).not.toContain('file');
    replacement.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('placeFolder', () => {
  it('moves a folder with its files, and not onto another', () => {
    for (const [name, content] of [
      ['first', 'kept'],
      ['second', 'lost'],
    ] as const) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'file'), content);
    }
    placeFolder(join(folder, 'first'), join(folder, 'place'));
    expect(() => placeFolder(join(folder, 'second'), join(folder, 'place'))).toThrowError('ENOTEMPTY');
    expect(readFileSync(join(folder, 'place', 'file'), 'utf8')).toBe('kept');
    expect(readdirSync(folder).sort()).toEqual(['place', 'second']);
  });
});
