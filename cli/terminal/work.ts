import type { Listening } from '../../lab/listen.js';
import { untilInterrupted } from './interrupt.js';
import { showingProgress } from './progress.js';

/** What came of long work, and how long it took. */
export interface Worked<Result> {
  readonly result: Result;
  readonly seconds: number;
}

/** Has a use case do its work: Ctrl-C stops it, and its progress is shown. */
export async function work<Result>(
  useCase: (listening: Listening) => Promise<Result>,
): Promise<Worked<Result>> {
  const start = performance.now();
  const result = await untilInterrupted((signal) =>
    showingProgress((listening) => useCase({ signal, ...listening })),
  );
  return { result, seconds: (performance.now() - start) / 1000 };
}
