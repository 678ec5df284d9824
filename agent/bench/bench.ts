import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { configurationHash, type DeviceConfiguration } from '../../model/configuration.js';
import type { Firmware } from '../firmware/build.js';
import type { Flasher } from '../flash/flasher.js';
import type { TickRatio } from '../link/ticks.js';
import { deviceConfiguration } from './configuration.js';
import type { Task } from './task.js';
import { Worker, type Order } from './worker.js';

export interface BenchRequest {
  readonly board: Board;
  readonly firmware: Firmware;
  readonly flasher: Flasher;
  /** boards to use side by side; more than one only where the flasher can start several */
  readonly boards: number;
  readonly signal?: AbortSignal;
  /** told of restarts, in a sentence */
  readonly onEvent: (what: string) => void;
}

/** Boards of one kind and one configuration that take tasks from one queue. To be closed, whatever happens. */
export class Bench {
  private readonly queue: Order[] = [];
  private readonly outstanding = new Set<Order>();
  private readonly idle: Worker[];
  private readonly shifts = new Set<Promise<void>>();
  private failure: Error | undefined;
  private readonly onAbort = (): void => this.fail(interrupted(this.request.board));

  private constructor(
    private readonly request: BenchRequest,
    private readonly workers: readonly Worker[],
    readonly configuration: DeviceConfiguration,
    readonly ratio: TickRatio,
  ) {
    this.idle = [...workers];
    request.signal?.addEventListener('abort', this.onAbort);
  }

  /**
   * Starts the first board, which tells the configuration; the others start when there is work for them.
   * @throws LINK_*, FIRMWARE_*, TOOLCHAIN_*, BOARD_*, INTERRUPTED when the signal fires
   */
  static async open(request: BenchRequest): Promise<Bench> {
    const { board, firmware, flasher, signal, onEvent } = request;
    const workers = Array.from(
      { length: request.boards },
      () => new Worker(board, flasher, firmware, onEvent),
    );
    const [first] = workers;
    if (first === undefined) throw new Error('a bench needs a board');
    const onAbort = (): void => void first.end();
    signal?.addEventListener('abort', onAbort);
    try {
      const greeting = await first.start();
      signal?.throwIfAborted();
      return new Bench(request, workers, deviceConfiguration(board, firmware, greeting), greeting.ratio);
    } catch (error) {
      await first.end();
      throw signal?.aborted ? interrupted(board, error) : error;
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Ticks of the timing counter per instruction or cycle. */
  get ticksPerCount(): number {
    return Number(this.ratio.ticks) / Number(this.ratio.counts);
  }

  /** Whether the bench works no more: then a task's failure is not its own. */
  get broken(): boolean {
    return this.failure !== undefined;
  }

  /**
   * Has a task done as soon as a board is free. Tasks that are given before the next turn of the event loop may
   * share a start of the board.
   * @throws what the board refused the task with, or what the bench broke with: LINK_*, FIRMWARE_*, INTERRUPTED …
   */
  run<Result>(task: Task<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.failure !== undefined) return reject(this.failure);
      const order: Order = {
        name: task.name,
        seeds: task.seeds,
        model: () => task.model(),
        run: async (board) => {
          const result = await task.run(board);
          this.outstanding.delete(order);
          resolve(result);
        },
        refuse: (error) => {
          this.outstanding.delete(order);
          reject(error);
        },
      };
      this.outstanding.add(order);
      this.queue.push(order);
      queueMicrotask(() => this.assign());
    });
  }

  /** Stops all boards. Tasks that are not done fail. */
  async close(): Promise<void> {
    this.request.signal?.removeEventListener('abort', this.onAbort);
    this.fail(interrupted(this.request.board));
    await Promise.all(this.workers.map((worker) => worker.end()));
    await Promise.all(this.shifts);
  }

  private assign(): void {
    for (const worker of this.idle.splice(0, this.queue.length)) {
      const shift = this.employ(worker).finally(() => this.shifts.delete(shift));
      this.shifts.add(shift);
    }
  }

  /** Lets a worker work until the queue is empty. */
  private async employ(worker: Worker): Promise<void> {
    try {
      if (!worker.started) await this.startLike(worker);
      await worker.work(this.queue);
      this.idle.unshift(worker);
      this.assign(); // what came in the last moment
    } catch (error) {
      this.fail(error as Error);
    }
  }

  private async startLike(worker: Worker): Promise<void> {
    const { board, firmware } = this.request;
    const found = deviceConfiguration(board, firmware, await worker.start());
    if (configurationHash(found) === configurationHash(this.configuration)) return;
    throw new LutError(
      'FIRMWARE_DIFFERS',
      `Two boards of the kind ${board.id} differ in their settings, so their timings must not mix.`,
      'Use them one by one.',
    );
  }

  private fail(error: Error): void {
    if (this.failure !== undefined) return;
    this.failure = error;
    this.queue.length = 0;
    for (const order of this.outstanding) order.refuse(error);
    for (const worker of this.workers) void worker.end();
  }
}

function interrupted(board: Board, cause?: unknown): LutError {
  return new LutError(
    'INTERRUPTED',
    `Stopped at work on the ${board.id}.`,
    'What was finished is stored; run the same command to go on.',
    { cause },
  );
}
