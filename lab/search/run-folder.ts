/** The folder of one search: its settings, log, checkpoints and results. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { restoreCheckpoint, saveCheckpoint, type Resumable } from '../../search/checkpoint.js';
import type { ShortlyTrained } from '../../search/evolution-by-training.js';
import type { Round } from '../../search/final.js';
import { keptDistribution, type KeptDistribution } from '../../search/kept-distribution.js';
import type { FirstRound, Truth } from '../../search/rank-test-trainings.js';
import type { Candidate, SearchEpoch, Trainings } from '../../search/strategies/strategy.js';
import type { EpochOfTraining } from '../../search/training/train-network.js';
import { readFile, writeFile } from '../files.js';
import type { SearchJson } from '../json/types.js';
import { LineFile } from './line-file.js';
import {
  hasResult,
  makeRunFolder,
  modelPath,
  newestUnfinished,
  readResult,
  RESULT,
  saveModel,
  saveResult,
  writtenTimes,
} from './runs.js';
import { settingsFromJson, settingsToJson, type Settings } from './settings.js';

/** Holds the settings. */
export const CONFIGURATION = 'config.json';

/** Bytes. */
const CONFIGURATION_LIMIT = 1024 ** 2;
const CHECKPOINT_LIMIT = 1024 ** 3;

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
/** The supernet after the warm-up, for searches that have it in common. */
const WARM_UP = 'warm-up.bin';

/** One line of `candidates.jsonl`: a network that was judged, and the seconds that it took. */
export interface JudgedLine {
  readonly candidate: Candidate;
  readonly seconds: number;
}

/** One line of `short-trainings.jsonl`: a network that evolved, or one that others evolved from. */
export interface ShortTrainingLine {
  readonly trained: ShortlyTrained;
  readonly seconds: number;
}

export class RunFolder {
  /** the networks that were judged, in their order */
  readonly judged: LineFile<JudgedLine>;
  /** networks that evolved, and those that they evolved from, in their order */
  readonly shortTrainings: LineFile<ShortTrainingLine>;
  /** rounds of finalists that are over */
  readonly rounds: LineFile<Round>;
  /** first rounds of a rank test's networks that are over */
  readonly firstRounds: LineFile<FirstRound>;
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
    this.shortTrainings = new LineFile(this.file('short-trainings.jsonl'));
    this.rounds = new LineFile(this.file('rounds.jsonl'));
    this.firstRounds = new LineFile(this.file('first-rounds.jsonl'));
    this.truths = new LineFile(this.file('truths.jsonl'));
    this.logFile = new LineFile(this.file('log.jsonl'));
  }

  /** Begins a run in a folder that is new or empty. @throws FILE_EXISTS, FILE_FOLDER, FILE_WRITE */
  static create(path: string, settings: Settings): RunFolder {
    makeRunFolder(
      path,
      `Name another folder with --run, or go on with the search in it: lut search --resume ${path}`,
    );
    const folder = new RunFolder(path);
    writeFile(folder.file(CONFIGURATION), settingsToJson(settings));
    return folder;
  }

  /**
   * Opens the run in a folder, or the newest under runs/ that is not finished.
   * @throws SEARCH_RUN when there is none, or it is finished
   */
  static resume(path = newestUnfinished(CONFIGURATION)): { folder: RunFolder; settings: Settings } {
    if (path === undefined) throw runError('There is no search under runs/ that is not finished');
    const folder = new RunFolder(path);
    if (hasResult(path)) {
      throw runError(`The search in ${path} is finished: its result is in ${RESULT}`);
    }
    return { folder, settings: folder.settings() };
  }

  /** Opens the run in a folder, finished or not. @throws SEARCH_RUN when there is none */
  static open(path: string): { folder: RunFolder; settings: Settings } {
    const folder = new RunFolder(path);
    return { folder, settings: folder.settings() };
  }

  private settings(): Settings {
    const config = this.file(CONFIGURATION);
    if (!existsSync(config)) {
      throw runError(`${this.path} is not the folder of a search: it has no ${CONFIGURATION}`);
    }
    const text = Buffer.from(readFile(config, 'configuration', CONFIGURATION_LIMIT)).toString();
    return settingsFromJson(text, config);
  }

  /** The result; null where the search is not finished. @throws FILE_* */
  result(): SearchJson | null {
    return (readResult(this.path) as SearchJson | undefined) ?? null;
  }

  /** Where {@link saveModel} puts it. */
  get modelPath(): string {
    return modelPath(this.path);
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
    if (line.phase === 'supernet' && line.warmup) saveCheckpoint(training, this.file(WARM_UP));
  }

  /** Epochs of the warm-up that are kept. */
  get warmedUp(): number {
    return this.warmUpLines().length;
  }

  /** Begins with the warm-up of another search: its checkpoint, and its lines of the log. @throws FILE_* */
  takeWarmUp(other: RunFolder): void {
    const checkpoint = readFile(other.file(WARM_UP), 'checkpoint', CHECKPOINT_LIMIT);
    this.logFile.replace(other.warmUpLines());
    writeFile(this.file(CHECKPOINTS.supernet), checkpoint);
    writeFile(this.file(WARM_UP), checkpoint);
  }

  private warmUpLines(): LogLine[] {
    return this.lines().filter((line) => line.phase === 'supernet' && line.warmup);
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

  /** How likely each choice was after the last epoch that is kept; null before the first. */
  distribution({ space }: Settings): KeptDistribution | null {
    const checkpoint = this.file(CHECKPOINTS.supernet);
    return existsSync(checkpoint) ? keptDistribution(checkpoint, space) : null;
  }

  /** When it began, and when anything of it was written last; milliseconds since 1970. */
  written(): ReturnType<typeof writtenTimes> {
    return writtenTimes(this.path, CONFIGURATION);
  }

  /** What the epochs of a phase took so far. */
  seconds(of: LoggedPhase): number {
    return this.lines().reduce((sum, { phase, seconds }) => (phase === of ? sum + seconds : sum), 0);
  }

  /** Keeps the network, also as C. Gives the path of the `.tflite`. @throws FILE_* */
  saveModel(model: Uint8Array): string {
    return saveModel(this.path, model);
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
    saveResult(this.path, result);
  }
}

function runError(what: string): LutError {
  return new LutError(
    'SEARCH_RUN',
    `${what}.`,
    'Name the folder of a run after --resume, or begin one without.',
  );
}
