import { LutError } from '../../common/errors.js';
import { randomNumbers } from '../../common/random.js';

/** What a loader can do wrong at a command: refuse it, go silent until its reset, flip a bit of its answer, lose its cable, answer late. */
export const FAULTS = ['nack', 'silence', 'corrupt', 'unplug', 'busy'] as const;
export type Fault = (typeof FAULTS)[number];

/** A moment that is drawn lies among so many commands. */
const COMMANDS = 200;

/** Faults at the commands that a loader takes, each once, at moments that are given or drawn. */
export class Faults {
  private readonly moments = new Map<number, Fault>();
  private command = 0;

  /**
   * @param words `corrupt:12` for the twelfth command, or `corrupt` for one that the seed draws; separated by commas
   * @throws USAGE_ARGUMENTS
   */
  constructor(words: string, seed: number) {
    const random = randomNumbers(seed);
    for (const word of words.split(',').filter((one) => one !== '')) {
      const [name = '', moment] = word.split(':');
      const fault = FAULTS.find((one) => one === name);
      if (fault === undefined || (moment !== undefined && !/^[1-9]\d*$/.test(moment))) throw unknown(word);
      this.moments.set(moment === undefined ? 1 + Math.floor(random() * COMMANDS) : Number(moment), fault);
    }
  }

  /** What goes wrong at the next command. */
  next(): Fault | undefined {
    return this.moments.get(++this.command);
  }
}

function unknown(word: string): LutError {
  return new LutError(
    'USAGE_ARGUMENTS',
    `"${word}" is no fault.`,
    `Faults are ${FAULTS.join(', ')}, each with the number of its command (corrupt:12) or without.`,
  );
}
