/** The search of a recipe, repeated: with the same choice and seed, on the same images as far as anybody can tell. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BoardCatalogue } from '../../boards/catalogue.js';
import { defined } from '../../common/defined.js';
import { canonicalJson } from '../../common/hash.js';
import { spaceNames } from '../../model/space/load.js';
import type { Recipe, RecipeNetwork } from '../recipes/recipe.js';
import { BASELINE_NAMES } from '../search/baseline.js';
import { absolute } from '../search/images.js';
import { priced, pricedAgain, type Priced } from '../search/prepare.js';
import { originOf, recipeOfSearch } from '../search/recipe.js';
import type { SearchChoice, SearchMeans } from '../search/request.js';
import { CONFIGURATION, RunFolder } from '../search/run-folder.js';
import { searchPriced } from '../search/search.js';
import { ABLATIONS, BACKENDS, type DataSource } from '../search/settings.js';
import { pathOfTable } from '../table-files.js';
import { cannotMake } from './cannot-make.js';

export type SearchOrigin = Extract<RecipeNetwork['origin'], { kind: 'search' }>;

/** What a recipe does not say, for it holds no path. */
export interface SearchedIn {
  /** folder of the images; that of the first search unless given */
  readonly data?: string;
  /** path of the table; that of the first search, or the one of its hash in luts/, unless given */
  readonly table?: string;
  /** name or path of the space; that of the first search, or the one of this name, unless given */
  readonly space?: string;
}

/** What came of it. */
export interface SearchedAgain {
  readonly recipe: Recipe;
  /** folder of the search */
  readonly run: string;
}

/**
 * Searches once more, in a new folder under runs/.
 * @param file where the network that was found lay last, if that is known
 * @throws RECIPE_MAKE where something that the recipe names is not at hand, or is another by now; else as `search`
 */
export async function searchAgain(
  recipe: Recipe,
  origin: SearchOrigin,
  file: string | undefined,
  where: SearchedIn,
  means: SearchMeans,
): Promise<SearchedAgain> {
  const again = asBefore(recipe, origin, file, where, means.catalogue);
  requireSame(recipe, origin, again);
  const { task } = recipe.network;
  const outcome = await searchPriced(again, { ...means, ...defined({ task: task ?? undefined }) });
  if (outcome.boardFailure !== null) throw outcome.boardFailure;
  const { catalogue } = means;
  return {
    recipe: recipeOfSearch(outcome, defined({ task: task ?? undefined, catalogue })),
    run: outcome.files.folder,
  };
}

/** By the folder of the first search where that is still there, which knows more than the recipe does. */
function asBefore(
  recipe: Recipe,
  origin: SearchOrigin,
  file: string | undefined,
  { data, table, space }: SearchedIn,
  catalogue: BoardCatalogue | undefined,
): Priced {
  const folder = file === undefined ? undefined : dirname(file);
  const begun =
    folder === undefined || !existsSync(join(folder, CONFIGURATION))
      ? undefined
      : RunFolder.open(folder).settings;
  if (begun === undefined || space !== undefined || differing(originOf(begun), origin).length > 0) {
    return priced(choiceOf(recipe, origin, defined({ data, table, space })), catalogue);
  }
  const settings = {
    ...begun,
    ...(data !== undefined && { data: absolute({ folder: data }) }),
    ...(table !== undefined && { table: { path: table, hash: begun.table.hash } }),
  };
  return pricedAgain(settings, folder!, catalogue, (path) =>
    cannotMake(recipe, `the table ${path} is not the one of its search`, 'Name that one with --table.'),
  );
}

/** The choice that a search's recipe tells, with what it cannot tell. @throws RECIPE_MAKE */
function choiceOf(recipe: Recipe, origin: SearchOrigin, { data, table, space }: SearchedIn): SearchChoice {
  const { baseline, ablation, max_total: count, max_time: time } = origin;
  const known = <Word extends string>(word: string, words: readonly Word[], what: string): Word => {
    const found = words.find((one) => one === word);
    if (found !== undefined) return found;
    throw cannotMake(recipe, `this version has no ${what} ${word}`, 'Take the version of lut that made it.');
  };
  const counted = count === null ? undefined : { count };
  const maxLatency = time === undefined ? counted : { milliseconds: time.milliseconds };
  return {
    board: origin.board,
    space: space ?? spaceOf(recipe, origin),
    table: table ?? tableOf(recipe, origin),
    data: dataOf(recipe, origin, data),
    augmentation: origin.augmentation,
    limits: defined({
      maxLatency,
      maxSram: origin.max_sram ?? undefined,
      maxFlash: origin.max_flash ?? undefined,
    }),
    ...defined({ assumeIpc: origin.assume_ipc ?? undefined }),
    strategy: origin.strategy,
    ...(ablation !== null && {
      ablation: isBlocks(ablation) ? ablation : known(ablation, ABLATIONS, '--ablate'),
    }),
    ...(baseline !== null && {
      baseline: {
        name: known(baseline, BASELINE_NAMES, '--baseline'),
        droppedStrides: origin.dropped_strides,
      },
    }),
    pareto: origin.pareto,
    backend: known(origin.backend, BACKENDS, '--backend'),
    seed: origin.seed,
    warmupEpochs: origin.warmup_epochs,
    searchEpochs: origin.search_epochs,
    candidates: origin.candidates,
    finalists: origin.finalists,
    finalistEpochs: origin.finalist_epochs,
    ...defined({ descendants: origin.descendants }),
    retrainEpochs: origin.retrain_epochs,
    learningRate: origin.learning_rate,
  };
}

function isBlocks(ablation: string): ablation is `blocks=${number}` {
  return /^blocks=[1-9]\d{0,2}$/.test(ablation);
}

/** The name is a stranger's: it must not lead to a file. */
function spaceOf(recipe: Recipe, { space }: SearchOrigin): string {
  const name = space.replace(/-\d+-blocks$/, '');
  const found = [space, name].find((one) => spaceNames().includes(one));
  if (found !== undefined) return found;
  throw cannotMake(recipe, `its space ${space} is none that comes with lut`, 'Name its file with --space.');
}

function tableOf(recipe: Recipe, { table_hash: hash }: SearchOrigin): string {
  const path = pathOfTable(hash);
  if (path !== undefined) return path;
  throw cannotMake(
    recipe,
    `no table in luts/ is the one of its search (${hash.slice(0, 12)})`,
    REMEDIES['table_hash']!,
  );
}

function dataOf(recipe: Recipe, { scenes }: SearchOrigin, folder: string | undefined): DataSource {
  if (folder !== undefined) return { folder };
  if (scenes !== null) return { scenes };
  throw cannotMake(
    recipe,
    `it is not known where its images are (${recipe.network.dataset ?? 'of an unknown set'})`,
    'Name their folder with --data, or a network that is there with --model.',
  );
}

/** What of a recipe is another by now, and how to have it as it was. */
const REMEDIES: Readonly<Record<string, string>> = {
  table_hash: 'Name the table of its search with --table.',
  max_time: 'Name the table of its search, calibrated as it was, with --table.',
  space_hash: 'Name the file of its space with --space.',
  scenes: 'Leave --data out: its images are generated.',
};

/** @throws RECIPE_MAKE where the search would be another one */
function requireSame(recipe: Recipe, origin: SearchOrigin, { settings, chosen }: Priced): void {
  const [field] = differing(originOf(settings), origin);
  if (field === undefined) return;
  const what =
    field === 'table_hash'
      ? `the table ${chosen.path} is not the one of its search`
      : `its ${field} would be another`;
  throw cannotMake(recipe, what, REMEDIES[field] ?? 'Name a network that is there with --model.');
}

/** The fields in which two origins differ. */
function differing(one: RecipeNetwork['origin'], other: SearchOrigin): string[] {
  const [a, b] = [one, other] as unknown as Readonly<Record<string, unknown>>[];
  if (one === null) return ['kind'];
  const names = new Set([...Object.keys(a!), ...Object.keys(b!)]);
  return [...names].filter((name) => canonicalJson(a![name] ?? null) !== canonicalJson(b![name] ?? null));
}
