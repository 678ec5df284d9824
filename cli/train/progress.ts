/** What a training says of itself while it goes on, on standard error. */
import type { EpochOfTraining, Phase, TrainingListener } from '../../lab/search/listening.js';
import { figures } from '../search/progress.js';
import { printRemark } from '../terminal/output.js';
import { ProgressLine } from '../terminal/progress.js';

/** A line that moves, and one that stays for each epoch. */
export class EpochProgress implements Pick<TrainingListener, 'enter' | 'advance' | 'retrained' | 'end'> {
  private line: ProgressLine | undefined;
  private detail = '';

  constructor(private readonly epochs: number) {}

  enter(phase: Phase): void {
    this.line?.end();
    const testing = phase === 'quantization';
    this.line = new ProgressLine(testing ? 'Testing the int8 network' : 'Training');
    this.detail = testing ? 'of the test images' : 'first epoch';
  }

  advance(share: number): void {
    this.line?.update(share, this.detail);
  }

  retrained(epoch: EpochOfTraining): void {
    this.line?.end();
    printRemark(`Epoch ${epoch.epoch}/${this.epochs}: ${figures(epoch)}`);
    this.detail = `epoch ${epoch.epoch + 1}/${this.epochs}, ${figures(epoch)}`;
  }

  end(): void {
    this.line?.end();
  }
}
