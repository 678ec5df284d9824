/** Searches in their folders: what each found, or how far it is. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { LutError } from '../../common/errors.js';
import { frontOf } from '../../search/front.js';
import type { Limits } from '../../search/costs/limits.js';
import type { KeptDistribution } from '../../search/kept-distribution.js';
import type { Candidate } from '../../search/strategies/strategy.js';
import { architectureName } from '../../model/space/choices.js';
import type { Architecture } from '../../model/space/space.js';
import type { SearchJson } from '../json/types.js';
import { RunFolder, type LogLine } from '../search/run-folder.js';
import { runFolders } from '../search/runs.js';
import type { Settings } from '../search/settings.js';
import type { ChosenTable } from '../tables.js';
import {
  networkFile,
  networkParts,
  tableOfRun,
  type NetworkFile,
  type NetworkPart,
  type TablesAtHand,
} from './run-network.js';
import { searchProgress, type SearchProgress } from './search-progress.js';

export type { PhaseProgress, SearchProgress, SearchState } from './search-progress.js';
export type { KeptDistribution, NetworkFile, NetworkPart, Settings };

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
  | 'images'
  | 'backend'
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
  /** what each phase took; null before it is finished */
  readonly seconds: Readonly<Record<string, number>> | null;
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
  /** whether it is what the search found */
  readonly isWinner: boolean;
  /** share of the test images that it tells apart in int8; null where it was not trained by itself */
  readonly int8: number | null;
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
    readonly parts: readonly NetworkPart[];
  } | null;
  /** the table that the search goes by; null where it is not at hand any more */
  readonly table: SearchTable | null;
  /** what was found, as a file; null before, and where no table tells what it takes */
  readonly file: NetworkFile | null;
  readonly settings: Settings;
}

/** The table of a search. */
export interface SearchTable {
  readonly path: string;
  readonly hash: string;
  readonly machine: string;
  readonly unit: string;
  /** null where it was not validated: the mean error of networks, in percent */
  readonly mape: number | null;
}

/** Where searches and their tables are. */
export interface SearchPlaces {
  /** folder of runs; `runs` unless given */
  readonly home?: string;
  readonly tables: TablesAtHand;
}

/**
 * A search by the name of its folder.
 * @throws SEARCH_RUN where there is none of that name, or it was changed; FILE_*, MODEL_*, SEARCH_CHECKPOINT
 */
export function exploreSearch(name: string, { home, tables }: SearchPlaces, now = Date.now()): SearchView {
  const { folder, settings } = RunFolder.open(runPath(name, home));
  return searchView({ folder, settings, result: folder.result(), chosen: tableOfRun(settings, tables), now });
}

/** The folder of a run by its name. @throws SEARCH_RUN where there is none */
export function runPath(name: string, home?: string): string {
  const path = runFolders(home).find((one) => basename(one) === name);
  if (path !== undefined) return path;
  throw new LutError('SEARCH_RUN', `There is no run "${name}".`, 'Choose one of those that are listed.');
}

/** What a view of a search is made from. */
export interface SearchSources {
  readonly folder: RunFolder;
  readonly settings: Settings;
  /** null before the search is finished */
  readonly result: SearchJson | null;
  /** null where it is not at hand */
  readonly chosen: ChosenTable | null;
  /** milliseconds since 1970 */
  readonly now: number;
}

/** All that is known of a search. @throws FILE_*, MODEL_*, SEARCH_CHECKPOINT */
export function searchView(sources: SearchSources): SearchView {
  const { folder, settings, result, chosen } = sources;
  const log = folder.lines();
  const judged = judgedNetworks(folder, settings, result);
  return {
    ...searchRow(sources),
    unit: judged.unit,
    log,
    distribution: settings.strategy === 'differentiable' ? folder.distribution(settings) : null,
    candidates: judged.networks,
    network: networkOf(sources, log),
    table: chosen && tableView(chosen),
    file: chosen && result && settings.rankTest === null ? fileOf(folder, settings, chosen) : null,
    settings,
  };
}

function tableView({ path, table: { hash, unit, configuration, validation } }: ChosenTable): SearchTable {
  return { path, hash, unit, machine: configuration.machine, mape: validation?.mapePercent ?? null };
}

/** Of a network whose file was taken away nothing is told. */
function fileOf(folder: RunFolder, { assumeIpc }: Settings, chosen: ChosenTable): NetworkFile | null {
  return existsSync(folder.modelPath) ? networkFile(folder.modelPath, chosen, assumeIpc ?? undefined) : null;
}

/** A search in short. @throws FILE_*, SEARCH_CHECKPOINT */
export function searchRow({ folder, settings, result, now }: Omit<SearchSources, 'chosen'>): SearchRow {
  return {
    ...searchProgress(folder, settings, { finished: result !== null, now }),
    name: basename(folder.path),
    board: settings.board,
    space: settings.space.name,
    how: howOf(settings),
    seed: settings.plan.seed,
    limits: settings.limits,
    judged: folder.judged.lines().length,
    found: result === null || settings.rankTest !== null ? null : foundOf(result),
    seconds: result?.seconds ?? null,
  };
}

function howOf({ strategy, ablation, baseline, rankTest }: Settings): string {
  if (baseline !== null) return `${baseline.name} × ${baseline.width}`;
  if (rankTest !== null) return `test of the ranking of ${rankTest} networks`;
  return ablation === null ? strategy : `${strategy}, ${ablation}`;
}

function foundOf(result: SearchJson): SearchFound {
  const { predicted, measured, within_limits, outputs_equal, accuracy_float, accuracy_int8 } = result;
  const { budget, synthetic, data, machine, images, backend } = result;
  return {
    ...{ predicted, measured, within_limits, outputs_equal, accuracy_float, accuracy_int8 },
    ...{ budget, synthetic, data, machine, images, backend },
  };
}

/** Those of a finished search at their costs by the table, also where it went by MACs. @throws FILE_*, SEARCH_CHECKPOINT */
export function judgedNetworks(
  folder: RunFolder,
  { rankTest }: Settings,
  result: SearchJson | null,
): { readonly unit: string | null; readonly networks: JudgedNetwork[] } {
  const isFound = result !== null && rankTest === null;
  const judged = isFound
    ? finishedCandidates(result)
    : folder.judged.lines().map(({ candidate }) => candidate);
  const front = new Set(frontOf(judged));
  const trained = isFound ? trainedNetworks(result) : new Map<string, number>();
  const winner = isFound && result.architecture !== null ? architectureName(result.architecture) : null;
  return {
    unit: judged[0]?.costs.unit ?? null,
    networks: judged.map((candidate) => {
      const { architecture, costs, loss, accuracy, errors, images } = candidate;
      const { count, sramBytes, flashBytes } = costs;
      const name = architectureName(architecture);
      return {
        ...{ architecture, count, sramBytes, flashBytes, loss, accuracy, images },
        ...{ accuracyError: errors.accuracy, onFront: front.has(candidate) },
        ...{ isWinner: name === winner, int8: trained.get(name) ?? null },
      };
    }),
  };
}

function finishedCandidates({ candidates, predicted: { unit } }: SearchJson): Candidate[] {
  return candidates.map((one) => ({
    architecture: one.architecture,
    costs: { unit, count: one.total, sramBytes: one.sram_bytes, flashBytes: one.flash_bytes },
    ...{ loss: one.loss, accuracy: one.accuracy, images: one.images },
    errors: { loss: one.loss_error, accuracy: one.accuracy_error },
  }));
}

/** The int8 accuracy of networks that were trained by themselves, by their names. */
function trainedNetworks({
  architecture,
  accuracy_int8: int8,
  pareto = [],
}: SearchJson): Map<string, number> {
  return new Map([
    ...pareto.flatMap(({ architecture: one, retrained }): [string, number][] =>
      retrained === null ? [] : [[architectureName(one as Architecture), retrained.accuracy_int8]],
    ),
    ...(architecture === null ? [] : [[architectureName(architecture), int8] as const]),
  ]);
}

function networkOf(
  { settings, result, chosen }: SearchSources,
  log: readonly LogLine[],
): SearchView['network'] {
  const winner = result?.architecture as Architecture | null | undefined;
  if (winner) return { which: 'winner', parts: networkParts(settings, winner, chosen) };
  const last = log.findLast((line) => line.phase === 'supernet');
  if (last?.likeliest == null || result !== null) return null;
  return { which: 'likeliest', parts: networkParts(settings, last.likeliest, chosen) };
}
