/** A bench of a fleet: takes work that is leased to it, measures it, and sends what came of it until that is acknowledged. */
import type { Board } from '../../boards/board.js';
import { LutError, messageOf } from '../../common/errors.js';
import { sha256 } from '../../common/hash.js';
import { configurationHash } from '../../model/configuration.js';
import { activationBytes, weightBytes } from '../../model/cases/macs.js';
import type { OperatorCase } from '../../model/operator.js';
import type { StoredRun } from '../../store/run.js';
import type { Store } from '../../store/store.js';
import type { Bench } from '../bench/bench.js';
import { caseRun, modelRun } from '../bench/measured-runs.js';
import type { CaseMeasured, ModelMeasured, ModelWork } from '../bench/work.js';
import type { Message } from './client.js';
import { ENOUGH } from './leases.js';
import type { Line } from './line.js';
import { modelWorkOfWire, parcelsOf } from './model-wire.js';
import {
  Malformed,
  readMessage,
  writeMessage,
  writeResult,
  type Absence,
  type Lease,
  type Outcome,
  type WireCaseWork,
  type WireModelWork,
} from './message.js';
import { Outgoing } from './outgoing.js';
import { Unpacker } from './parcel.js';
import { Refusals } from './refusals.js';
import { benchTopics, FLEET_PROTOCOL } from './topics.js';
import { caseOfWire, runName, wireCaseMeasured, wireModelMeasured, wireRefusal } from './wire.js';

/** Work that was leased, and for whom. */
interface Item {
  readonly run: string;
  readonly plan: string;
  readonly collector: string;
  readonly work: WireCaseWork | WireModelWork;
}

export interface AgentRequest {
  /** of the bench, its user name at the broker */
  readonly name: string;
  /** number of this start of the bench */
  readonly session: number;
  readonly board: Board;
  readonly bench: Bench;
  readonly store: Store;
  /** id of the firmware's build in the store */
  readonly build: number;
  readonly line: Line;
  /** bytes of results that may wait for their collectors before no more work is taken */
  readonly quota: number;
  /** ends when the first coordinator has let go of it and has all its results */
  readonly once: boolean;
  readonly onEvent: (what: string) => void;
}

/** The most bytes of models and inputs that are kept for work to come. */
const PARCELS_BYTES = 64 * 1024 ** 2;
/** So much work may be in the bench's hands before the next lease is begun: one is measured, one is at hand. */
const AT_HAND = 2;

/** What the broker says of a bench that it finds gone. */
export function absence(bench: string, session: number): Buffer {
  const message: Absence = { type: 'absence', protocol: FLEET_PROTOCOL, bench, session };
  return writeMessage(message);
}

export class FleetAgent {
  /** settles when the agent has ended: with what the bench broke with, or when it has nothing more to do (`once`) */
  readonly ended: Promise<void>;

  private readonly topics: ReturnType<typeof benchTopics>;
  /** hash of what its timings depend on */
  readonly configuration: string;
  private readonly refusals: Refusals;
  private readonly outgoing: Outgoing;
  private readonly unpacker = new Unpacker();
  private readonly parcels = new Map<string, Buffer>();
  private leases: Item[][] = [];
  private readonly atHand = new Set<string>();
  private connection = 0;
  private accepted = true;
  private released = false;
  private stopped = false;
  private settle: { resolve: () => void; reject: (error: unknown) => void } = {
    resolve: () => undefined,
    reject: () => undefined,
  };

  constructor(private readonly request: AgentRequest) {
    this.topics = benchTopics(request.name);
    this.configuration = configurationHash(request.bench.configuration);
    this.refusals = new Refusals(request.onEvent);
    this.outgoing = new Outgoing(request.name, request.store.outbox, request.line);
    this.ended = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
    this.ended.catch(() => undefined); // whoever waits for it hears of it
  }

  /** messages that were refused */
  get refused(): number {
    return this.refusals.count;
  }

  /** What the agent has to hear of. */
  get filters(): string[] {
    const { leases, parcels, acknowledgements } = this.topics;
    return [acknowledgements, parcels, leases];
  }

  /** To be called whenever a connection stands and its subscriptions are made. @throws FLEET_* */
  async connected(): Promise<void> {
    this.connection++;
    await this.announce();
    this.outgoing.sendAgain();
  }

  /** Takes a message. One that is not of the protocol is refused and counted. */
  handle({ topic, payload, properties }: Message): void {
    if (this.stopped) return;
    try {
      const whole = this.unpacker.add(topic, { payload, properties });
      if (whole === undefined) return;
      if (topic === this.topics.parcels) this.keepParcel(whole);
      else if (topic === this.topics.acknowledgements)
        this.acknowledged(readMessage(whole, 'acknowledgement').runs);
      else if (topic === this.topics.leases) this.take(readMessage(whole, 'lease', 'release'));
      else throw new Malformed('Nothing is expected there.');
    } catch (error) {
      if (!(error instanceof Malformed)) return this.settle.reject(error);
      this.refusals.add(error);
    }
  }

  /** Sends at once what waits to be sent with more. */
  flush(): void {
    this.outgoing.send();
  }

  stop(): void {
    this.stopped = true;
    this.outgoing.stop();
    this.leases = [];
  }

  private take(message: ReturnType<typeof readMessage<'lease' | 'release'>>): void {
    if (message.type === 'release') {
      const unwanted = new Set(message.runs);
      this.leases = this.leases
        .map((items) => items.filter(({ run }) => !unwanted.has(run)))
        .filter((items) => items.length > 0);
      this.released = true;
      this.outgoing.send();
      return this.endOnce();
    }
    if (message.configuration !== this.configuration) return void this.announce().catch(() => undefined);
    if (message.work.length === 0) return this.outgoing.sendAgain(message.collector);
    const items = this.itemsOf(message);
    if (items.length > 0) this.leases.push(items);
    this.begin();
  }

  /** The work of a lease that is not under way and not measured already. @throws Malformed */
  private itemsOf({ work, plan, collector }: Lease): Item[] {
    if (work.some((one) => one.run !== runName(plan, one.work)))
      throw new Malformed('A run has another name than its work.');
    const leased = new Set(this.leases.flat().map(({ run }) => run));
    return work
      .filter(({ work: one }) => this.isOurs(one))
      .filter(({ run }) => !this.atHand.has(run) && !leased.has(run) && !this.request.store.outbox.has(run))
      .map((one) => ({ ...one, plan, collector }));
  }

  /** False for what an earlier start of the bench was to measure. @throws Malformed for what another bench is */
  private isOurs(work: Item['work']): boolean {
    if (work.kind === 'model' || work.sentinel === undefined) return true;
    if (work.sentinel.bench !== this.request.name) throw new Malformed('It is for another bench.');
    return work.sentinel.session === this.request.session;
  }

  /** Gives leases to the bench, each as a whole: work that comes together may share a start of the board. */
  private begin(): void {
    while (this.atHand.size < AT_HAND) {
      const at = this.leases.findIndex((items) => items.every(({ work }) => this.hasParcels(work)));
      if (at < 0) return;
      const [items] = this.leases.splice(at, 1);
      for (const item of items!) {
        this.atHand.add(item.run);
        void this.carryOut(item);
      }
    }
  }

  private async carryOut(item: Item): Promise<void> {
    try {
      await (item.work.kind === 'case'
        ? this.measureCase(item, item.work)
        : this.measureModel(item, item.work));
    } catch (error) {
      if (this.request.bench.broken || isOfDatabase(error)) return this.settle.reject(error);
      if (error instanceof Malformed) this.refusals.add(error);
      else this.request.onEvent(`refused work: ${messageOf(error)}`);
      this.conclude(item, wireRefusal(error), () => undefined);
    }
    this.endOnce();
    this.begin();
  }

  private async measureCase(item: Item, wire: WireCaseWork): Promise<void> {
    const { bench, build, name } = this.request;
    const work = caseOfWire(wire);
    this.requireRoom(work.case, work.operators);
    const known = this.request.store.runOfFleet(item.run);
    if (known !== undefined) return this.concludeAgain(item, known);
    const measured: CaseMeasured = await bench.measure(work);
    const origin = { uid: item.run, bench: name };
    this.conclude(item, wireCaseMeasured(measured), () =>
      this.request.store.recordRun({ ...caseRun({ bench, build }, work, measured), origin }),
    );
  }

  private async measureModel(item: Item, wire: WireModelWork): Promise<void> {
    const { bench, build, board, name, store } = this.request;
    const work: ModelWork = modelWorkOfWire(wire, this.parcels, board.memory.window);
    const measured: ModelMeasured = await bench.measure(work);
    const origin = { uid: item.run, bench: name };
    this.conclude(item, wireModelMeasured(measured), () =>
      store.models.record({ ...modelRun({ bench, build }, work, measured, null), origin }),
    );
  }

  /** A run that is asked for after its result was acknowledged: as it was measured, and not once more. */
  private concludeAgain(item: Item, known: StoredRun): void {
    const { store, bench } = this.request;
    const build = (known.build !== undefined && store.build(known.build)) || bench.build;
    this.conclude(item, wireCaseMeasured(known), () => undefined, {
      build,
      ticksPerCount: known.ticksPerCount,
    });
  }

  /** Keeps what came of a work, with its run or not at all; then it is sent. @throws STORE_*, FILE_* */
  private conclude(
    { run, plan, collector, work }: Item,
    outcome: Outcome,
    record: () => void,
    { build, ticksPerCount }: Pick<Bench, 'build' | 'ticksPerCount'> = this.request.bench,
  ): void {
    const { store } = this.request;
    const { configuration } = this;
    const document = writeResult({ run, plan, configuration, work, build, ticksPerCount, outcome });
    store.atomically(() => {
      record();
      store.outbox.put(run, collector, document);
    });
    this.atHand.delete(run);
    this.tellResults();
    this.tellWhetherAccepting();
  }

  /** Sends results several at a time; at once where their coordinator would give more work for them, or none is left. */
  private tellResults(): void {
    const left = this.atHand.size + this.leases.flat().length;
    if (left === ENOUGH - 1 || left === 0) this.outgoing.send();
    else this.outgoing.sendSoon();
  }

  private acknowledged(runs: readonly string[]): void {
    this.outgoing.acknowledged(runs);
    this.tellWhetherAccepting();
    this.endOnce();
  }

  private endOnce(): void {
    const isDone = this.released && this.atHand.size === 0 && this.leases.length === 0;
    if (this.request.once && isDone && this.request.store.outbox.size().results === 0) this.settle.resolve();
  }

  /** Refuses what cannot be a case for this board before memory is taken for it. */
  private requireRoom(operatorCase: OperatorCase, operators: number): void {
    const { memory } = this.request.board;
    // in place, a tensor may be an operator's input and output
    if (
      activationBytes(operatorCase) <= 2 * memory.arena &&
      operators * weightBytes(operatorCase) <= memory.window
    )
      return;
    throw new LutError('FLEET_WORK', 'The board has no room for this case.', 'Choose smaller cases.');
  }

  private hasParcels(work: Item['work']): boolean {
    return parcelsOf(work).every((parcel) => this.parcels.has(parcel));
  }

  private keepParcel(parcel: Buffer): void {
    this.parcels.set(sha256(parcel), parcel);
    let bytes = 0;
    for (const [name, { length }] of [...this.parcels].reverse()) {
      bytes += length;
      if (bytes > PARCELS_BYTES) this.parcels.delete(name);
    }
    this.begin();
  }

  private get accepts(): boolean {
    return this.request.store.outbox.size().bytes < this.request.quota;
  }

  private tellWhetherAccepting(): void {
    if (this.accepts !== this.accepted) void this.announce().catch(() => undefined);
  }

  private async announce(): Promise<void> {
    const { bench, line, name, session, store } = this.request;
    this.accepted = this.accepts;
    const presence = writeMessage({
      type: 'presence',
      protocol: FLEET_PROTOCOL,
      bench: name,
      session,
      connection: this.connection,
      configuration: bench.configuration,
      build: bench.build,
      firmwareBytes: bench.firmwareBytes,
      ticksPerCount: bench.ticksPerCount,
      accepts: this.accepted,
      outbox: store.outbox.size().results,
    });
    await line.publish(this.topics.presence, presence, { retain: true });
  }
}

/** Whether what was measured could not be kept: no fault of the work. */
function isOfDatabase(error: unknown): boolean {
  return error instanceof LutError && /^(STORE|FILE)_/.test(error.code);
}
