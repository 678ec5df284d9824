import { Table } from '@mantine/core';
import { formatPercent } from '../../../common/format.js';
import type { SearchView } from '../../../lab/explore/searches.js';
import { Wide } from '../../parts/wide.js';

interface Props extends Pick<NonNullable<SearchView['distribution']>, 'stages'> {
  /** small, with whole percents */
  readonly isCompact?: boolean;
}

/** How likely each operation is, stage by stage. */
export function Distribution({ stages, isCompact = false }: Props): React.JSX.Element {
  const names = [
    ...new Set(stages.flatMap(({ operations }) => operations.map(({ operation }) => operation))),
  ];
  return (
    <Wide
      label="What each block may become, movable"
      minWidth={isCompact ? 60 + 48 * names.length : 90 + 70 * names.length}
    >
      <Table
        aria-label="What each block may become"
        verticalSpacing={isCompact ? 2 : 4}
        {...(isCompact ? { horizontalSpacing: 4, fz: 'xs' } : {})}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Stage</Table.Th>
            {names.map((name) => (
              <Table.Th key={name} className="number">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stages.map(({ stage, operations }) => (
            <Table.Tr key={stage}>
              <Table.Th scope="row">{stage}</Table.Th>
              {names.map((name) => {
                const share = operations.find(({ operation }) => operation === name)?.share;
                return (
                  <Table.Td key={name} className="number share" style={{ '--share': share ?? 0 }}>
                    {share === undefined ? '' : formatPercent(share, isCompact ? 0 : 1)}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}
