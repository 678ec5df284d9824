/** What a search says of itself while it goes on, on standard error. */
import type { Cost, Limits } from '../../search/costs/limits.js';
import type { Figures } from '../../search/training/step.js';
import type { Phase } from '../../search/search.js';
import type { SearchEpoch } from '../../search/strategies/strategy.js';
import type { EpochOfTraining } from '../../search/training/train-network.js';
import { formatBytes, formatCount } from '../../common/format.js';
import { Progress } from '../progress.js';

const TITLES: Readonly<Record<Phase, string>> = {
  supernet: 'Training the supernet',
  candidates: 'Judging candidates',
  retraining: 'Retraining the winner',
  quantization: 'Testing the int8 network',
};

export interface Epochs {
  readonly supernet: number;
  readonly retraining: number;
}

/** A line that moves, and one that stays for each epoch. */
export class SearchProgress {
  private progress: Progress | undefined;
  private detail = '';

  /** @param unit of the limit on the count */
  constructor(
    private readonly epochs: Epochs,
    private readonly limits: Limits,
    private readonly unit: string,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  enter(phase: Phase): void {
    this.progress?.end();
    this.progress = new Progress(TITLES[phase], this.stream);
    this.detail = phase === 'quantization' ? 'of the test images' : 'first epoch';
  }

  /** @param share of the phase */
  update(share: number, detail = this.detail): void {
    this.progress?.update(share, detail);
  }

  searched(epoch: SearchEpoch): void {
    const { supernet } = this.epochs;
    const parts = [
      `Supernet, epoch ${epoch.epoch}/${supernet}${epoch.warmup ? ' (warm-up)' : ''}: ${figures(epoch)}`,
      ...(epoch.heldOut === null ? [] : [`held out: ${figures(epoch.heldOut)}`]),
      ...this.expectations(epoch),
    ];
    this.keep(parts.join('; '));
    this.detail = `epoch ${epoch.epoch + 1}/${supernet}, ${figures(epoch)}`;
  }

  retrained(epoch: EpochOfTraining): void {
    const { retraining } = this.epochs;
    this.keep(`Retraining, epoch ${epoch.epoch}/${retraining}: ${figures(epoch)}`);
    this.detail = `epoch ${epoch.epoch + 1}/${retraining}, ${figures(epoch)}`;
  }

  end(): void {
    this.progress?.end();
  }

  /** What a drawn network costs on average, against the limits and their weights in the loss. */
  private expectations({ expected }: SearchEpoch): string[] {
    if (expected === null) return [];
    const { penalties } = expected;
    const against = (
      cost: Cost,
      name: string,
      format: (value: number) => string,
      weight: string,
    ): string[] => {
      const limit = this.limits[cost];
      const spent = `${name} ${format(expected[cost])}`;
      return limit === undefined
        ? []
        : [`${spent} of ${format(limit)} (${weight} ${formatCount(penalties[cost])})`];
    };
    const count = (value: number): string => formatCount(Math.round(value));
    const bytes = (value: number): string => formatBytes(Math.round(value));
    return [
      [
        ...against('count', this.unit, count, 'μ'),
        ...against('sramBytes', 'SRAM', bytes, 'ν'),
        ...against('flashBytes', 'flash', bytes, 'ν'),
      ].join(', '),
    ].map((line) => `expected ${line}`);
  }

  private keep(line: string): void {
    this.progress?.end();
    this.stream.write(`${line}\n`);
  }
}

function figures({ loss, accuracy }: Figures): string {
  return `loss ${loss.toFixed(3)}, accuracy ${(100 * accuracy).toFixed(1)} %`;
}
