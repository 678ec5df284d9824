/** One run of a comparison, in a process of its own and on one thread. */
import { join } from 'node:path';
import { outcomeReport } from '../../dashboard/report-file.js';
import { makeRun } from '../../lab/search-comparison/make-run.js';
import type { ComparisonRun } from '../../lab/search-comparison/runs.js';
import { answerApart } from '../apart.js';

export interface RunOrder {
  readonly run: ComparisonRun;
  /** the network that it trains, where a search found it */
  readonly winner?: string;
  /** where the run folders are */
  readonly folder: string;
  /** path of the table of a training's board */
  readonly table: string;
}

await answerApart(async ({ run, winner, folder, table }: RunOrder) => {
  const db = join(folder, 'comparison.db');
  await makeRun(run, {
    ...{ folder, table, db, threads: 1, page: outcomeReport },
    ...(winner !== undefined && { winner }),
  });
  // kilobytes, by Node's documentation
  return { memory: process.resourceUsage().maxRSS * 1024 };
});
