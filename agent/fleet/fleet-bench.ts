/** A fleet as one bench: what is asked of it is leased to the benches that are there, until all of it has come. */
import { setTimeout as pause } from 'node:timers/promises';
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import { sum } from '../../common/statistics.js';
import type { DeviceConfiguration } from '../../model/configuration.js';
import type { BenchChoice } from '../../store/bench-choice.js';
import type { FirmwareBuild, StoredRun } from '../../store/run.js';
import type { Store } from '../../store/store.js';
import type { Bench } from '../bench/bench.js';
import { workInstructions } from '../bench/case-work.js';
import type { CaseMeasured, CaseWork, ModelMeasured, ModelWork } from '../bench/work.js';
import type { Message } from './client.js';
import { Collector, type Arrival } from './collect.js';
import type { Connection } from './connection.js';
import { refusedSentinel, type CrossCheck } from './cross-check.js';
import { Leases, type Order } from './leases.js';
import { publishParcel } from './line.js';
import {
  Malformed,
  readMessage,
  writeMessage,
  type FleetMessage,
  type PlanStatus,
  type Presence,
  type Result,
  type WireCaseWork,
} from './message.js';
import { wireModel } from './model-wire.js';
import { Unpacker } from './parcel.js';
import { Refusals } from './refusals.js';
import { Roll, type Change } from './roll.js';
import {
  ALL_PRESENCES,
  benchOfTopic,
  benchTopics,
  FLEET_PROTOCOL,
  planTopics,
  resultsTopic,
  STATUS_SECONDS,
} from './topics.js';
import { runName, wireCase } from './wire.js';

export interface FleetRequest {
  /** what messages call the fleet: the broker's address */
  readonly name: string;
  /** what messages call the benches that are wanted, e.g. `the board esp32c3` */
  readonly wanted: string;
  /** the benches that were chosen; all unless given */
  readonly chosen?: BenchChoice;
  /** what benches are compared in, by what they measure on */
  readonly crossCheck: (configuration: DeviceConfiguration) => CrossCheck;
  /** whether a bench is wanted, by its name and what it measures on */
  readonly wants: (bench: string, configuration: DeviceConfiguration) => boolean;
  readonly connection: Connection;
  readonly store: Store;
  readonly signal?: AbortSignal;
  readonly onEvent: (what: string) => void;
  /** so long a bench may be silent beyond what its work may take; milliseconds */
  readonly patienceMs?: number;
  /** so long the first bench is waited for where the broker tells of none; milliseconds */
  readonly firstBenchMs?: number;
}

type Measured = CaseMeasured | ModelMeasured;

/** Who waits for a run. */
interface Asked {
  readonly promise: Promise<Measured>;
  readonly resolve: (measured: Measured) => void;
  readonly reject: (error: unknown) => void;
}

const FIRST_BENCH_MS = 60_000;
/** How often it is said how far the plan is, at most; milliseconds. */
const STATUS_MS = 1000;
/** The most runs of an acknowledgement. */
const ACKNOWLEDGED = 500;

export class FleetBench implements Bench {
  private readonly roll = new Roll();
  private readonly leases: Leases;
  private readonly unpacker = new Unpacker();
  private readonly asked = new Map<string, Asked>();
  /** parcels that a bench has had since it came, by its name */
  private readonly parcelsSent = new Map<string, Set<string>>();
  private readonly arrivals: Collector;
  /** results that are read and not stored yet */
  private arrived: Arrival[] = [];
  private check: CrossCheck | undefined;
  /** settles when the benches that are there have been compared */
  private compared: Promise<void> | undefined;
  private settleCompared: { resolve: () => void; reject: (error: unknown) => void } | undefined;
  /** how many sentinels came, and who hears of it until the benches are compared */
  private sentinelsDone = 0;
  private onSentinel: (done: number, of: number) => void = () => undefined;
  private failure: Error | undefined;
  private assigning = false;
  private reference: Presence | undefined;
  private plan = '';
  private configurationHash = '';
  private readonly collector: string;
  private status: NodeJS.Timeout | undefined;
  private done = { runs: 0, instructions: 0 };
  private readonly since = performance.now();
  private readonly refusals: Refusals;
  private readonly onAbort = (): void => this.fail(interrupted());

  private constructor(private readonly request: FleetRequest) {
    this.collector = request.store.plans.collector();
    this.arrivals = new Collector(request.store);
    const { onEvent, patienceMs } = request;
    this.refusals = new Refusals(onEvent);
    this.leases = new Leases({
      ...defined({ patienceMs }),
      onSilent: (bench) => {
        onEvent(`bench ${bench} is silent: its work goes to others`);
        this.compare();
        this.assign();
      },
    });
  }

  /**
   * Finds the benches that are wanted, which have to have one configuration. Others of it may come and go later.
   * @param request its connection is opened here, and closed with the bench
   * @throws FLEET_*, INTERRUPTED
   */
  static async open(request: FleetRequest): Promise<FleetBench> {
    const { connection, signal } = request;
    const bench = new FleetBench(request);
    try {
      await connection.open();
      await bench.callTheRoll();
      signal?.throwIfAborted();
      bench.choosePlan();
      signal?.addEventListener('abort', bench.onAbort);
      await connection.subscribe(resultsTopic('+', bench.collector), (message) => bench.handle(message));
      await connection.subscribe(planTopics(bench.plan).cancel, (message) => bench.cancel(message));
      connection.onConnect(() => bench.greetAll());
      bench.status = setInterval(() => bench.tellStatus(), STATUS_MS).unref();
      return bench;
    } catch (error) {
      await connection.close();
      throw signal?.aborted ? interrupted(error) : error;
    }
  }

  get name(): string {
    return this.request.name;
  }

  get configuration(): DeviceConfiguration {
    return this.first.configuration;
  }

  get build(): FirmwareBuild {
    return this.first.build;
  }

  get firmwareBytes(): number {
    return this.first.firmwareBytes;
  }

  get ticksPerCount(): number {
    return this.first.ticksPerCount;
  }

  get chosen(): BenchChoice {
    return this.request.chosen ?? {};
  }

  get broken(): boolean {
    return this.failure !== undefined;
  }

  /** Compares the benches that are there; those that come later are compared when they come. */
  async crossCheck(onMeasured: (done: number, of: number) => void = () => undefined): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    this.onSentinel = onMeasured;
    await (this.compared ??= this.beginCrossCheck());
    this.onSentinel = () => undefined;
  }

  measure(work: CaseWork): Promise<CaseMeasured>;
  measure(work: ModelWork): Promise<ModelMeasured>;
  async measure(work: CaseWork | ModelWork): Promise<Measured> {
    if (this.failure !== undefined) throw this.failure;
    const order = this.orderOf(work);
    const known = this.request.store.runOfFleet(order.run);
    if (known !== undefined) return measuredOf(known);
    const asked = this.asked.get(order.run) ?? this.ask(order);
    return asked.promise;
  }

  async close(): Promise<void> {
    const { connection, signal, store } = this.request;
    signal?.removeEventListener('abort', this.onAbort);
    this.keep();
    // what benches that differ have measured is not asked for by the same name again
    const isOver = this.failure === undefined ? this.asked.size === 0 : isDifference(this.failure);
    if (isOver) store.plans.finish(this.plan);
    this.fail(interrupted());
    this.leases.stop();
    clearInterval(this.status);
    // nothing retained is left of a plan that is not at work
    await connection
      .publish(planTopics(this.plan).status, Buffer.alloc(0), { retain: true })
      .catch(() => undefined);
    await Promise.allSettled(this.team.map((bench) => this.release(bench)));
    await connection.close();
    // what came last: whoever sent it hears of that from the next coordinator
    this.keep();
  }

  /** Waits for what the broker retains of benches. @throws FLEET_* */
  private async callTheRoll(): Promise<void> {
    const { connection, wants } = this.request;
    const isThere = (): boolean =>
      [...this.roll.benches].some(
        ([bench, { online, presence }]) => online && wants(bench, presence.configuration),
      );
    const over = new AbortController();
    const marker = planTopics(this.collector).cancel;
    let sawAll = false;
    await connection.subscribe(ALL_PRESENCES, ({ topic, payload }) => {
      this.see(topic, payload);
      if (sawAll && isThere()) over.abort();
    });
    // what is retained comes before what is published afterwards, or soon
    await connection.subscribe(marker, () => {
      sawAll = true;
      if (isThere()) over.abort();
      else this.request.onEvent(`no bench has ${this.request.wanted} yet: waiting for one`);
    });
    await connection.publish(marker, Buffer.alloc(0));
    const signals = [over.signal, ...(this.request.signal ? [this.request.signal] : [])];
    await pause(this.request.firstBenchMs ?? FIRST_BENCH_MS, undefined, {
      signal: AbortSignal.any(signals),
    }).catch(() => undefined);
  }

  /** @throws FLEET_NO_BENCH, FLEET_CONFIGURATIONS */
  private choosePlan(): void {
    const { wanted, wants, store } = this.request;
    const fit = [...this.roll.benches].filter(
      ([bench, { online, presence }]) => online && wants(bench, presence.configuration),
    );
    const hashes = new Map<string, string[]>();
    for (const [bench, { configuration }] of fit)
      hashes.set(configuration, [...(hashes.get(configuration) ?? []), bench].sort());
    if (hashes.size > 1) {
      const sides = [...hashes].map(([hash, benches]) => `${hash.slice(0, 12)} on ${benches.join(', ')}`);
      throw new LutError(
        'FLEET_CONFIGURATIONS',
        `Benches with ${wanted} differ in what timings depend on: ${sides.sort().join('; ')}.`,
        'Choose those of one configuration with --bench, or leave others out with --exclude.',
      );
    }
    const [first] = fit.sort(([a], [b]) => (a < b ? -1 : 1));
    if (first === undefined) throw this.noBench();
    for (const words of this.strangersWords) this.request.onEvent(`${words}: it gets no work`);
    this.reference = first[1].presence;
    this.configurationHash = first[1].configuration;
    this.plan = store.plans.open(this.reference.configuration, this.chosen);
  }

  private noBench(): LutError {
    const others = [...this.roll.benches].filter(([, { online }]) => online).map(([bench]) => bench);
    const there = others.length > 0 ? [`other benches are there: ${others.sort().join(', ')}`] : [];
    return new LutError(
      'FLEET_NO_BENCH',
      [`No bench at ${this.name} has ${this.request.wanted}`, ...there, ...this.strangersWords].join('; ') +
        '.',
      'Start one with lut agent (docs/fleet.md).',
    );
  }

  private get strangersWords(): string[] {
    return [...this.roll.strangers]
      .map(
        ([bench, version]) =>
          `${bench} speaks version ${version} of the fleet's protocol, this lut ${FLEET_PROTOCOL}`,
      )
      .sort();
  }

  private get first(): Presence {
    return this.reference!;
  }

  /** The benches that work for this plan, by name. */
  private get team(): string[] {
    return [...this.roll.benches]
      .filter(([bench, { online, configuration, presence }]) => {
        return (
          online &&
          configuration === this.configurationHash &&
          this.request.wants(bench, presence.configuration)
        );
      })
      .map(([bench]) => bench)
      .sort();
  }

  private accepts(bench: string): boolean {
    return this.roll.benches.get(bench)!.presence.accepts;
  }

  private see(topic: string, payload: Buffer): void {
    try {
      const change = this.roll.see(topic, payload);
      if (change !== undefined && this.plan !== '') this.follow(change);
    } catch (error) {
      this.refuse(error);
    }
  }

  /** What a bench's coming or going means for its work. */
  private follow({ bench, now, anew }: Change): void {
    const had = this.leases.of(bench).leased;
    if (!now.online || anew) {
      this.leases.forget(bench);
      this.parcelsSent.delete(bench);
    }
    if (!now.online && had > 0) this.request.onEvent(`bench ${bench} went: its work goes to others`);
    if (now.online && now.configuration !== this.configurationHash && had > 0)
      this.request.onEvent(`bench ${bench} has another configuration now: its work goes to others`);
    if (now.online && anew) {
      this.greet(bench);
      this.giveSentinels(bench);
    }
    this.compare();
    this.assign();
  }

  private beginCrossCheck(): Promise<void> {
    const compared = new Promise<void>((resolve, reject) => (this.settleCompared = { resolve, reject }));
    this.check = this.request.crossCheck(this.configuration);
    for (const bench of this.team) this.giveSentinels(bench);
    this.compare();
    this.assign();
    return compared;
  }

  /** What a bench of the plan has to measure first, as far as it has not since its start. */
  private giveSentinels(bench: string): void {
    if (this.check === undefined || !this.team.includes(bench)) return;
    const { session } = this.roll.benches.get(bench)!.presence;
    for (const work of this.check.work) {
      const order = this.orderOf(work, { bench, session });
      if (this.request.store.runOfFleet(order.run) === undefined) this.leases.add(order);
    }
  }

  /** Compares the benches that have measured all sentinels; who says nothing, or takes no work, is not waited for. */
  private compare(): void {
    if (this.check === undefined || this.failure !== undefined) return;
    const behind = this.team.filter((bench) => this.leases.owesSentinels(bench));
    this.onSentinel(this.sentinelsDone, this.sentinelsDone + this.leases.sentinels);
    try {
      this.check.compare(behind);
      const awaited = behind.filter((bench) => this.accepts(bench) && !this.leases.isSilent(bench));
      if (awaited.length === 0) this.settleCompared?.resolve();
    } catch (error) {
      this.fail(error);
    }
  }

  private greetAll(): void {
    this.team.forEach((bench) => this.greet(bench));
    this.assign();
  }

  /** Asks a bench for what it holds. */
  private greet(bench: string): void {
    if (this.team.includes(bench)) void this.lease(bench, []);
  }

  private orderOf(work: CaseWork | ModelWork, sentinel?: WireCaseWork['sentinel']): Order {
    const { work: wire, parcels } =
      work.kind === 'case'
        ? { work: wireCase(work, sentinel), parcels: new Map<string, Buffer>() }
        : wireModel(work);
    const { sampling } = wire;
    const invocations =
      wire.kind === 'case'
        ? sum(
            wire.sampling.samples.map((samples) => (wire.sampling.untilEqual ?? samples) + sampling.warmups),
          )
        : 2 * (wire.sampling.runs + sampling.warmups);
    const once = work.kind === 'case' ? workInstructions(work) : work.model.instructions;
    const order = { run: runName(this.plan, wire), work: wire, parcels, instructions: once * invocations };
    return { ...order, ...defined({ sentinelOf: sentinel?.bench }) };
  }

  private ask(order: Order): Asked {
    let settle: Pick<Asked, 'resolve' | 'reject'> | undefined;
    const promise = new Promise<Measured>((resolve, reject) => (settle = { resolve, reject }));
    const asked = { promise, ...settle! };
    this.asked.set(order.run, asked);
    this.leases.add(order);
    this.assign();
    return asked;
  }

  /** Gives work to benches that have not enough, once all that is asked for at a time is known. */
  private assign(): void {
    if (this.assigning) return;
    this.assigning = true;
    setImmediate(() => {
      this.assigning = false;
      if (this.failure !== undefined) return;
      const accepting = this.team.filter((bench) => this.accepts(bench));
      for (const { bench, orders } of this.leases.next(accepting)) void this.lease(bench, orders);
    });
  }

  private async lease(bench: string, orders: readonly Order[]): Promise<void> {
    try {
      const sent = this.parcelsSent.get(bench) ?? new Set();
      this.parcelsSent.set(bench, sent);
      for (const [name, parcel] of orders.flatMap(({ parcels }) => [...parcels])) {
        if (sent.has(name)) continue;
        sent.add(name);
        await publishParcel(this.request.connection, benchTopics(bench).parcels, parcel);
      }
      await this.tell(bench, 'leases', {
        type: 'lease',
        protocol: FLEET_PROTOCOL,
        collector: this.collector,
        plan: this.plan,
        configuration: this.configurationHash,
        work: orders.map(({ run, work }) => ({ run, work })),
      });
    } catch (error) {
      this.parcelsSent.delete(bench);
      this.leases.takeBack(bench);
      // on the next connection benches are greeted again; what is not allowed will never be
      if (error instanceof LutError && error.code === 'FLEET_DENIED') this.fail(error);
    }
  }

  private release(bench: string): Promise<void> {
    const runs = this.leases.runsOf(bench);
    return this.tell(bench, 'leases', { type: 'release', protocol: FLEET_PROTOCOL, runs });
  }

  private handle({ topic, payload, properties }: Message): void {
    try {
      const whole = this.unpacker.add(topic, { payload, properties });
      if (whole === undefined) return;
      const { bench } = benchOfTopic(topic)!;
      for (const result of readMessage(whole, 'results').results) this.arrive(bench, result);
    } catch (error) {
      this.refuse(error);
    }
  }

  private arrive(bench: string, result: Result): void {
    try {
      const arrival = this.arrivals.read(bench, result);
      // those that come together are stored together
      if (this.arrived.length === 0) setImmediate(() => this.keep());
      this.arrived.push(arrival);
    } catch (error) {
      this.refuse(error);
    }
  }

  /** Stores what came, then says so: whoever measured it may forget it. */
  private keep(): void {
    const { arrived } = this;
    if (arrived.length === 0) return;
    this.arrived = [];
    try {
      this.arrivals.keep(arrived);
    } catch (error) {
      return this.fail(error);
    }
    for (const arrival of arrived) this.settle(arrival);
    this.acknowledge(arrived);
    this.assign();
  }

  private settle({ run, plan, bench, outcome }: Arrival): void {
    if (plan !== this.plan) return;
    const order = this.leases.settle(run, bench);
    if (order !== undefined) {
      this.done.runs++;
      this.done.instructions += order.instructions;
    }
    if (order?.sentinelOf !== undefined) this.sentinelCame(order, outcome);
    const asked = this.asked.get(run);
    this.asked.delete(run);
    if (outcome instanceof LutError) asked?.reject(outcome);
    else asked?.resolve(outcome);
  }

  private sentinelCame({ sentinelOf, work }: Order, outcome: Measured | LutError): void {
    this.sentinelsDone++;
    if (outcome instanceof LutError && work.kind === 'case')
      this.fail(refusedSentinel(sentinelOf!, work.key, outcome));
    this.compare();
  }

  private cancel({ payload }: Message): void {
    try {
      readMessage(payload, 'cancel');
    } catch (error) {
      return this.refuse(error);
    }
    this.fail(
      new LutError(
        'FLEET_CANCELLED',
        `The plan ${this.plan} was cancelled.`,
        'What was measured is stored; run the same command to go on.',
      ),
    );
  }

  /** Says how far the plan is. */
  private tellStatus(): void {
    const { runs, instructions } = this.done;
    const rest = this.leases.instructions;
    const seconds = (performance.now() - this.since) / 1000;
    const status: PlanStatus = {
      type: 'plan',
      protocol: FLEET_PROTOCOL,
      plan: this.plan,
      board: this.configuration.board,
      configuration: this.configurationHash,
      done: runs,
      of: runs + this.leases.size,
      secondsLeft: instructions === 0 ? null : (seconds * rest) / instructions,
      benches: this.team.map((bench) => ({ bench, ...this.leases.of(bench) })),
    };
    const options = { retain: true, expirySeconds: STATUS_SECONDS };
    void this.request.connection
      .publish(planTopics(this.plan).status, writeMessage(status), options)
      .catch(() => undefined);
  }

  private refuse(error: unknown): void {
    if (!(error instanceof Malformed)) return this.fail(error);
    this.refusals.add(error);
  }

  /** Says which results are stored. One that is not heard is said again when the result comes again. */
  private acknowledge(arrived: readonly Arrival[]): void {
    const byBench = new Map<string, string[]>();
    for (const { bench, run } of arrived) {
      const runs = byBench.get(bench) ?? [];
      byBench.set(bench, runs);
      runs.push(run);
    }
    for (const [bench, all] of byBench) {
      for (let at = 0; at < all.length; at += ACKNOWLEDGED) {
        const runs = all.slice(at, at + ACKNOWLEDGED);
        const message = { type: 'acknowledgement', protocol: FLEET_PROTOCOL, runs } as const;
        this.tell(bench, 'acknowledgements', message).catch(() => undefined);
      }
    }
  }

  private tell(bench: string, what: 'leases' | 'acknowledgements', message: FleetMessage): Promise<void> {
    return publishParcel(this.request.connection, benchTopics(bench)[what], writeMessage(message));
  }

  private fail(error: unknown): void {
    if (this.failure !== undefined) return;
    this.failure = error as Error;
    this.settleCompared?.reject(error);
    for (const { reject } of this.asked.values()) reject(error);
  }
}

function isDifference(error: Error): boolean {
  return error instanceof LutError && error.code === 'FLEET_DIFFERENCE';
}

function measuredOf({ stop, arena, fills, kernel, chip, origin }: StoredRun): CaseMeasured {
  return { stop, arena, fills, ...defined({ kernel, chip, origin }) };
}

function interrupted(cause?: unknown): LutError {
  return new LutError(
    'INTERRUPTED',
    'Stopped at work on the fleet.',
    'What was finished is stored; run the same command to go on.',
    { cause },
  );
}
