import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { LutError } from '../../common/errors.js';
import { buildNative } from './native.js';

/** Modem lines as a program sets them. */
export interface Lines {
  readonly dtr: boolean;
  readonly rts: boolean;
}

/** What happens at a terminal, in its order. */
export interface TerminalEvents {
  /** The client sent something, at this baud rate. */
  onData(bytes: Uint8Array, baud: number): void;
  /** The client's lines changed; it goes on when this returns. They rise when the port is opened, and fall when it is closed. */
  onLines?(lines: Lines): void;
  /** Nobody has the terminal open any more. */
  onLeft?(): void;
}

const HEADER = 7;
/** Most bytes of one packet to the terminal's program. */
const CHUNK = 4096;
const [DTR, RTS] = [1, 2];

/**
 * The pseudo-terminal at which a double is found: bytes with their baud rate and, for programs run by
 * `scripts/with-lines`, modem lines. It ends with this process, however that ends.
 */
export class Terminal {
  private rest = new Uint8Array(0);
  private ended = false;

  private constructor(
    private readonly process: ChildProcess,
    private readonly events: TerminalEvents,
  ) {}

  /**
   * @param link path at which it is found; a link that a killed double left there is replaced
   * @throws LINK_NO_PORT where there is something else; TOOLCHAIN_*, FILE_CACHE
   */
  static async open(link: string, events: TerminalEvents): Promise<Terminal> {
    const { terminal } = await buildNative();
    // detached: Ctrl-C is for this process; the terminal ends when its input does
    const child = spawn(terminal, [link], { detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.on('error', () => undefined);
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    const opened = new Terminal(child, events);
    await new Promise<void>((resolve, reject) => {
      child.once('close', () => {
        opened.ended = true;
        reject(refused(link, complaint));
      });
      child.stdout.on('data', (bytes: Buffer) => {
        opened.receive(bytes, resolve);
      });
    });
    return opened;
  }

  /**
   * Sends to whoever has the terminal open; lost where nobody has.
   * @param baud the double's: a client that has set another receives noise; 0 for one that has none
   */
  send(bytes: Uint8Array, baud = 0): void {
    for (let at = 0; at < bytes.length; at += CHUNK) this.tell('D', baud, bytes.subarray(at, at + CHUNK));
  }

  /** Resolves when what was sent is taken, or nearly: for doubles that send without an end. */
  async taken(): Promise<void> {
    const stdin = this.process.stdin!;
    if (this.ended || !stdin.writableNeedDrain) return;
    const waiting = new AbortController();
    const { signal } = waiting;
    await Promise.race([once(stdin, 'drain', { signal }), once(stdin, 'close', { signal })]);
    // the other of the two is waited for no longer
    waiting.abort();
  }

  /** Takes the terminal away, as when its cable is pulled; harmless when repeated. */
  async close(): Promise<void> {
    if (this.ended) return;
    this.process.stdin!.end();
    await once(this.process, 'close');
  }

  private receive(bytes: Uint8Array, onReady: () => void): void {
    let data = Buffer.concat([this.rest, bytes]);
    while (data.length >= HEADER && data.length >= HEADER + data.readUInt16LE(5)) {
      const end = HEADER + data.readUInt16LE(5);
      const kind = String.fromCharCode(data[0]!);
      if (kind === 'R') onReady();
      else this.take(kind, data.readUInt32LE(1), data.subarray(HEADER, end));
      data = data.subarray(end);
    }
    this.rest = Uint8Array.from(data);
  }

  private take(kind: string, baud: number, bytes: Uint8Array): void {
    if (kind === 'D') this.events.onData(bytes, baud);
    if (kind === 'C') this.events.onLeft?.();
    if (kind === 'L') {
      const state = bytes[0]!;
      this.events.onLines?.({ dtr: (state & DTR) !== 0, rts: (state & RTS) !== 0 });
      this.tell('A', 0, new Uint8Array(0));
    }
  }

  private tell(kind: string, baud: number, bytes: Uint8Array): void {
    if (this.ended) return;
    const packet = Buffer.alloc(HEADER + bytes.length, kind, 'latin1');
    packet.writeUInt32LE(baud, 1);
    packet.writeUInt16LE(bytes.length, 5);
    packet.set(bytes, HEADER);
    this.process.stdin!.write(packet);
  }
}

function refused(link: string, complaint: string): LutError {
  return new LutError(
    'LINK_NO_PORT',
    `A double cannot have its terminal at ${link}: ${complaint}.`,
    'Choose another path with --link.',
  );
}
