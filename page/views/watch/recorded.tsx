import { Table, Text } from '@mantine/core';
import { formatCount } from '../../../common/format.js';
import type { StoredEvent, WatchedConfiguration } from '../../../lab/watch/database.js';
import { State } from '../../parts/state.js';
import { Name, shown } from '../../parts/text.js';
import { Moment } from '../../parts/time.js';
import { Wide } from '../../parts/wide.js';

const TONES = { info: 'plain', warning: 'warn', error: 'bad' } as const;

/** What happened, the newest first. */
export function Events({
  events,
  none,
}: {
  readonly events: readonly StoredEvent[];
  readonly none: string;
}): React.JSX.Element {
  if (events.length === 0) return <Text mt="sm">{none}</Text>;
  return (
    <ul className="events">
      {events.map(({ id, time, level, what }) => (
        <li key={id}>
          <Moment at={time} />
          <State tone={TONES[level]} word={level} />
          <Name of={what} most={300} />
        </li>
      ))}
    </ul>
  );
}

/** What the database has runs of. */
export function Configurations({
  configurations,
}: {
  readonly configurations: readonly WatchedConfiguration[];
}): React.JSX.Element {
  if (configurations.length === 0) return <Text mt="sm">Nothing was measured yet.</Text>;
  return (
    <Wide label="Configurations, movable" minWidth={680}>
      <Table aria-label="Configurations" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Board</Table.Th>
            <Table.Th>Machine</Table.Th>
            <Table.Th>Kernels</Table.Th>
            <Table.Th>Counts</Table.Th>
            <Table.Th className="number">Runs</Table.Th>
            <Table.Th className="number">Samples</Table.Th>
            <Table.Th>Newest</Table.Th>
            <Table.Th>Hash</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {configurations.map((one) => (
            <Table.Tr key={one.hash}>
              <Table.Th scope="row">
                <Name of={one.board} most={40} />
              </Table.Th>
              <Table.Td>
                <Name of={one.machine} most={40} />
              </Table.Td>
              <Table.Td>{shown(`${one.runtime}/${one.flavour}`, 40)}</Table.Td>
              <Table.Td>{one.unit}</Table.Td>
              <Table.Td className="number">{formatCount(one.runs)}</Table.Td>
              <Table.Td className="number">{formatCount(one.samples)}</Table.Td>
              <Table.Td>
                <Moment at={one.last} />
              </Table.Td>
              <Table.Td>
                <code>{one.hash.slice(0, 12)}</code>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}
