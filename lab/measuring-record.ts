/** How far a measuring is, kept in the database for whoever watches from another process. */
import { messageOf } from '../common/errors.js';
import type { MeasuringAhead } from '../store/measurings.js';
import type { Store } from '../store/store.js';

export class MeasuringRecord {
  private readonly id: number | null;

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
    if (this.id !== null) this.store.measurings.advance(this.id, work);
  }

  /** Keeps that the board refused a run. @param work its part of the work */
  refuse(work: number): void {
    if (this.id !== null) this.store.measurings.refuse(this.id, work);
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
