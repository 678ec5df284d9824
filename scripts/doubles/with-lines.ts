/** Runs a command with modem lines on the terminals of doubles; its exit status becomes that of this one. */
import { execa } from 'execa';
import { exitStatusOf } from '../../common/errors.js';
import { reportError } from '../../cli/terminal/report-error.js';
import { buildNative } from '../../testing/doubles/native.js';

/** Of a command that is not there, as shells have it. */
const NOT_FOUND = 127;

const [command, ...args] = process.argv.slice(2);
try {
  if (command === undefined) throw new Error('usage: scripts/with-lines COMMAND [ARGUMENT…]');
  const { lines } = await buildNative();
  // Ctrl-C reaches the command as well: it decides what becomes of it
  process.on('SIGINT', () => undefined);
  const ended = await execa(command, args, {
    stdio: 'inherit',
    reject: false,
    env: { LD_PRELOAD: [lines, process.env.LD_PRELOAD].filter(Boolean).join(':') },
  });
  process.exitCode = ended.exitCode ?? NOT_FOUND;
  if (ended.exitCode === undefined) console.error(ended.shortMessage);
} catch (error) {
  reportError(error, false);
  process.exitCode = exitStatusOf(error);
}
