import { Table, Text } from '@mantine/core';
import { formatCount } from '../../../common/format.js';
import type { BenchNow } from '../../../lab/watch/benches.js';
import { State, type Tone } from '../../parts/state.js';
import { Name } from '../../parts/text.js';
import { ago, Moment } from '../../parts/time.js';
import { Wide } from '../../parts/wide.js';

const STATES: Readonly<Record<BenchNow['state'], readonly [word: string, tone: Tone]>> = {
  there: ['there', 'good'],
  full: ['full', 'warn'],
  gone: ['offline', 'bad'],
  foreign: ['other version', 'warn'],
  unknown: ['not watched', 'plain'],
};

/** Whoever measures for a fleet, and whether it is there. */
export function Benches({
  benches,
  now,
}: {
  readonly benches: readonly BenchNow[];
  /** ISO 8601 */
  readonly now: string;
}): React.JSX.Element {
  if (benches.length === 0) {
    return (
      <Text mt="sm">
        No bench of a fleet is known; boards at this machine are told with what they measure.
      </Text>
    );
  }
  return (
    <Wide label="Benches, movable" minWidth={680}>
      <Table aria-label="Benches" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Bench</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Board</Table.Th>
            <Table.Th>Machine</Table.Th>
            <Table.Th>Kernels</Table.Th>
            <Table.Th className="number">Waiting</Table.Th>
            <Table.Th className="number">Runs here</Table.Th>
            <Table.Th>Newest</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {benches.map((bench) => (
            <Row key={bench.bench} bench={bench} now={now} />
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

function Row({ bench, now }: { readonly bench: BenchNow; readonly now: string }): React.JSX.Element {
  const [word, tone] = STATES[bench.state];
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Name of={bench.bench} most={40} />
      </Table.Th>
      <Table.Td>
        <State tone={tone} word={word} />
      </Table.Td>
      <Table.Td>{bench.boards.length === 0 ? 'unknown' : <Name of={bench.boards.join(', ')} />}</Table.Td>
      <Table.Td>{bench.machine === null ? '' : <Name of={bench.machine} most={40} />}</Table.Td>
      <Table.Td>{bench.kernels === null ? '' : <Name of={bench.kernels} most={40} />}</Table.Td>
      <Table.Td className="number">{bench.waiting === null ? '' : formatCount(bench.waiting)}</Table.Td>
      <Table.Td className="number">{formatCount(bench.runs)}</Table.Td>
      <Table.Td>
        {bench.last === null ? null : (
          <>
            <Moment at={bench.last} /> <span className="age">{ago(bench.last, now)}</span>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
