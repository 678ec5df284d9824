/** A search that just came to its end, as the page shows it. */
import { basename } from 'node:path';
import type { SearchOutcome } from '../search/outcome.js';
import { resultJson } from '../search/result.js';
import { RunFolder } from '../search/run-folder.js';
import type { Settings } from '../search/settings.js';
import type { NetworkFile } from './run-network.js';
import { searchView, type SearchView } from './searches.js';

/**
 * What the page shows of a search whose result is not in its folder yet. Of files and folders it has the names alone:
 * where they lie is of no use to whoever the page is sent to.
 * @throws FILE_*, MODEL_*, SEARCH_CHECKPOINT
 */
export function finishedSearch(outcome: SearchOutcome, now = Date.now()): SearchView {
  const { folder, settings } = RunFolder.open(outcome.files.folder);
  const view = searchView({ folder, settings, result: resultJson(outcome), chosen: outcome.chosen, now });
  return {
    ...view,
    table: view.table && named(view.table),
    file: view.file && { ...view.file, answer: ofNames(view.file.answer) },
    settings: withNames(view.settings),
  };
}

function ofNames(answer: NetworkFile['answer']): NetworkFile['answer'] {
  const { prediction } = answer;
  const names = { model: basename(prediction.model), table: basename(prediction.table) };
  return { ...answer, prediction: { ...prediction, ...names } };
}

function withNames(settings: Settings): Settings {
  const { data, table } = settings;
  const source = 'folder' in data ? { folder: basename(data.folder) } : data;
  return { ...settings, data: source, table: named(table) };
}

function named<T extends { readonly path: string }>(file: T): T {
  return { ...file, path: basename(file.path) };
}
