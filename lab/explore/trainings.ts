/** Trainings of single networks (`lut train`) in their folders. */
import { basename } from 'node:path';
import { architectureName } from '../../model/space/choices.js';
import type { TrainJson } from '../json/types.js';
import { TrainingFolder, type TrainingLine } from '../train/folder.js';
import type { TrainingSettings } from '../train/settings.js';
import { counted, silenceOf, type PhaseProgress, type SearchState } from './search-progress.js';
import { runPath } from './searches.js';

export type { TrainingLine };

/** What a training came to. */
export type TrainingFound = Pick<
  TrainJson,
  | 'accuracy_float'
  | 'accuracy_int8'
  | 'held_out_accuracy'
  | 'macs'
  | 'model_bytes'
  | 'arena_bytes'
  | 'predicted'
  | 'images'
  | 'data'
  | 'synthetic'
  | 'seconds'
>;

/** A training of a folder of runs. */
export interface TrainingRow {
  /** of its folder */
  readonly name: string;
  readonly state: SearchState;
  /** ISO 8601 */
  readonly began: string;
  /** when anything was written last, ISO 8601 */
  readonly heard: string;
  /** name of the space */
  readonly space: string;
  /** what is trained: the blocks of a network of the space, or a published network */
  readonly network: string;
  readonly seed: number;
  readonly epochs: Pick<PhaseProgress, 'done' | 'of' | 'secondsLeft'>;
  /** null before it is finished */
  readonly found: TrainingFound | null;
}

/** All that is known of a training. */
export interface TrainingView extends TrainingRow {
  readonly log: readonly TrainingLine[];
  /** name of the teacher's run; null without one */
  readonly teacher: string | null;
}

/** A training in short. @param now milliseconds since 1970. @throws FILE_*, SEARCH_CHECKPOINT */
export function trainingRow(folder: TrainingFolder, now: number): TrainingRow {
  const { settings } = folder;
  const { began, last } = folder.written();
  const result = folder.result();
  const log = folder.lines();
  const progress = { phase: 'retraining', of: settings.plan.epochs, things: 'epochs' } as const;
  const { done, of, secondsLeft } = counted({ ...progress, done: log.at(-1)?.epoch ?? 0 }, log);
  const silent = now - last > silenceOf(log);
  return {
    name: basename(folder.path),
    state: result !== null ? 'finished' : silent ? 'silent' : 'at work',
    began: new Date(began).toISOString(),
    heard: new Date(last).toISOString(),
    space: settings.space.name,
    network: networkName(settings),
    seed: settings.plan.seed,
    epochs: { done, of, secondsLeft: result !== null ? 0 : silent ? null : secondsLeft },
    found: result && foundOf(result),
  };
}

/**
 * A training by the name of its folder.
 * @param home folder of runs; `runs` unless given
 * @throws SEARCH_RUN where there is none of that name, or it was changed; FILE_*, SEARCH_CHECKPOINT
 */
export function exploreTraining(name: string, home?: string, now = Date.now()): TrainingView {
  const folder = TrainingFolder.open(runPath(name, home));
  const { teacher } = folder.settings;
  return {
    ...trainingRow(folder, now),
    log: folder.lines(),
    teacher: teacher && basename(teacher.folder),
  };
}

function networkName({ architecture, baseline }: TrainingSettings): string {
  return baseline === null ? architectureName(architecture!) : `${baseline.name} × ${baseline.width}`;
}

function foundOf(result: TrainJson): TrainingFound {
  const { accuracy_float, accuracy_int8, held_out_accuracy, macs, model_bytes, arena_bytes } = result;
  const { predicted, images, data, synthetic, seconds } = result;
  return {
    ...{ accuracy_float, accuracy_int8, held_out_accuracy, macs, model_bytes, arena_bytes },
    ...{ predicted, images, data, synthetic, seconds },
  };
}
