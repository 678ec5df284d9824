/** What a search says of itself while it goes on, on standard error. */
import { formatBytes, formatCount, formatPercent } from '../../common/format.js';
import type {
  Cost,
  EpochOfTraining,
  Figures,
  Phase,
  SearchEpoch,
  TrainingAhead,
  TrainingListener,
} from '../../lab/search/listening.js';
import { printRemark } from '../terminal/output.js';
import { ProgressLine } from '../terminal/progress.js';

const TITLES: Readonly<Record<Phase | 'networks', string>> = {
  supernet: 'Training the supernet',
  candidates: 'Judging candidates',
  evolution: 'Training networks that evolve',
  finalists: 'Training the finalists',
  networks: 'Training each network by itself',
  retraining: 'Retraining the winner',
  quantization: 'Testing the int8 network',
};

/** What a phase says of itself beside its share, before it knows more. */
const DETAILS: Readonly<Record<Phase | 'networks', string>> = {
  supernet: 'first epoch',
  candidates: 'first network',
  evolution: 'of all short trainings',
  finalists: 'of all rounds',
  networks: 'of all trainings',
  retraining: 'first epoch',
  quantization: 'of the test images',
};

/** A line that moves, and one that stays for each epoch. */
export class TrainingProgress implements TrainingListener {
  private line: ProgressLine | undefined;
  private detail = '';

  constructor(private readonly ahead: TrainingAhead) {}

  enter(phase: Phase | 'networks'): void {
    this.line?.end();
    this.line = new ProgressLine(TITLES[phase]);
    this.detail = DETAILS[phase];
  }

  advance(share: number): void {
    this.line?.update(share, this.detail);
  }

  judged(judged: number, of: number): void {
    this.line?.update(judged / of, `${judged}/${of} networks`);
  }

  searched(epoch: SearchEpoch): void {
    const { supernet } = this.ahead.epochs;
    const parts = [
      `Supernet, epoch ${epoch.epoch}/${supernet}${epoch.warmup ? ' (warm-up)' : ''}: ${figures(epoch)}`,
      ...(epoch.heldOut === null ? [] : [`held out: ${figures(epoch.heldOut)}`]),
      ...this.expectations(epoch),
    ];
    this.keep(parts.join('; '));
    this.detail = `epoch ${epoch.epoch + 1}/${supernet}, ${figures(epoch)}`;
  }

  retrained(epoch: EpochOfTraining): void {
    const { retraining } = this.ahead.epochs;
    this.keep(`Retraining, epoch ${epoch.epoch}/${retraining}: ${figures(epoch)}`);
    this.detail = `epoch ${epoch.epoch + 1}/${retraining}, ${figures(epoch)}`;
  }

  end(): void {
    this.line?.end();
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
      const limit = this.ahead.limits[cost];
      const spent = `${name} ${format(expected[cost])}`;
      return limit === undefined
        ? []
        : [`${spent} of ${format(limit)} (${weight} ${formatCount(penalties[cost])})`];
    };
    const count = (value: number): string => formatCount(Math.round(value));
    const bytes = (value: number): string => formatBytes(Math.round(value));
    return [
      [
        ...against('count', this.ahead.unit, count, 'μ'),
        ...against('sramBytes', 'SRAM', bytes, 'ν'),
        ...against('flashBytes', 'flash', bytes, 'ν'),
      ].join(', '),
    ].map((line) => `expected ${line}`);
  }

  private keep(line: string): void {
    this.line?.end();
    printRemark(line);
  }
}

/** Loss and accuracy of an epoch. */
export function figures({ loss, accuracy }: Figures): string {
  return `loss ${loss.toFixed(3)}, accuracy ${formatPercent(accuracy, 1)}`;
}
