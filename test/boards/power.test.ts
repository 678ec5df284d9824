import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { parseBoard } from '../../boards/parse-board.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { runStateAt, runStates, sleepStates } from '../../lab/energy/power-states.js';
import { lutError } from '../support/lut-error.js';
import { statedValues, unstatedValues } from '../support/stated.js';

const TEXT = readFileSync(join(PACKAGE_ROOT, 'boards/stm32f4.yaml'), 'utf8');

describe('the power that a board file states', () => {
  it.each(boardIds())('of %s stands in the lines that are quoted', (id) => {
    const { power } = loadBoard(id);
    expect(statedValues(power).length).toBeGreaterThan(2);
    expect(unstatedValues(power)).toEqual([]);
  });

  it.each(['document', 'page', 'line'])('is refused without its %s', (name) => {
    const board = load(TEXT) as { power: { volts: Record<string, unknown> } };
    delete board.power.volts[name];
    expect(() => parseBoard(dump(board, { noRefs: true }), 'my.yaml')).toThrowError(
      lutError('BOARD_INVALID', { message: expect.stringContaining(`'${name}'`) as string }),
    );
  });

  it('is a number only with all of its source', () => {
    const board = load(TEXT) as { power: { volts: unknown } };
    board.power.volts = 3.3;
    expect(() => parseBoard(dump(board, { noRefs: true }), 'my.yaml')).toThrowError(
      lutError('BOARD_INVALID'),
    );
    board.power.volts = 'unknown';
    expect(parseBoard(dump(board, { noRefs: true }), 'my.yaml').power!.volts).toBe('unknown');
  });
});

describe('the pin for a power meter', () => {
  it.each(boardIds())('of %s is the one of the line that is quoted', (id) => {
    const { hardware = {}, targets } = loadBoard(id);
    const { tracePin, traceGpio } = hardware;
    const { name, line } = targets.silicon!.tracePin!;
    // STM32 have ports of 16 pins, by letters
    const port = traceGpio === undefined ? 'GPIO ?' : `(P|GPIO)${'ABCDEFGHIJK'[traceGpio]}(_PIN)? ?`;
    for (const text of [name, line]) expect(text).toMatch(new RegExp(`\\b${port}${tracePin}\\b`, 'i'));
  });
});

describe('power states', () => {
  it('are those that are stated, the fastest clock first', () => {
    const states = runStates(loadBoard('stm32h7'));
    expect(states.map(({ clockHz, milliamps }) => [clockHz / 1e6, milliamps])).toEqual([
      [480, 110],
      [400, 80],
      [300, 55],
      [200, 34.5],
    ]);
    expect(sleepStates(loadBoard('rpi3'))).toEqual([]);
    expect(sleepStates(loadBoard('esp32c3'))).toMatchObject([
      { name: 'sleep', microamps: 130, wakeMicroseconds: 1000, wakeMicrocoulombs: null },
      { name: 'deep sleep', microamps: 5, wakeMicroseconds: null, wakeMicrocoulombs: null },
    ]);
  });

  it('are found for a clock as it was measured, and for no other', () => {
    const board = loadBoard('stm32f4');
    expect(runStateAt(board, 167_998_500)?.milliamps).toBe(40);
    expect(runStateAt(board, 100_000_000)).toBeUndefined();
  });
});
