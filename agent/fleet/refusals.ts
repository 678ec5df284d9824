import type { Malformed } from './message.js';

/** Counts messages that are not of the protocol, and tells of them now and then: some hammer at it. */
export class Refusals {
  count = 0;

  constructor(private readonly onEvent: (what: string) => void) {}

  add({ message }: Malformed): void {
    this.count++;
    if (Number.isInteger(Math.log10(this.count)))
      this.onEvent(`refused messages: ${this.count} until now, the last one since: ${message}`);
  }
}
