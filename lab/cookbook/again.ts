/** A recipe made again: its network, on its board, and what of that is as it was. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defined } from '../../common/defined.js';
import { formatCount, formatPercent } from '../../common/format.js';
import { sha256 } from '../../common/hash.js';
import { architectureModel } from '../../model/space/architecture.js';
import { parseArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import { spaceHash } from '../../model/space/space.js';
import { loadModelFile } from '../model-file.js';
import type { Recipe, RecipeNetwork } from '../recipes/recipe.js';
import { runModel, type RunRequest } from '../run-model.js';
import type { SearchMeans } from '../search/request.js';
import { withStore } from '../with-store.js';
import { cannotMake } from './cannot-make.js';
import { searchAgain, type SearchedIn, type SearchOrigin } from './search-again.js';

/** One thing that is the same again, or is not. */
export interface Compared {
  readonly what: 'network' | 'configuration' | 'total' | 'sram_bytes' | 'dataset' | 'accuracy';
  readonly was: string;
  readonly is: string;
  readonly same: boolean;
}

export interface MadeAgain {
  readonly recipe: Recipe;
  readonly compared: readonly Compared[];
  /** folder of the search that was repeated; null where none was */
  readonly run: string | null;
  /** whether all of it is */
  readonly same: boolean;
}

export interface AgainRequest extends Omit<RunRequest, 'model' | 'seed' | 'inputs' | 'table' | 'task'> {
  readonly recipe: Recipe;
  /** path of the network; where lut knows it unless given, or searched for again */
  readonly model?: string;
  /** where what a search's recipe does not say is */
  readonly searched: SearchedIn;
  /** how a search is repeated */
  readonly search: Omit<SearchMeans, 'db' | 'catalogue' | 'bench' | 'task'>;
  /** a folder for what is generated */
  readonly folder: string;
}

/** Refuses what only others can make. @throws RECIPE_MAKE */
export function requireMakeable(recipe: Recipe): void {
  const { publication, runtime } = recipe.options;
  if (publication !== null) {
    throw cannotMake(
      recipe,
      `it was published (${publication}), and not made by lut`,
      'Choose one of lut run.',
    );
  }
  if (runtime === 'exported') {
    throw cannotMake(
      recipe,
      'its network was linked into the firmware',
      'Run its network with lut run --exported, which renews the recipe.',
    );
  }
}

/**
 * Makes a recipe again on a bench, and holds it against what it was.
 * @throws RECIPE_MAKE, and what `lut run` throws
 */
export async function makeAgain(request: AgainRequest): Promise<MadeAgain> {
  const { recipe, model } = request;
  const { origin } = recipe.network;
  const isSearched = model === undefined && origin?.kind === 'search';
  const { now, run } = isSearched ? await searchedAgain(request, origin) : await ranAgain(request);
  const compared = [...comparedRuns(recipe, now), ...(isSearched ? comparedTests(recipe, now) : [])];
  return { recipe, compared, run, same: compared.every(({ same }) => same) };
}

/** A recipe as it is now, and the folder of the search where one was repeated for it. */
interface Now {
  readonly now: Recipe;
  readonly run: string | null;
}

async function searchedAgain(
  { recipe, bench, runtime, db, catalogue, searched, search }: AgainRequest,
  origin: SearchOrigin,
): Promise<Now> {
  const file = await knownFile(recipe, db);
  // what the table said of it is said again without a board
  const isMeasured = recipe.figures.total?.kind === 'measured';
  const found = await searchAgain(recipe, origin, file, searched, {
    ...{ ...search, db, ...defined({ catalogue }) },
    ...(isMeasured && { bench: { runtime, open: () => bench } }),
  });
  return { now: found.recipe, run: found.run };
}

async function ranAgain(request: AgainRequest): Promise<Now> {
  const { recipe, model, folder } = request;
  const path = model ?? (await networkFile(recipe, request.db, folder));
  const { recipe: now } = await runModel({ ...request, model: path, seed: 1 });
  return { now, run: null };
}

/** The network, and what it takes. */
function comparedRuns({ network, board, figures }: Recipe, now: Recipe): Compared[] {
  const text = (value: string | null): string => value ?? 'unknown';
  const compared = [
    sameText('network', text(network.hash), text(now.network.hash)),
    sameText('configuration', text(board.configuration), text(now.board.configuration)),
  ];
  const [was, is] = [figures.total, now.figures.total];
  if (was !== null && is !== null && was.kind === is.kind) {
    // counted cycles are never quite the same: their intervals are
    const isExact = was.unit === 'instructions' || was.kind !== 'measured';
    const overlaps =
      (is.low ?? is.value) <= (was.high ?? was.value) && (is.high ?? is.value) >= (was.low ?? was.value);
    compared.push({
      what: 'total',
      was: `${formatCount(was.value)} ${was.unit}`,
      is: `${formatCount(is.value)} ${is.unit}`,
      same: is.unit === was.unit && (isExact ? is.value === was.value : overlaps),
    });
  }
  const [sram, sramNow] = [figures.sram_bytes, now.figures.sram_bytes];
  if (sram !== null && sramNow !== null && sram.kind === sramNow.kind) {
    compared.push(sameText('sram_bytes', formatCount(sram.value), formatCount(sramNow.value)));
  }
  return compared;
}

/** The images that a search tested its network on, and how many of them that told right. */
function comparedTests({ network, figures }: Recipe, now: Recipe): Compared[] {
  const [was, is] = [figures.accuracy, now.figures.accuracy];
  const compared = [sameText('dataset', network.dataset ?? 'unknown', now.network.dataset ?? 'unknown')];
  // an accuracy that lut evaluate found since then is of other images
  if (was === null || is === null || was.source !== is.source) return compared;
  return [...compared, sameText('accuracy', formatPercent(was.value), formatPercent(is.value))];
}

function sameText(what: Compared['what'], was: string, is: string): Compared {
  return { what, was, is, same: was === is };
}

/** Where its file lay last, if that is known. */
async function knownFile({ network: { hash } }: Recipe, db: string): Promise<string | undefined> {
  return hash === null ? undefined : withStore(db, (store) => Promise.resolve(store.recipes.file(hash)));
}

/** Where the network is: generated anew, or where its file lay last. */
async function networkFile(recipe: Recipe, db: string, folder: string): Promise<string> {
  const { origin, hash } = recipe.network;
  if (origin?.kind === 'random') {
    const path = join(folder, 'network.tflite');
    writeFileSync(path, randomNetwork(recipe, origin));
    return path;
  }
  const known = await knownFile(recipe, db);
  if (known !== undefined && existsSync(known) && sha256(loadModelFile(known).bytes) === hash) {
    return known;
  }
  throw cannotMake(
    recipe,
    known === undefined
      ? `it is not known where ${recipe.network.name} is`
      : `${recipe.network.name} is no more at ${known}`,
    'Name its .tflite with --model.',
  );
}

type RandomOrigin = Extract<RecipeNetwork['origin'], { kind: 'random' }>;

/** @throws RECIPE_MAKE where its space is another one by now */
function randomNetwork(
  recipe: Recipe,
  { space: name, space_hash: hash, choices, seed }: RandomOrigin,
): Uint8Array {
  // the name is a stranger's: it must not lead to a file
  const space = /^[\w-]+$/.test(name) ? loadSpace(name) : undefined;
  if (space !== undefined && spaceHash(space) === hash) {
    return architectureModel(space, parseArchitecture(space, choices), seed);
  }
  throw cannotMake(
    recipe,
    `the space ${name} is not the one that its network is of`,
    'Name its .tflite with --model.',
  );
}
