import { createInterface } from 'node:readline/promises';
import type { Listening } from '../../lab/listen.js';
import { printWarning } from './output.js';

/**
 * What asks the user for something that only hands can do, and waits for Enter; undefined where no terminal is there
 * to be asked at.
 */
export function askAtTerminal({ signal }: Listening): ((what: string) => Promise<void>) | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  return async (what) => {
    printWarning(`${what} Then press Enter.`);
    // not a terminal of its own: Ctrl-C stays a signal
    const lines = createInterface({ input: process.stdin, terminal: false });
    try {
      await lines.question('', signal === undefined ? {} : { signal });
    } finally {
      lines.close();
    }
  };
}
