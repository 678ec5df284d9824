import { describe, expect, it } from 'vitest';
import {
  boardOfConfiguration,
  boardWith,
  placementOf,
  placementsOf,
  type Board,
} from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { lutError } from '../support/lut-error.js';

const BOARD: Board = {
  ...loadBoard('stm32f4'),
  hardware: { consoleTx: 9, caches: 1 },
  runtimes: { tflm: { window: 786432 } },
  placements: {
    ram: { memory: { weights: 'sram', window: 49152, arena: 65536 } },
    nocache: { hardware: { caches: 0 } },
  },
};
const measured = (weights: string, tensors: string) => ({
  runtime: 'builtin',
  placement: { weights, tensors },
});

describe('a placement', () => {
  it('is laid over memory and hardware', () => {
    expect(placementsOf(BOARD)).toEqual(['default', 'ram', 'nocache']);
    expect(boardWith(BOARD, 'builtin')).toEqual(BOARD);
    expect(boardWith(BOARD, 'builtin', 'ram').memory).toEqual({
      ...BOARD.memory,
      ...{ weights: 'sram', window: 49152, arena: 65536 },
    });
    expect(boardWith(BOARD, 'tflm', 'nocache')).toMatchObject({
      memory: { window: 786432, weights: 'flash' },
      hardware: { consoleTx: 9, caches: 0 },
    });
  });

  it('that the board file lacks is refused with those that it has', () => {
    expect(() => boardWith(BOARD, 'builtin', 'tcm')).toThrowError(
      lutError('BOARD_PLACEMENT', { remedy: 'Choose one of default, ram, nocache.' }),
    );
  });

  it('is known from where weights and tensors lay', () => {
    expect(placementOf(BOARD, measured('flash', 'sram'))).toBe('default');
    expect(placementOf(BOARD, measured('sram', 'sram'))).toBe('ram');
    const placed = boardOfConfiguration(BOARD, measured('sram', 'sram'));
    expect(placed.memory.window).toBe(49152);
    expect(placementOf(placed, measured('sram', 'sram'))).toBe('ram');
  });
});
