import { Table, Text } from '@mantine/core';
import { formatBytes, formatCount, formatPercent } from '../../../common/format.js';
import type { SearchFound, SearchView } from '../../../lab/explore/searches.js';
import { signedPercent } from '../../parts/figures.js';
import { Section } from '../../parts/section.js';
import { State } from '../../parts/state.js';
import { Wide } from '../../parts/wide.js';

interface Props {
  readonly search: SearchView;
  readonly found: SearchFound;
}

interface Row {
  readonly name: string;
  readonly limit: number | undefined;
  readonly predicted: number;
  readonly measured: number | undefined;
  readonly figure: (value: number) => string;
}

/** Each cost: its limit, what is predicted and what was measured. */
export function Costs({ search, found }: Props): React.JSX.Element {
  const { within_limits: isWithin, outputs_equal: equal } = found;
  return (
    <Section title="Costs against their limits">
      <Wide label="Costs against their limits, movable" minWidth={560}>
        <Table aria-label="Costs against their limits" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Cost</Table.Th>
              <Table.Th className="number">Limit</Table.Th>
              <Table.Th className="number">Predicted</Table.Th>
              <Table.Th className="number">Of the limit</Table.Th>
              <Table.Th className="number">Measured</Table.Th>
              <Table.Th className="number">Off by</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rowsOf(search, found).map(({ name, limit, predicted, measured, figure }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td className="number">{limit === undefined ? 'none' : figure(limit)}</Table.Td>
                <Table.Td className="number">{figure(predicted)}</Table.Td>
                <Table.Td className="number">
                  {limit === undefined ? '' : formatPercent(predicted / limit, 1)}
                </Table.Td>
                <Table.Td className="number">{measured === undefined ? '' : figure(measured)}</Table.Td>
                <Table.Td className="number">
                  {measured === undefined ? '' : signedPercent(100 * (measured / predicted - 1))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Wide>
      <Text size="sm" mt="xs">
        <State tone={isWithin ? 'good' : 'bad'} word={isWithin ? 'limits met' : 'limits not met'} />
        {equal === null
          ? ''
          : equal
            ? '. The board’s outputs equal the host’s in every bit.'
            : '. The board’s outputs DIFFER from the host’s.'}
      </Text>
    </Section>
  );
}

function rowsOf({ limits }: SearchView, { predicted, measured }: SearchFound): Row[] {
  const whole = (value: number): string => formatCount(Math.round(value));
  const milliseconds = predicted.milliseconds;
  return [
    {
      ...{ name: predicted.unit, limit: limits.count, predicted: predicted.total },
      ...{ measured: measured?.total, figure: whole },
    },
    ...(milliseconds === null
      ? []
      : [
          {
            ...{ name: 'ms', predicted: milliseconds, measured: measured?.milliseconds ?? undefined },
            limit: limits.count && (limits.count * milliseconds) / predicted.total,
            figure: (value: number) => value.toPrecision(4),
          },
        ]),
    {
      ...{ name: 'SRAM', limit: limits.sramBytes, predicted: predicted.sram_bytes },
      ...{ measured: measured?.sram_bytes, figure: formatBytes },
    },
    {
      ...{ name: 'flash', limit: limits.flashBytes, predicted: predicted.flash_bytes },
      ...{ measured: measured?.flash_bytes, figure: formatBytes },
    },
  ];
}
