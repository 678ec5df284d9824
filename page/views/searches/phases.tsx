import { Table } from '@mantine/core';
import { formatCount, formatDuration } from '../../../common/format.js';
import type { SearchView } from '../../../lab/explore/searches.js';
import { Wide } from '../../parts/wide.js';

/** What a search is done with, and what that took. */
export function Phases({ phases, seconds }: Pick<SearchView, 'phases' | 'seconds'>): React.JSX.Element {
  const counted = new Set<string>(phases.map(({ phase }) => phase));
  const others = Object.entries(seconds ?? {}).filter(([phase]) => !counted.has(phase));
  return (
    <Wide label="Phases, movable" minWidth={420}>
      <Table aria-label="Phases" verticalSpacing={4}>
        <Table.Tbody>
          {phases.map(({ phase, done, of, things, secondsLeft }) => (
            <Table.Tr key={phase}>
              <Table.Th scope="row">{phase}</Table.Th>
              <Table.Td className="number">
                {formatCount(done)} {of === null ? '' : `of ${formatCount(of)} `}
                {things}
              </Table.Td>
              <Table.Td>{took(seconds?.[phase]) ?? phaseLeft(secondsLeft)}</Table.Td>
            </Table.Tr>
          ))}
          {others.map(([phase, time]) => (
            <Table.Tr key={phase}>
              <Table.Th scope="row">{phase}</Table.Th>
              <Table.Td />
              <Table.Td>{took(time)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

function took(seconds: number | undefined): string | undefined {
  return seconds === undefined ? undefined : `took ${formatDuration(seconds)}`;
}

function phaseLeft(seconds: number | null): string {
  if (seconds === null) return 'time not known yet';
  return seconds === 0 ? 'over' : `${formatDuration(seconds)} left`;
}
