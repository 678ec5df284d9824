/** How far the measuring of cases is. */
import type { Bench } from '../agent/bench/bench.js';
import { workInstructions } from '../agent/bench/case-work.js';
import type { CaseMeasured, CaseWork } from '../agent/bench/work.js';
import type { NeededRun } from '../builder/plan.js';
import type { Store } from '../store/store.js';
import type { Progress } from './listen.js';
import { MeasuringRecord } from './measuring-record.js';

/** Counts what is done, tells it, and keeps it for whoever watches from another process. */
export class Tally {
  samples = 0;
  private done = 0;
  private readonly byBench = new Map<string, number>();
  private instructionsDone = 0;
  private readonly instructions: number;
  private readonly kept: MeasuringRecord;

  constructor(
    private readonly bench: Bench,
    store: Store,
    private readonly queue: readonly NeededRun[],
    private readonly onProgress: ((progress: Progress) => void) | undefined,
  ) {
    this.instructions = queue.reduce((sum, run) => sum + workInstructions(run), 0);
    const { configuration, name } = bench;
    this.kept = new MeasuringRecord(store, {
      ...{ configuration, bench: name, runs: queue.length, work: this.instructions },
    });
  }

  /** Waits for all work, and keeps how that ended. @throws what the first of it fails with */
  async during(work: readonly Promise<void>[]): Promise<void> {
    await this.kept.during(Promise.all(work));
  }

  /** Keeps that a run is there: together with the run, or neither. */
  record(work: CaseWork): void {
    this.instructionsDone += workInstructions(work);
    this.kept.advance(workInstructions(work));
  }

  /** Keeps that a run is there which is stored: at once with those that came together with it. @throws STORE_*, FILE_* */
  recordWithOthers(work: CaseWork): Promise<void> {
    this.instructionsDone += workInstructions(work);
    return this.kept.advanceWithOthers(workInstructions(work));
  }

  refuse(work: CaseWork): void {
    this.kept.refuse(workInstructions(work));
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
}
