import { Table } from '@mantine/core';
import { formatBytes, formatCount } from '../../../common/format.js';
import type { BoardFigures, OperatorView } from '../../../lab/explore/model.js';
import { shown } from '../../parts/text.js';
import { Wide } from '../../parts/wide.js';
import { lanesOf, type LaneRow } from './lanes.js';
import './model.css';

interface Props {
  readonly operators: readonly OperatorView[];
  /** what a board makes of them; null where none does */
  readonly one: BoardFigures | null;
}

/** The graph from above in the order of execution, and beside each operator what it takes: kernel call and SRAM. */
export function Graph({ operators, one }: Props): React.JSX.Element {
  const { rows, lanes } = lanesOf(operators);
  const mostCount = Math.max(1, ...(one?.prediction.operators ?? []).map(({ count }) => count ?? 0));
  const mostBytes = Math.max(1, ...(one?.arena.inUse ?? []));
  return (
    <Wide label="Graph, movable" minWidth={one === null ? 420 : 780}>
      <Table aria-label="Graph" verticalSpacing={0} className="graph">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <span className="unseen">Lines</span>
            </Table.Th>
            <Table.Th className="number">No.</Table.Th>
            <Table.Th>Kind</Table.Th>
            <Table.Th>Takes</Table.Th>
            <Table.Th>Output</Table.Th>
            {one === null ? null : (
              <>
                <Table.Th className="number" colSpan={2}>
                  {one.prediction.unit}
                </Table.Th>
                <Table.Th className="number" colSpan={2}>
                  SRAM in use
                </Table.Th>
                <Table.Th>Source</Table.Th>
                <Table.Th>Kernel</Table.Th>
              </>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {operators.map(({ index, kind, from, output }, place) => (
            <Table.Tr key={index} data-peak={one?.spending.peak.operator === index}>
              <Table.Td>
                <Lines row={rows[place]!} lanes={lanes} />
              </Table.Td>
              <Table.Td className="number">{index}</Table.Td>
              <Table.Td>{kind}</Table.Td>
              <Table.Td>{takes(index, from)}</Table.Td>
              <Table.Td>{output.shape.join('×')}</Table.Td>
              {one === null ? null : (
                <Figures one={one} index={index} mostCount={mostCount} mostBytes={mostBytes} />
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

interface FiguresProps {
  readonly one: BoardFigures;
  readonly index: number;
  readonly mostCount: number;
  readonly mostBytes: number;
}

function Figures({
  one: { prediction, arena, spending },
  index,
  mostCount,
  mostBytes,
}: FiguresProps): React.JSX.Element {
  const { count = null, source = '', kernel = null } = prediction.operators[index] ?? {};
  const bytes = arena.inUse[index] ?? 0;
  return (
    <>
      <Table.Td className="number">{count === null ? 'unknown' : formatCount(Math.round(count))}</Table.Td>
      <Table.Td className="bar">
        <span className="cost-bar" style={{ width: `${(100 * (count ?? 0)) / mostCount}%` }} />
      </Table.Td>
      <Table.Td className="number">
        {formatBytes(bytes)}
        {spending.peak.operator === index ? ', peak' : ''}
      </Table.Td>
      <Table.Td className="bar">
        <span className="cost-bar sram" style={{ width: `${(100 * bytes) / mostBytes}%` }} />
      </Table.Td>
      <Table.Td>{source}</Table.Td>
      <Table.Td>{shown(kernel ?? '', 30)}</Table.Td>
    </>
  );
}

/** Only what the lines say beside the order. */
function takes(index: number, from: readonly number[]): string {
  if (from.length === 1 && from[0] === index - 1) return '';
  return from.map((maker) => (maker < 0 ? 'input' : String(maker))).join(', ');
}

const [STEP, HEIGHT] = [16, 30];

function Lines({
  row: { node, lines },
  lanes,
}: {
  readonly row: LaneRow;
  readonly lanes: number;
}): React.JSX.Element {
  const x = (lane: number): number => STEP / 2 + STEP * lane;
  const middle = HEIGHT / 2;
  return (
    <svg width={STEP * lanes} height={HEIGHT} aria-hidden="true">
      {lines.map(({ from, to, way }, place) => {
        const [top, bottom] = { in: [0, middle], out: [middle, HEIGHT], past: [0, HEIGHT] }[way];
        const bend = (top! + bottom!) / 2;
        return (
          <path key={place} d={`M${x(from)} ${top}C${x(from)} ${bend} ${x(to)} ${bend} ${x(to)} ${bottom}`} />
        );
      })}
      <circle cx={x(node)} cy={middle} r={5} />
    </svg>
  );
}
