import { Anchor, Table, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { formatBytes, formatCount, formatPercent } from '../../../common/format.js';
import type { ListedSearches } from '../../../lab/explore/search-shelf.js';
import type { SearchRow } from '../../../lab/explore/searches.js';
import { address } from '../../data/served.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/served.js';
import { State } from '../../parts/state.js';
import { Name, shown } from '../../parts/text.js';
import { Wide } from '../../parts/wide.js';

/** All searches, compared. */
export default function Searches(): React.JSX.Element {
  return (
    <>
      <title>Searches – edgelut</title>
      <Title order={1}>Searches</Title>
      <Text c="dimmed" mb="md">
        What each found within its limits, predicted beside measured. Instructions are counted by an emulator
        and are no latency.
      </Text>
      <Shown<ListedSearches> url="/api/searches" everySeconds={5}>
        {({ searches, bad }) => (
          <>
            <List searches={searches} />
            {bad.length === 0 ? null : (
              <Section title="Runs that cannot be read">
                <ul>
                  {bad.map(({ name, reason }) => (
                    <li key={name}>{shown(`${name}: ${reason}`, 300)}</li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        )}
      </Shown>
    </>
  );
}

function List({ searches }: { readonly searches: readonly SearchRow[] }): React.JSX.Element {
  if (searches.length === 0) return <Text>There is no search: begin one with lut search.</Text>;
  return (
    <Wide label="Searches, movable" minWidth={900}>
      <Table aria-label="Searches" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Search</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Board</Table.Th>
            <Table.Th>How</Table.Th>
            <Table.Th className="number">Int8 accuracy</Table.Th>
            <Table.Th className="number">Predicted</Table.Th>
            <Table.Th className="number">Measured</Table.Th>
            <Table.Th>Counts</Table.Th>
            <Table.Th className="number">SRAM</Table.Th>
            <Table.Th>Limits</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {searches.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

const TONES = { 'at work': 'good', silent: 'warn', finished: 'plain' } as const;

function Row({ row }: { readonly row: SearchRow }): React.JSX.Element {
  const { name, state, board, how, found } = row;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor component={Link} href={address('/searches/search', { name })} inherit>
          <Name of={name} most={50} />
        </Anchor>
      </Table.Th>
      <Table.Td>
        <State tone={TONES[state]} word={state} />
      </Table.Td>
      <Table.Td>
        <Name of={board} most={30} />
      </Table.Td>
      <Table.Td>{shown(how, 50)}</Table.Td>
      <Table.Td className="number">{found === null ? '' : formatPercent(found.accuracy_int8, 1)}</Table.Td>
      <Table.Td className="number">
        {found === null ? '' : formatCount(Math.round(found.predicted.total))}
      </Table.Td>
      <Table.Td className="number">
        {found?.measured == null ? '' : formatCount(Math.round(found.measured.total))}
      </Table.Td>
      <Table.Td>{found?.predicted.unit}</Table.Td>
      <Table.Td className="number">{found === null ? '' : formatBytes(found.predicted.sram_bytes)}</Table.Td>
      <Table.Td>{found === null ? '' : found.within_limits ? 'met' : 'not met'}</Table.Td>
    </Table.Tr>
  );
}
