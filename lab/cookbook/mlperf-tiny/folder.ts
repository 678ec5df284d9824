/** A folder of MLPerf Tiny's results: `<division>/<submitter>/{results,systems}/…`, as mlcommons/tiny_results_* are. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LutError } from '../../../common/errors.js';
import { fileProblem } from '../../../common/files.js';

export const TASKS = ['ad', 'ic', 'kws', 'vww'] as const;
export type Task = (typeof TASKS)[number];

export type RunKind = 'accuracy' | 'performance' | 'energy';

/** The results of a system for a task. */
export interface TaskResults {
  readonly division: 'closed' | 'open';
  readonly submitter: string;
  /** its folder below `results/` */
  readonly system: string;
  /** `sww` is a task as well, whose results are of another kind */
  readonly task: Task | 'sww';
  /** which of several networks for the task; empty where there is one */
  readonly variant: string;
  /** paths from the folder of the round, of each run's results */
  readonly files: Readonly<Partial<Record<RunKind, string>>>;
}

export interface ResultsFolder {
  readonly results: readonly TaskResults[];
  /** paths of the descriptions of systems, by `<division>/<submitter>` */
  readonly systems: ReadonlyMap<string, readonly string[]>;
}

/** A round has some two thousand files. */
const MOST_FILES = 50_000;
const MOST_DEPTH = 12;

const TASK_NAMES: Readonly<Record<string, Task | 'sww'>> = {
  ad: 'ad',
  ic: 'ic',
  kws: 'kws',
  vww: 'vww',
  sww: 'sww',
  anomaly_detection: 'ad',
  image_classification: 'ic',
  keyword_spotting: 'kws',
  visual_wake_words: 'vww',
};
/** One submitter of v1.0 mistyped it. */
const RUN_NAMES: Readonly<Record<string, RunKind>> = {
  accuracy: 'accuracy',
  performance: 'performance',
  energy: 'energy',
  enegy: 'energy',
};

/** Looks what there is, and reads none of it. @throws RECIPE_RESULTS, FILE_MISSING, FILE_PERMISSION */
export function resultsFolder(folder: string): ResultsFolder {
  const found = new Map<string, TaskResults>();
  const systems = new Map<string, string[]>();
  for (const path of filesBelow(folder)) {
    const [division = '', submitter = '', part = '', ...rest] = path.split('/');
    if (division !== 'closed' && division !== 'open') continue;
    const name = rest.at(-1) ?? '';
    // what macOS leaves beside a file
    if (name.startsWith('._')) continue;
    if (part === 'systems' && name.endsWith('.json')) {
      const of = `${division}/${submitter}`;
      systems.set(of, [...(systems.get(of) ?? []), path]);
    }
    if (part !== 'results' || !name.endsWith('.txt')) continue;
    const place = placeOf(rest.slice(0, -1));
    if (place === undefined) continue;
    const { kind, ...of } = place;
    const key = [division, submitter, of.system, of.task, of.variant].join('/');
    const known = found.get(key) ?? { division, submitter, ...of, files: {} };
    const files = name.endsWith('results.txt') ? { ...known.files, [kind]: path } : known.files;
    found.set(key, { ...known, files });
  }
  if (found.size === 0) throw none(folder);
  return { results: [...found.values()], systems };
}

/** What the folders between `results/` and a file say; undefined for other files. */
function placeOf(
  folders: readonly string[],
): (Pick<TaskResults, 'system' | 'task' | 'variant'> & { kind: RunKind }) | undefined {
  const kind = RUN_NAMES[folders.at(-1) ?? ''];
  const at = folders.findLastIndex((name) => Object.hasOwn(TASK_NAMES, name));
  if (kind === undefined || at < 1) return undefined;
  return {
    system: folders.slice(0, at).join('/'),
    task: TASK_NAMES[folders[at]!]!,
    variant: folders.slice(at + 1, -1).join('/'),
    kind,
  };
}

/** Paths from the folder, sorted. Links are not followed: they may lead anywhere. @throws RECIPE_RESULTS, FILE_* */
function filesBelow(folder: string): string[] {
  const paths: string[] = [];
  const visit = (below: string, depth: number): void => {
    for (const entry of entriesOf(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== '.git' && depth < MOST_DEPTH) visit(path, depth + 1);
      if (entry.isFile()) paths.push(path);
      if (paths.length > MOST_FILES) throw tooMany(folder);
    }
  };
  visit('', 0);
  return paths.sort();
}

function entriesOf(path: string) {
  try {
    statSync(path);
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    const { code, why } = fileProblem(error);
    throw new LutError(code, `The folder ${path} cannot be read: ${why}.`, 'Check the path.', {
      cause: error,
    });
  }
}

function none(folder: string): LutError {
  return new LutError(
    'RECIPE_RESULTS',
    `${folder} holds no results of MLPerf Tiny.`,
    'Name a checkout of one of the repositories mlcommons/tiny_results_*: it has folders closed/ and open/.',
  );
}

function tooMany(folder: string): LutError {
  return new LutError(
    'RECIPE_RESULTS',
    `${folder} has more than ${MOST_FILES} files, and no round of MLPerf Tiny has.`,
    'Name the checkout of one round.',
  );
}
