/** The one place where a bench is opened. */
import { availableParallelism } from 'node:os';
import type { Bench } from '../agent/bench/bench.js';
import { partsOfTarget } from '../agent/bench/parts-of-target.js';
import { LocalBench } from '../agent/bench/local-bench.js';
import { attachedParts } from '../agent/bench/attached.js';
import type { BoardParts } from '../agent/flash/board-parts.js';
import { BoardRunner } from '../agent/flash/board-runner.js';
import { greet } from '../agent/flash/greet.js';
import type { FlashHooks, FlashProgress } from '../agent/flash/programmer.js';
import { emulatorParts } from '../agent/flash/qemu/emulator-parts.js';
import { requireTools, toolsOf } from '../agent/firmware/toolchain.js';
import { findAddress } from '../agent/bench/find-address.js';
import type { Chip } from '../agent/link/hello.js';
import type { Board, TargetName } from '../boards/board.js';
import { defined } from '../common/defined.js';
import { LutError } from '../common/errors.js';
import type { Store } from '../store/store.js';
import { firmwareOf, type RuntimeChoice } from './firmware.js';
import { flashWords } from './flash-words.js';
import { ErasedSectors, type Wear } from './wear.js';
import type { Listening } from './listen.js';

/** What a bench is opened with. */
export interface BenchHooks {
  readonly signal?: AbortSignal;
  /** where what it measures is recorded */
  readonly store: Store;
  /** told of restarts and the like, in a sentence */
  readonly onEvent: (what: string) => void;
  /** told of sectors of a model window in flash that were erased */
  readonly onErased: (sector: number, chip: Chip) => void;
  /** told how far the writing of a firmware is */
  readonly onProgress?: (progress: FlashProgress) => void;
}

/** Opens a bench when a use case needs it; the use case closes it. */
export type OpenBench = (hooks: BenchHooks) => Promise<Bench>;

export interface LocalBenchOptions extends RuntimeChoice {
  /** path of a serial port or pseudo-terminal, `tcp://host:port` or `emulator`; found by the board's USB ids unless given */
  readonly address?: string;
  /** emulated boards side by side: 1 unless given */
  readonly emulators?: number;
  /** folder of the user's own board files, for commands that are printed */
  readonly boards?: string;
  /** what writes a real board, of those in its board file: the first unless given */
  readonly programmer?: string;
  /** makes what asks for something that only hands can do, and waits until it is done; undefined where nobody is there */
  readonly ask?: (listening: Pick<Listening, 'signal'>) => FlashHooks['ask'] | undefined;
}

/** What stands for the board's emulator where an address is asked for. */
export const EMULATOR = 'emulator';

/** How many emulated boards this machine runs side by side to advantage. */
export const USUAL_EMULATORS = Math.min(2, availableParallelism());

/**
 * A bench at this machine: finds the board, builds its firmware and starts it.
 * @throws (when opened) BOARD_NO_SILICON, BOARD_NO_EMULATOR, LINK_*, FIRMWARE_*, TOOLCHAIN_*, USAGE_TFLM, INTERRUPTED
 */
export function localBench(board: Board, options: LocalBenchOptions): OpenBench {
  return async ({ signal, onEvent, onErased, onProgress }) => {
    const ask = options.ask?.(defined({ signal }));
    const address = options.address ?? (await findAddress(board));
    const emulated = address === EMULATOR;
    const parts = (): BoardParts => (emulated ? emulatorParts(board) : attached(board, address, options));
    const first = parts();
    requireTools(toolsOf(board, emulated, options.toolchainPrefix));
    const target = emulated ? 'emulator' : await attachedTarget(board, first, signal);
    const firmware = await interruptible(
      firmwareOf(board, target, options),
      signal,
      `Stopped while the firmware of ${board.id} was built`,
    );
    return LocalBench.open({
      name: address,
      board,
      firmware,
      runner: () => new BoardRunner(board.id, parts(), { onEvent, ...defined({ signal, onProgress, ask }) }),
      boards: emulated ? (options.emulators ?? 1) : 1,
      listener: { onEvent, onErased },
      ...defined({ signal }),
    });
  };
}

/** The parts of a board at an address. Where its board file knows no silicon, it runs what it runs. */
function attached(board: Board, address: string, options: LocalBenchOptions): BoardParts {
  const { programmer } = options;
  const wordsThere = flashWords(options);
  return board.targets.silicon === undefined
    ? attachedParts(board, address)
    : partsOfTarget(board, { address, wordsThere, ...defined({ programmer }) });
}

/**
 * Whose firmware a board that runs already must have. Where the board file leaves a choice, the board's own word
 * decides: an emulator elsewhere looks from here like a real board.
 */
async function attachedTarget(
  board: Board,
  parts: BoardParts,
  signal: AbortSignal | undefined,
): Promise<TargetName> {
  const { silicon, emulator } = board.targets;
  if (silicon === undefined) return 'emulator';
  if (emulator === undefined || emulator.port === silicon.port) return 'silicon';
  try {
    const greeting = greet(parts.console, defined({ signal }));
    const hello = await interruptible(greeting, signal, `Stopped at work on the ${board.id}`);
    return hello?.port === emulator.port ? 'emulator' : 'silicon';
  } catch (error) {
    // nothing that can be understood: what can be written is silicon
    if (parts.programmer !== null && error instanceof LutError && error.code !== 'INTERRUPTED')
      return 'silicon';
    throw error;
  }
}

/** A bench that runs, with the id of its firmware's build in the store. */
export interface OpenedBench {
  readonly bench: Bench;
  readonly build: number;
  /** what its model window in flash has suffered since it was opened */
  readonly wear: () => Wear | null;
}

/** Opens a bench for as long as it is used; its events go into the store. @throws what opening and `use` throw */
export async function withBench<Result>(
  open: OpenBench,
  board: Board,
  store: Store,
  { signal, onProgress, onEvent }: Listening,
  use: (opened: OpenedBench) => Promise<Result>,
): Promise<Result> {
  const erased = new ErasedSectors();
  const bench = await open({
    store,
    ...defined({ signal }),
    onProgress: ({ what, done, total }) =>
      onProgress?.({
        ...{ title: `Writing the ${what} of ${board.id}`, things: 'bytes' },
        ...{ done, of: total, share: done / total },
      }),
    onEvent: (what) => {
      store.recordEvent('warning', `${board.id}: ${what}`);
      onEvent?.(what);
    },
    onErased: (sector, chip) => {
      store.recordErasure(board.id, chip, sector);
      erased.add(sector, chip);
    },
  });
  try {
    const wear = (): Wear | null => erased.wear(store.erasures(board.id));
    return await use({ bench, build: store.recordBuild(bench.build), wear });
  } finally {
    await bench.close();
  }
}

/**
 * The outcome of work that starts other programs. A Ctrl-C in the terminal ends those as well: then the interrupt is
 * what happened, and not that they failed.
 * @param what happened, as a sentence without its full stop
 * @throws INTERRUPTED, and whatever the work throws when nobody interrupted it
 */
async function interruptible<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
  what: string,
): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new LutError('INTERRUPTED', `${what}.`, 'Run the same command to go on.', { cause: error });
  }
}
