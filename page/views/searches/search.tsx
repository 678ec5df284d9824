import { Anchor, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { SearchView } from '../../../lab/explore/searches.js';
import { useQuery } from '../../data/query.js';
import { address } from '../../data/served.js';
import { Shown } from '../../parts/served.js';
import { Name } from '../../parts/text.js';
import { WholeSearch } from './whole-search.js';

/** One search: how far it is, or what it found. */
export default function Search(): React.JSX.Element {
  const [name] = useQuery('name');
  return (
    <>
      <title>Search – edgelut</title>
      <Anchor component={Link} href="/searches" size="sm">
        All searches
      </Anchor>
      <Title order={1}>
        <Name of={name} />
      </Title>
      <Shown<SearchView> url={address('/api/search', { name })} everySeconds={5}>
        {(search) => <WholeSearch search={search} />}
      </Shown>
    </>
  );
}
