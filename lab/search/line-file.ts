/** Files that grow by a line of JSON at a time. */
import { appendFileSync, existsSync } from 'node:fs';
import { LutError, messageOf } from '../../common/errors.js';
import { readFile, writeError, writeFile } from '../files.js';

/** Bytes of a file; a line has a few hundred. */
const LIMIT = 256 * 1024 ** 2;

/** A file whose last line may have been cut short when its writer was killed: then that line is none. */
export class LineFile<Line extends object> {
  private whole = false;

  constructor(readonly path: string) {}

  /** @throws FILE_* */
  append(line: Line): void {
    if (!this.whole) this.cutToWholeLines();
    this.whole = true;
    try {
      appendFileSync(this.path, toLine(line));
    } catch (error) {
      throw writeError(this.path, error);
    }
  }

  /** @throws FILE_*; SEARCH_CHECKPOINT where a line was changed */
  lines(): Line[] {
    try {
      return this.wholeLines().map((line) => JSON.parse(line) as Line);
    } catch (error) {
      if (error instanceof LutError) throw error;
      throw new LutError(
        'SEARCH_CHECKPOINT',
        `${this.path} cannot be read: ${messageOf(error)}.`,
        'Delete this file, and resume: what it held is computed again.',
        { cause: error },
      );
    }
  }

  /** @throws FILE_* */
  replace(lines: readonly Line[]): void {
    writeFile(this.path, lines.map(toLine).join(''));
  }

  private cutToWholeLines(): void {
    const text = this.text();
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole !== text) writeFile(this.path, whole);
  }

  private wholeLines(): string[] {
    return this.text()
      .split(/(?<=\n)/)
      .filter((line) => line.endsWith('\n'));
  }

  private text(): string {
    return existsSync(this.path) ? Buffer.from(readFile(this.path, 'log', LIMIT)).toString() : '';
  }
}

function toLine(line: object): string {
  return `${JSON.stringify(line)}\n`;
}
