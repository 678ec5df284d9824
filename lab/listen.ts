/** How a use case is listened to and stopped. */

/** How far a use case is. */
export interface Progress {
  /** what is being done, e.g. `Profiling stm32h7` */
  readonly title: string;
  /** how many of how many things are done, e.g. cases */
  readonly done: number;
  readonly of: number;
  /** what these things are, e.g. `cases` */
  readonly things: string;
  /** share of the work that is done, 0 to 1: not all things take as long */
  readonly share: number;
  /** how many each bench of a fleet has done, by its name */
  readonly byBench?: ReadonlyMap<string, number>;
}

/** What every use case takes beside its options. */
export interface Listening {
  /** stops it; what was measured until then is kept */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** told in a sentence what was done to a board, and why: a restart, a firmware that was written */
  readonly onEvent?: (what: string) => void;
}
