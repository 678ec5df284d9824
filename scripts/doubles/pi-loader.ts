/** A double of a Raspberry Pi at a serial port: the resident loader of its SD card on the emulated board. */
import { buildLoader } from '../../agent/firmware/loader.js';
import { boardsOption, catalogueOf } from '../../cli/options/boards-option.js';
import { printLine } from '../../cli/terminal/output.js';
import { PiDouble } from '../../testing/doubles/pi/pi-double.js';
import { runDouble } from './double-program.js';
import { operate } from './hands.js';
import { Command } from 'commander';

interface Options {
  readonly board: string;
  readonly boards?: string;
  readonly link: string;
  readonly seed: string;
}

await runDouble(
  new Command('pi-loader')
    .description('the loader that lies on the SD card, on the emulated board')
    .requiredOption('--board <id>', 'whose double it is (lut boards lists them)')
    .addOption(boardsOption())
    .requiredOption('--link <path>', 'where its pseudo-terminal is found')
    .option('--seed <n>', "of the emulator's own random numbers", '1'),
  run,
);

async function run(options: Options): Promise<void> {
  const board = catalogueOf(options).load(options.board);
  const double = await PiDouble.start({
    board,
    card: await buildLoader(board),
    link: options.link,
    seed: Number(options.seed),
    say: printLine,
  });
  printLine(`ready ${options.link}`);
  await operate(
    {
      power: { usage: 'power', what: 'switches the power off and on', act: () => double.power() },
      hang: { usage: 'hang', what: 'halts the cores until a power cycle', act: () => double.hang() },
      unplug: { usage: 'unplug', what: 'pulls the cable', act: () => double.unplug() },
      plug: { usage: 'plug', what: 'connects it again', act: () => double.plug() },
    },
    () => double.end(),
  );
}
