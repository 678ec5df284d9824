import { describe, expect, it } from 'vitest';
import { greetingOf } from '../../agent/bench/greeting.js';
import { parseHello, type Hello } from '../../agent/link/hello.js';
import type { Board, EmulatorTarget, Targets } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { goldenPayload } from '../support/golden-frames.js';
import { lutError } from '../support/lut-error.js';

/** 25 MHz; 20000 instructions took 64000 ticks. */
const HELLO = parseHello(goldenPayload('HELLO reply'));
const { port } = HELLO;

const EMULATOR: EmulatorTarget = {
  kind: 'qemu',
  port,
  system: 'qemu-system-arm',
  machine: 'mps2-an500',
  standIn: true,
  icountShift: 7,
};
const SILICON = { port, baud: 115200, regions: {}, programmers: {} };

/** What a board with these targets is, whose counter counts this. */
function greeting(unit: Hello['unit'], targets: Targets): ReturnType<typeof greetingOf> {
  const board: Board = { ...loadBoard('stm32h7'), targets };
  return greetingOf(board, { ...HELLO, unit });
}

describe('what a board is', () => {
  it('follows from what its counter counts', () => {
    const targets = { silicon: SILICON, emulator: EMULATOR };
    expect(greeting('cycles', targets)).toMatchObject({
      machine: 'silicon',
      ratio: { counts: 1n, ticks: 1n },
    });
    expect(greeting('instructions', targets)).toMatchObject({
      ...{ machine: 'qemu mps2-an500', ratio: { counts: 5n, ticks: 16n } },
    });
  });

  it.each<[string, Hello['unit'], Targets, Parameters<typeof lutError>[0]]>([
    ['cycles where the board has no silicon', 'cycles', { emulator: EMULATOR }, 'BOARD_NO_SILICON'],
    ['instructions where it has no emulator', 'instructions', { silicon: SILICON }, 'BOARD_NO_EMULATOR'],
    [
      'cycles with the firmware port of its emulator',
      'cycles',
      { silicon: { ...SILICON, port: 'stm32h7' }, emulator: EMULATOR },
      'FIRMWARE_WRONG_BUILD',
    ],
    [
      'instructions with the firmware port of the real board',
      'instructions',
      { silicon: SILICON, emulator: { ...EMULATOR, port: 'an500' } },
      'FIRMWARE_WRONG_BUILD',
    ],
    ['nothing at all', 'none', { silicon: SILICON, emulator: EMULATOR }, 'FIRMWARE_NO_TIMER'],
    [
      'not what its board file says',
      'instructions',
      { emulator: { ...EMULATOR, icountShift: 0 } },
      'FIRMWARE_PROBE',
    ],
  ])('is refused when it counts %s', (_, unit, targets, code) => {
    expect(() => greeting(unit, targets)).toThrowError(lutError(code));
  });
});
