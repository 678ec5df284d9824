/** One search of a comparison, in a process of its own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resumeSearch, search } from '../../lab/search/search.js';
import { searchHtml } from '../../report/search.js';
import { answerApart } from '../apart.js';
import type { Experiment } from './experiments.js';
import type { Compared } from './page.js';

export interface SearchOrder {
  readonly experiment: Experiment;
  /** where the run folders are */
  readonly folder: string;
}

await answerApart(async ({ experiment, folder }: SearchOrder): Promise<Compared> => {
  const { id, group, name, choice } = experiment;
  const start = performance.now();
  const run = join(folder, id);
  const means = { run, threads: 1, db: join(folder, 'comparisons.db'), page: searchHtml };
  const begun = existsSync(run);
  const outcome = await (begun ? resumeSearch(means) : search({ ...choice, ...means }));
  const { architecture, found, predicted, likeliest, expected, withinLimits, candidates, seconds } = outcome;
  const { accuracyFloat, accuracyInt8 } = found;
  return {
    ...{ id, group, name, seed: choice.seed, wallSeconds: (performance.now() - start) / 1000 },
    ...{ architecture, predicted, likeliest, withinLimits, accuracyFloat, accuracyInt8, seconds },
    expectedCount: expected?.count ?? null,
    judged: candidates.length,
  };
});
