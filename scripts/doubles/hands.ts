import { fstatSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { printLine } from '../../cli/terminal/output.js';
import { messageOf } from '../../common/errors.js';

/** What a hand can do to a double: a word, and what may follow it. */
export interface Deed {
  /** as `help` shows it */
  readonly usage: string;
  readonly what: string;
  /** @param argument the word behind the first, if any; anything thrown is printed */
  readonly act: (argument: string | undefined) => void | Promise<void>;
}

/**
 * Lets a double be operated by lines typed at its terminal, until that is closed or a signal ends it; then ends it.
 * @param deeds by their first words
 * @param end takes the double down
 */
export async function operate(
  deeds: Readonly<Record<string, Deed>>,
  end: () => Promise<void>,
): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    const typed = createInterface({ input: process.stdin });
    typed.on('line', (line) => {
      if (line.trim() === 'quit') return resolve();
      void act(deeds, line.trim().split(/\s+/));
    });
    // a pipe that ends was held by a program that has ended; an empty device is what a shell gives to what it does not wait for
    typed.on('close', () => !fstatSync(0).isCharacterDevice() && resolve());
  });
  await ended;
  await end();
  process.exit();
}

async function act(deeds: Readonly<Record<string, Deed>>, [word = '', argument]: string[]): Promise<void> {
  if (word === '') return;
  const deed = deeds[word];
  try {
    if (deed === undefined)
      throw new Error(`known: ${[...Object.values(deeds).map(({ usage }) => usage), 'quit'].join(', ')}`);
    await deed.act(argument);
  } catch (error) {
    printLine(messageOf(error));
  }
}
