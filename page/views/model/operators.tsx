import { Table } from '@mantine/core';
import { formatBytes, formatCount } from '../../../common/format.js';
import type { BoardAnswer, OperatorView } from '../../../lab/explore/model.js';
import { shown } from '../../parts/text.js';
import { Wide } from '../../parts/wide.js';

/** What dominates: by kind, the most expensive first. */
export function Kinds({ one: { spending, prediction } }: { readonly one: BoardAnswer }): React.JSX.Element {
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

interface Props {
  readonly operators: readonly OperatorView[];
  readonly one: BoardAnswer;
}

/** Each operator in the order of execution: its kernel call alone. */
export function Operators({ operators, one: { prediction } }: Props): React.JSX.Element {
  const most = Math.max(1, ...prediction.operators.map(({ count }) => count ?? 0));
  return (
    <Wide label="Operators, movable" minWidth={640}>
      <Table aria-label="Operators" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="number">No.</Table.Th>
            <Table.Th>Kind</Table.Th>
            <Table.Th>Output</Table.Th>
            <Table.Th className="number">{prediction.unit}</Table.Th>
            <Table.Th w="24%">Share</Table.Th>
            <Table.Th>Source</Table.Th>
            <Table.Th>Kernel</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {prediction.operators.map(({ index, kind, count, source, kernel }) => (
            <Table.Tr key={index}>
              <Table.Td className="number">{index}</Table.Td>
              <Table.Td>{kind}</Table.Td>
              <Table.Td>{operators[index]?.output.shape.join('×')}</Table.Td>
              <Table.Td className="number">
                {count === null ? 'unknown' : formatCount(Math.round(count))}
              </Table.Td>
              <Table.Td>
                <span className="cost-bar" style={{ width: `${(100 * (count ?? 0)) / most}%` }} />
              </Table.Td>
              <Table.Td>{source}</Table.Td>
              <Table.Td>{shown(kernel ?? '', 40)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}
