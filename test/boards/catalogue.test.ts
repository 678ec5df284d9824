import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BoardCatalogue, boardIds, loadBoard } from '../../boards/catalogue.js';
import { targetOf, targetsOf } from '../../boards/targets.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { lutError } from '../support/lut-error.js';

const OURS = join(PACKAGE_ROOT, 'boards');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Copies one of this package's board files, under another id. */
function copy(id: string, as: string): void {
  const text = readFileSync(join(OURS, `${id}.yaml`), 'utf8');
  writeFileSync(join(folder, `${as}.yaml`), text.replace(/^id: .*/, `id: ${as}`));
}

describe('the boards of this package', () => {
  it.each(boardIds())('%s exists in some way', (id) => {
    const board = loadBoard(id);
    expect(targetsOf(board).length).toBeGreaterThan(0);
    for (const target of targetsOf(board)) expect(targetOf(board, target).port).not.toBe('');
  });
});

describe('a folder of boards', () => {
  it('adds to those of this package', () => {
    copy('esp32c3', 'my-c3');
    writeFileSync(join(folder, 'notes.txt'), '');
    const catalogue = new BoardCatalogue([folder, OURS]);
    expect(catalogue.ids()).toEqual([...boardIds(), 'my-c3'].sort());
    expect(catalogue.load('my-c3')).toEqual({ ...loadBoard('esp32c3'), id: 'my-c3' });
    expect(catalogue.load('rpi3')).toEqual(loadBoard('rpi3'));
  });

  it('may not redefine one of them', () => {
    copyFileSync(join(OURS, 'rpi3.yaml'), join(folder, 'rpi3.yaml'));
    expect(() => new BoardCatalogue([folder])).toThrowError(
      lutError('BOARD_INVALID', {
        message: `The board rpi3 is described twice, by ${join(OURS, 'rpi3.yaml')} and by ${join(folder, 'rpi3.yaml')}.`,
      }),
    );
  });

  it('holds files that are named after their boards', () => {
    copyFileSync(join(OURS, 'rpi3.yaml'), join(folder, 'mine.yaml'));
    const catalogue = new BoardCatalogue([folder]);
    expect(() => catalogue.load('mine')).toThrowError(lutError('BOARD_INVALID'));
    expect(() => catalogue.load('../mine')).toThrowError(lutError('BOARD_UNKNOWN'));
  });

  it('that cannot be read is refused', () => {
    expect(() => new BoardCatalogue([join(folder, 'none')])).toThrowError(lutError('FILE_MISSING'));
    mkdirSync(join(folder, 'mine.yaml'));
    const catalogue = new BoardCatalogue([folder]);
    expect(() => catalogue.load('mine')).toThrowError(lutError('FILE_IO'));
  });
});

describe('a target that a board lacks', () => {
  it('is refused', () => {
    const board = loadBoard('rpi3');
    const none = { ...board, targets: {} };
    expect(() => targetOf(none, 'silicon')).toThrowError(lutError('BOARD_NO_SILICON'));
    expect(() => targetOf(none, 'emulator')).toThrowError(lutError('BOARD_NO_EMULATOR'));
    expect(targetOf(board, 'silicon')).toBe(board.targets.silicon);
  });
});
