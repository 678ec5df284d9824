import { Worker } from 'node:worker_threads';
import { LutError } from '../../common/errors.js';
import { threadProgram } from '../../common/thread-program.js';
import type { Failure, Job, Outcome, Reply, Request, ThreadSetup, WeightSet } from './jobs.js';

const WORKER = threadProgram(import.meta.dirname, 'worker');

/** Threads that compute ghost batches. What they give does not depend on how many they are. */
export class Threads {
  private nextId = 0;
  /** The numbers by which the threads know the sets of weights; the memory itself is shared. */
  private readonly sets = new Map<WeightSet, number>();

  private constructor(private readonly threads: readonly Thread[]) {}

  /** Starts threads, each with a TensorFlow.js of its own. Close them in the end. @throws SEARCH_THREAD, FILE_CACHE */
  static async start(count: number, setup: ThreadSetup): Promise<Threads> {
    const threads = Array.from({ length: count }, () => new Thread(setup));
    const started = new Threads(threads);
    try {
      await Promise.all(threads.map((thread) => thread.ready));
    } catch (error) {
      await started.close();
      throw error;
    }
    return started;
  }

  get count(): number {
    return this.threads.length;
  }

  /**
   * Computes jobs on weights side by side; gives their outcomes in the order of the jobs.
   * @param following what they will be asked for then: each thread that is done reads the images of its first job
   * @throws SEARCH_THREAD, FILE_CACHE
   */
  async run(weights: WeightSet, jobs: readonly Job[], following: readonly Job[] = []): Promise<Outcome[]> {
    const set = this.setOf(weights);
    const outcomes = new Array<Outcome>(jobs.length);
    let next = 0;
    const work = async (thread: Thread, index: number): Promise<void> => {
      while (next < jobs.length) {
        const place = next++;
        outcomes[place] = await thread.compute(this.nextId++, set, jobs[place]!);
      }
      const first = following[index];
      if (first !== undefined) thread.send({ type: 'prepare', set, batch: first.batch });
    };
    await Promise.all(this.threads.map(work));
    return outcomes;
  }

  /** Lets the threads drop what they hold of a set of weights. */
  forget(weights: WeightSet): void {
    const set = this.sets.get(weights);
    if (set === undefined) return;
    this.sets.delete(weights);
    for (const thread of this.threads) thread.send({ type: 'forget', set });
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private setOf(weights: WeightSet): number {
    const known = this.sets.get(weights);
    if (known !== undefined) return known;
    const set = this.nextId++;
    this.sets.set(weights, set);
    for (const thread of this.threads) thread.send({ type: 'weights', set, weights });
    return set;
  }
}

interface Waiting {
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

class Thread {
  readonly ready: Promise<void>;
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();

  constructor(setup: ThreadSetup) {
    this.worker = new Worker(WORKER, { workerData: setup });
    this.ready = new Promise((resolve, reject) => {
      this.worker.on('message', (reply: Reply) => {
        if (reply.type === 'ready') resolve();
        else this.take(reply);
      });
      this.worker.on('error', (error: Failure) => {
        const failure = threadError(error);
        reject(failure);
        for (const waiting of this.waiting.values()) waiting.reject(failure);
        this.waiting.clear();
      });
    });
  }

  send(request: Request): void {
    this.worker.postMessage(request);
  }

  compute(id: number, set: number, job: Job): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({ type: 'job', id, set, job });
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private take(reply: Exclude<Reply, { type: 'ready' }>): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (reply.type === 'outcome') waiting?.resolve(reply.outcome);
    else waiting?.reject(threadError(reply.failure));
  }
}

/** What the user can mend stays what it is. */
function threadError(failure: Failure): LutError {
  if (failure.name === 'LutError') return new LutError(failure.code, failure.message, failure.remedy);
  return new LutError(
    'SEARCH_THREAD',
    `A training thread failed: ${failure.message}.`,
    'Resume the search from its last checkpoint (lut search --resume); with less memory, use fewer threads.',
  );
}
