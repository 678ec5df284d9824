/** Finds, trains and quantizes the most accurate network of a space within limits. */
import { beginFolder, type Beginning } from './begin.js';
import { type SearchOutcome } from './outcome.js';
import { resolve } from 'node:path';
import { defined } from '../../common/defined.js';
import { recordRecipe } from '../recipes/record.js';
import { withStore } from '../with-store.js';
import { evolving } from './evolving.js';
import { outcomeOf } from './findings.js';
import { prepare, priced, pricedAgain, type Priced, type PreparedSearch } from './prepare.js';
import { recipeOfSearch } from './recipe.js';
import type { ResumeRequest, SearchMeans, SearchRequest } from './request.js';
import { resultJson } from './result.js';
import { RunFolder } from './run-folder.js';
import { train } from './train.js';
import { measureWinner, requireBench } from './winner-on-bench.js';

/**
 * Begins a search in a run folder of its own. Everything that can be refused without training is refused before the
 * folder is made.
 * @throws USAGE_BASELINE, USAGE_ABLATION, USAGE_IPC, SEARCH_*, DATA_*, TABLE_*, MODEL_SPACE, FILE_*, TOOLCHAIN_*;
 *   LINK_*, FIRMWARE_* where the bench cannot be opened at first; INTERRUPTED with how to go on
 */
export async function search(request: SearchRequest): Promise<SearchOutcome> {
  const prepared = await prepare(priced(request, request.catalogue), request);
  const settings = evolving(prepared.settings, prepared.dataset);
  return searchInto(beginFolder(request, settings), { ...prepared, settings }, request);
}

/** As {@link search}, by the very settings that another one had. @throws as that */
export async function searchPriced(priced: Priced, means: SearchMeans & Beginning): Promise<SearchOutcome> {
  const prepared = await prepare(priced, means);
  return searchInto(beginFolder(means, prepared.settings), prepared, means);
}

/**
 * Takes up a search where its last checkpoint is: it finds what it would have found.
 * @throws SEARCH_RUN where there is none, it is finished, or its table is another one by now; else as `search`
 */
export async function resumeSearch(request: ResumeRequest): Promise<SearchOutcome> {
  const { folder, settings } = RunFolder.resume(request.run);
  const prepared = await prepare(pricedAgain(settings, folder.path, request.catalogue), request);
  return searchInto(folder, prepared, request);
}

/** Keeps what is found in the folder: last the result, which says that the search is finished. */
async function searchInto(
  folder: RunFolder,
  prepared: PreparedSearch,
  means: SearchMeans,
): Promise<SearchOutcome> {
  await requireBench(prepared, means);
  const trained = await train(prepared, folder, means);
  const { model } = trained.found;
  const path = folder.saveModel(model);
  const winner = await measureWinner(prepared, model, path, means);
  const files = { folder: folder.path, model: path, report: folder.reportPath };
  const outcome = outcomeOf({ prepared, trained, winner, folder, files });
  folder.saveReport(means.page(outcome));
  await keepRecipe(outcome, means);
  folder.finish(resultJson(outcome));
  return outcome;
}

/** The winner as a recipe, and where its file is. */
async function keepRecipe(outcome: SearchOutcome, { db, task, catalogue }: SearchMeans): Promise<void> {
  const recipe = recipeOfSearch(outcome, defined({ task, catalogue }));
  await withStore(db, (store) => {
    recordRecipe(store, recipe);
    store.recipes.recordFile(recipe.network.hash!, resolve(outcome.files.model));
    return Promise.resolve();
  });
}
