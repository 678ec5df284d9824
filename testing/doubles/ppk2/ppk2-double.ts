import { setImmediate as nextTurn } from 'node:timers/promises';
import { COUNTER_ROUND, PPK2, SAMPLE_SECONDS, type Calibration } from '../../../agent/meter/ppk2-samples.js';
import { Terminal } from '../terminal.js';

/** What a board draws for some time, and whether its pin is high. */
export interface TracePart {
  readonly seconds: number;
  readonly milliamps: number;
  readonly isHigh: boolean;
}

export interface Ppk2DoubleOptions {
  /** path of its terminal */
  readonly link: string;
  /** replayed over and over; what the board draws in its windows where it follows a pin */
  readonly trace: readonly TracePart[];
  /** it samples nothing by itself, but of each of so many windows a part of the trace as {@link Ppk2Double.pin} says */
  readonly followsPin?: number;
  readonly calibration: Calibration;
  readonly volts: number;
  /** every so many-th sample is lost; none unless given */
  readonly losesEvery?: number;
}

/** Largest current of each range, in A. */
const LIMITS = [50e-6, 500e-6, 5e-3, 60e-3, Infinity];
const VOLTS_PER_STEP = 1.8 / 163840;
/** Samples of one turn. */
const BATCH = 5000;
/** Between two windows. */
const IDLE: TracePart = { seconds: 0.001, milliamps: 1, isHigh: false };

/**
 * A Power Profiler Kit II that says of a trace what the real one says of a board: it turns currents back into steps of
 * its converter by its own calibration. It sends as fast as it is read, not 100,000 samples a second.
 */
export class Ppk2Double {
  private terminal: Terminal | undefined;
  private isSampling = false;
  /** edges of the pin that are yet to be said, in their order */
  private readonly edges: boolean[] = [];
  private onEdge: () => void = () => undefined;
  private sample = 0;

  private constructor(private readonly options: Ppk2DoubleOptions) {}

  static async start(options: Ppk2DoubleOptions): Promise<Ppk2Double> {
    const double = new Ppk2Double(options);
    double.terminal = await Terminal.open(options.link, {
      onData: (bytes) => double.take(bytes),
      onLeft: () => (double.isSampling = false),
    });
    return double;
  }

  async end(): Promise<void> {
    this.isSampling = false;
    await this.terminal?.close();
  }

  /** The board's pin changes. Time goes on with its edges alone: in a window, and for a moment after it. */
  pin(isHigh: boolean): void {
    this.edges.push(isHigh);
    this.onEdge();
  }

  private take(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      const command = bytes[at]!;
      if (command === PPK2.getMetadata) this.terminal!.send(Buffer.from(metadata(this.options.calibration)));
      else if (command === PPK2.averageStart) this.begin();
      else if (command === PPK2.averageStop) this.isSampling = false;
      else if (command === PPK2.regulatorSet) at += 2;
      else if (command === PPK2.setPowerMode) at += 1;
    }
  }

  private begin(): void {
    this.isSampling = true;
    void (this.options.followsPin === undefined ? this.replay() : this.follow(this.options.followsPin));
  }

  private async replay(): Promise<void> {
    while (this.isSampling) await this.say(this.options.trace);
  }

  private async follow(windows: number): Promise<void> {
    const parts = inParts(this.options.trace, windows);
    await this.say([IDLE]);
    for (let window = 0; this.isSampling;) {
      const isHigh = this.edges.shift();
      if (isHigh === undefined) await new Promise<void>((resolve) => (this.onEdge = resolve));
      else if (isHigh) await this.say(parts[window++ % windows]!);
      else await this.say([IDLE]);
    }
  }

  private async say(trace: readonly TracePart[]): Promise<void> {
    const words = this.words(trace);
    for (let next = words.next(); this.isSampling && next.done !== true;) {
      const batch: number[] = [];
      for (; batch.length < BATCH && next.done !== true; next = words.next()) batch.push(next.value);
      const bytes = Buffer.alloc(4 * batch.length);
      batch.forEach((word, i) => bytes.writeUInt32LE(word, 4 * i));
      this.terminal!.send(bytes);
      await Promise.all([this.terminal!.taken(), nextTurn()]);
    }
  }

  private *words(trace: readonly TracePart[]): Generator<number, undefined> {
    const { losesEvery = Infinity } = this.options;
    for (const part of trace) {
      const word = this.wordOf(part);
      for (let left = Math.round(part.seconds / SAMPLE_SECONDS); left > 0; left--) {
        const sample = this.sample++;
        if (sample % losesEvery !== losesEvery - 1) yield (word | ((sample % COUNTER_ROUND) << 18)) >>> 0;
      }
    }
    return undefined;
  }

  private wordOf({ milliamps, isHigh }: TracePart): number {
    const { calibration, volts } = this.options;
    const current = milliamps / 1000;
    const range = LIMITS.findIndex((limit) => current <= limit);
    const at = (name: keyof Calibration): number => calibration[name][range]!;
    // gs·x² + gi·x + (offset − current) = 0
    const offset = at('s') * volts + at('i') - current / at('ug');
    const raw = (-at('gi') + Math.sqrt(at('gi') ** 2 - 4 * at('gs') * offset)) / (2 * at('gs'));
    const steps = Math.round(((raw * at('r')) / VOLTS_PER_STEP + at('o')) / 4);
    return steps | (range << 14) | ((isHigh ? 1 : 0) << 24);
  }
}

function metadata(calibration: Calibration): string {
  const lines = Object.entries(calibration).flatMap(([name, values]: [string, readonly number[]]) =>
    values.map((value, range) => `${name.toUpperCase()}${range}: ${value}`),
  );
  return ['Calibrated: 0', ...lines, 'VDD: 3000', 'HW: 9', 'mode: 1', 'IA: 56', 'END', ''].join('\n');
}

/** A trace's high time cut into parts that last as long as one another. */
function inParts(trace: readonly TracePart[], count: number): TracePart[][] {
  const high = trace.filter(({ isHigh }) => isHigh);
  const each = high.reduce((sum, { seconds }) => sum + seconds, 0) / count;
  const parts: TracePart[][] = Array.from({ length: count }, () => []);
  let at = 0;
  for (const { seconds, milliamps } of high) {
    for (let left = seconds; left > 1e-9;) {
      const part = Math.min(count - 1, Math.floor(at / each + 1e-9));
      const taken = part === count - 1 ? left : Math.min(left, each * (part + 1) - at);
      parts[part]!.push({ seconds: taken, milliamps, isHigh: true });
      [at, left] = [at + taken, left - taken];
    }
  }
  return parts;
}
