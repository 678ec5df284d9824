/** Listens to what a board says, and says nothing itself. */
import { consoleOf } from '../agent/bench/parts-of-target.js';
import { consoleAt } from '../agent/flash/consoles/console-at.js';
import type { SerialConsole } from '../agent/flash/consoles/serial.js';
import type { TcpConsole } from '../agent/flash/consoles/tcp.js';
import { frameWords } from '../agent/link/frame-words.js';
import { Overhearing, type Heard } from '../agent/link/overheard.js';
import type { Board } from '../boards/board.js';
import { LutError } from '../common/errors.js';

/** What is listened to. */
export interface MonitorRequest {
  /** path of a serial port or pseudo-terminal, or `tcp://host:port` */
  readonly address: string;
  /** whose boot pins hang on the port's lines, which are put so that it runs; its rate holds unless another is given */
  readonly board?: Board;
  readonly baud?: number;
  /** ends it */
  readonly signal: AbortSignal;
  /** told of each frame, and of other bytes line by line */
  readonly onSaid: (said: Said) => void;
}

/** A frame in words, or other bytes. */
export type Said =
  { readonly name: string; readonly fields: readonly string[] } | { readonly bytes: Uint8Array };

/** When nothing follows for so long, ms, what has come is shown: frames come in one piece. */
const PAUSE_MS = 200;

/**
 * Listens until it is stopped.
 * @throws LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION, LINK_LOST where the other end goes away, USAGE_PORT
 */
export async function monitor(request: MonitorRequest): Promise<void> {
  const { address, signal, onSaid } = request;
  const transport = await consoleFor(request).open();
  const overhearing = new Overhearing();
  const tell = (heard: readonly Heard[]): void => {
    for (const one of heard) onSaid('frame' in one ? frameWords(one.frame) : one);
  };
  let pause: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => resolve());
      if (signal.aborted) resolve();
      transport.onClose(() => reject(lost(address)));
      transport.onData((bytes) => {
        tell(overhearing.push(bytes));
        clearTimeout(pause);
        pause = setTimeout(() => tell(overhearing.flush()), PAUSE_MS);
      });
    });
  } finally {
    clearTimeout(pause);
    tell(overhearing.flush());
    await transport.close();
  }
}

function consoleFor({ address, board, baud }: MonitorRequest): SerialConsole | TcpConsole {
  if (board !== undefined && board.targets.silicon !== undefined) return consoleOf(board, address, baud);
  return consoleAt(address, baud);
}

function lost(address: string): LutError {
  return new LutError(
    'LINK_LOST',
    `${address} was closed or unplugged.`,
    'Connect the board again and repeat the command.',
  );
}
