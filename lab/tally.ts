/** How far the measuring of cases is. */
import type { Bench } from '../agent/bench/bench.js';
import { workInstructions } from '../agent/bench/case-work.js';
import type { CaseMeasured, CaseWork } from '../agent/bench/work.js';
import type { NeededRun } from '../builder/plan.js';
import { messageOf } from '../common/errors.js';
import type { Store } from '../store/store.js';
import type { Progress } from './listen.js';

/** Counts what is done, tells it, and keeps it for whoever watches from another process. */
export class Tally {
  samples = 0;
  private done = 0;
  private readonly byBench = new Map<string, number>();
  private instructionsDone = 0;
  private readonly instructions: number;
  private readonly id: number | null;

  constructor(
    private readonly bench: Bench,
    private readonly store: Store,
    private readonly queue: readonly NeededRun[],
    private readonly onProgress: ((progress: Progress) => void) | undefined,
  ) {
    this.instructions = queue.reduce((sum, run) => sum + workInstructions(run), 0);
    const ahead = { runs: queue.length, work: this.instructions };
    const { configuration, name } = bench;
    // where all is there already, nothing goes on
    this.id = queue.length === 0 ? null : store.measurings.begin({ configuration, bench: name, ...ahead });
  }

  /** Waits for all work, and keeps how that ended. @throws what the first of it fails with */
  async during(work: readonly Promise<void>[]): Promise<void> {
    try {
      await Promise.all(work);
    } catch (error) {
      this.end(messageOf(error));
      throw error;
    }
    this.end(null);
  }

  /** Keeps that a run is there: together with the run, or neither. */
  record(work: CaseWork): void {
    this.instructionsDone += workInstructions(work);
    if (this.id !== null) this.store.measurings.advance(this.id, workInstructions(work));
  }

  refuse(work: CaseWork): void {
    if (this.id !== null) this.store.measurings.refuse(this.id, workInstructions(work));
  }

  tell({ fills, origin }: CaseMeasured): void {
    this.samples += fills.reduce((sum, fill) => sum + fill.samples.length, 0);
    if (origin !== undefined) this.byBench.set(origin.bench, (this.byBench.get(origin.bench) ?? 0) + 1);
    this.onProgress?.({
      title: `Profiling ${this.bench.configuration.board}`,
      done: ++this.done,
      of: this.queue.length,
      things: 'cases',
      share: this.instructionsDone / this.instructions,
      ...(origin !== undefined && { byBench: this.byBench }),
    });
  }

  /** A database that fails now has failed before, and that is what is told. */
  private end(error: string | null): void {
    if (this.id === null) return;
    try {
      this.store.measurings.end(this.id, error);
    } catch (failure) {
      if (error === null) throw failure;
    }
  }
}
