/** The page of a search as one file: it needs no server, and fetches nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../common/paths.js';
import { finishedSearch } from '../lab/explore/finished.js';
import type { SearchView } from '../lab/explore/searches.js';
import type { SearchOutcome } from '../lab/search/outcome.js';

/** Made by scripts/report-bundle.ts. */
const EMPTY = join(PACKAGE_ROOT, 'dist', 'report.html');
const [BEGIN, END] = ['<script type="application/json" id="data">', '</script>'];

/** A search as a page for whoever it is sent to. */
export function searchReport(search: SearchView): string {
  const page = readFileSync(EMPTY, 'utf8');
  const begin = page.indexOf(BEGIN) + BEGIN.length;
  // no name in the data ends the element that it stands in
  const json = JSON.stringify(search).replaceAll('<', '\\u003c');
  return `${page.slice(0, begin)}${json}${page.slice(page.indexOf(END, begin))}`;
}

/** The page of a search that just came to its end. @throws FILE_*, MODEL_*, SEARCH_CHECKPOINT */
export function outcomeReport(outcome: SearchOutcome): string {
  return searchReport(finishedSearch(outcome));
}
