import { EXIT_STATUS } from '../../common/errors.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that Ctrl-C (or a polite kill) stops through a signal; a second one ends the process at once. The one
 * place where signals are handled.
 */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  // It stays for the second signal: execa, while it runs a program, would take the first for the last otherwise.
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(EXIT_STATUS.INTERRUPTED);
    controller.abort();
  };
  SIGNALS.forEach((name) => process.on(name, onSignal));
  try {
    return await work(controller.signal);
  } finally {
    SIGNALS.forEach((name) => process.off(name, onSignal));
  }
}
