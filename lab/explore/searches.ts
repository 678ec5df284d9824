/** Searches in their folders: what each found, or how far it is. */
import { basename } from 'node:path';
import { LutError } from '../../common/errors.js';
import { frontOf } from '../../search/front.js';
import type { Limits } from '../../search/costs/limits.js';
import type { KeptDistribution } from '../../search/kept-distribution.js';
import type { Candidate } from '../../search/strategies/strategy.js';
import { architectureParts, type ArchitecturePart } from '../../model/space/parts.js';
import type { Architecture } from '../../model/space/space.js';
import type { SearchJson } from '../json/types.js';
import { RunFolder, type LogLine } from '../search/run-folder.js';
import { runFolders } from '../search/runs.js';
import type { Settings } from '../search/settings.js';
import { searchProgress, type SearchProgress } from './search-progress.js';

export type { PhaseProgress, SearchProgress, SearchState } from './search-progress.js';
export type { ArchitecturePart, KeptDistribution };

/** What a search found. */
export type SearchFound = Pick<
  SearchJson,
  | 'predicted'
  | 'measured'
  | 'within_limits'
  | 'outputs_equal'
  | 'accuracy_float'
  | 'accuracy_int8'
  | 'budget'
  | 'synthetic'
  | 'data'
  | 'machine'
>;

/** A search of a folder of runs. */
export interface SearchRow extends SearchProgress {
  /** of its folder */
  readonly name: string;
  readonly board: string;
  /** name of the space */
  readonly space: string;
  /** in words: its strategy, the published network that it trains, or that it tests a ranking */
  readonly how: string;
  readonly seed: number;
  readonly limits: Limits;
  /** networks that were judged */
  readonly judged: number;
  /** null before it is finished, and for a test of a ranking */
  readonly found: SearchFound | null;
}

/** A judged network. */
export interface JudgedNetwork {
  readonly architecture: Architecture;
  /** in the unit of the search */
  readonly count: number;
  readonly sramBytes: number;
  readonly flashBytes: number;
  readonly loss: number;
  /** share of the held-out images, with its standard error */
  readonly accuracy: number;
  readonly accuracyError: number;
  /** held-out images that it was judged on */
  readonly images: number;
  /** whether no other beats it in both count and accuracy */
  readonly onFront: boolean;
}

/** All that is known of a search. */
export interface SearchView extends SearchRow {
  /** of counts: the table's, or MACs where a search goes by these; null before any network was judged */
  readonly unit: string | null;
  readonly log: readonly LogLine[];
  /** null where the strategy has none, or before its first epoch */
  readonly distribution: KeptDistribution | null;
  readonly candidates: readonly JudgedNetwork[];
  /** what is drawn: the winner or, before it is known, what the search finds likeliest; null where there is none */
  readonly network: {
    readonly which: 'winner' | 'likeliest';
    readonly parts: readonly ArchitecturePart[];
  } | null;
}

/**
 * A search by the name of its folder.
 * @throws SEARCH_RUN where there is none of that name, or it was changed; FILE_*, SEARCH_CHECKPOINT
 */
export function exploreSearch(name: string, home?: string, now = Date.now()): SearchView {
  const path = runFolders(home).find((one) => basename(one) === name);
  if (path === undefined) {
    throw new LutError('SEARCH_RUN', `There is no run "${name}".`, 'Choose one of those that are listed.');
  }
  const { folder, settings } = RunFolder.open(path);
  const row = searchRow(folder, settings, now);
  const log = folder.lines();
  const judged = folder.judged.lines().map(({ candidate }) => candidate);
  return {
    ...row,
    unit: judged[0]?.costs.unit ?? null,
    log,
    distribution: settings.strategy === 'differentiable' ? folder.distribution(settings) : null,
    candidates: networksOf(judged),
    network: networkOf(settings, folder.result(), log),
  };
}

/** A search in short. @param now milliseconds since 1970. @throws FILE_*, SEARCH_CHECKPOINT */
export function searchRow(folder: RunFolder, settings: Settings, now: number): SearchRow {
  const result = folder.result();
  return {
    ...searchProgress(folder, settings, now),
    name: basename(folder.path),
    board: settings.board,
    space: settings.space.name,
    how: howOf(settings),
    seed: settings.plan.seed,
    limits: settings.limits,
    judged: folder.judged.lines().length,
    found: result === null || settings.rankTest !== null ? null : foundOf(result),
  };
}

function howOf({ strategy, ablation, baseline, rankTest }: Settings): string {
  if (baseline !== null) return `${baseline.name} × ${baseline.width}`;
  if (rankTest !== null) return `test of the ranking of ${rankTest} networks`;
  return ablation === null ? strategy : `${strategy}, ${ablation}`;
}

function foundOf(result: SearchJson): SearchFound {
  const { predicted, measured, within_limits, outputs_equal, accuracy_float, accuracy_int8 } = result;
  const { budget, synthetic, data, machine } = result;
  return {
    ...{ predicted, measured, within_limits, outputs_equal, accuracy_float, accuracy_int8 },
    ...{ budget, synthetic, data, machine },
  };
}

function networksOf(candidates: readonly Candidate[]): JudgedNetwork[] {
  const front = new Set(frontOf(candidates));
  return candidates.map((candidate) => {
    const { architecture, costs, loss, accuracy, errors, images } = candidate;
    const { count, sramBytes, flashBytes } = costs;
    const onFront = front.has(candidate);
    return {
      ...{ architecture, count, sramBytes, flashBytes, loss, accuracy, images, onFront },
      accuracyError: errors.accuracy,
    };
  });
}

function networkOf(
  { space }: Settings,
  result: SearchJson | null,
  log: readonly LogLine[],
): SearchView['network'] {
  const winner = result?.architecture as Architecture | null | undefined;
  if (winner) return { which: 'winner', parts: architectureParts(space, winner) };
  const last = log.findLast((line) => line.phase === 'supernet');
  if (last?.likeliest == null || result !== null) return null;
  return { which: 'likeliest', parts: architectureParts(space, last.likeliest) };
}
