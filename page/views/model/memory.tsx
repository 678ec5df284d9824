import { Table, Text } from '@mantine/core';
import { formatBytes } from '../../../common/format.js';
import type { BoardFigures, MemoryBlock } from '../../../lab/explore/model.js';
import { Name, shown } from '../../parts/text.js';
import { Wide } from '../../parts/wide.js';
import './model.css';

/** SRAM over time, and the tensors of its peak. */
export function Memory({
  one: { arena, spending, prediction },
}: {
  readonly one: BoardFigures;
}): React.JSX.Element {
  const { persistent, scratch, peak, blocks } = arena;
  const { operator, kind, tensors } = spending.peak;
  const height = Math.max(1, persistent + peak + scratch);
  const operators = prediction.operators.length;
  return (
    <>
      <Text size="sm" my="xs">
        Of {formatBytes(prediction.arena_bytes)}, {formatBytes(persistent)} are kept all the time and{' '}
        {formatBytes(peak)} hold tensors. Most are in use during operator {operator}, {kind}.
      </Text>
      <svg
        className="memory"
        viewBox={`0 0 ${operators} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`SRAM over time: ${blocks.length} tensors, most in use during operator ${operator}, ${kind}`}
      >
        <rect data-kept="true" x={0} y={height - persistent} width={operators} height={persistent}>
          <title>{`kept all the time: ${formatBytes(persistent)}`}</title>
        </rect>
        {blocks.map((block, place) => (
          <Block key={place} block={block} base={height - persistent} at={operator} />
        ))}
        {scratch === 0 ? null : (
          <rect data-kept="true" x={0} y={0} width={operators} height={scratch}>
            <title>{`working memory: ${formatBytes(scratch)}`}</title>
          </rect>
        )}
      </svg>
      <Text size="xs" c="dimmed" mb="sm">
        Operators to the right, addresses upwards. In use at the peak: ochre; other tensors: blue; grey is
        kept all the time.
      </Text>
      <PeakTensors tensors={tensors} />
    </>
  );
}

function PeakTensors({ tensors }: Pick<BoardFigures['spending']['peak'], 'tensors'>): React.JSX.Element {
  return (
    <Wide label="Tensors of the peak, movable" minWidth={460}>
      <Table aria-label="In use at the peak" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>In use at the peak</Table.Th>
            <Table.Th>Shape</Table.Th>
            <Table.Th className="number">Size</Table.Th>
            <Table.Th className="number">Operators</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tensors.map(({ name, shape, bytes, first, last }, place) => (
            <Table.Tr key={place}>
              <Table.Td>
                <Name of={tensorName(name, shape)} most={60} />
              </Table.Td>
              <Table.Td>{shape.join('×')}</Table.Td>
              <Table.Td className="number">{formatBytes(bytes)}</Table.Td>
              <Table.Td className="number">
                {first} – {last}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

/** Working memory has no shape; not every tensor has a name. */
function tensorName(name: string, shape: readonly number[]): string {
  if (name !== '') return name;
  return shape.length === 0 ? 'working memory' : 'tensor without a name';
}

interface BlockProps {
  readonly block: MemoryBlock;
  /** of the lowest tensor, from above */
  readonly base: number;
  /** the operator of the peak */
  readonly at: number;
}

function Block({ block: { first, last, offset, bytes, tensor }, base, at }: BlockProps): React.JSX.Element {
  return (
    <rect
      x={first}
      y={base - offset - bytes}
      width={last + 1 - first}
      height={bytes}
      data-peak={first <= at && at <= last}
    >
      <title>{`${shown(tensor === '' ? 'tensor without a name' : (tensor ?? 'working memory'))}: ${formatBytes(bytes)}, operators ${first} to ${last}`}</title>
    </rect>
  );
}
