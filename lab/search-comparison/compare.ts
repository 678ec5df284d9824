/** Compares searches, and their winners on emulated boards. A comparison that was broken off goes on where it stopped. */
import { join } from 'node:path';
import { makeFolder } from '../files.js';
import { runFolder, type Compared, type Experiment } from './compared.js';
import { Lines } from './lines.js';
import { runOnBoard, type OnBoard } from './on-boards.js';

export interface ComparisonRequest {
  readonly experiments: readonly Experiment[];
  /** for the results so far and the run folders */
  readonly folder: string;
  /** searches side by side */
  readonly parallel: number;
  /** makes a search, e.g. in a process of its own; undefined when it failed */
  readonly search: (experiment: Experiment) => Promise<Compared | undefined>;
  /** ids of the boards that networks are measured on, and their tables' paths */
  readonly boards: ReadonlyMap<string, string>;
  /** whether the network of an experiment is measured on all of them */
  readonly isMeasured: (experiment: Experiment) => boolean;
  /** told after each step what was done, and of all results so far */
  readonly onResult: (what: string, comparison: Comparison) => void;
}

/** All results in the folder, those of other experiments too. */
export interface Comparison {
  readonly searches: readonly Compared[];
  readonly measured: readonly OnBoard[];
}

/** @throws what a search throws; FILE_*, TABLE_*, STORE_* */
export async function compareSearches(request: ComparisonRequest): Promise<Comparison> {
  const { experiments, folder, parallel, boards } = request;
  makeFolder(folder);
  const searches = new Lines<Compared>(join(folder, 'results.jsonl'));
  const measured = new Lines<OnBoard>(join(folder, 'on-boards.jsonl'));
  const comparison = { searches: searches.all, measured: measured.all };
  const isDone = ({ id }: Experiment): boolean => searches.all.some((one) => one.id === id);

  const left = experiments.filter((experiment) => !isDone(experiment));
  await inParallel(parallel, left, async (experiment) => {
    const compared = await request.search(experiment);
    if (compared !== undefined) searches.add(compared);
    request.onResult(`${experiment.id}${compared === undefined ? ' failed' : ''}`, comparison);
  });
  const pairs = experiments
    .filter((experiment) => isDone(experiment) && request.isMeasured(experiment))
    .flatMap(({ id }) => [...boards].map(([board, table]) => ({ id, board, table })))
    .filter(({ id, board }) => measured.all.every((one) => one.id !== id || one.board !== board));
  await inParallel(parallel, pairs, async ({ id, board, table }) => {
    const model = join(runFolder(folder, id), 'model.tflite');
    measured.add(await runOnBoard({ id, board, table, model, db: join(folder, 'on-boards.db') }));
    request.onResult(`${id} on ${board}`, comparison);
  });
  return comparison;
}

async function inParallel<T>(
  side: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const take = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: side }, take));
}
