import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { architectureName } from '../../model/space/choices.js';
import { resumeRankTest, testRanking } from '../search/rank-test.js';
import type { SearchMeans } from '../search/request.js';
import { resumeSearch, search } from '../search/search.js';
import type { NetworkChoice } from '../train/request.js';
import { resumeTraining, trainGiven } from '../train/train.js';
import { randomNetwork } from './random-networks.js';
import type { ComparisonRun, SearchRun, TrainingRun } from './runs.js';

export interface RunMeans extends Pick<SearchMeans, 'threads' | 'db' | 'page'> {
  /** holds the folders of the runs */
  readonly folder: string;
  /** the network that the search found whose winner is trained */
  readonly winner?: string;
  /** path of the table of the board that a training's costs are predicted for */
  readonly table: string;
}

/**
 * Makes a run, or goes on with it where it was begun.
 * @throws as `search`, `testRanking` and `trainGiven`
 */
export async function makeRun(run: ComparisonRun, means: RunMeans): Promise<void> {
  await (run.kind === 'training' ? train(run, means) : makeSearch(run, means));
}

async function makeSearch({ id, kind, choice, warmUpOf }: SearchRun, means: RunMeans): Promise<void> {
  const run = join(means.folder, id);
  const [begin, resume] = kind === 'search' ? [search, resumeSearch] : [testRanking, resumeRankTest];
  if (existsSync(run)) await resume({ ...means, run });
  else {
    const shared = warmUpOf === undefined ? {} : { warmUpOf: join(means.folder, warmUpOf) };
    await begin({ ...choice, ...means, ...shared, run });
  }
}

async function train(run: TrainingRun, { folder, table, threads, winner }: RunMeans): Promise<void> {
  const out = join(folder, run.id);
  const means = { threads, tables: { tables: [table] } };
  if (existsSync(out)) await resumeTraining({ ...means, folder: out });
  else await trainGiven({ ...run.choice, ...means, network: networkOf(run, winner), out });
}

function networkOf({ network }: TrainingRun, winner: string | undefined): NetworkChoice {
  if ('winnerOf' in network) return { architecture: winner! };
  if ('random' in network)
    return { architecture: architectureName(randomNetwork(network.limits, network.random)) };
  return network;
}
