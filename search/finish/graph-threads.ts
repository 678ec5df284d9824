import { Worker } from 'node:worker_threads';
import { threadProgram } from '../../common/thread-program.js';
import type { Elements } from '../../model/tensor.js';

const PROGRAM = threadProgram(import.meta.dirname, 'graph-worker');

/** Inputs that a thread is given at once: of small networks, a message takes as long as a few of them. */
const BATCH = 4;

/** Computes a network on threads, in the exact arithmetic of the boards (double rounding). */
export class GraphThreads {
  private readonly threads: readonly Thread[];

  /** @param model a `.tflite` that was read without complaint. Close the threads in the end. */
  constructor(count: number, model: Uint8Array) {
    this.threads = Array.from({ length: count }, () => new Thread(model));
  }

  /**
   * Computes the outputs of `count` inputs.
   * @param inputsOf the elements of all inputs of the network, of the sizes that it takes; asked for in order
   * @param onOutputs told the outputs of each, in any order; what it throws ends the work
   */
  async run(
    count: number,
    inputsOf: (index: number) => readonly Elements[],
    onOutputs: (index: number, outputs: readonly Elements[]) => void,
  ): Promise<void> {
    let next = 0;
    const work = async (thread: Thread): Promise<void> => {
      while (next < count) {
        const first = next;
        next = Math.min(count, first + BATCH);
        const batch = Array.from({ length: next - first }, (_, i) => inputsOf(first + i));
        const outputs = await thread.compute(batch);
        outputs.forEach((each, i) => onOutputs(first + i, each));
      }
    };
    await Promise.all(this.threads.map(work));
  }

  /** Ends the threads, whatever they are computing: work that goes on never ends. */
  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}

type Batch = readonly (readonly Elements[])[];

/** Computes one batch at a time. */
class Thread {
  private readonly worker: Worker;
  private waiting: { resolve(outputs: Batch): void; reject(error: Error): void } | undefined;
  private failure: Error | undefined;

  constructor(model: Uint8Array) {
    this.worker = new Worker(PROGRAM, { workerData: model });
    this.worker.on('message', (outputs: Batch) => this.waiting?.resolve(outputs));
    this.worker.on('error', (error: Error) => {
      this.failure = error;
      this.waiting?.reject(error);
    });
  }

  compute(batch: Batch): Promise<Batch> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      if (this.failure !== undefined) reject(this.failure);
      else this.worker.postMessage(batch);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
