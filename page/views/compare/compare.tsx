import { Group, Select, Table, Text, Title } from '@mantine/core';
import { formatCount } from '../../../common/format.js';
import type { ComparisonView, TablesView } from '../../../lab/dashboard/table-types.js';
import { useQuery } from '../../data/query.js';
import { address } from '../../data/served.js';
import { ratio } from '../../parts/figures.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/served.js';
import { shown } from '../../parts/text.js';
import { Pairs } from './pairs.js';

/** Two tables, case by case. */
export default function ComparePage(): React.JSX.Element {
  return (
    <>
      <title>Compare tables – edgelut</title>
      <Title order={1} size="h2" mb="sm">
        Compare tables
      </Title>
      <Shown<TablesView> url="/api/tables">{({ tables }) => <Chosen tables={tables} />}</Shown>
    </>
  );
}

function Chosen({ tables }: TablesView): React.JSX.Element {
  const [first, setFirst] = useQuery('first', '', true);
  const [second, setSecond] = useQuery('second', '', true);
  const readable = tables.filter(({ board }) => board !== null);
  const data = readable.map(({ id }) => ({ value: id, label: shown(id, 60) }));
  const choice = (label: string, value: string, onChange: (value: string) => void) => (
    <Select
      {...{ label, data, value: value || null, searchable: true, allowDeselect: false }}
      placeholder="Choose a table"
      onChange={(chosen) => onChange(chosen ?? '')}
      w={{ base: '100%', sm: 420 }}
    />
  );
  return (
    <>
      <Group>
        {choice('First', first, setFirst)}
        {choice('Second', second, setSecond)}
      </Group>
      {first === '' || second === '' ? (
        <Text mt="md">Choose two tables.</Text>
      ) : (
        <Shown<ComparisonView> url={address('/api/compare', { first, second })}>
          {(view) => <Comparison view={view} />}
        </Shown>
      )}
    </>
  );
}

function Comparison({ view }: { readonly view: ComparisonView }): React.JSX.Element {
  const { incomparable, kinds, pairs, onlyFirst, onlySecond } = view;
  return (
    <>
      <Text mt="md" size="sm">
        {formatCount(pairs.length)} cases are in both; {formatCount(onlyFirst)} only in the first,{' '}
        {formatCount(onlySecond)} only in the second. {incomparable ?? ''}
      </Text>
      {kinds.length === 0 ? null : (
        <Section
          title="By operator kind"
          about="How many times that of the first the second takes: below 1 it takes less."
        >
          <Table.ScrollContainer minWidth={480}>
            <Table aria-label="Ratios by operator kind" verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Operator</Table.Th>
                  <Table.Th className="number">Cases</Table.Th>
                  <Table.Th className="number">Geometric mean</Table.Th>
                  <Table.Th className="number">Least</Table.Th>
                  <Table.Th className="number">Most</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {kinds.map(({ kind, n, geometricMean, least, most }) => (
                  <Table.Tr key={kind ?? ''}>
                    <Table.Td>{kind === null ? <b>all</b> : shown(kind, 40)}</Table.Td>
                    <Table.Td className="number">{formatCount(n)}</Table.Td>
                    <Table.Td className="number">{ratio(geometricMean)}</Table.Td>
                    <Table.Td className="number">{ratio(least)}</Table.Td>
                    <Table.Td className="number">{ratio(most)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Section>
      )}
      {pairs.length === 0 ? null : <Pairs view={view} />}
    </>
  );
}
