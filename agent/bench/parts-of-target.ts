/** By which programmer, reset and console a real board is reached. */
import type { Board, Programmers, SiliconTarget } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import { LutError } from '../../common/errors.js';
import { shellWords } from '../../common/shell-words.js';
import { isBehindTcp } from '../link/open-transport.js';
import type { Levels } from '../link/serial-port.js';
import type { BoardParts } from '../flash/board-parts.js';
import { consoleAt } from '../flash/consoles/console-at.js';
import type { SerialConsole } from '../flash/consoles/serial.js';
import type { TcpConsole } from '../flash/consoles/tcp.js';
import { levelsToRun, type BootLines } from '../flash/modem-lines.js';
import type { Programmer } from '../flash/programmer.js';
import { EsptoolJs } from '../flash/programmers/esptool-js.js';
import { Chainload } from '../flash/programmers/chainload.js';
import { Esptool } from '../flash/programmers/esptool.js';
import { Openocd, OpenocdReset } from '../flash/programmers/openocd.js';
import { PORT_THERE, RemoteProgrammer } from '../flash/programmers/remote.js';
import { Stm32flash } from '../flash/programmers/stm32flash.js';
import type { Reset } from '../flash/reset.js';
import { HandReset } from '../flash/resets/hand.js';
import { HandOver } from '../flash/resets/hand-over.js';
import { LineReset } from '../flash/resets/line.js';
import type { Memory } from '../flash/room.js';

/** What a real board is reached by. */
export interface TargetParts extends BoardParts {
  readonly programmer: Programmer;
  readonly reset: Reset;
}

/** What the board file leaves open, or is overruled in. */
export interface PartsChoice {
  /** path of a serial port or pseudo-terminal, or `tcp://host:port` */
  readonly address: string;
  /** one of {@link programmersOf}: the first unless given */
  readonly programmer?: string;
  /** of the programmer, instead of the board file's */
  readonly baud?: number;
  /** lift the read protection of a chip that has one, which erases all its flash */
  readonly unprotect?: boolean;
  /** more words of the `lut flash` that does the same on the host that has the board, where it is behind TCP */
  readonly wordsThere?: readonly string[];
}

/** A programmer by its name: of which entry of a board file it is, and how it is made for a port. */
interface Kind<Entry extends keyof Programmers = keyof Programmers> {
  readonly name: string;
  readonly entry: Entry;
  readonly make: (of: Making<Entry>) => Pick<TargetParts, 'programmer' | 'reset'>;
}

interface Making<Entry extends keyof Programmers> {
  readonly settings: NonNullable<Programmers[Entry]>;
  readonly port: string;
  /** id of the board */
  readonly board: string;
  /** that the programmer writes */
  readonly memory: Memory;
  readonly unprotect: boolean;
}

function kind<Entry extends keyof Programmers>(name: string, entry: Entry, make: Kind<Entry>['make']): Kind {
  return { name, entry, make: make as Kind['make'] };
}

/** The circuit of nearly all ESP32 boards: RTS pulls EN down while DTR is released, DTR pulls the boot pin down. */
const ESP_LINES: BootLines = { boot0: 'dtr', reset: 'rts' };

/** In the order in which one is chosen among those of one entry. */
const KINDS: readonly Kind[] = [
  kind('stm32flash', 'stm32flash', ({ settings: { lines, ...settings }, port, memory, unprotect }) => {
    const byHand = new HandReset(port, 'Set BOOT0 to 0');
    return {
      programmer: new Stm32flash(port, { ...settings, ...(lines && { lines }) }, memory, { unprotect }),
      reset: lines === undefined ? byHand : new LineReset(port, lines, byHand),
    };
  }),
  kind('openocd', 'openocd', ({ settings, memory, unprotect }) => ({
    programmer: new Openocd(settings, memory, { unprotect }),
    reset: new OpenocdReset(settings),
  })),
  kind('esptool-js', 'esptool', ({ settings, port, memory }) => ({
    programmer: new EsptoolJs(port, settings, memory),
    reset: new LineReset(port, ESP_LINES, new HandReset(port)),
  })),
  kind('esptool', 'esptool', ({ settings, port, memory }) => ({
    programmer: new Esptool(port, settings, memory),
    reset: new LineReset(port, ESP_LINES, new HandReset(port)),
  })),
  kind('chainload', 'chainload', ({ settings, port, board }) => ({
    programmer: new Chainload(port, settings, board),
    reset: new HandOver(),
  })),
];

/** Names of what can write a board, the usual one first. @throws BOARD_NO_SILICON */
export function programmersOf(board: Board): string[] {
  return kindsOf(targetOf(board, 'silicon')).map(({ name }) => name);
}

/**
 * The parts by which a real board is written, started and spoken with. Nothing is opened yet.
 * @throws BOARD_NO_SILICON; USAGE_ARGUMENTS where the board file names no such programmer
 */
export function partsOfTarget(board: Board, choice: PartsChoice): TargetParts {
  const silicon = targetOf(board, 'silicon');
  const chosen = chosenKind(board, silicon, choice.programmer);
  const { address: port, baud, unprotect = false } = choice;
  const behindTcp = isBehindTcp(port);
  const settings = silicon.programmers[chosen.entry]!;
  const { programmer, reset } = chosen.make({
    settings: baud === undefined || !('baud' in settings) ? settings : { ...settings, baud },
    port: behindTcp ? PORT_THERE : port,
    board: board.id,
    memory: { base: settings.address, bytes: board.memory.flash },
    unprotect,
  });
  const line = { console: consoleOf(board, port), imageAddress: settings.address };
  if (!behindTcp) return { programmer, reset, ...line };
  const { wordsThere = [] } = choice;
  const command = shellWords(['lut', 'flash', '--board', board.id, '--port', PORT_THERE, ...wordsThere]);
  return {
    programmer: new RemoteProgrammer(port, programmer, command),
    reset: new HandReset(port),
    ...line,
  };
}

/**
 * What opens the link to a real board.
 * @param baud of its serial port, instead of the board file's
 * @throws BOARD_NO_SILICON
 */
export function consoleOf(board: Board, address: string, baud?: number): SerialConsole | TcpConsole {
  const silicon = targetOf(board, 'silicon');
  return consoleAt(address, baud ?? silicon.baud, levelsToRunOf(silicon));
}

/** How the modem lines are put so that the chip runs its firmware. */
export function levelsToRunOf({ programmers: { stm32flash, esptool } }: SiliconTarget): Levels[] {
  if (stm32flash?.lines !== undefined) return levelsToRun(stm32flash.lines);
  // both at once: the circuit then neither resets the chip nor pulls its boot pin
  return esptool === undefined ? [] : [{ dtr: false, rts: false }];
}

function kindsOf({ programmers }: SiliconTarget): Kind[] {
  const entries = Object.keys(programmers);
  return entries.flatMap((entry) => KINDS.filter((one) => one.entry === entry));
}

function chosenKind(board: Board, silicon: SiliconTarget, name: string | undefined): Kind {
  const kinds = kindsOf(silicon);
  const chosen = name === undefined ? kinds[0] : kinds.find((one) => one.name === name);
  if (chosen !== undefined) return chosen;
  throw new LutError(
    'USAGE_ARGUMENTS',
    `Nothing called "${name}" can write a ${board.id}.`,
    `Choose one of ${kinds.map((one) => one.name).join(', ')}, or add it under targets.silicon.programmers in the board file.`,
  );
}
