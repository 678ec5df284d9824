import { Text } from '@mantine/core';
import { memo } from 'react';
import type { SearchView } from '../../../lab/explore/searches.js';
import { address } from '../../data/served.js';
import { Shown } from '../../parts/served.js';
import { Curves } from './curves.js';
import { Distribution } from './distribution.js';
import { Limits } from './limits.js';
import './searches.css';

const HEIGHT = 180;

/** A search while it goes on, in short; its own view has all of it. Drawn anew where it says something new. */
export default memo(function AtWork({ name }: { readonly name: string }) {
  return (
    <Shown<SearchView> url={address('/api/search', { name })} everySeconds={5}>
      {(search) => <Short search={search} />}
    </Shown>
  );
});

function Short({ search }: { readonly search: SearchView }): React.JSX.Element {
  const { log, distribution } = search;
  return (
    <div className="in-short">
      {log.length === 0 ? (
        <Text size="sm">No epoch is over yet.</Text>
      ) : (
        <Curves log={log} figures={['loss']} height={HEIGHT} />
      )}
      <figure className="plot">
        <figcaption>Used of the limits</figcaption>
        <Limits search={search} />
      </figure>
      {distribution === null ? null : (
        <figure className="plot">
          <figcaption>What each block may become, after epoch {distribution.epoch}</figcaption>
          <Distribution stages={distribution.stages} isCompact />
        </figure>
      )}
    </div>
  );
}
