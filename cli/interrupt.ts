import { LutError } from '../common/errors.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Turns the first Ctrl-C (or a polite kill) into an abort; a second one ends the process at once. */
export function abortOnSignals(): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const release = (): void => SIGNALS.forEach((name) => process.off(name, abort));
  const abort = (): void => {
    release();
    controller.abort();
  };
  SIGNALS.forEach((name) => process.on(name, abort));
  return { signal: controller.signal, release };
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
