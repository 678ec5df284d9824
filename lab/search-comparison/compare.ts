/** Makes the runs of a comparison, and measures their networks. One that was broken off goes on where it stopped. */
import { join } from 'node:path';
import { makeFolder } from '../files.js';
import { LineFile } from '../search/line-file.js';
import { runOnBoard, type OnBoard } from './on-boards.js';
import { needOf, Results, type ComparisonRun } from './runs.js';

export interface ComparisonRequest {
  /** those first that should be made first */
  readonly runs: readonly ComparisonRun[];
  /** holds the folders of the runs */
  readonly folder: string;
  /** runs side by side */
  readonly parallel: number;
  /** makes a run, e.g. in a process of its own; undefined when it failed, and has said why */
  readonly make: (run: ComparisonRun) => Promise<Made | undefined>;
  /** ids of the boards that networks are measured on, and their tables' paths */
  readonly boards: ReadonlyMap<string, string>;
  /** ids of the runs whose networks are measured on all of them */
  readonly measured: readonly string[];
  /** told after each step what was done, and of all that there is so far */
  readonly onResult: (what: string, comparison: Comparison) => void;
}

/** All in the folder, that of other runs too. */
export interface Comparison {
  readonly results: Results;
  /** networks on boards */
  readonly onBoards: readonly OnBoard[];
  readonly made: readonly (Made & Pick<ComparisonRun, 'id'>)[];
}

/** What making a run took, or the last part of one that was broken off. */
export interface Made {
  /** most bytes of memory */
  readonly memory: number;
}

/** @throws what making a run throws; FILE_*, TABLE_*, STORE_* */
export async function compareSearches(request: ComparisonRequest): Promise<void> {
  const { folder, boards } = request;
  makeFolder(folder);
  const results = new Results(folder);
  const onBoards = new LineFile<OnBoard>(join(folder, 'on-boards.jsonl'));
  const made = new LineFile<Comparison['made'][number]>(join(folder, 'made.jsonl'));
  const comparison = (): Comparison => ({ results, onBoards: onBoards.lines(), made: made.lines() });
  const left = request.runs.filter(({ id }) => !results.has(id));
  await inOrder(left, request.parallel, results, async (run) => {
    const done = await request.make(run);
    if (done !== undefined) made.append({ id: run.id, ...done });
    request.onResult(`${run.id}${done === undefined ? ' failed' : ''}`, comparison());
  });
  for (const id of request.measured.filter((each) => results.has(each))) {
    for (const [board, table] of boards) {
      if (onBoards.lines().some((one) => one.id === id && one.board === board)) continue;
      const model = join(folder, id, 'model.tflite');
      onBoards.append(await runOnBoard({ id, board, table, model, db: join(folder, 'on-boards.db') }));
      request.onResult(`${id} on ${board}`, comparison());
    }
  }
}

/** Makes runs side by side, in their order but for those that need another one, until none is left that can be made. */
async function inOrder(
  runs: readonly ComparisonRun[],
  side: number,
  results: Results,
  make: (run: ComparisonRun) => Promise<void>,
): Promise<void> {
  const waiting = [...runs];
  const making = new Set<Promise<void>>();
  const isReady = (run: ComparisonRun): boolean => {
    const need = needOf(run);
    return need === undefined || results.has(need);
  };
  for (;;) {
    const next = making.size < side ? waiting.findIndex(isReady) : -1;
    if (next !== -1) {
      const one = make(waiting.splice(next, 1)[0]!).finally(() => making.delete(one));
      making.add(one);
    } else if (making.size > 0) await Promise.race(making);
    else return;
  }
}
