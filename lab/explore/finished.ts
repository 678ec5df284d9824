/** A search that just came to its end, as the page shows it. */
import type { SearchOutcome } from '../search/outcome.js';
import { resultJson } from '../search/result.js';
import { RunFolder } from '../search/run-folder.js';
import { searchView, type SearchView } from './searches.js';

/** What the page shows of a search whose result is not in its folder yet. @throws FILE_*, MODEL_*, SEARCH_CHECKPOINT */
export function finishedSearch(outcome: SearchOutcome, now = Date.now()): SearchView {
  const { folder, settings } = RunFolder.open(outcome.files.folder);
  return searchView({ folder, settings, result: resultJson(outcome), chosen: outcome.chosen, now });
}
