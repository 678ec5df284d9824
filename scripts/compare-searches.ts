/**
 * The paper's comparisons: strategies at equal time, ablations, and published networks trained alike. Every line of
 * the results is one `lut search`, run as a user would; a broken comparison goes on where it stopped.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { execaNode } from 'execa';
import { PACKAGE_ROOT } from '../common/paths.js';
import { printLine } from '../cli/output.js';
import { EXPERIMENTS, type Experiment } from './compare/experiments.js';
import { comparisonPage, type Outcome } from './compare/page.js';

const LUT = join(PACKAGE_ROOT, 'dist', 'cli', 'main.js');

await new Command('compare-searches')
  .description('compares strategies, ablations and published networks; takes about two hours on 2 cores')
  .option('--results <file>', 'one line of JSON per search', 'build/comparisons/results.jsonl')
  .option('--page <file>', 'the tables', 'docs/search-comparisons.md')
  .option('--only <group>', 'strategies, ablations, networks or boards')
  .option('--parallel <n>', 'searches side by side, each on one thread', '2')
  .action(compare)
  .parseAsync();

interface Options {
  readonly results: string;
  readonly page: string;
  readonly only?: string;
  readonly parallel: string;
}

async function compare({ results, page, only, parallel }: Options): Promise<void> {
  mkdirSync(dirname(results), { recursive: true });
  const outcomes = existsSync(results) ? readOutcomes(results) : [];
  const done = new Set(outcomes.map(({ id }) => id));
  const waiting = EXPERIMENTS.filter(
    ({ id, group }) => !done.has(id) && (only === undefined || group === only),
  );
  const total = waiting.length;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const outcome = await run(next, dirname(results));
      outcomes.push(outcome);
      appendFileSync(results, `${JSON.stringify(outcome)}\n`);
      writeFileSync(page, comparisonPage(outcomes));
      printLine(`${total - waiting.length}/${total} ${next.id}`);
    }
  };
  await Promise.all(Array.from({ length: Number(parallel) }, work));
}

/** Runs one search in a process of its own. */
async function run(
  { id, group, name, seed, arguments: words }: Experiment,
  folder: string,
): Promise<Outcome> {
  const start = performance.now();
  const command = [...words, '--seed', String(seed), '--threads', '1', '--run', join(folder, id), '--json'];
  const { stdout } = await execaNode(LUT, command, { stderr: 'ignore' });
  const seconds = (performance.now() - start) / 1000;
  return { id, group, name, seed, wallSeconds: seconds, result: JSON.parse(stdout) as Outcome['result'] };
}

function readOutcomes(path: string): Outcome[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Outcome);
}
