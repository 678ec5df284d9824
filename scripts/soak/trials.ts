import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import type { ErrorCode } from '../../common/error-codes.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { randomNumbers } from '../../common/random.js';
import { buildNative } from '../../testing/doubles/native.js';
import { contentsOf, differenceOf, type Contents } from './database.js';
import { Rig, type Boards } from './rig.js';
import type { Trouble } from './troubles.js';

const LUT = join(PACKAGE_ROOT, 'dist', 'bin', 'lut.js');
const SPACE = join(PACKAGE_ROOT, 'test', 'spaces', 'small.yaml');
const CASE = 'DEPTHWISE_CONV_2D';
/** A build that is not disturbed takes some seconds; each of its time-outs is far shorter. ms */
const LIMIT_MS = 120_000;

/** How a trial ended; only a failed one is wrong. */
export type Outcome =
  | { readonly kind: 'recovered' }
  | { readonly kind: 'stopped'; readonly code: string }
  | { readonly kind: 'failed'; readonly why: string };

/** A build that nothing disturbed: what every other must come to. */
export interface Reference {
  readonly table: string;
  readonly contents: Contents;
  /** that the board received */
  readonly bytes: number;
}

interface Ended {
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly timedOut: boolean;
}

/** Builds at doubles, each in a folder of its own. */
export class Trials {
  private constructor(
    private readonly boards: Boards,
    private readonly preload: string,
    private readonly folder: string,
  ) {}

  static async prepare(boards: Boards, folder: string): Promise<Trials> {
    return new Trials(boards, (await buildNative()).lines, folder);
  }

  /** @throws where an undisturbed build fails */
  async reference(): Promise<Reference> {
    const place = this.place('reference');
    let bytes = 0;
    const rig = await Rig.start(this.boards, join(place, 'tty'), false, (received) => (bytes = received));
    try {
      const ended = await this.build(rig, place, false);
      if (ended.status !== 0) throw new Error(`an undisturbed build ends with ${ended.code}`);
      return { table: tableOf(place), contents: contentsOf(join(place, 'runs.db')), bytes };
    } finally {
      await rig.double.end();
    }
  }

  /** @param wired whether the port's lines reach the board's pins, so that it can be reset */
  async trial(trouble: Trouble, seed: number, wired: boolean, reference: Reference): Promise<Outcome> {
    const random = randomNumbers(seed);
    const place = this.place(`trial-${seed}`);
    const rig = await Rig.start(this.boards, join(place, 'tty'), wired);
    try {
      rig.at(Math.floor(random() * reference.bytes), () => trouble.inflict(rig, this.boards, random));
      const ended = await this.build(rig, place, wired);
      const outcome = judged(trouble.reasons, ended);
      if (outcome.kind === 'failed') return outcome;
      await rig.mend();
      const wrong = await this.completed(rig, place, wired, outcome, reference);
      return wrong === undefined ? outcome : { kind: 'failed', why: wrong };
    } finally {
      await rig.double.end();
      rmSync(place, { recursive: true, force: true });
    }
  }

  /** As {@link trial}, on a disk that is full at some moment. */
  async fullDisk(seed: number, reference: Reference): Promise<Outcome> {
    const random = randomNumbers(seed);
    const place = this.place(`trial-${seed}`);
    const rig = await Rig.start(this.boards, join(place, 'tty'), false);
    try {
      const kilobytes = 64 + Math.floor(random() * 200);
      const ended = await this.build(rig, place, false, kilobytes);
      const outcome = judged(['FILE_FULL'], ended);
      if (outcome.kind === 'failed') return outcome;
      const wrong = await this.completed(rig, place, false, outcome, reference);
      return wrong === undefined ? outcome : { kind: 'failed', why: wrong };
    } finally {
      await rig.double.end();
      rmSync(place, { recursive: true, force: true });
    }
  }

  /** What is wrong with what a build left, and with what the same command makes of it once the trouble is over. */
  private async completed(
    rig: Rig,
    place: string,
    wired: boolean,
    outcome: Outcome,
    reference: Reference,
  ): Promise<string | undefined> {
    const database = join(place, 'runs.db');
    if (existsSync(database)) {
      const wrong = differenceOf(contentsOf(database), reference.contents, outcome.kind === 'recovered');
      if (wrong !== undefined) return wrong;
    }
    if (outcome.kind === 'stopped') {
      const again = await this.build(rig, place, wired);
      if (again.status !== 0) return `the same command again ends with ${again.code ?? again.status}`;
    }
    if (tableOf(place) !== reference.table) return 'the table is another';
    return differenceOf(contentsOf(database), reference.contents, true);
  }

  /** @param kilobytes of a disk for the database; what is on it is there afterwards too */
  private async build(rig: Rig, place: string, wired: boolean, kilobytes?: number): Promise<Ended> {
    const database = join(place, kilobytes === undefined ? 'runs.db' : 'disk/runs.db');
    const command = [
      ...[process.execPath, LUT, 'build', '--boards', this.boards.folder, '--board', this.boards.board.id],
      ...['--port', rig.port, '--space', SPACE, '--case', CASE, '--json'],
      ...['--db', database, '--out', join(place, 'table.json')],
    ];
    const [program, ...args] = kilobytes === undefined ? command : withDisk(kilobytes, place, command);
    const { exitCode, stdout, timedOut } = await execa(program!, args, {
      reject: false,
      stdin: 'ignore',
      timeout: LIMIT_MS,
      env: wired ? { LD_PRELOAD: this.preload } : {},
    });
    return { status: exitCode, timedOut, code: codeOf(stdout) };
  }

  private place(name: string): string {
    const path = join(this.folder, name);
    mkdirSync(path);
    return path;
  }
}

/** A command whose database is on a file system of its own; afterwards it is in the folder. */
function withDisk(kilobytes: number, place: string, command: readonly string[]): string[] {
  const script = `
    mkdir "$1/disk" && mount -t tmpfs -o "size=$2k" tmpfs "$1/disk" || exit 99
    place=$1
    shift 2
    "$@"
    status=$?
    cp "$place"/disk/runs.db* "$place"
    exit $status`;
  return [
    'unshare',
    '--map-root-user',
    '--mount',
    'sh',
    '-c',
    script,
    'sh',
    place,
    `${kilobytes}`,
    ...command,
  ];
}

function judged(reasons: readonly ErrorCode[], { status, code, timedOut }: Ended): Outcome {
  if (timedOut) return { kind: 'failed', why: `hung for ${LIMIT_MS / 1000} s` };
  if (status === 0) return { kind: 'recovered' };
  if (code === undefined) return { kind: 'failed', why: `ended with ${status} and no reason` };
  if (!reasons.some((reason) => reason === code)) return { kind: 'failed', why: `stopped with ${code}` };
  return { kind: 'stopped', code };
}

function codeOf(stdout: string): string | undefined {
  try {
    return (JSON.parse(stdout) as { readonly error?: { readonly code: string } }).error?.code;
  } catch {
    return undefined;
  }
}

function tableOf(place: string): string {
  return readFileSync(join(place, 'table.json'), 'utf8');
}
