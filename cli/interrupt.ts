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
