import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** A file of lines of JSON that grows. */
export class Lines<T> {
  readonly all: T[];

  constructor(private readonly path: string) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
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
