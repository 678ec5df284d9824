/** The program that judges firmware by models of the documented hardware (hardware-models/), as calls. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Transport } from '../../agent/link/transport.js';
import type { Board } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import { LutError } from '../../common/errors.js';
import { PACKAGE_ROOT } from '../../common/paths.js';

const PROGRAM = join(PACKAGE_ROOT, 'build', 'hardware-models', 'hardware-model');

/** A rule of the manual that an image broke, or something that is not modelled. */
export interface Finding {
  /** its short name */
  readonly rule: string;
  /** address of the instruction */
  readonly pc: number;
  /** since power-on, when it came first */
  readonly microseconds: number;
  readonly times: number;
  /** a sentence, with the manual's section */
  readonly text: string;
}

/** What a model says of an image. */
export interface Verdict {
  readonly chip: string;
  /** the goal was reached, and no rule was broken */
  readonly passed: boolean;
  readonly reached: boolean;
  /** why it ended, a sentence */
  readonly end: string;
  readonly pc: number;
  /** by the modelled clock tree */
  readonly coreHz: number;
  /** of the model's own time, since power-on */
  readonly microseconds: number;
  readonly instructions: number;
  readonly consoleBytes: number;
  readonly consoleBaud: number;
  /** payload of the first HELLO that came whole, in hex */
  readonly hello: string;
  readonly settings: Readonly<Record<string, string>>;
  /** edges of the pin for a power meter, up and down in turns, in microseconds since power-on */
  readonly trace: readonly number[];
  readonly broken: readonly Finding[];
  readonly notJudged: readonly Finding[];
}

/** What an image must come to: HELLO whole on the console, the core at the board's clock, or a line of text. */
export type Goal = 'hello' | 'clock' | 'line';

/** How an image is run. */
export interface Judging {
  /** HELLO, unless given */
  readonly until?: Goal;
  /** facts laid over those of the board file, e.g. `chipRevision` */
  readonly facts?: Readonly<Record<string, number>>;
}

/** Builds the program, unless it is up to date. @throws TOOLCHAIN_FAILED */
export async function buildHardwareModels(): Promise<void> {
  const { failed, stderr } = await execa(join(PACKAGE_ROOT, 'scripts', 'build-hardware-models'), {
    reject: false,
  });
  if (failed) {
    throw new LutError(
      'TOOLCHAIN_FAILED',
      `The hardware models could not be built: ${stderr.trim()}`,
      'Run scripts/setup, then scripts/build-hardware-models.',
    );
  }
}

/** Runs an image of a board's silicon target and gives the verdict. @throws BOARD_NO_SILICON, TOOLCHAIN_FAILED */
export async function judge(board: Board, elf: string, judging: Judging = {}): Promise<Verdict> {
  const result = await execa(PROGRAM, programArguments(board, elf, judging), { reject: false });
  if (result.exitCode !== 0 && result.exitCode !== 1) throw unjudged(result.stderr);
  return JSON.parse(result.stdout) as Verdict;
}

/** What the program says when the goal is reached. */
const READY = 'ready\n';

/** A model that goes on after HELLO: its console is the transport, which ends it when it is closed. */
export interface RunningModel extends Transport {
  /** Resolves when the board has reached its goal: until then it hears nothing. Also when it ends before. */
  readonly ready: Promise<void>;
  /** What is said of it in the end. */
  readonly verdict: Promise<Verdict>;
}

/** Runs an image and talks to it. @throws BOARD_NO_SILICON */
export function serve(board: Board, elf: string, judging: Judging = {}): RunningModel {
  const child = spawn(PROGRAM, [...programArguments(board, elf, judging), '--serve'], { stdio: 'pipe' });
  let said = '';
  let ended = false;
  let onClose = (): void => undefined;
  child.stdin.on('error', () => undefined);
  let onReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => (onReady = resolve));
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
    if (said.startsWith(READY)) onReady();
  });
  const verdict = new Promise<Verdict>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      ended = true;
      onReady();
      onClose();
      const last = said.replace(READY, '');
      if (last.startsWith('{')) resolve(JSON.parse(last) as Verdict);
      else reject(unjudged(said));
    });
  });
  verdict.catch(() => undefined); // who wants it hears of it
  return {
    name: `the hardware model of ${board.id}`,
    write: (bytes) =>
      new Promise((resolve, reject) =>
        child.stdin.write(bytes, (error) => (error ? reject(error) : resolve())),
      ),
    onData: (listener) => child.stdout.on('data', listener),
    onClose: (listener) => {
      onClose = listener;
      if (ended) listener();
    },
    close: async () => {
      child.stdin.end();
      await verdict.catch(() => undefined);
    },
    ready,
    verdict,
  };
}

function programArguments(board: Board, elf: string, { until = 'hello', facts = {} }: Judging): string[] {
  const { port, baud } = targetOf(board, 'silicon');
  const all = {
    ...board.hardware,
    baud,
    clockHz: board.clockHz,
    flashBytes: board.memory.flash,
    ...facts,
  };
  const set = Object.entries(all).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  return ['--port', port, '--elf', elf, '--until', until, ...set];
}

function unjudged(said: string): LutError {
  return new LutError(
    'TOOLCHAIN_FAILED',
    `The hardware model cannot judge this: ${said.trim() || 'it ended without a word'}`,
    'Give an ELF file of this board, and in its board file what the model asks for (docs/hardware-models.md).',
  );
}
