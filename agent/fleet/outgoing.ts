/** Publishes a bench's outbox until it is acknowledged. */
import type { Outbox } from '../../store/outbox.js';
import { publishParcel, type Line } from './line.js';
import { resultsTopic } from './topics.js';

/** The most results of one collector that are under way: a broker's queue for a slow collector has bounds. */
const WINDOW = 32;
/** So long nothing is acknowledged before it is published again: a broker may have dropped it. Milliseconds. */
const PATIENCE_MS = 20_000;

/** What is under way to one collector. */
interface Way {
  /** the place in the outbox of what was published last */
  at: number;
  readonly unacknowledged: Set<string>;
  busy: boolean;
}

/** Sends each result at least once after whatever went wrong; their collectors keep each once. */
export class Outgoing {
  private readonly ways = new Map<string, Way>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly bench: string,
    private readonly outbox: Outbox,
    private readonly line: Line,
  ) {}

  /** Publishes what is kept and not under way. */
  send(): void {
    for (const collector of this.outbox.collectors()) void this.sendTo(collector);
  }

  /** Publishes all again that is kept: what was under way may be lost. @param collector all unless given */
  sendAgain(collector?: string): void {
    for (const [name, way] of this.ways) {
      if (collector !== undefined && name !== collector) continue;
      way.at = 0;
      way.unacknowledged.clear();
    }
    this.send();
  }

  /** Gives up what a collector has. */
  acknowledged(runs: readonly string[]): void {
    this.outbox.remove(runs);
    for (const way of this.ways.values()) for (const uid of runs) way.unacknowledged.delete(uid);
    this.beginPatience();
    this.send();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async sendTo(collector: string): Promise<void> {
    const way = this.ways.get(collector) ?? { at: 0, unacknowledged: new Set<string>(), busy: false };
    this.ways.set(collector, way);
    if (way.busy) return;
    way.busy = true;
    try {
      while (way.unacknowledged.size < WINDOW) {
        const [next] = this.outbox.after(collector, way.at, 1);
        if (next === undefined) break;
        way.at = next.id;
        way.unacknowledged.add(next.uid);
        if (this.timer === undefined) this.beginPatience();
        await publishParcel(this.line, resultsTopic(this.bench, collector), Buffer.from(next.document));
      }
    } catch {
      // the connection is gone: all is sent again on the next
    } finally {
      way.busy = false;
    }
  }

  private beginPatience(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if ([...this.ways.values()].some(({ unacknowledged }) => unacknowledged.size > 0)) this.sendAgain();
    }, PATIENCE_MS);
    this.timer.unref();
  }
}
