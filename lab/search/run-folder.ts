/** The folder of one search: its settings, log, checkpoints and results. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { restoreCheckpoint, saveCheckpoint, type Resumable } from '../../search/checkpoint.js';
import { cArray } from '../../search/finish/c-array.js';
import type { Round } from '../../search/finalists.js';
import type { Truth } from '../../search/rank-test.js';
import type { Candidate, SearchEpoch, Trainings } from '../../search/strategies/strategy.js';
import type { EpochOfTraining } from '../../search/training/train-network.js';
import { makeFolder, readFile, writeFile } from '../files.js';
import { LineFile } from './line-file.js';
import { settingsFromJson, settingsToJson, type Settings } from './settings.js';

/** Where searches are, unless the user says otherwise. */
const HOME = 'runs';

/** Name of the network's array in C. */
const C_NAME = 'model';

/** Bytes. */
const CONFIGURATION_LIMIT = 1024 ** 2;

/** An epoch of the supernet, and the seconds that it took. */
export type SupernetLine = SearchEpoch & { readonly phase: 'supernet'; readonly seconds: number };
/** One line of `log.jsonl`. */
export type LogLine =
  | SupernetLine
  | (EpochOfTraining & { readonly phase: 'retraining'; readonly seconds: number })
  | (EpochOfTraining & {
      readonly phase: 'finalists';
      readonly finalist: number;
      readonly seconds: number;
    });
type LoggedPhase = LogLine['phase'];
type CheckpointPhase = Exclude<LoggedPhase, 'finalists'>;

/** Where the last checkpoint of each phase is. */
const CHECKPOINTS: Readonly<Record<CheckpointPhase, string>> = {
  supernet: 'checkpoint.bin',
  retraining: 'retraining.bin',
};

/** One line of `candidates.jsonl`: a network that was judged, and the seconds that it took. */
export interface JudgedLine {
  readonly candidate: Candidate;
  readonly seconds: number;
}

export class RunFolder {
  /** the networks that were judged, in their order */
  readonly judged: LineFile<JudgedLine>;
  /** rounds of finalists that are over */
  readonly rounds: LineFile<Round>;
  /** networks of a rank test that were trained */
  readonly truths: LineFile<Truth>;
  /** of single networks, while they are on their way */
  readonly trainings: Trainings = {
    restore: (name, training) => {
      const path = this.file(`${name}.bin`);
      if (existsSync(path)) restoreCheckpoint(training, path);
    },
    save: (name, training) => saveCheckpoint(training, this.file(`${name}.bin`)),
    drop: (name) => rmSync(this.file(`${name}.bin`), { force: true }),
  };
  private readonly logFile: LineFile<LogLine>;

  private constructor(readonly path: string) {
    this.judged = new LineFile(this.file('candidates.jsonl'));
    this.rounds = new LineFile(this.file('rounds.jsonl'));
    this.truths = new LineFile(this.file('truths.jsonl'));
    this.logFile = new LineFile(this.file('log.jsonl'));
  }

  /** Begins a run in a folder that is new or empty. @throws FILE_EXISTS, FILE_FOLDER, FILE_WRITE */
  static create(path: string, settings: Settings): RunFolder {
    if (existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0)) {
      throw new LutError(
        'FILE_EXISTS',
        `${path} is there already, and is no empty folder.`,
        `Name another folder with --run, or go on with the search in it: lut search --resume ${path}`,
      );
    }
    makeFolder(path);
    const folder = new RunFolder(path);
    writeFile(folder.file('config.json'), settingsToJson(settings));
    return folder;
  }

  /**
   * Opens the run in a folder, or the newest under runs/ that is not finished.
   * @throws SEARCH_RUN when there is none, or it is finished
   */
  static resume(path?: string): { folder: RunFolder; settings: Settings } {
    const folder = new RunFolder(path ?? newestUnfinished());
    const config = folder.file('config.json');
    if (!existsSync(config)) {
      throw runError(`${folder.path} is not the folder of a search: it has no config.json`);
    }
    if (existsSync(folder.file('result.json'))) {
      throw runError(`The search in ${folder.path} is finished: its result is in result.json`);
    }
    const settings = settingsFromJson(
      Buffer.from(readFile(config, 'configuration', CONFIGURATION_LIMIT)).toString(),
      config,
    );
    return { folder, settings };
  }

  /** Where {@link saveReport} puts it. */
  get reportPath(): string {
    return this.file('report.html');
  }

  private file(name: string): string {
    return join(this.path, name);
  }

  /** Keeps an epoch: first its line in the log, then the checkpoint of its phase. @throws FILE_* */
  saveEpoch(line: LogLine & { readonly phase: CheckpointPhase }, training: Resumable): void {
    this.log(line);
    saveCheckpoint(training, this.file(CHECKPOINTS[line.phase]));
  }

  /**
   * Brings a new training to where the last checkpoint of the phase is, if there is one, and the log as well.
   * @throws SEARCH_CHECKPOINT
   */
  restore(phase: CheckpointPhase, training: Resumable): void {
    const checkpoint = this.file(CHECKPOINTS[phase]);
    if (existsSync(checkpoint)) restoreCheckpoint(training, checkpoint);
    const kept = this.lines().filter((line) => line.phase !== phase || line.epoch <= training.epochsDone);
    this.logFile.replace(kept);
  }

  /** Appends a line to the log. @throws FILE_* */
  log(line: LogLine): void {
    this.logFile.append(line);
  }

  /** The log so far. @throws FILE_*, SEARCH_CHECKPOINT */
  lines(): LogLine[] {
    return this.logFile.lines();
  }

  /** The last epoch of the supernet so far; null before the first. */
  lastEpoch(): SupernetLine | null {
    return this.lines().findLast((line) => line.phase === 'supernet') ?? null;
  }

  /** What the epochs of a phase took so far. */
  seconds(of: LoggedPhase): number {
    return this.lines().reduce((sum, { phase, seconds }) => (phase === of ? sum + seconds : sum), 0);
  }

  /** Keeps the network, also as C. Gives the path of the `.tflite`. @throws FILE_* */
  saveModel(model: Uint8Array): string {
    const path = this.file('model.tflite');
    writeFile(path, model);
    const { source, header } = cArray(model, C_NAME);
    writeFile(this.file(`${C_NAME}.c`), source);
    writeFile(this.file(`${C_NAME}.h`), header);
    return path;
  }

  /** Keeps a smaller network beside it. Gives the path of the `.tflite`. @throws FILE_* */
  saveSmaller(model: Uint8Array, place: number): string {
    const path = this.file(`smaller-${place + 1}.tflite`);
    writeFile(path, model);
    return path;
  }

  /** Keeps a page about what was found. @throws FILE_* */
  saveReport(page: string): void {
    writeFile(this.reportPath, page);
  }

  /** Keeps the result: from then on there is nothing to resume. @throws FILE_* */
  finish(result: object): void {
    writeFile(this.file('result.json'), `${JSON.stringify(result, null, 2)}\n`);
  }
}

/** A new name under runs/, by the time: 20260131-235959. */
export function newRunPath(space: string, board: string): string {
  const time = new Date()
    .toISOString()
    .replace(/[-:]|\..*/g, '')
    .replace('T', '-');
  return join(HOME, `${space}-${board}-${time}`);
}

function newestUnfinished(): string {
  const runs = existsSync(HOME) ? readdirSync(HOME).map((name) => join(HOME, name)) : [];
  const [newest] = runs
    .filter((run) => existsSync(join(run, 'config.json')) && !existsSync(join(run, 'result.json')))
    .map((run) => ({ run, time: statSync(join(run, 'config.json')).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  if (newest === undefined) throw runError(`There is no search under ${HOME}/ that is not finished`);
  return newest.run;
}

function runError(what: string): LutError {
  return new LutError(
    'SEARCH_RUN',
    `${what}.`,
    'Name the folder of a run after --resume, or begin one without.',
  );
}
