// Started by emulator.test.ts as a process of its own, to be killed: starts and ends one emulator after another,
// or, told to stay, keeps the first.
import { EmulatorFlasher } from '../../agent/flash/emulator.js';
import { loadBoard } from '../../boards/catalogue.js';

const [, , board, elf, stay] = process.argv;
const flasher = new EmulatorFlasher(loadBoard(board!));
for (;;) {
  process.stdout.write('starting\n');
  const running = await flasher.start({ elf: elf!, bin: '' });
  process.stdout.write('running\n');
  if (stay === 'stay') await new Promise(() => undefined);
  await running.stop();
}
