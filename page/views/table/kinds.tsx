import { Anchor, Table } from '@mantine/core';
import { Link } from 'wouter';
import { formatCount } from '../../../common/format.js';
import type { TableView } from '../../../lab/dashboard/table-types.js';
import { ratio } from '../../parts/figures.js';
import { caseLink, tableLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { Name, shown } from '../../parts/text.js';

/** The table by operator kind, and which case is dearest. */
export function Kinds({ view }: { readonly view: TableView }): React.JSX.Element {
  const { id, unit, kinds, dearest, cases } = view;
  const slowest = cases.find(({ key }) => key === dearest);
  return (
    <Section
      title="By operator kind"
      about={
        slowest === undefined ? undefined : (
          <>
            The dearest case per MAC takes <b>{ratio(slowest.perMac)}</b> {unit}:{' '}
            <Anchor component={Link} href={caseLink(id, slowest.key)} data-testid="dearest">
              <Name of={slowest.key} most={120} />
            </Anchor>
          </>
        )
      }
    >
      <Table.ScrollContainer minWidth={640}>
        <Table aria-label="By operator kind" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Operator</Table.Th>
              <Table.Th className="number">Cases</Table.Th>
              <Table.Th className="number">Interpolated</Table.Th>
              <Table.Th className="number">Too big</Table.Th>
              <Table.Th className="number">{unit}</Table.Th>
              <Table.Th className="number">per MAC</Table.Th>
              <Table.Th className="number">per output</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {kinds.map((one) => (
              <Table.Tr key={one.kind}>
                <Table.Td>
                  <Anchor component={Link} href={tableLink(id, { kind: one.kind })} size="sm">
                    {shown(one.kind, 40)}
                  </Anchor>
                </Table.Td>
                <Table.Td className="number">{formatCount(one.cases)}</Table.Td>
                <Table.Td className="number">{formatCount(one.interpolated)}</Table.Td>
                <Table.Td className="number">{formatCount(one.infeasible)}</Table.Td>
                <Table.Td className="number">
                  {formatCount(one.leastCount)} – {formatCount(one.mostCount)}
                </Table.Td>
                <Table.Td className="number">{ratio(one.perMac)}</Table.Td>
                <Table.Td className="number">{ratio(one.perElement)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
