/**
 * The paper's comparisons: strategies at equal time, ablations, boards, and published networks trained alike. A broken
 * comparison goes on where it stopped.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { boardIds } from '../boards/catalogue.js';
import { printLine } from '../cli/terminal/output.js';
import { workApart } from './apart.js';
import { EXPERIMENTS, type Experiment } from './compare/experiments.js';
import { Lines } from './compare/lines.js';
import { runOnBoard, type OnBoard } from './compare/on-boards.js';
import { comparisonPage, type Compared } from './compare/page.js';
import type { SearchOrder } from './compare/search-process.js';

const SEARCH = join(import.meta.dirname, 'compare', 'search-process.js');

await new Command('compare-searches')
  .description('compares strategies, ablations and published networks; takes about two hours on 2 cores')
  .option('--folder <dir>', 'one line of JSON per search, and the run folders', 'build/comparisons')
  .option('--page <file>', 'the tables', 'docs/search-comparisons.md')
  .option('--only <group>', 'strategies, ablations, networks or boards')
  .option('--parallel <n>', 'searches side by side, each on one thread', '2')
  .action(compare)
  .parseAsync();

interface Options {
  readonly folder: string;
  readonly page: string;
  readonly only?: string;
  readonly parallel: string;
}

async function compare({ folder, page, only, parallel }: Options): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const searches = new Lines<Compared>(join(folder, 'results.jsonl'));
  const measured = new Lines<OnBoard>(join(folder, 'on-boards.jsonl'));
  const side = Number(parallel);
  const asked = EXPERIMENTS.filter(({ group }) => only === undefined || group === only);
  const write = (): void => writeFileSync(page, comparisonPage(searches.all, measured.all));

  const searchesLeft = asked.filter(({ id }) => searches.all.every((one) => one.id !== id));
  await inParallel(side, searchesLeft, async (experiment) => {
    const compared = await search({ experiment, folder });
    if (compared === undefined) return `${experiment.id} failed`;
    searches.add(compared);
    write();
    return experiment.id;
  });
  const pairs = asked
    .filter(({ id }) => searches.all.some((one) => one.id === id))
    .filter(isMeasured)
    .flatMap(({ id }) => boardIds().map((board) => ({ id, board })))
    .filter(({ id, board }) => measured.all.every((one) => one.id !== id || one.board !== board));
  await inParallel(side, pairs, async ({ id, board }) => {
    measured.add(await runOnBoard(id, join(folder, id, 'model.tflite'), board, join(folder, 'on-boards.db')));
    write();
    return `${id} on ${board}`;
  });
  write();
}

/** Runs one search in a process of its own. Undefined when it failed: it has said why. */
async function search(order: SearchOrder): Promise<Compared | undefined> {
  const done = await workApart<Compared>(SEARCH, order);
  if (!done.failed) return done.answer;
  process.exitCode = done.exitCode;
  return undefined;
}

/** Whether its network runs on all boards. */
function isMeasured({ group, choice }: Experiment): boolean {
  return (group === 'boards' || group === 'networks') && choice.seed === 1;
}

/** @param work gives what it has done, in words */
async function inParallel<T>(
  side: number,
  items: readonly T[],
  work: (item: T) => Promise<string>,
): Promise<void> {
  let next = 0;
  const take = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) {
      const done = await work(item);
      printLine(`${Math.min(next, items.length)}/${items.length} ${done}`);
    }
  };
  await Promise.all(Array.from({ length: side }, take));
}
