import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchesAnswer, BenchesRequest } from './benches-process.js';

/** What benches did until they ended. */
export type BenchesDone = Exclude<BenchesAnswer, 'ready'>;

/** A process of several benches. */
export class Benches {
  private constructor(private readonly process: ChildProcess) {}

  /** Resolves when all of them are there. */
  static async start(request: BenchesRequest): Promise<Benches> {
    const process = fork(join(import.meta.dirname, 'benches-process.js'));
    const benches = new Benches(process);
    process.send(request);
    await benches.answer();
    return benches;
  }

  /** Resolves when they have ended. */
  async end(): Promise<BenchesDone> {
    this.process.send('end');
    return (await this.answer()) as BenchesDone;
  }

  /** For whoever has failed. */
  kill(): void {
    this.process.kill('SIGKILL');
  }

  private async answer(): Promise<BenchesAnswer> {
    const exited = once(this.process, 'exit').then(() => {
      throw new Error('A process of benches has ended.');
    });
    exited.catch(() => undefined);
    const [answer] = (await Promise.race([once(this.process, 'message'), exited])) as [BenchesAnswer];
    return answer;
  }
}

/** Ticks a second of the times in /proc: the same on every Linux that Node runs on. */
const TICKS = 100;

/** Processor time of another process until now, of all its threads; seconds. */
export function cpuSecondsOf(pid: number): number {
  // behind the name, which may have anything in it
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
