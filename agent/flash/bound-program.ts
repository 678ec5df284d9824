/** Programs that end when this process does, however it ends. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Duplex, Readable } from 'node:stream';

/** File descriptors of an emulator's two monitors: socket pairs, so there is no path to make, race for or remove. */
export const MONITORS = { control: 3, last: 4 } as const;

/**
 * Waits until its input ends, which the kernel sees to when this process is killed. Then it kills the process group
 * whose number it was told, and says `quit` to the monitor of an emulator that a wrapper script started beyond that
 * group, or that could not begin one. It keeps the socket open until that has been read.
 */
const WATCH = `trap '' INT HUP TERM
read -r program
read -r end
kill -KILL -- "-$program"
echo quit >&3
while read -r answer <&3; do :; done`;

/** What a script left behind that holds its files open is waited for so long, ms. */
const LEFTOVERS_MS = 2000;

/** An emulator, or a script that starts it, whose end is bound to that of this process. */
export class BoundProgram {
  /** QEMU's machine protocol */
  readonly control: Duplex;
  readonly errors: Readable;
  private readonly watch: ChildProcess;
  private readonly process: ChildProcess;
  private readonly ended: Promise<unknown>;

  /**
   * Starts the program, which has to serve both {@link MONITORS}: `control` for this process, and on `last` the
   * commands that people type.
   * @param folder the program's working folder
   */
  constructor(program: string, options: readonly string[], folder: string) {
    // detached, both of them: Ctrl-C in the terminal is for this process, which then stops them in its own time
    this.watch = spawn('/bin/sh', ['-c', WATCH], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    });
    this.watch.on('error', () => undefined);
    this.watch.stdin!.on('error', () => undefined);
    const last = this.watch.stdio[3] as Duplex;
    this.process = spawn(program, options, {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', last],
    });
    last.destroy();
    this.control = this.process.stdio[MONITORS.control] as Duplex;
    this.errors = this.process.stderr!;
    this.ended = Promise.all([this.process, this.watch].map(endOf));
    if (this.process.pid !== undefined) this.watch.stdin!.write(`${this.process.pid}\n`);
    this.process.once('close', () => this.letGo());
  }

  /** Calls back once, with what became of the program: why it could not be started, or how it ended. */
  onEnd(listener: (how: Error | NodeJS.Signals | number | null) => void): void {
    this.process.once('error', listener);
    this.process.once('close', (status, signal) => listener(signal ?? status));
  }

  /** Kills the program and what it started, and waits for their end. Harmless when repeated. */
  async end(): Promise<void> {
    this.process.kill('SIGKILL');
    this.letGo();
    const leftovers = setTimeout(() => {
      this.errors.destroy();
      this.control.destroy();
      this.watch.kill('SIGKILL');
    }, LEFTOVERS_MS);
    await this.ended;
    clearTimeout(leftovers);
  }

  private letGo(): void {
    this.watch.stdin!.end();
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('close', () => resolve()));
}
