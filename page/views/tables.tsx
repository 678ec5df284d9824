import { Anchor, Badge, Table, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { formatCount } from '../../common/format.js';
import type { TableRow, TablesView } from '../../lab/dashboard/table-types.js';
import { percent } from '../parts/figures.js';
import { Shown } from '../parts/served.js';
import { Name, shown } from '../parts/text.js';

/** All tables at hand, and what each is worth. */
export default function Tables(): React.JSX.Element {
  return (
    <>
      <title>Tables – edgelut</title>
      <Title order={1}>Tables</Title>
      <Text c="dimmed" mb="md">
        What each operator costs on a board. Instructions are counted by an emulator and are no latency.
      </Text>
      <Shown<TablesView> url="/api/tables">{({ tables }) => <List tables={tables} />}</Shown>
    </>
  );
}

function List({ tables }: { readonly tables: readonly TableRow[] }): React.JSX.Element {
  if (tables.length === 0) return <Text>There is no table: build one with lut build.</Text>;
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table highlightOnHover aria-label="Tables">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Table</Table.Th>
            <Table.Th>Board</Table.Th>
            <Table.Th>Kernels</Table.Th>
            <Table.Th>Counts</Table.Th>
            <Table.Th className="number">Cases</Table.Th>
            <Table.Th>Worth</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tables.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ row }: { readonly row: TableRow }): React.JSX.Element {
  const { id, board, runtime, flavour, unit, measured, interpolated } = row;
  return (
    <Table.Tr>
      <Table.Td>
        {board === null ? (
          <Name of={id} />
        ) : (
          <Anchor component={Link} href={`/tables/${encodeURIComponent(id)}`}>
            <Name of={id} />
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>
        <Name of={board ?? ''} />
      </Table.Td>
      <Table.Td>{runtime === null ? '' : shown(`${runtime}/${flavour}`)}</Table.Td>
      <Table.Td>{unit}</Table.Td>
      <Table.Td className="number">{formatCount(measured + interpolated)}</Table.Td>
      <Table.Td>
        <Worth row={row} />
      </Table.Td>
    </Table.Tr>
  );
}

function Worth({ row: { unusable, validated } }: { readonly row: TableRow }): React.JSX.Element {
  if (unusable !== null) return <Badge color="red">{shown(unusable)}</Badge>;
  if (validated === null) return <Text size="sm">not validated</Text>;
  return (
    <Text size="sm">
      off by {percent(validated.mapePercent)} on {validated.n} networks
    </Text>
  );
}
