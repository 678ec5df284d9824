import { setTimeout as delay } from 'node:timers/promises';
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import type { SegmentedModel } from '../../model/segments.js';
import type { Firmware } from '../firmware/build.js';
import type { Runner, RunningBoard } from '../flash/running-board.js';
import { Client } from '../link/client.js';
import { checkClock, measureClock } from '../link/clock.js';
import { checkHello, type Chip, type Hello, type ResetCause } from '../link/hello.js';
import { Session } from '../link/session.js';
import { Guard, isDisturbance } from './guard.js';
import { greetingOf, type Greeting } from './greeting.js';
import { PlacedModels, TransferLoader } from './loader.js';
import { requirePlaced } from './placement.js';
import type { GuardedBoard, OpenModel, Task } from './task.js';

interface Conversation extends Greeting {
  readonly client: Client;
  /** the models that lie in its window, where that is flash */
  readonly placed?: PlacedModels;
}

/** Who is told what happens at a station. */
export interface StationListener {
  /** of restarts and the like, in a sentence */
  readonly onEvent: (what: string) => void;
  /** of a sector that was erased, counted from the first of the model window, in the flash of a chip */
  readonly onErased: (sector: number, chip: Chip) => void;
}

/** The chip, where the board says anything of it. */
function knownChip({ chip: { uid, revision } }: Hello): Pick<GuardedBoard, 'chip'> {
  return uid === null && revision === null ? {} : { chip: { uid, revision } };
}

/** Whether models have to be placed in the window many at once. */
function isFlash({ window }: Hello): boolean {
  return !window.writable || window.sectorBytes !== null;
}

/** A task whose result is handed over by itself, and whom to tell when the board refuses it. */
export interface Order extends Omit<Task<void>, 'run'> {
  run(board: GuardedBoard): Promise<void>;
  refuse(error: Error): void;
}

/** Tasks to do with one start of the board, with their models. */
interface Batch {
  readonly orders: readonly { readonly order: Order; readonly model: SegmentedModel }[];
  /**
   * Where the window is flash: the models with all their fills, as they are placed in it. Not there either where the
   * fills of the only model do not fit side by side: then each is placed by itself.
   */
  readonly placed?: PlacedModels;
}

/** A task is given up when the link has failed under it so many times. */
const ATTEMPTS = 3;

const STARTED_BY: Readonly<Record<Exclude<ResetCause, 'unknown'>, string>> = {
  power: 'its supply',
  pin: 'its reset pin',
  software: 'software',
  watchdog: 'a watchdog',
  other: 'something else than supply, reset pin, software or watchdog',
};

/** What throttles cools down in seconds once the core sleeps. */
const COOL_DOWN_MS: Readonly<Record<string, number>> = { FIRMWARE_THROTTLED: 20_000 };

/** One board with the benchmark firmware: takes tasks one after another. */
export class Station {
  private conversation: Conversation | undefined;
  /** from its start on, before it has said who it is */
  private running: RunningBoard | undefined;
  private readonly over = new AbortController();

  constructor(
    private readonly board: Board,
    private readonly runner: Runner,
    private readonly firmware: Firmware,
    private readonly listener: StationListener,
  ) {}

  /** Whether the board runs. */
  get started(): boolean {
    return this.conversation !== undefined;
  }

  /** Starts the board and checks who answers. @throws LINK_*, FLASH_*, FIRMWARE_*, TOOLCHAIN_* */
  async start(placed?: PlacedModels): Promise<Greeting> {
    await this.halt();
    const board = await this.runner.start(this.firmware, placed === undefined ? [] : [placed.image()]);
    this.running = board;
    try {
      if (this.over.signal.aborted)
        throw new LutError('INTERRUPTED', `The ${this.board.id} was stopped while it started.`);
      const client = new Client(new Session(board.transport));
      const hello = await client.hello();
      checkHello(hello, { ...this.firmware, board: this.board.id });
      const greeting = greetingOf(this.board, hello);
      if (greeting.unit === 'cycles') checkClock(await measureClock(client), this.board.clockHz);
      requirePlaced(hello, this.board, greeting.unit);
      this.conversation = { client, ...greeting };
      return this.conversation;
    } catch (error) {
      await board.stop();
      throw error;
    }
  }

  /**
   * Takes tasks from the queue until it is empty. A board that restarts or stops answering is started again and
   * the task repeated, a bounded number of times.
   */
  async work(queue: Order[]): Promise<void> {
    for (let batch = this.takeBatch(queue); batch.orders.length > 0; batch = this.takeBatch(queue)) {
      for (const { order, model } of batch.orders) await this.attempt(order, model, batch.placed);
    }
  }

  /** Stops the board for good: a task in hand fails, and the board is not started again. */
  async end(): Promise<void> {
    this.over.abort();
    await this.halt();
  }

  private async halt(): Promise<void> {
    const { running } = this;
    this.conversation = undefined;
    this.running = undefined;
    await running?.stop();
  }

  /** The board as it runs, with a task's model. */
  private async ready(model: SegmentedModel, placed: PlacedModels | undefined): Promise<GuardedBoard> {
    const { ratio, hello } = this.current();
    const about = {
      ...{ ratio, ...knownChip(hello) },
      guarded: <Result>(work: () => Promise<Result>) => this.guarded(work),
    };
    if (!isFlash(hello)) {
      const { client } = this.current();
      const loader = new TransferLoader(client, model);
      return { ...about, open: async (seed) => ({ client, ...(await loader.open(seed)) }) };
    }
    if (placed === undefined) return { ...about, open: (seed) => this.openAlone(model, seed) };
    await this.place(placed);
    const { client } = this.current();
    return { ...about, open: async (seed) => ({ client, ...(await placed.open(client, model, seed)) }) };
  }

  /** Silicon is watched while it works; an emulator's counts do not depend on its clock. */
  private async guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.current().unit !== 'cycles') return work();
    const guard = await Guard.before(this.current().client, this.board.clockHz);
    const result = await work();
    await guard.after();
    return result;
  }

  /** Sees to it that models lie in the window, unless the board was started with just these. */
  private async place(placed: PlacedModels): Promise<void> {
    if (this.current().placed === placed) return;
    const { hello, client } = this.current();
    if (hello.window.writable) {
      await placed.write(client, (sector) => this.listener.onErased(sector, hello.chip));
    } else {
      await this.start(placed);
    }
    this.conversation = { ...this.current(), placed };
  }

  /** Places one fill of a model by itself, and opens it. */
  private async openAlone(model: SegmentedModel, seed: number): Promise<OpenModel> {
    const placed = new PlacedModels(this.current().hello.window);
    placed.add(model, [seed]);
    await this.place(placed);
    const { client } = this.current();
    return { client, ...(await placed.open(client, model, seed)) };
  }

  /** One task where models travel over the link, many where they are placed. */
  private takeBatch(queue: Order[]): Batch {
    const { hello } = this.current();
    const { window } = hello;
    if (!isFlash(hello))
      return { orders: queue.splice(0, 1).map((order) => ({ order, model: order.model() })) };
    const placed = new PlacedModels(window);
    const orders: { readonly order: Order; readonly model: SegmentedModel }[] = [];
    for (let order = queue[0]; order !== undefined; order = queue[0]) {
      const model = order.model();
      const fits = placed.add(model, order.seeds);
      if (!fits && orders.length > 0) break;
      queue.shift();
      if (model.length > window.bytes) order.refuse(tooLarge(order, model, window.bytes));
      else if (fits) orders.push({ order, model });
      else return { orders: [{ order, model }] };
    }
    return { orders, placed };
  }

  private async attempt(
    order: Order,
    model: SegmentedModel,
    placed: PlacedModels | undefined,
  ): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await order.run(await this.ready(model, placed));
      } catch (error) {
        if (!(error instanceof LutError)) throw error;
        const disturbed = isDisturbance(error);
        if (!disturbed && !error.code.startsWith('LINK_')) return order.refuse(error);
        if (attempt === ATTEMPTS || this.over.signal.aborted) throw error;
        if (disturbed) {
          this.listener.onEvent(`${error.message} "${order.name}" is measured again.`);
          const { signal } = this.over;
          await delay(COOL_DOWN_MS[error.code] ?? 0, undefined, { signal }).catch(() => undefined);
          continue;
        }
        this.listener.onEvent(`${error.message} Starting the board again for "${order.name}".`);
        const { hello } = await this.start();
        const { reset } = hello.chip;
        if (reset !== 'unknown') this.listener.onEvent(`It had been started by ${STARTED_BY[reset]}.`);
      }
    }
  }

  private current(): Conversation {
    if (this.conversation === undefined) throw new Error('the board was not started');
    return this.conversation;
  }
}

function tooLarge({ name }: Order, model: SegmentedModel, windowBytes: number): LutError {
  return new LutError(
    'FIRMWARE_WINDOW',
    `"${name}" needs a model of ${model.length} bytes in a model window of ${windowBytes} bytes.`,
    'Choose a smaller model, or a board with more room for models.',
  );
}
