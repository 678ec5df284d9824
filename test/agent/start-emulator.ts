// Started by emulator.test.ts as a process of its own, to be killed: starts and ends one emulator after another,
// or, told to stay, keeps the first.
import { emulatorRunner } from '../support/emulator-runner.js';
import { loadBoard } from '../../boards/catalogue.js';

const [, , board, elf, stay] = process.argv;
const runner = emulatorRunner(loadBoard(board!));
for (;;) {
  process.stdout.write('starting\n');
  const running = await runner.start({ elf: elf!, bin: elf!, fingerprint: '' });
  process.stdout.write('running\n');
  if (stay === 'stay') await new Promise(() => undefined);
  await running.stop();
}
