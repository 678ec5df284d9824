/** Charge by windows: the times in which a digital input is high. */
import {
  amperes,
  COUNTER_ROUND,
  RangeFilter,
  SAMPLE_BYTES,
  SAMPLE_SECONDS,
  unpack,
  type Calibration,
} from './ppk2-samples.js';

export interface Window {
  readonly seconds: number;
  readonly coulombs: number;
}

/** Takes the bytes of a meter as they come. A window that had begun before the first sample is none. */
export class WindowIntegrator {
  readonly windows: Window[] = [];
  /** samples that came, and that the counter says were lost on the way */
  samples = 0;
  lost = 0;
  private readonly filter = new RangeFilter();
  private rest = Buffer.alloc(0);
  private counter: number | undefined;
  private current = 0;
  private isHigh: boolean | undefined;
  private open: { samples: number; amperes: number } | undefined;

  /** @param volts of the supply; @param input that is high within a window, from 0 */
  constructor(
    private readonly calibration: Calibration,
    private readonly volts: number,
    private readonly input: number,
  ) {}

  take(bytes: Uint8Array): void {
    const data = this.rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.rest, bytes]);
    const whole = data.length - (data.length % SAMPLE_BYTES);
    for (let at = 0; at < whole; at += SAMPLE_BYTES) this.sample(data.readUInt32LE(at));
    this.rest = data.subarray(whole);
  }

  private sample(packed: number): void {
    const word = unpack(packed);
    const missing = this.counter === undefined ? 0 : (word.counter - this.counter) & (COUNTER_ROUND - 1);
    this.counter = (word.counter + 1) & (COUNTER_ROUND - 1);
    // those that were lost drew what the last one did
    this.count(missing);
    this.lost += missing;
    this.samples += 1;
    this.current = this.filter.filtered(amperes(word, this.calibration, this.volts), word.range);
    this.level(((word.inputs >>> this.input) & 1) === 1);
    this.count(1);
  }

  private count(samples: number): void {
    if (this.open === undefined) return;
    this.open.samples += samples;
    this.open.amperes += samples * this.current;
  }

  private level(isHigh: boolean): void {
    if (isHigh && this.isHigh === false) this.open = { samples: 0, amperes: 0 };
    if (!isHigh && this.open !== undefined) {
      const { samples, amperes: sum } = this.open;
      this.windows.push({ seconds: samples * SAMPLE_SECONDS, coulombs: sum * SAMPLE_SECONDS });
      this.open = undefined;
    }
    this.isHigh = isHigh;
  }
}
