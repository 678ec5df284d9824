import { statSync } from 'node:fs';
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { configurationHash, type DeviceConfiguration } from '../../model/configuration.js';
import type { Firmware } from '../firmware/build.js';
import type { Runner } from '../flash/running-board.js';
import type { TickRatio } from '../link/ticks.js';
import type { FirmwareBuild } from '../../store/run.js';
import type { Bench } from './bench.js';
import { deviceConfiguration } from './configuration.js';
import { caseTask } from './measure-case.js';
import { modelTask } from './measure-model.js';
import { Station, type Order, type StationListener } from './station.js';
import { sustainTask, type Load } from './sustain.js';
import type { Task } from './task.js';
import type { CaseMeasured, CaseWork, ModelMeasured, ModelWork } from './work.js';

export interface LocalBenchRequest {
  /** what messages call the bench, e.g. the address of its board */
  readonly name: string;
  readonly board: Board;
  readonly firmware: Firmware;
  /** what starts a board; called once for each */
  readonly runner: () => Runner;
  /** boards to use side by side; more than one only where there are several runners */
  readonly boards: number;
  readonly signal?: AbortSignal;
  readonly listener: StationListener;
}

/** Boards at this machine, of one kind and one configuration, that take work from one queue. To be closed, whatever happens. */
export class LocalBench implements Bench {
  private readonly queue: Order[] = [];
  private readonly outstanding = new Set<Order>();
  private readonly idle: Station[];
  private readonly shifts = new Set<Promise<void>>();
  private failure: Error | undefined;
  private readonly onAbort = (): void => this.fail(interrupted(this.request.board));

  private constructor(
    private readonly request: LocalBenchRequest,
    private readonly stations: readonly Station[],
    readonly configuration: DeviceConfiguration,
    private readonly ratio: TickRatio,
  ) {
    this.idle = [...stations];
    request.signal?.addEventListener('abort', this.onAbort);
  }

  /**
   * Starts the first board, which tells the configuration; the others start when there is work for them.
   * @throws LINK_*, FIRMWARE_*, TOOLCHAIN_*, BOARD_*, INTERRUPTED when the signal fires
   */
  static async open(request: LocalBenchRequest): Promise<LocalBench> {
    const { board, firmware, runner, signal, listener } = request;
    const stations = Array.from(
      { length: request.boards },
      () => new Station(board, runner(), firmware, listener),
    );
    const [first] = stations;
    if (first === undefined) throw new Error('a bench needs a board');
    const onAbort = (): void => void first.end();
    signal?.addEventListener('abort', onAbort);
    try {
      const greeting = await first.start();
      signal?.throwIfAborted();
      return new LocalBench(
        request,
        stations,
        deviceConfiguration(board, firmware, greeting),
        greeting.ratio,
      );
    } catch (error) {
      await first.end();
      throw signal?.aborted ? interrupted(board, error) : error;
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  get name(): string {
    return this.request.name;
  }

  get build(): FirmwareBuild {
    const { board, firmware } = this.request;
    return {
      board: board.id,
      port: firmware.port,
      fingerprint: firmware.fingerprint,
      image: firmware.imageSha256,
      compiler: firmware.compiler,
    };
  }

  get firmwareBytes(): number {
    return statSync(this.request.firmware.bin).size;
  }

  get ticksPerCount(): number {
    return Number(this.ratio.ticks) / Number(this.ratio.counts);
  }

  get broken(): boolean {
    return this.failure !== undefined;
  }

  measure(work: CaseWork): Promise<CaseMeasured>;
  measure(work: ModelWork): Promise<ModelMeasured>;
  measure(work: CaseWork | ModelWork): Promise<CaseMeasured | ModelMeasured> {
    return work.kind === 'case' ? this.run(caseTask(work)) : this.run(modelTask(work));
  }

  sustain(work: ModelWork, load: Load): Promise<void> {
    return this.run(sustainTask(work, load), false);
  }

  /** @param isGuarded whether nothing may disturb the board meanwhile */
  private run<Result>(task: Task<Result>, isGuarded = true): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.failure !== undefined) return reject(this.failure);
      const order: Order = {
        name: task.name,
        seeds: task.seeds,
        model: () => task.model(),
        run: async (board) => {
          const result = await (isGuarded ? board.guarded(() => task.run(board)) : task.run(board));
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

  async close(): Promise<void> {
    this.request.signal?.removeEventListener('abort', this.onAbort);
    this.fail(interrupted(this.request.board));
    await Promise.all(this.stations.map((station) => station.end()));
    await Promise.all(this.shifts);
  }

  private assign(): void {
    for (const station of this.idle.splice(0, this.queue.length)) {
      const shift = this.employ(station).finally(() => this.shifts.delete(shift));
      this.shifts.add(shift);
    }
  }

  /** Lets a station work until the queue is empty. */
  private async employ(station: Station): Promise<void> {
    try {
      if (!station.started) await this.startLike(station);
      await station.work(this.queue);
      this.idle.unshift(station);
      this.assign(); // what came in the last moment
    } catch (error) {
      this.fail(error as Error);
    }
  }

  private async startLike(station: Station): Promise<void> {
    const { board, firmware } = this.request;
    const found = deviceConfiguration(board, firmware, await station.start());
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
    for (const station of this.stations) void station.end();
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
