import type { SearchView } from '../../../lab/explore/searches.js';
import { Run } from './run.js';
import { WholeSearch } from './whole-search.js';

/** One search: how far it is, or what it found. */
export default function Search(): React.JSX.Element {
  return (
    <Run<SearchView> kind="Search" path="/api/search">
      {(search) => <WholeSearch search={search} />}
    </Run>
  );
}
