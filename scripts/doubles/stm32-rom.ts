/** A double of an STM32 at a serial port: its ROM bootloader, and what lies in its flash on the emulated core. */
import { catalogueOf } from '../../cli/options/boards-option.js';
import { printLine } from '../../cli/terminal/output.js';
import type { Board } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import { Faults } from '../../testing/doubles/faults.js';
import { Stm32Chip } from '../../testing/doubles/stm32/chip.js';
import { Stm32Double, type Wire, type Wiring } from '../../testing/doubles/stm32/stm32-double.js';
import { doubleCommand, runDouble, type DoubleOptions } from './double-program.js';
import { operate } from './hands.js';
import { loadState, saveState } from './state.js';

interface Options extends DoubleOptions {
  readonly lines?: string;
}

await runDouble(
  doubleCommand('stm32-rom', "an STM32's ROM bootloader, and its flash on the emulated STM32F405").option(
    '--lines <wiring>',
    'which lines of the port reach the pins, e.g. boot0=rts,reset=dtr, or reset=-dtr inverted; "none" (default: as the board file says)',
  ),
  run,
);

async function run(options: Options): Promise<void> {
  const board = catalogueOf(options).load(options.board);
  const chip = chipOf(board, Number(options.seed));
  const { readProtected = false, writeProtected = [] } = loadState(options.state, chip.flash);
  chip.readProtected = readProtected === true;
  if (Array.isArray(writeProtected))
    for (const sector of writeProtected) chip.writeProtected.add(Number(sector));
  const double = await Stm32Double.start({
    board,
    chip,
    link: options.link,
    ...defined({ wiring: wiringOf(board, options.lines) }),
    faults: new Faults(options.faults, Number(options.seed)),
    say: printLine,
    keep: () =>
      saveState(options.state, chip.flash, {
        readProtected: chip.readProtected,
        writeProtected: [...chip.writeProtected],
      }),
  });
  printLine(`ready ${options.link}`);
  await operate(
    {
      boot0: {
        usage: 'boot0 0|1',
        what: 'sets the jumper',
        act: (level) => double.setJumper(levelOf(level)),
      },
      reset: { usage: 'reset', what: 'presses the button', act: () => double.reset() },
      hang: { usage: 'hang', what: 'halts the core until a reset', act: () => double.hang() },
      unplug: { usage: 'unplug', what: 'pulls the cable', act: () => double.unplug() },
      plug: { usage: 'plug', what: 'connects it again', act: () => double.plug() },
    },
    () => double.end(),
  );
}

function levelOf(text: string | undefined): boolean {
  if (text !== '0' && text !== '1') throw new Error('boot0 takes 0 or 1');
  return text === '1';
}

/** @throws BOARD_NO_SILICON where the board's bootloader is not one of stm32flash's */
function chipOf(board: Board, seed: number): Stm32Chip {
  const rom = targetOf(board, 'silicon').programmers.stm32flash;
  if (rom !== undefined) return new Stm32Chip(rom.device, board.memory.flash, seed);
  throw new LutError(
    'BOARD_NO_SILICON',
    `The board file of ${board.id} names no ROM bootloader of an STM32.`,
    'Choose a board whose targets.silicon.programmers has stm32flash.',
  );
}

function wiringOf(board: Board, text: string | undefined): Wiring | undefined {
  if (text === 'none') return undefined;
  const lines = text === undefined ? board.targets.silicon?.programmers.stm32flash?.lines : parseLines(text);
  return lines && { boot0: wireOf(lines.boot0), reset: wireOf(lines.reset) };
}

function parseLines(text: string): { readonly boot0: string; readonly reset: string } {
  const found = /^boot0=(-?(?:rts|dtr)),reset=(-?(?:rts|dtr))$/.exec(text);
  if (found === null) {
    throw new LutError('USAGE_ARGUMENTS', `"${text}" is no wiring.`, 'Write it as boot0=rts,reset=dtr.');
  }
  return { boot0: found[1]!, reset: found[2]! };
}

function wireOf(text: string): Wire {
  return { line: text.endsWith('rts') ? 'rts' : 'dtr', inverted: text.startsWith('-') };
}
