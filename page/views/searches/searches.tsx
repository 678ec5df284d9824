import { Checkbox, Table, Text, Title } from '@mantine/core';
import { formatBytes, formatCount, formatPercent } from '../../../common/format.js';
import type { ListedSearches } from '../../../lab/explore/search-shelf.js';
import type { SearchRow } from '../../../lab/explore/searches.js';
import { useQueryList } from '../../data/query.js';
import { signedPercent } from '../../parts/figures.js';
import { searchLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/served.js';
import { Name, shown } from '../../parts/text.js';
import { Wide } from '../../parts/wide.js';
import { Compared } from './compared.js';
import { Measured } from './measured.js';
import { RunCells } from './run-cells.js';
import { Trainings } from './trainings.js';
import './searches.css';

/** All searches and trainings; those that are chosen, held against one another. */
export default function Searches(): React.JSX.Element {
  return (
    <>
      <title>Searches – edgelut</title>
      <Title order={1}>Searches</Title>
      <Text c="dimmed" mb="md">
        What each found within its limits, predicted beside measured. Instructions are counted by an emulator
        and are no latency. Choose searches to compare them.
      </Text>
      <Shown<ListedSearches> url="/api/searches" everySeconds={5}>
        {({ searches, trainings, bad }) => (
          <>
            <Chosen searches={searches} />
            <Measured searches={searches} />
            {trainings.length === 0 ? null : <Trainings trainings={trainings} />}
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

function Chosen({ searches }: Pick<ListedSearches, 'searches'>): React.JSX.Element {
  const [wanted, setWanted] = useQueryList('run');
  const names = new Set(searches.map(({ name }) => name));
  const chosen = wanted.filter((name) => names.has(name));
  const turn = (name: string): void =>
    setWanted(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  return (
    <>
      <List searches={searches} chosen={chosen} onTurn={turn} />
      {chosen.length === 0 ? null : <Compared names={chosen} />}
    </>
  );
}

interface ListProps {
  readonly searches: readonly SearchRow[];
  readonly chosen: readonly string[];
  readonly onTurn: (name: string) => void;
}

function List({ searches, chosen, onTurn }: ListProps): React.JSX.Element {
  if (searches.length === 0) return <Text>There is no search: begin one with lut search.</Text>;
  return (
    <Wide label="Searches, movable" minWidth={1000}>
      <Table aria-label="Searches" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Compare</Table.Th>
            <Table.Th>Search</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Board</Table.Th>
            <Table.Th>How</Table.Th>
            <Table.Th className="number">Int8 accuracy</Table.Th>
            <Table.Th className="number">Predicted</Table.Th>
            <Table.Th className="number">Measured</Table.Th>
            <Table.Th className="number">Off by</Table.Th>
            <Table.Th>Counts</Table.Th>
            <Table.Th className="number">SRAM</Table.Th>
            <Table.Th>Limits</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {searches.map((row) => (
            <Row key={row.name} row={row} isChosen={chosen.includes(row.name)} onTurn={onTurn} />
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

interface RowProps {
  readonly row: SearchRow;
  readonly isChosen: boolean;
  readonly onTurn: (name: string) => void;
}

function Row({ row, isChosen, onTurn }: RowProps): React.JSX.Element {
  const { name, state, board, how, found } = row;
  const measured = found?.measured ?? null;
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          checked={isChosen}
          onChange={() => onTurn(name)}
          aria-label={`Compare ${shown(name, 50)}`}
          size="sm"
        />
      </Table.Td>
      <RunCells name={name} href={searchLink(name)} state={state} />
      <Table.Td>
        <Name of={board} most={30} />
      </Table.Td>
      <Table.Td>{shown(how, 50)}</Table.Td>
      <Table.Td className="number">{found === null ? '' : formatPercent(found.accuracy_int8, 1)}</Table.Td>
      <Table.Td className="number">
        {found === null ? '' : formatCount(Math.round(found.predicted.total))}
      </Table.Td>
      <Table.Td className="number">
        {measured === null ? '' : formatCount(Math.round(measured.total))}
      </Table.Td>
      <Table.Td className="number">
        {found === null || measured === null
          ? ''
          : signedPercent(100 * (measured.total / found.predicted.total - 1))}
      </Table.Td>
      <Table.Td>{found?.predicted.unit}</Table.Td>
      <Table.Td className="number">{found === null ? '' : formatBytes(found.predicted.sram_bytes)}</Table.Td>
      <Table.Td>{found === null ? '' : found.within_limits ? 'met' : 'not met'}</Table.Td>
    </Table.Tr>
  );
}
