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
  /** replayed over and over */
  readonly trace: readonly TracePart[];
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

/**
 * A Power Profiler Kit II that says of a trace what the real one says of a board: it turns currents back into steps of
 * its converter by its own calibration. It sends as fast as it is read, not 100,000 samples a second.
 */
export class Ppk2Double {
  private terminal: Terminal | undefined;
  private isSampling = false;

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
    const words = this.words();
    const turn = async (): Promise<void> => {
      while (this.isSampling) {
        const batch = Buffer.alloc(4 * BATCH);
        for (let i = 0; i < BATCH; i++) batch.writeUInt32LE(words.next().value as number, 4 * i);
        this.terminal!.send(batch);
        await Promise.all([this.terminal!.taken(), nextTurn()]);
      }
    };
    void turn();
  }

  private *words(): Generator<number> {
    const { trace, losesEvery = Infinity } = this.options;
    for (let sample = 0; ;) {
      for (const part of trace) {
        const word = this.wordOf(part);
        for (let left = Math.round(part.seconds / SAMPLE_SECONDS); left > 0; left--, sample++) {
          if (sample % losesEvery !== losesEvery - 1) yield (word | ((sample % COUNTER_ROUND) << 18)) >>> 0;
        }
      }
    }
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
