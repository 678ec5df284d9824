/** One search of a comparison, in a process of its own and on one thread. */
import { join } from 'node:path';
import { comparedSearch, type Experiment } from '../../lab/search-comparison/compared.js';
import { searchHtml } from '../../report/search.js';
import { answerApart } from '../apart.js';

export interface SearchOrder {
  readonly experiment: Experiment;
  /** where the run folders are */
  readonly folder: string;
}

await answerApart(({ experiment, folder }: SearchOrder) =>
  comparedSearch(experiment, folder, { threads: 1, db: join(folder, 'comparisons.db'), page: searchHtml }),
);
