/** A recipe made again: its network, on its board, and what of that is as it was. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { formatCount } from '../../common/format.js';
import { sha256 } from '../../common/hash.js';
import { architectureModel } from '../../model/space/architecture.js';
import { parseArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import { spaceHash } from '../../model/space/space.js';
import { loadModelFile } from '../model-file.js';
import { shortId, type Recipe, type RecipeNetwork } from '../recipes/recipe.js';
import { runModel, type RunRequest } from '../run-model.js';
import { withStore } from '../with-store.js';

/** One thing that is the same again, or is not. */
export interface Compared {
  readonly what: 'network' | 'configuration' | 'total' | 'sram_bytes';
  readonly was: string;
  readonly is: string;
  readonly same: boolean;
}

export interface MadeAgain {
  readonly recipe: Recipe;
  readonly compared: readonly Compared[];
  /** whether all of it is */
  readonly same: boolean;
}

export interface AgainRequest extends Omit<RunRequest, 'model' | 'seed' | 'inputs' | 'table' | 'task'> {
  readonly recipe: Recipe;
  /** path of the network; where lut knows it unless given */
  readonly model?: string;
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
export async function makeAgain({ recipe, model, folder, ...request }: AgainRequest): Promise<MadeAgain> {
  const path = model ?? (await networkFile(recipe, request.db, folder));
  const { bytes } = loadModelFile(path);
  const { run, total, recipe: now } = await runModel({ ...request, model: path, seed: 1 });
  const { network, board, figures } = recipe;
  const text = (value: string | null): string => value ?? 'unknown';
  const compared: Compared[] = [
    sameText('network', text(network.hash), sha256(bytes)),
    sameText('configuration', text(board.configuration), text(now.board.configuration)),
  ];
  const was = figures.total;
  if (was?.kind === 'measured') {
    const { unit } = run.configuration;
    const isExact = unit === 'instructions';
    // counted cycles are never quite the same: their intervals are
    const [low, high] = [now.figures.total?.low ?? total, now.figures.total?.high ?? total];
    const overlaps = low <= (was.high ?? was.value) && high >= (was.low ?? was.value);
    compared.push({
      ...{ what: 'total', was: `${formatCount(was.value)} ${was.unit}`, is: `${formatCount(total)} ${unit}` },
      same: unit === was.unit && (isExact ? total === was.value : overlaps),
    });
  }
  const [sram, sramNow] = [figures.sram_bytes, now.figures.sram_bytes];
  if (sram?.kind === 'measured' && sramNow !== null) {
    compared.push(sameText('sram_bytes', formatCount(sram.value), formatCount(sramNow.value)));
  }
  return { recipe, compared, same: compared.every(({ same }) => same) };
}

function sameText(what: Compared['what'], was: string, is: string): Compared {
  return { what, was, is, same: was === is };
}

/** Where the network is: generated anew, or where its file lay last. */
async function networkFile(recipe: Recipe, db: string, folder: string): Promise<string> {
  const { origin, hash } = recipe.network;
  if (origin?.kind === 'random') {
    const path = join(folder, 'network.tflite');
    writeFileSync(path, randomNetwork(recipe, origin));
    return path;
  }
  const known =
    hash === null ? undefined : await withStore(db, (store) => Promise.resolve(store.recipes.file(hash)));
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

function cannotMake(recipe: Recipe, why: string, remedy: string): LutError {
  return new LutError('RECIPE_MAKE', `The recipe ${shortId(recipe)} cannot be made again: ${why}.`, remedy);
}
