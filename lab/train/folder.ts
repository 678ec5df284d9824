/** The folder of one training: its settings, log, checkpoint and results. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { sha256 } from '../../common/hash.js';
import { restoreCheckpoint, saveCheckpoint } from '../../search/checkpoint.js';
import type { NetworkTraining } from '../../search/training/network-training.js';
import type { EpochOfTraining } from '../../search/training/train-network.js';
import { readFile, writeFile } from '../files.js';
import { LineFile } from '../search/line-file.js';
import {
  hasResult,
  makeRunFolder,
  newestUnfinished,
  readResult,
  RESULT,
  saveModel,
  saveResult,
  writtenTimes,
} from '../search/runs.js';
import { settingsFromJson, settingsToJson } from '../search/settings.js';
import type { TrainJson } from '../json/types.js';
import type { TrainingSettings } from './settings.js';

/** Another name than that of a search's, so that neither is taken for the other. */
export const CONFIGURATION = 'training.json';
const CHECKPOINT = 'training.bin';

/** Bytes. */
const CONFIGURATION_LIMIT = 1024 ** 2;
const CHECKPOINT_LIMIT = 1024 ** 3;

/** One line of `log.jsonl`. */
export type TrainingLine = EpochOfTraining & { readonly seconds: number };

export class TrainingFolder {
  private readonly log: LineFile<TrainingLine>;

  private constructor(
    readonly path: string,
    readonly settings: TrainingSettings,
  ) {
    this.log = new LineFile(this.file('log.jsonl'));
  }

  /** Begins a training in a folder that is new or empty. @throws FILE_EXISTS, FILE_FOLDER, FILE_WRITE */
  static create(path: string, settings: TrainingSettings): TrainingFolder {
    makeRunFolder(
      path,
      `Name another folder with --out, or go on with the training in it: lut train --resume ${path}`,
    );
    writeFile(join(path, CONFIGURATION), settingsToJson(settings));
    return new TrainingFolder(path, settings);
  }

  /**
   * Opens the training in a folder, or the newest under runs/ that is not finished.
   * @throws SEARCH_RUN when there is none, or it is finished
   */
  static resume(path = newestUnfinished(CONFIGURATION)): TrainingFolder {
    if (path === undefined) throw noTraining('There is no training under runs/ that is not finished');
    const folder = TrainingFolder.open(path);
    if (!folder.finished) return folder;
    throw noTraining(`The training in ${path} is finished: its result is in ${RESULT}`);
  }

  /** Opens the training in a folder, finished or not. @throws SEARCH_RUN when there is none */
  static open(path: string): TrainingFolder {
    const config = join(path, CONFIGURATION);
    if (!existsSync(config)) {
      throw noTraining(`${path} is not the folder of a training: it has no ${CONFIGURATION}`);
    }
    const text = Buffer.from(readFile(config, 'configuration', CONFIGURATION_LIMIT)).toString();
    return new TrainingFolder(path, settingsFromJson<TrainingSettings>(text, config, 'training'));
  }

  get finished(): boolean {
    return hasResult(this.path);
  }

  /** SHA-256 of the weights as they are now. @throws FILE_* */
  weightsHash(): string {
    return sha256(readFile(this.file(CHECKPOINT), 'weights', CHECKPOINT_LIMIT));
  }

  /** The result; null where the training is not finished. @throws FILE_* */
  result(): TrainJson | null {
    return (readResult(this.path) as TrainJson | undefined) ?? null;
  }

  /** When it began, and when anything of it was written last; milliseconds since 1970. */
  written(): ReturnType<typeof writtenTimes> {
    return writtenTimes(this.path, CONFIGURATION);
  }

  /** Keeps an epoch: first its line in the log, then the checkpoint. @throws FILE_* */
  saveEpoch(line: TrainingLine, training: NetworkTraining): void {
    this.log.append(line);
    saveCheckpoint(training, this.file(CHECKPOINT));
  }

  /** Brings a new training to where the checkpoint is, if there is one, and the log as well. @throws SEARCH_CHECKPOINT */
  restore(training: NetworkTraining): void {
    if (existsSync(this.file(CHECKPOINT))) this.load(training);
    this.log.replace(this.lines().filter(({ epoch }) => epoch <= training.epochsDone));
  }

  /** Brings a new training to where the checkpoint is. @throws SEARCH_CHECKPOINT */
  load(training: NetworkTraining): void {
    restoreCheckpoint(training, this.file(CHECKPOINT));
  }

  /** The log so far. @throws FILE_*, SEARCH_CHECKPOINT */
  lines(): TrainingLine[] {
    return this.log.lines();
  }

  /** Keeps the network, also as C. Gives the path of the `.tflite`. @throws FILE_* */
  saveModel(model: Uint8Array): string {
    return saveModel(this.path, model);
  }

  /** Keeps the result: from then on there is nothing to resume. @throws FILE_* */
  finish(result: TrainJson): void {
    saveResult(this.path, result);
  }

  private file(name: string): string {
    return join(this.path, name);
  }
}

function noTraining(what: string): LutError {
  return new LutError(
    'SEARCH_RUN',
    `${what}.`,
    'Name the folder of a training (lut train), or begin one without --resume.',
  );
}
