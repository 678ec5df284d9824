/**
 * The paper's comparisons: strategies at equal time, ablations, boards, and published networks trained alike. Every
 * line of the results is one `lut search` or `lut run`, run as a user would; a broken comparison goes on where it
 * stopped.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { execaNode } from 'execa';
import { PACKAGE_ROOT } from '../common/paths.js';
import { printLine } from '../cli/output.js';
import type { LogLine } from '../lab/search/run-folder.js';
import { EXPERIMENTS, type Experiment } from './compare/experiments.js';
import { Lines } from './compare/lines.js';
import { BOARDS, runOnBoard, type OnBoard } from './compare/on-boards.js';
import { comparisonPage, type Outcome } from './compare/page.js';

const LUT = join(PACKAGE_ROOT, 'dist', 'cli', 'main.js');

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
  const searches = new Lines<Outcome>(join(folder, 'results.jsonl'));
  const measured = new Lines<OnBoard>(join(folder, 'on-boards.jsonl'));
  const side = Number(parallel);
  const asked = EXPERIMENTS.filter(({ group }) => only === undefined || group === only);
  const write = (): void => writeFileSync(page, comparisonPage(searches.all, measured.all));

  const searchesLeft = asked.filter(({ id }) => searches.all.every((one) => one.id !== id));
  await inParallel(side, searchesLeft, async (experiment) => {
    searches.add(await search(experiment, folder));
    write();
    return experiment.id;
  });
  const pairs = asked
    .filter(({ group, seed }) => (group === 'boards' || group === 'networks') && seed === 1)
    .flatMap(({ id }) => BOARDS.map((board) => ({ id, board })))
    .filter(({ id, board }) => measured.all.every((one) => one.id !== id || one.board !== board));
  await inParallel(side, pairs, async ({ id, board }) => {
    measured.add(await runOnBoard(LUT, id, join(folder, id, 'model.tflite'), board));
    write();
    return `${id} on ${board}`;
  });
  write();
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

/** Runs one search in a process of its own. */
async function search(
  { id, group, name, seed, arguments: words }: Experiment,
  folder: string,
): Promise<Outcome> {
  const start = performance.now();
  const command = [...words, '--seed', String(seed), '--threads', '1', '--run', join(folder, id), '--json'];
  const { stdout } = await execaNode(LUT, command, { stderr: 'ignore' });
  const seconds = (performance.now() - start) / 1000;
  const result = JSON.parse(stdout) as Outcome['result'];
  const expected = expectedCosts(join(folder, id, 'log.jsonl'));
  return { id, group, name, seed, wallSeconds: seconds, result, expected };
}

/** What the last epoch of a differentiable search expected of its distribution; null for others. */
function expectedCosts(log: string): Outcome['expected'] {
  const epochs = new Lines<LogLine>(log).all.flatMap((line) => (line.phase === 'supernet' ? [line] : []));
  return epochs.at(-1)?.expected ?? null;
}
