import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import type { Firmware } from '../firmware/build.js';
import type { Flasher, RunningBoard } from '../flash/flasher.js';
import { Client } from '../link/client.js';
import { checkClock, measureClock } from '../link/clock.js';
import { checkHello, type Hello } from '../link/hello.js';
import { Session } from '../link/session.js';
import { tickRatio, type TickRatio } from '../link/ticks.js';
import type { Job } from './job.js';
import { PlacedModels, TransferLoader, type ModelLoader } from './loader.js';
import { measureJob, type Measured } from './measure.js';
import type { Sampling } from './sampling.js';

/** A board as it presented itself. */
export interface Greeting {
  readonly hello: Hello;
  readonly machine: string;
  readonly ratio: TickRatio;
}

interface Conversation extends Greeting {
  readonly board: RunningBoard;
  readonly client: Client;
}

/** A job is given up when the link has failed under it so many times. */
const ATTEMPTS = 3;

/** One board with the benchmark firmware: takes jobs one after another. */
export class Worker {
  private conversation: Conversation | undefined;
  private ended = false;

  constructor(
    private readonly board: Board,
    private readonly flasher: Flasher,
    private readonly firmware: Firmware,
    private readonly onEvent: (what: string) => void,
  ) {}

  /** Starts the board and checks who answers. @throws LINK_*, FIRMWARE_*, TOOLCHAIN_* */
  async start(placed?: PlacedModels): Promise<Greeting> {
    await this.halt();
    const board = await this.flasher.start(
      this.firmware,
      placed === undefined ? [] : [{ offset: 0, bytes: placed.image() }],
    );
    try {
      if (this.ended) throw new LutError('INTERRUPTED', `The ${this.board.id} was stopped while it started.`);
      const client = new Client(new Session(board.transport));
      const hello = await client.hello();
      checkHello(hello, { board: this.board.id, fingerprint: this.firmware.fingerprint });
      const ratio = tickRatio(hello, this.board.emulator.icountShift);
      if (hello.unit === 'cycles') checkClock(await measureClock(client), this.board.clockHz);
      this.conversation = { board, client, hello, ratio, machine: board.machine };
      return this.conversation;
    } catch (error) {
      await board.stop();
      throw error;
    }
  }

  /**
   * Takes jobs from the queue until it is empty, and hands over each as it is done. A board that restarts or
   * stops answering is started again and the job repeated, a bounded number of times.
   */
  async work(
    queue: Job[],
    sampling: Sampling,
    done: (job: Job, measured: Measured) => void,
    refused: (job: Job, error: LutError) => void,
  ): Promise<void> {
    for (
      let batch = this.takeBatch(queue, sampling);
      batch.jobs.length > 0;
      batch = this.takeBatch(queue, sampling)
    ) {
      if (batch.placed !== undefined) await this.start(batch.placed);
      for (const job of batch.jobs) {
        const measured = await this.attempt(job, sampling, batch.placed, refused);
        if (measured !== undefined) done(job, measured);
      }
    }
  }

  /** Stops the board for good: a job in hand fails, and the board is not started again. */
  async end(): Promise<void> {
    this.ended = true;
    await this.halt();
  }

  private async halt(): Promise<void> {
    const { conversation } = this;
    this.conversation = undefined;
    await conversation?.board.stop();
  }

  /** The jobs to do with one start of the board: one where models travel over the link, many where they are placed. */
  private takeBatch(queue: Job[], sampling: Sampling): { jobs: Job[]; placed?: PlacedModels } {
    const { window } = this.current().hello;
    const [first] = queue;
    if (window.writable || first === undefined) return { jobs: queue.splice(0, 1) };
    const placed = new PlacedModels(window.bytes);
    const jobs: Job[] = [];
    for (let job = queue[0]; job !== undefined && placed.add(job, sampling.seeds); job = queue[0]) {
      jobs.push(job);
      queue.shift();
    }
    if (jobs.length > 0) return { jobs, placed };
    throw new LutError(
      'FIRMWARE_WINDOW',
      `The models of "${first.key}" do not fit the ${window.bytes} bytes of the model window.`,
      'Give fewer fills, or leave the case out (--case).',
    );
  }

  private async attempt(
    job: Job,
    sampling: Sampling,
    placed: PlacedModels | undefined,
    refused: (job: Job, error: LutError) => void,
  ): Promise<Measured | undefined> {
    for (let attempt = 1; ; attempt++) {
      const { client, ratio } = this.current();
      try {
        return await measureJob(client, this.loader(client, placed), job, sampling, ratio);
      } catch (error) {
        if (!(error instanceof LutError)) throw error;
        if (!error.code.startsWith('LINK_')) {
          refused(job, error);
          return undefined;
        }
        if (attempt === ATTEMPTS || this.ended) throw error;
        this.onEvent(`${error.message} Starting the board again for "${job.key}".`);
        await this.start(placed);
      }
    }
  }

  private loader(client: Client, placed: PlacedModels | undefined): ModelLoader {
    return placed === undefined ? new TransferLoader(client) : placed.loader(client);
  }

  private current(): Conversation {
    if (this.conversation === undefined) throw new Error('the board was not started');
    return this.conversation;
  }
}
