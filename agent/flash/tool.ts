/** The programs of others that write boards. */
import { execa } from 'execa';
import type { ErrorCode } from '../../common/error-codes.js';
import { LutError } from '../../common/errors.js';
import { requireTool } from '../firmware/toolchain.js';

/** A command: the program and its arguments. */
export type ToolCommand = readonly [program: string, ...words: string[]];

/** How a tool is waited for. */
export interface ToolOptions {
  readonly signal?: AbortSignal;
  /** ended when it says nothing for so long, ms */
  readonly silenceMs: number;
  /** told of each piece of its output */
  readonly onOutput?: (text: string) => void;
}

/** What became of a tool. */
export interface ToolOutcome {
  readonly succeeded: boolean;
  /** all that it said, standard output and errors in their order */
  readonly output: string;
  /** what it said on standard error, or all where that is nothing */
  readonly complaint: string;
}

/** A tool that is asked to end is killed after so long, ms. */
const KILL_MS = 2000;
/** Of a tool that never stops talking the newest is kept, characters. */
const OUTPUT_LIMIT = 1 << 20;

/**
 * Runs a tool to its end. Ctrl-C in the terminal is for this process, which then ends the tool in its own time.
 * @throws TOOLCHAIN_MISSING, FLASH_TIMEOUT; the signal's reason where it aborts
 */
export async function runTool(command: ToolCommand, options: ToolOptions): Promise<ToolOutcome> {
  const [program, ...words] = command;
  const { signal, silenceMs, onOutput } = options;
  requireTool(program);
  signal?.throwIfAborted();
  const child = execa(program, words, {
    ...{ reject: false, buffer: false, all: true, stdin: 'ignore', detached: true },
    env: { PYTHONUNBUFFERED: '1' },
  });
  let silent = false;
  const end = (): void => endGroup(child);
  const silence = setTimeout(() => {
    silent = true;
    end();
  }, silenceMs);
  signal?.addEventListener('abort', end);
  let [output, errors] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-OUTPUT_LIMIT);
  });
  child.all.setEncoding('utf8').on('data', (text: string) => {
    silence.refresh();
    output = (output + text).slice(-OUTPUT_LIMIT);
    onOutput?.(text);
  });
  const { failed } = await child;
  clearTimeout(silence);
  signal?.removeEventListener('abort', end);
  signal?.throwIfAborted();
  if (silent) throw timedOut(command, silenceMs, output);
  return { succeeded: !failed, output, complaint: errors.trim() === '' ? output : errors };
}

/** Ends a program and what it started: that holds its output open as well. */
function endGroup(child: {
  readonly pid?: number | undefined;
  once(event: 'close', done: () => void): unknown;
}): void {
  const { pid } = child;
  if (pid === undefined) return;
  const signalGroup = (name: NodeJS.Signals): void => {
    try {
      process.kill(-pid, name);
    } catch {
      // it has ended
    }
  };
  signalGroup('SIGTERM');
  const kill = setTimeout(() => signalGroup('SIGKILL'), KILL_MS);
  child.once('close', () => clearTimeout(kill));
}

function timedOut(command: ToolCommand, silenceMs: number, output: string): LutError {
  return new LutError(
    'FLASH_TIMEOUT',
    `${command[0]} said nothing for ${Math.round(silenceMs / 1000)} s and was ended${spoken(output)}.`,
    'Check the cable and the power of the board, then try again; lut flash --dry-run prints the commands to try by hand.',
  );
}

/**
 * The error of a tool that failed, with its own words.
 * @param what happened, in a sentence without its full stop
 */
export function toolError(code: ErrorCode, what: string, complaint: string, remedy: string): LutError {
  return new LutError(code, `${what}${spoken(complaint)}.`, remedy);
}

/** Lines of a tool's output that stand in its error. */
const SPOKEN_LINES = 3;

/** The last that a tool said, as the end of a sentence; progress that was drawn over left out. */
function spoken(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.split('\r').at(-1)!.trim())
    .filter((line) => line !== '');
  const last = lines.slice(-SPOKEN_LINES).map((line) => line.replace(/[.?!]+$/, ''));
  return last.length === 0 ? '' : `: ${last.join(' / ')}`;
}
