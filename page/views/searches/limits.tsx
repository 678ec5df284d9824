import { Table, Text } from '@mantine/core';
import { formatBytes, formatCount, formatPercent } from '../../../common/format.js';
import type { JudgedNetwork, SearchView } from '../../../lab/explore/searches.js';
import '../../parts/figures.css';

const COSTS = { count: 'count', sramBytes: 'SRAM', flashBytes: 'flash' } as const;
type Cost = keyof typeof COSTS;
const KEYS = ['count', 'sramBytes', 'flashBytes'] as const;

/** The costs that a search limits: their names, and their limits. */
export function limitedCosts(
  limits: SearchView['limits'],
): { readonly cost: Cost; readonly name: string; readonly limit: number }[] {
  return KEYS.flatMap((cost) => {
    const limit = limits[cost];
    return limit === undefined ? [] : { cost, limit, name: COSTS[cost] };
  });
}

/** Each limit of a search that goes on, and what it uses of it until now. */
export function Limits({ search }: { readonly search: SearchView }): React.JSX.Element {
  const { limits, log, candidates, unit, table } = search;
  const limited = limitedCosts(limits);
  if (limited.length === 0) return <Text size="sm">Nothing limits its networks.</Text>;
  const columns = (
    [
      ['Expected', log.findLast((line) => line.phase === 'supernet')?.expected ?? null],
      ['Best judged', bestOf(candidates)],
    ] as const
  ).flatMap(([title, costs]) => (costs === null ? [] : [{ title, costs }]));
  return (
    <Table aria-label="Used of the limits" verticalSpacing={4} horizontalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Limit</Table.Th>
          {columns.map(({ title }) => (
            <Table.Th key={title} className="number" w="30%">
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {limited.map(({ cost, name, limit }) => (
          <Table.Tr key={cost}>
            <Table.Th scope="row">
              {cost === 'count'
                ? `${formatCount(Math.round(limit))} ${unit ?? table?.unit ?? name}`
                : `${formatBytes(limit)} ${name}`}
            </Table.Th>
            {columns.map(({ title, costs }) => (
              <Table.Td key={title} className="number">
                <Share share={costs[cost] / limit} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Share({ share }: { readonly share: number }): React.JSX.Element {
  return (
    <>
      {formatPercent(share, 1)}
      <span className="cost-bar" data-over={share > 1} style={{ width: `${100 * Math.min(1, share)}%` }} />
    </>
  );
}

function bestOf(candidates: readonly JudgedNetwork[]): JudgedNetwork | null {
  return candidates.reduce<JudgedNetwork | null>(
    (best, one) => (best === null || one.accuracy > best.accuracy ? one : best),
    null,
  );
}
