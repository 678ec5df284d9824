/** From the settings of a search to all that it works with. */
import { LutError } from '../../common/errors.js';
import { caseKey } from '../../model/cases/key.js';
import { distinctCases } from '../../model/space/architecture.js';
import type { Space } from '../../model/space/space.js';
import { FeasibleChoices } from '../../search/costs/feasible.js';
import type { Limits } from '../../search/costs/limits.js';
import { SpaceCosts } from '../../search/costs/space-costs.js';
import type { Dataset } from '../../search/data/dataset.js';
import { loadFolder } from '../../search/data/folder.js';
import { generateScenes } from '../../search/data/scenes.js';
import { differentiableSearch } from '../../search/strategies/differentiable.js';
import { evolutionSearch } from '../../search/strategies/evolution.js';
import { randomSearch } from '../../search/strategies/random.js';
import { scratchSearch } from '../../search/strategies/scratch.js';
import type { Strategy } from '../../search/strategies/strategy.js';
import { Progress } from '../progress.js';
import type { ChosenTable } from '../tables.js';
import { namedTable, tableOfBoard } from '../tables.js';
import { countPerMac, macTable } from './ablations.js';
import type { DataSource, Settings } from './settings.js';

/** What the search goes by: the table's counts or, for the comparison with these, MACs. */
export interface Target {
  readonly feasible: FeasibleChoices;
  readonly limits: Limits;
  readonly unit: string;
}

/** The data's split and its scenes do not depend on the seed of the search. */
const DATA_SEED = 1;

/**
 * The table of a search: the one that is named, or the best of the board.
 * @throws TABLE_MISSING when it lacks cases of the space; TABLE_*, FILE_*
 */
export function chooseTable(board: string, path: string | undefined, space: Space): ChosenTable {
  const keys = distinctCases(space).map(caseKey);
  const chosen = path === undefined ? tableOfBoard(board, keys) : namedTable(path, board);
  const { entries, infeasible } = chosen.table;
  const known = new Set([...entries, ...infeasible].map(({ key }) => key));
  const missing = keys.filter((key) => !known.has(key));
  if (missing.length === 0) return chosen;
  throw new LutError(
    'TABLE_MISSING',
    `The table ${chosen.path} lacks ${missing.length} of the ${keys.length} operator cases of the space ` +
      `${space.name}, first "${missing[0]}".`,
    `Build the space's own: lut build --board ${board} --space ${space.name} --port …`,
  );
}

/**
 * What is searched for. Impossible limits are refused here, before any training.
 * @throws SEARCH_IMPOSSIBLE
 */
export function targetOf(
  costs: SpaceCosts,
  { table, board }: ChosenTable,
  { space, limits, ablation }: Pick<Settings, 'space' | 'limits' | 'ablation'>,
): Target {
  const feasible = new FeasibleChoices(costs, limits);
  feasible.requirePossible();
  if (ablation !== 'flop-proxy') return { feasible, limits, unit: table.unit };
  const { count, ...memory } = limits;
  const proxy = count === undefined ? memory : { ...memory, count: count / countPerMac(table, space) };
  const macCosts = new SpaceCosts(space, macTable(table, space), board);
  return { feasible: new FeasibleChoices(macCosts, proxy), limits: proxy, unit: 'MACs' };
}

export function strategyOf({ strategy, ablation }: Pick<Settings, 'strategy' | 'ablation'>): Strategy {
  switch (strategy) {
    case 'evolution':
      return evolutionSearch;
    case 'random':
      return randomSearch;
    case 'scratch':
      return scratchSearch;
    case 'differentiable':
      return differentiableSearch({
        penalty: penaltyOf(ablation),
        gradient: ablation === 'straight-through' ? 'straight-through' : 'score-function',
      });
  }
}

function penaltyOf(ablation: Settings['ablation']): 'growing' | 'fixed' | 'none' {
  if (ablation === 'no-penalty') return 'none';
  return ablation === 'fixed-penalty' ? 'fixed' : 'growing';
}

/** @throws DATA_* */
export async function loadData(source: DataSource, space: Space): Promise<Dataset> {
  const [height, width] = space.input;
  const dataset = await readData(source, height, width);
  requireEnough(dataset);
  const { classes } = space.head;
  if (dataset.classes.length === classes) return dataset;
  throw new LutError(
    'DATA_CLASSES',
    `${dataset.name} has ${dataset.classes.length} classes (${dataset.classes.join(', ')}), and the networks of ` +
      `${space.name} tell ${classes} apart.`,
    'Give images of as many classes, or a space file (--space) with as many under head.',
  );
}

/** A step of training takes as many images, and so does the judgement of a network. */
const LEAST_IMAGES = 32;

function requireEnough({ name, training, heldOut }: Dataset): void {
  const least = Math.min(training.length, heldOut.length);
  if (least >= LEAST_IMAGES) return;
  throw new LutError(
    'DATA_FEW',
    `${name} has ${training.length} images to train on and ${heldOut.length} to judge by; ${LEAST_IMAGES} of each is ` +
      'the least for a search.',
    'Give more images.',
  );
}

async function readData(source: DataSource, height: number, width: number): Promise<Dataset> {
  if ('scenes' in source) return generateScenes({ count: source.scenes, height, width, seed: DATA_SEED });
  const progress = new Progress(`Reading ${source.folder}`);
  try {
    return await loadFolder(source.folder, {
      ...{ height, width, seed: DATA_SEED },
      onProgress: (done, total) => progress.update(done / total, `${done}/${total} images`),
    });
  } finally {
    progress.end();
  }
}
