/** Publishes a bench's outbox until it is acknowledged. */
import type { HeldResult, Outbox } from '../../store/outbox.js';
import { publishParcel, type Line } from './line.js';
import { RESULTS_FRAME, writeResults } from './message.js';
import { MESSAGE_LIMIT } from './message-limit.js';
import { resultsTopic } from './topics.js';

/** The most results of one message. */
const MOST = 64;
/** The most messages to one collector that are under way: a broker's queue for a slow collector has bounds. */
const WINDOW = 8;
/** So long a result waits for others that go with it, milliseconds. */
const LINGER_MS = 1000;
/** So long nothing is acknowledged before it is published again: a broker may have dropped it. Milliseconds. */
const PATIENCE_MS = 20_000;

/** What is under way to one collector. */
interface Way {
  /** the place in the outbox of what was published last */
  at: number;
  /** of each message what is not acknowledged of it */
  underWay: Set<string>[];
  busy: boolean;
}

/** Sends each result at least once after whatever went wrong; their collectors keep each once. */
export class Outgoing {
  private readonly ways = new Map<string, Way>();
  private lingering: NodeJS.Timeout | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly bench: string,
    private readonly outbox: Outbox,
    private readonly line: Line,
  ) {}

  /** Publishes what is kept and not under way. */
  send(): void {
    clearTimeout(this.lingering);
    this.lingering = undefined;
    for (const collector of this.outbox.collectors()) void this.sendTo(collector);
  }

  /** Publishes it with what is there in a while: a message costs as much as several results. */
  sendSoon(): void {
    this.lingering ??= setTimeout(() => this.send(), LINGER_MS).unref();
  }

  /** Publishes all again that is kept: what was under way may be lost. @param collector all unless given */
  sendAgain(collector?: string): void {
    for (const [name, way] of this.ways) {
      if (collector !== undefined && name !== collector) continue;
      way.at = 0;
      way.underWay = [];
    }
    this.send();
  }

  /** Gives up what a collector has. */
  acknowledged(runs: readonly string[]): void {
    this.outbox.remove(runs);
    this.beginPatience();
    for (const [collector, way] of this.ways) {
      const wasFull = way.underWay.length >= WINDOW;
      for (const message of way.underWay) for (const uid of runs) message.delete(uid);
      way.underWay = way.underWay.filter(({ size }) => size > 0);
      if (wasFull) void this.sendTo(collector);
    }
  }

  stop(): void {
    clearTimeout(this.lingering);
    clearTimeout(this.timer);
  }

  private async sendTo(collector: string): Promise<void> {
    const way = this.ways.get(collector) ?? { at: 0, underWay: [], busy: false };
    this.ways.set(collector, way);
    if (way.busy) return;
    way.busy = true;
    try {
      while (way.underWay.length < WINDOW) {
        const next = this.outbox.after(collector, way.at, MOST, MESSAGE_LIMIT - RESULTS_FRAME);
        if (next.length === 0) break;
        await this.publish(collector, way, next);
      }
    } catch {
      // the connection is gone: all is sent again on the next
    } finally {
      way.busy = false;
    }
  }

  private async publish(collector: string, way: Way, results: readonly HeldResult[]): Promise<void> {
    way.at = results.at(-1)!.id;
    way.underWay.push(new Set(results.map(({ uid }) => uid)));
    if (this.timer === undefined) this.beginPatience();
    const message = writeResults(results.map(({ document }) => document));
    await publishParcel(this.line, resultsTopic(this.bench, collector), message);
  }

  private beginPatience(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if ([...this.ways.values()].some(({ underWay }) => underWay.length > 0)) this.sendAgain();
    }, PATIENCE_MS);
    this.timer.unref();
  }
}
