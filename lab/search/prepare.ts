/** A search that is checked in everything that can be checked without training. */
import { resolve } from 'node:path';
import type { BoardCatalogue } from '../../boards/catalogue.js';
import { LutError } from '../../common/errors.js';
import { shellWords } from '../../common/shell-words.js';
import { caseKey } from '../../model/cases/key.js';
import { casesBeforeHead } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import type { Space } from '../../model/space/space.js';
import { fixedStem, largestInput } from '../../model/space/stages.js';
import { SpaceCosts } from '../../search/costs/space-costs.js';
import { usualAugmentation } from '../../search/data/augmentation.js';
import type { Dataset } from '../../search/data/dataset.js';
import { buildWords } from '../build-words.js';
import type { Listening } from '../listen.js';
import { namedTable, tableOfBoard, type ChosenTable } from '../tables.js';
import { ablatedSpace } from './ablations.js';
import { widestBaseline } from './baseline.js';
import { goalOf, type Goal } from './goal.js';
import { absolute, loadImages, spaceForImages } from './images.js';
import { limitsOf } from './limits.js';
import { planOf, type SearchChoice } from './request.js';
import type { Settings } from './settings.js';

/** What a search's networks cost, by the table of its settings. */
export interface Priced {
  readonly settings: Settings;
  readonly chosen: ChosenTable;
  readonly costs: SpaceCosts;
}

/** A search whose settings, table and images are checked. */
export interface PreparedSearch extends Priced {
  readonly goal: Goal;
  readonly dataset: Dataset;
  /** that reading the images took */
  readonly dataSeconds: number;
}

/**
 * The settings that a choice comes to.
 * @param catalogue this package's boards unless given
 * @throws USAGE_BASELINE, USAGE_RANK_TEST, USAGE_ABLATION, USAGE_DESCENDANTS, USAGE_IPC, SEARCH_IMPOSSIBLE, TABLE_*,
 *   MODEL_SPACE, FILE_*
 */
export function priced(choice: SearchChoice, catalogue: BoardCatalogue | undefined): Priced {
  requireSense(choice);
  const { board, ablation = null, assumeIpc, baseline, strategy, pareto, backend } = choice;
  const space = ablatedSpace(spaceForImages(loadSpace(choice.space), choice.data), ablation);
  requireFixed(space, ablation);
  const [height, width] = largestInput(space);
  const chosen = chooseTable(choice, space, catalogue);
  const costs = new SpaceCosts(space, chosen.table, chosen.board);
  const asked = limitsOf(choice.limits, costs.boardLimits(), chosen, assumeIpc);
  const settings: Settings = {
    board,
    table: { path: resolve(chosen.path), hash: chosen.table.hash },
    space,
    data: absolute(choice.data),
    augmentation: choice.augmentation ?? usualAugmentation(height, width),
    ...asked,
    assumeIpc: chosen.table.unit === 'instructions' ? (assumeIpc ?? null) : null,
    strategy,
    ablation,
    baseline: baseline === undefined ? null : widestBaseline(baseline, space, costs, asked, chosen),
    searchSeconds: choice.searchSeconds ?? null,
    pareto,
    rankTest: choice.rankTest ?? null,
    backend,
    plan: planOf(choice),
  };
  return { settings, chosen, costs };
}

/**
 * What the settings of a search that was begun come to now.
 * @param run the folder of the search
 * @param catalogue this package's boards unless given
 * @param refused makes the error when the table is another one by now: SEARCH_RUN unless given
 * @throws SEARCH_RUN, TABLE_*, FILE_*
 */
export function pricedAgain(
  settings: Settings,
  run: string,
  catalogue: BoardCatalogue | undefined,
  refused = (path: string): LutError => otherTable(path, run),
): Priced {
  const { board, table, space, timeLimit } = settings;
  const named = chooseTable({ board, table: table.path, space: space.name }, space, catalogue);
  const chosen =
    timeLimit === undefined
      ? named
      : { ...named, table: { ...named.table, calibration: timeLimit.calibration } };
  if (chosen.table.hash !== table.hash) throw refused(table.path);
  return { settings, chosen, costs: new SpaceCosts(space, chosen.table, chosen.board) };
}

function otherTable(path: string, run: string): LutError {
  return new LutError(
    'SEARCH_RUN',
    `The table ${path} is not the one that the search in ${run} began with.`,
    'Begin a search of its own, without --resume.',
  );
}

/** Refuses limits that nothing meets, and reads the images. @throws SEARCH_IMPOSSIBLE, DATA_*, INTERRUPTED */
export async function prepare(priced: Priced, listening: Listening): Promise<PreparedSearch> {
  const { settings, chosen, costs } = priced;
  const goal = goalOf(costs, chosen, settings);
  const start = performance.now();
  const dataset = await loadImages(settings.data, settings.space, listening);
  return { ...priced, goal, dataset, dataSeconds: (performance.now() - start) / 1000 };
}

/**
 * @throws USAGE_BASELINE, USAGE_RANK_TEST, USAGE_ABLATION, USAGE_DESCENDANTS where a part of the choice would change
 *   nothing
 */
function requireSense(choice: SearchChoice): void {
  const { baseline, rankTest, ablation, pareto, strategy, descendants = 0 } = choice;
  const isSearched = ablation !== undefined || pareto || descendants > 0;
  if (rankTest !== undefined && (baseline !== undefined || isSearched)) {
    throw new LutError(
      'USAGE_RANK_TEST',
      'With --rank-test nothing is searched, so there is nothing for --baseline, --ablate, --pareto or --descendants.',
      'Leave out --rank-test, or the other.',
    );
  }
  if (baseline !== undefined && isSearched) {
    throw new LutError(
      'USAGE_BASELINE',
      'With --baseline nothing is searched, so there is nothing for --ablate, --pareto or --descendants.',
      'Leave out --baseline, or the other.',
    );
  }
  if (ablation !== undefined && strategy !== 'differentiable') {
    throw new LutError(
      'USAGE_ABLATION',
      `--ablate changes the differentiable search, not ${strategy}.`,
      'Leave out one of --ablate and --strategy.',
    );
  }
  if (descendants > 0) requireEvolving(choice);
}

/** @throws USAGE_DESCENDANTS where networks would evolve from nothing, or to no end */
function requireEvolving({ finalists, retrainEpochs, pareto }: SearchChoice): void {
  if (pareto) {
    throw new LutError(
      'USAGE_DESCENDANTS',
      'With --pareto a front of what the supernet judged is asked for, and --descendants are judged by trainings.',
      'Leave out one of --pareto and --descendants.',
    );
  }
  if (finalists > 1 && retrainEpochs > 0) return;
  throw new LutError(
    'USAGE_DESCENDANTS',
    'There are no --descendants without finalists that are trained.',
    'Give --finalists at least 2 and --retrain-epochs at least 1, or leave out --descendants.',
  );
}

/** @throws USAGE_ABLATION where a gradient straight through would have to go through a choice of extents */
function requireFixed(space: Space, ablation: SearchChoice['ablation'] | null): void {
  if (ablation !== 'straight-through' || fixedStem(space) !== undefined) return;
  throw new LutError(
    'USAGE_ABLATION',
    `The networks of ${space.name} choose their resolution or their stem; no gradient goes straight through these.`,
    'Leave out --ablate straight-through, or take a space where both are fixed.',
  );
}

/**
 * The table of a search: the one that is named, or the best of the board.
 * @throws TABLE_MISSING when it lacks cases of the space; TABLE_*, FILE_*
 */
function chooseTable(
  { board, table, kernels, space: named }: Pick<SearchChoice, 'board' | 'table' | 'kernels' | 'space'>,
  space: Space,
  catalogue: BoardCatalogue | undefined,
): ChosenTable {
  const cases = casesBeforeHead(space);
  const chosen =
    table === undefined
      ? tableOfBoard(board, cases, kernels, catalogue)
      : namedTable(table, board, catalogue);
  const { entries, infeasible } = chosen.table;
  const known = new Set([...entries, ...infeasible].map(({ key }) => key));
  const missing = cases.map(caseKey).filter((key) => !known.has(key));
  if (missing.length === 0) return chosen;
  throw new LutError(
    'TABLE_MISSING',
    `The table ${chosen.path} lacks ${missing.length} of the ${cases.length} operator cases of the space ` +
      `${space.name}, first "${missing[0]}".`,
    `Build the space's own: ${shellWords([...buildWords(chosen.table, chosen.board), '--space', named])}`,
  );
}
