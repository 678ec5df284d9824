/** How far a measuring is, kept in the database for whoever watches from another process. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { messageOf } from '../common/errors.js';
import type { MeasuringAhead } from '../store/measurings.js';
import type { Store } from '../store/store.js';

export class MeasuringRecord {
  private readonly id: number | null;
  /** runs that came together, and their work, which are not kept yet */
  private arrived = { runs: 0, work: 0 };
  private keeping: Promise<void> | undefined;

  /** Keeps that it begins. Where no runs are ahead nothing goes on, and nothing is kept. */
  constructor(
    private readonly store: Store,
    ahead: MeasuringAhead,
  ) {
    this.id = ahead.runs === 0 ? null : store.measurings.begin(ahead);
  }

  /** Waits for all of it, and keeps how that ended. @throws what it fails with */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    try {
      const result = await work;
      this.end(null);
      return result;
    } catch (error) {
      this.end(messageOf(error));
      throw error;
    }
  }

  /** Keeps that a run is there. @param work its part of the work */
  advance(work: number): void {
    if (this.id !== null) this.store.measurings.advance(this.id, 1, work);
  }

  /** Keeps that a run is there, at once with those that come in the same turn. @throws STORE_*, FILE_* */
  advanceWithOthers(work: number): Promise<void> {
    this.arrived.runs++;
    this.arrived.work += work;
    return (this.keeping ??= nextTurn().then(() => {
      this.keeping = undefined;
      this.keepArrived();
    }));
  }

  /** Keeps that the board refused a run. @param work its part of the work */
  refuse(work: number): void {
    if (this.id !== null) this.store.measurings.refuse(this.id, work);
  }

  private keepArrived(): void {
    const { runs, work } = this.arrived;
    if (this.id === null || runs === 0) return;
    this.store.measurings.advance(this.id, runs, work);
    this.arrived = { runs: 0, work: 0 };
  }

  /** A database that fails now has failed before, and that is what is told. */
  private end(error: string | null): void {
    if (this.id === null) return;
    try {
      this.keepArrived();
      this.store.measurings.end(this.id, error);
    } catch (failure) {
      if (error === null) throw failure;
    }
  }
}
