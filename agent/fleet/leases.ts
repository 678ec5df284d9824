/** Which work is in whose hands. */
import { generousMs } from '../bench/instructions.js';
import type { WireWork } from './message.js';

/** Work that was asked for and is not there yet. */
export interface Order {
  readonly run: string;
  readonly work: WireWork;
  /** what goes to a bench before the work, by SHA-256 */
  readonly parcels: ReadonlyMap<string, Buffer>;
  /** roughly, of all its invocations */
  readonly instructions: number;
  /** the bench that alone may measure it, before it gets other work */
  readonly sentinelOf?: string;
}

/** The most work of one lease. */
const MOST = 8;
/** So much work in the hands of a bench asks for no more yet. */
export const ENOUGH = 4;
/** So long a bench may be silent beyond what its work may take; milliseconds. */
export const PATIENCE_MS = 60_000;

interface Hands {
  readonly orders: Map<string, Order>;
  /** sentinels that wait for this bench */
  sentinels: Order[];
  timer: NodeJS.Timeout | undefined;
  done: number;
  /** nothing came within its time: it gets no more until something comes */
  silent: boolean;
}

export interface LeasesRequest {
  /** so long a bench may be silent; {@link PATIENCE_MS} unless given */
  readonly patienceMs?: number;
  /** told of a bench whose work was taken back, since nothing came */
  readonly onSilent: (bench: string) => void;
}

/** The orders that wait, and those that benches have. An order may be in several hands, when it was given out again. */
export class Leases {
  /** by run, in the order of giving out; those that were taken back come first */
  private readonly waiting = new Map<string, Order>();
  private readonly returned = new Map<string, Order>();
  private readonly open = new Map<string, Order>();
  private readonly hands = new Map<string, Hands>();

  constructor(private readonly request: LeasesRequest) {}

  /** What is asked for and not there. */
  get size(): number {
    return this.open.size;
  }

  /** How many sentinels are among that. */
  get sentinels(): number {
    return [...this.open.values()].filter(isSentinel).length;
  }

  /** What all of that takes, roughly. */
  get instructions(): number {
    return [...this.open.values()].reduce((sum, order) => sum + order.instructions, 0);
  }

  add(order: Order): void {
    this.open.set(order.run, order);
    const { sentinelOf } = order;
    if (sentinelOf === undefined) this.waiting.set(order.run, order);
    else this.handsOf(sentinelOf).sentinels.push(order);
  }

  /** Whether a bench has sentinels to measure. */
  owesSentinels(bench: string): boolean {
    const { sentinels, orders } = this.handsOf(bench);
    return sentinels.length > 0 || [...orders.values()].some(isSentinel);
  }

  /** Whether nothing came of a bench within its time, and nothing since. */
  isSilent(bench: string): boolean {
    return this.handsOf(bench).silent;
  }

  /** How much work a bench has, and has done. */
  of(bench: string): { readonly leased: number; readonly done: number } {
    const { orders, done } = this.handsOf(bench);
    return { leased: orders.size, done };
  }

  /** What a bench has. */
  runsOf(bench: string): string[] {
    return [...this.handsOf(bench).orders.keys()];
  }

  /**
   * The next work for each of these benches that has not enough, in their order; longer work first, as it was added. A
   * bench that owes sentinels gets nothing else.
   */
  *next(
    benches: readonly string[],
  ): Generator<{ readonly bench: string; readonly orders: readonly Order[] }> {
    const idle = benches.filter((bench) => {
      const { orders, silent } = this.handsOf(bench);
      return !silent && orders.size < ENOUGH;
    });
    for (const bench of idle) {
      const hands = this.handsOf(bench);
      const orders = this.shareOf(bench, benches.length);
      if (orders.length === 0) continue;
      for (const order of orders) hands.orders.set(order.run, order);
      this.beginPatience(bench, hands);
      yield { bench, orders };
    }
  }

  /** A run is there: nobody needs it any more. @param bench that it came from. @returns what was asked for, if it was */
  settle(run: string, bench: string): Order | undefined {
    const from = this.handsOf(bench);
    from.silent = false;
    const known = this.open.get(run);
    this.open.delete(run);
    if (known !== undefined) {
      from.done++;
      this.waiting.delete(run);
      this.returned.delete(run);
      from.sentinels = from.sentinels.filter((order) => order.run !== run);
    }
    for (const hands of this.hands.values()) hands.orders.delete(run);
    this.beginPatience(bench, from);
    return known;
  }

  /** Takes back what a bench has: it may not have heard of it. */
  takeBack(bench: string): void {
    const hands = this.handsOf(bench);
    hands.silent = false;
    this.reclaim(hands);
  }

  /** Takes back what a bench has, and gives up its sentinels: it went, or came anew. */
  forget(bench: string): void {
    this.takeBack(bench);
    const hands = this.handsOf(bench);
    for (const { run } of hands.sentinels) this.open.delete(run);
    hands.sentinels = [];
  }

  stop(): void {
    for (const { timer } of this.hands.values()) clearTimeout(timer);
  }

  private shareOf(bench: string, benches: number): Order[] {
    const { sentinels } = this.handsOf(bench);
    if (sentinels.length > 0) return sentinels.splice(0, MOST);
    if (this.owesSentinels(bench)) return [];
    // towards the end shares get small, so that all end at about the same time
    const share = Math.ceil((this.returned.size + this.waiting.size) / (2 * benches));
    return this.take(Math.min(MOST, share));
  }

  private reclaim(hands: Hands): void {
    clearTimeout(hands.timer);
    const elsewhere = [...this.hands.values()].filter((other) => other !== hands);
    const all = [...hands.orders.values()];
    const back = all.filter(
      (order) => !isSentinel(order) && !elsewhere.some(({ orders }) => orders.has(order.run)),
    );
    hands.sentinels.unshift(...all.filter(isSentinel));
    hands.orders.clear();
    for (const order of back) if (!this.waiting.has(order.run)) this.returned.set(order.run, order);
  }

  private take(most: number): Order[] {
    const orders: Order[] = [];
    for (const queue of [this.returned, this.waiting]) {
      for (const [run, order] of queue) {
        if (orders.length === most) return orders;
        orders.push(order);
        queue.delete(run);
      }
    }
    return orders;
  }

  private beginPatience(bench: string, hands: Hands): void {
    clearTimeout(hands.timer);
    if (hands.orders.size === 0) return;
    const longest = Math.max(
      ...[...hands.orders.values()].map(({ instructions }) => generousMs(instructions)),
    );
    const patience = (this.request.patienceMs ?? PATIENCE_MS) + longest;
    // a timer of more than 24 days would end at once
    hands.timer = setTimeout(
      () => {
        hands.silent = true;
        this.reclaim(hands);
        this.request.onSilent(bench);
      },
      Math.min(patience, 2 ** 31 - 1),
    );
    hands.timer.unref();
  }

  private handsOf(bench: string): Hands {
    const known = this.hands.get(bench) ?? {
      ...{ orders: new Map<string, Order>(), sentinels: [] },
      ...{ timer: undefined, done: 0, silent: false },
    };
    this.hands.set(bench, known);
    return known;
  }
}

function isSentinel({ sentinelOf }: Order): boolean {
  return sentinelOf !== undefined;
}
