import { createInterface } from 'node:readline';
import type { Duplex } from 'node:stream';

interface QmpAnswer {
  readonly return?: unknown;
  readonly error?: { readonly desc: string };
}

/** QEMU's machine protocol: one JSON object per line, commands answered in order, events in between. */
export class Qmp {
  private waiting: { resolve: (value: unknown) => void; reject: (error: Error) => void }[] = [];

  constructor(private readonly stream: Duplex) {
    const lines = createInterface({ input: stream });
    lines.on('line', (line) => this.receive(JSON.parse(line) as QmpAnswer));
    // QEMU's end shows here as a broken socket; the end of the process says why.
    lines.on('error', () => undefined);
    stream.on('error', () => undefined);
  }

  /** Rejects with QEMU's own words where it refuses the command; never settles once QEMU has ended. */
  execute(command: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.stream.write(`${JSON.stringify({ execute: command })}\n`);
    });
  }

  private receive(answer: QmpAnswer): void {
    if (answer.error) {
      this.waiting.shift()?.reject(new Error(answer.error.desc));
    } else if ('return' in answer) {
      this.waiting.shift()?.resolve(answer.return);
    }
  }
}
