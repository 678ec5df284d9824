import { Table } from '@mantine/core';
import { formatBytes, formatCount, formatRange } from '../../../common/format.js';
import type { BoardAnswer, BoardProblem } from '../../../lab/explore/model.js';
import { State } from '../../parts/state.js';
import { Name, shown } from '../../parts/text.js';
import { Wide } from '../../parts/wide.js';

/** All boards side by side. */
export function Boards({
  boards,
}: {
  readonly boards: readonly (BoardAnswer | BoardProblem)[];
}): React.JSX.Element {
  return (
    <Wide label="Boards side by side, movable" minWidth={820}>
      <Table aria-label="Boards side by side" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Board</Table.Th>
            <Table.Th>Fits</Table.Th>
            <Table.Th className="number">Total</Table.Th>
            <Table.Th>Counts</Table.Th>
            <Table.Th className="number">90 % interval</Table.Th>
            <Table.Th className="number">Time</Table.Th>
            <Table.Th className="number">SRAM of what there is</Table.Th>
            <Table.Th className="number">Model of its window</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {boards.map((one) => (
            <Table.Tr key={one.board}>
              <Table.Th scope="row">
                <Name of={one.board} most={40} />
              </Table.Th>
              {'prediction' in one ? (
                <Answer one={one} />
              ) : (
                <Table.Td colSpan={7}>{shown(one.message, 240)}</Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

function Answer({ one: { prediction, room, spending } }: { readonly one: BoardAnswer }): React.JSX.Element {
  const { total, low, high, unit, fits, arena_bytes: arena, latency_ms: latency } = prediction;
  return (
    <>
      <Table.Td>
        <State tone={fits ? 'good' : 'bad'} word={fits ? 'fits' : 'does not fit'} />
      </Table.Td>
      <Table.Td className="number">{total === null ? 'unknown' : formatCount(Math.round(total))}</Table.Td>
      <Table.Td>{unit}</Table.Td>
      <Table.Td className="number">{low === null || high === null ? '' : formatRange(low, high)}</Table.Td>
      <Table.Td className="number">
        {latency === null ? 'unknown' : `${latency.value.toPrecision(4)} ms, ${latency.kind}`}
      </Table.Td>
      <Table.Td className="number">
        {formatBytes(arena)} of {formatBytes(room.arena)}
      </Table.Td>
      <Table.Td className="number">
        {formatBytes(spending.flash.model)} of {formatBytes(room.window)}
      </Table.Td>
    </>
  );
}
