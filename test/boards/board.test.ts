import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dump, load } from 'js-yaml';
import { parseBoard } from '../../boards/parse-board.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { lutError } from '../support/lut-error.js';

const TEXT = readFileSync(join(PACKAGE_ROOT, 'boards/esp32c3.yaml'), 'utf8');
const BOARD = load(TEXT) as object & { memory: object; firmware: object };

describe('parseBoard', () => {
  it.each<[string, object, string]>([
    ['a name that is no field', { ...BOARD, flash: 1 }, 'board must NOT have additional properties: "flash"'],
    [
      'a name that is no field, further down',
      { ...BOARD, memory: { ...BOARD.memory, sdram: 1 } },
      'board/memory must NOT have additional properties: "sdram"',
    ],
    ['a field that is missing', { ...BOARD, isa: undefined }, "board must have required property 'isa'"],
    [
      'a word that is none of those there are',
      { ...BOARD, firmware: { ...BOARD.firmware, toolchain: 'gcc' } },
      'board/firmware/toolchain must be equal to one of the allowed values: arm-none-eabi, ',
    ],
    [
      'all problems at once',
      { ...BOARD, clockHz: 0, name: 7 },
      'board/name must be string, board/clockHz must be >= 1',
    ],
  ])('names %s', (_, board, problem) => {
    expect(() => parseBoard(dump(board), 'my.yaml')).toThrowError(
      lutError('BOARD_INVALID', {
        message: expect.stringContaining(`my.yaml is not a board file: ${problem}`) as string,
      }),
    );
  });

  it('refuses what is neither YAML nor JSON', () => {
    expect(() => parseBoard('id: [', 'my.yaml')).toThrowError(lutError('BOARD_INVALID'));
  });
});
