/** A double of an ESP32-C3 at a serial port: the download mode of its ROM. */
import { catalogueOf } from '../../cli/options/boards-option.js';
import { printLine } from '../../cli/terminal/output.js';
import { targetOf } from '../../boards/targets.js';
import { LutError } from '../../common/errors.js';
import { EspDouble, espFlash } from '../../testing/doubles/esp/esp-double.js';
import { Faults } from '../../testing/doubles/faults.js';
import { doubleCommand, runDouble, type DoubleOptions } from './double-program.js';
import { operate } from './hands.js';
import { loadState, saveState } from './state.js';

await runDouble(
  doubleCommand('esp-rom', "an ESP32-C3's download mode; what is written cannot run here"),
  run,
);

async function run(options: DoubleOptions): Promise<void> {
  const board = catalogueOf(options).load(options.board);
  if (targetOf(board, 'silicon').programmers.esptool === undefined) {
    throw new LutError(
      'BOARD_NO_SILICON',
      `The board file of ${board.id} names no loader of an ESP32.`,
      'Choose a board whose targets.silicon.programmers has esptool.',
    );
  }
  const flash = espFlash(board.memory.flash);
  loadState(options.state, flash);
  const seed = Number(options.seed);
  const double = await EspDouble.start({
    ...{ flash, seed, link: options.link, say: printLine },
    faults: new Faults(options.faults, seed),
    keep: () => saveState(options.state, flash, {}),
  });
  printLine(`ready ${options.link}`);
  await operate(
    {
      boot: {
        usage: 'boot 0|1',
        what: 'lets BOOT go, or holds it',
        act: (held) => double.setButton(isHeld(held)),
      },
      reset: { usage: 'reset', what: 'presses RESET', act: () => double.reset() },
      unplug: { usage: 'unplug', what: 'pulls the cable', act: () => double.unplug() },
      plug: { usage: 'plug', what: 'connects it again', act: () => double.plug() },
    },
    () => double.end(),
  );
}

function isHeld(text: string | undefined): boolean {
  if (text !== '0' && text !== '1') throw new Error('boot takes 0 or 1');
  return text === '1';
}
