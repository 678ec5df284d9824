/** Makes the runs of a comparison, and measures their networks. One that was broken off goes on where it stopped. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, writeFile } from '../files.js';
import { hasResult } from '../search/runs.js';
import { runOnBoard, type OnBoard } from './on-boards.js';
import { askedOf, outcomeOf, Outcomes } from './outcomes.js';
import { needsOf, type ComparisonRun } from './runs.js';

export interface ComparisonRequest {
  /** those first that should be made first */
  readonly runs: readonly ComparisonRun[];
  /** those of them that are made; all unless given */
  readonly only?: (run: ComparisonRun) => boolean;
  /** holds the folders of the runs, which nothing needs any more once they are made */
  readonly folder: string;
  /** path of the file that keeps what they came to */
  readonly outcomes: string;
  /** runs side by side */
  readonly parallel: number;
  /**
   * Makes a run, e.g. in a process of its own; undefined when it failed, and has said why.
   * @param winner the network that the run trains, where a search found it
   */
  readonly make: (run: ComparisonRun, winner: string | undefined) => Promise<Made | undefined>;
  /** ids of the boards that networks are measured on, and their tables' paths */
  readonly boards: ReadonlyMap<string, string>;
  /** ids of the runs whose networks are measured on all of them */
  readonly measured: readonly string[];
  /** told after each run what was done, and of all that there is so far */
  readonly onResult: (what: string, outcomes: Outcomes) => void;
}

/** What making a run took, or the last part of one that was broken off. */
export interface Made {
  /** most bytes of memory */
  readonly memory: number;
}

/** @throws what making a run throws; FILE_*, TABLE_*, STORE_* */
export async function compareSearches(request: ComparisonRequest): Promise<void> {
  const { folder, runs } = request;
  makeFolder(folder);
  const outcomes = new Outcomes(request.outcomes, runs);
  const isMade = (id: string): boolean => hasResult(join(folder, id));
  const left = runs.filter((run) => !outcomes.has(run.id) && (request.only?.(run) ?? true));
  const isReady = (run: ComparisonRun): boolean => {
    const { outcome, warmUp } = needsOf(run);
    return (outcome === undefined || outcomes.has(outcome)) && (warmUp === undefined || isMade(warmUp));
  };
  await inOrder(withNeeded(left, runs, isMade), request.parallel, isReady, async (run) => {
    const winner = winnerFor(run, outcomes);
    if (!isOwn(run, winner, folder)) {
      const own = join(folder, run.id);
      const failed = `${run.id} failed: ${own} holds a run of other settings; remove it, or name another --folder`;
      request.onResult(failed, outcomes);
      return;
    }
    const made = isMade(run.id) ? FINISHED : await request.make(run, winner);
    if (made !== undefined && !outcomes.has(run.id)) {
      const own = join(folder, run.id);
      outcomes.add(outcomeOf(run, own, made.memory, await measuredOn(request, run, own)));
    }
    request.onResult(`${run.id}${made === undefined ? ' failed' : ''}`, outcomes);
  });
}

/**
 * Whether the folder of a run is its own, or is to be: what was made with other settings, or of another winner, must not
 * become its outcome. What it is of is kept beside it.
 * @throws FILE_*
 */
function isOwn(run: ComparisonRun, winner: string | undefined, folder: string): boolean {
  const beside = join(folder, `${run.id}.asked`);
  const asked = `${askedOf(run)} ${winner ?? ''}\n`;
  if (existsSync(join(folder, run.id))) return existsSync(beside) && readFileSync(beside, 'utf8') === asked;
  writeFile(beside, asked);
  return true;
}

/** A run that was finished as its comparison was broken off. */
const FINISHED = { memory: null };

function winnerFor(run: ComparisonRun, outcomes: Outcomes): string | undefined {
  const { outcome } = needsOf(run);
  return outcome === undefined ? undefined : (outcomes.network(outcome)?.architecture ?? undefined);
}

/** With those in whose folders the warm-up of a run is, where these are gone. */
function withNeeded(
  left: readonly ComparisonRun[],
  runs: readonly ComparisonRun[],
  isMade: (id: string) => boolean,
): ComparisonRun[] {
  const needed = new Set(left.flatMap((run) => needsOf(run).warmUp ?? []).filter((id) => !isMade(id)));
  return runs.filter((run) => left.includes(run) || needed.has(run.id));
}

/** Measures the network of a run on the boards, where it is asked for. */
async function measuredOn(
  { measured, boards }: ComparisonRequest,
  { id }: ComparisonRun,
  folder: string,
): Promise<OnBoard[]> {
  const onBoards: OnBoard[] = [];
  if (!measured.includes(id)) return onBoards;
  for (const [board, table] of boards) {
    const model = join(folder, 'model.tflite');
    onBoards.push(await runOnBoard({ board, table, model, db: join(folder, 'on-boards.db') }));
  }
  return onBoards;
}

/** Makes runs side by side, in their order but for those that need another one, until none is left that can be made. */
async function inOrder(
  runs: readonly ComparisonRun[],
  side: number,
  isReady: (run: ComparisonRun) => boolean,
  make: (run: ComparisonRun) => Promise<void>,
): Promise<void> {
  const waiting = [...runs];
  const making = new Set<Promise<void>>();
  for (;;) {
    const next = making.size < side ? waiting.findIndex(isReady) : -1;
    if (next !== -1) {
      const one = make(waiting.splice(next, 1)[0]!).finally(() => making.delete(one));
      making.add(one);
    } else if (making.size > 0) await Promise.race(making);
    else return;
  }
}
