/** A test of how well a supernet ranks networks, kept in a run folder as a search is. */
import { defined } from '../../common/defined.js';
import { rankTest, type RankTest } from '../../search/rank-test.js';
import type { ChosenTable } from '../tables.js';
import { beginFolder } from './begin.js';
import { prepare, priced, pricedAgain, type PreparedSearch } from './prepare.js';
import type { ResumeRequest, SearchMeans, SearchRequest } from './request.js';
import { rankTestJson } from './rank-test-result.js';
import { RunFolder } from './run-folder.js';
import type { Settings } from './settings.js';
import { withThreads } from './train.js';

export interface RankTestOutcome {
  readonly settings: Settings;
  readonly chosen: ChosenTable;
  readonly test: RankTest;
  /** path of the run folder */
  readonly folder: string;
}

/** Begins a rank test in a run folder of its own. @throws as `search` */
export async function testRanking(request: SearchRequest): Promise<RankTestOutcome> {
  const prepared = await prepare(priced(request, request.catalogue), request);
  return testInto(beginFolder(request, prepared.settings), prepared, request);
}

/** Takes up a rank test where it was interrupted. @throws as `resumeSearch` */
export async function resumeRankTest(request: ResumeRequest): Promise<RankTestOutcome> {
  const { folder, settings } = RunFolder.resume(request.run);
  const prepared = await prepare(pricedAgain(settings, folder.path, request.catalogue), request);
  return testInto(folder, prepared, request);
}

/** Whether what would be resumed is a rank test. @throws SEARCH_RUN */
export function isRankTest(run?: string): boolean {
  return RunFolder.resume(run).settings.rankTest !== null;
}

async function testInto(
  folder: RunFolder,
  prepared: PreparedSearch,
  means: SearchMeans,
): Promise<RankTestOutcome> {
  const { settings, goal, dataset, chosen } = prepared;
  const { space, plan } = settings;
  const { feasible, limits } = goal;
  const test = await withThreads(prepared, folder, means, ({ threads, hooks, supernet, listener }) => {
    listener?.enter('supernet');
    const task = { space, feasible, limits, dataset, threads, supernet, plan, hooks };
    return rankTest(task, settings.rankTest ?? 0, plan, {
      firstRounds: folder.firstRounds.lines(),
      truths: folder.truths.lines(),
      onNetworks: () => listener?.enter('networks'),
      onFirstRound: (one) => folder.firstRounds.append(one),
      onTruth: (truth) => folder.truths.append(truth),
      onShare: (share) => listener?.advance(share),
      trainings: folder.trainings,
      ...defined({ signal: means.signal }),
    });
  });
  const outcome = { settings, chosen, test, folder: folder.path };
  folder.finish(rankTestJson(outcome));
  return outcome;
}
