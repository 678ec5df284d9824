import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';

/** A file of lines of JSON that grows. */
export class Lines<T> {
  readonly all: T[];

  /** A last line that was not written to its end is taken away. */
  constructor(private readonly path: string) {
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    const end = bytes.lastIndexOf('\n') + 1;
    if (end < bytes.length) truncateSync(path, end);
    const text = bytes.subarray(0, end).toString();
    this.all = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T);
  }

  add(value: T): void {
    this.all.push(value);
    appendFileSync(this.path, `${JSON.stringify(value)}\n`);
  }
}
