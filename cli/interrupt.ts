import { EXIT_STATUS, LutError } from '../common/errors.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Turns the first Ctrl-C (or a polite kill) into an abort; a second one ends the process at once. */
export function abortOnSignals(): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  // It stays for the second signal: execa, while it runs a program, would take the first for the last otherwise.
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(EXIT_STATUS.INTERRUPTED);
    controller.abort();
  };
  SIGNALS.forEach((name) => process.on(name, onSignal));
  return {
    signal: controller.signal,
    release: () => SIGNALS.forEach((name) => process.off(name, onSignal)),
  };
}

/**
 * The outcome of work that starts other programs. A Ctrl-C in the terminal ends those as well: then the
 * interrupt is what happened, and not that they failed.
 * @param what happened, as a sentence without its full stop
 * @throws INTERRUPTED, and whatever the work throws when nobody interrupted it
 */
export async function interruptible<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
  what: string,
): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new LutError('INTERRUPTED', `${what}.`, 'Run the same command to go on.', { cause: error });
  }
}
