import { spawn } from 'node:child_process';
import type { Transport } from '../../agent/link/transport.js';

/** A firmware that runs as a process of this machine; its console is standard input and output. */
export interface ProcessTransport extends Transport {
  /** What the process wrote to standard error, e.g. a sanitizer's report. */
  complaints(): string;
}

export function runFirmware(path: string): ProcessTransport {
  const child = spawn(path, { stdio: 'pipe' });
  let complaints = '';
  let closed = false;
  let onClose = (): void => undefined;
  child.stdin.on('error', () => undefined);
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      closed = true;
      onClose();
      resolve();
    }),
  );
  return {
    name: 'the host firmware',
    write: (bytes) =>
      new Promise((resolve, reject) =>
        child.stdin.write(bytes, (error) => (error ? reject(error) : resolve())),
      ),
    onData: (listener) => child.stdout.on('data', listener),
    onClose: (listener) => {
      onClose = listener;
      if (closed) listener();
    },
    close: () => {
      child.stdin.end();
      return ended;
    },
    complaints: () => complaints,
  };
}
