import { Table } from '@mantine/core';
import { formatBytes, formatCount } from '../../../common/format.js';
import type { BoardFigures } from '../../../lab/explore/model.js';
import { Wide } from '../../parts/wide.js';

/** What dominates: by kind, the most expensive first. */
export function Kinds({ one: { spending, prediction } }: { readonly one: BoardFigures }): React.JSX.Element {
  const most = Math.max(1, ...spending.kinds.map(({ count }) => count));
  return (
    <Wide label="By kind, movable" minWidth={480}>
      <Table aria-label="By kind" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Kind</Table.Th>
            <Table.Th className="number">Operators</Table.Th>
            <Table.Th className="number">{prediction.unit}</Table.Th>
            <Table.Th w="30%">Share</Table.Th>
            <Table.Th className="number">Constants</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {spending.kinds.map(({ kind, operators, count, constantBytes }) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{kind}</Table.Th>
              <Table.Td className="number">{operators}</Table.Td>
              <Table.Td className="number">{formatCount(Math.round(count))}</Table.Td>
              <Table.Td>
                <span className="cost-bar" style={{ width: `${(100 * count) / most}%` }} />
              </Table.Td>
              <Table.Td className="number">{formatBytes(constantBytes)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}
