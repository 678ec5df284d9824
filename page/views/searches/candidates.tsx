import { Table } from '@mantine/core';
import { formatBytes, formatCount, formatPercent } from '../../../common/format.js';
import type { JudgedNetwork, SearchView } from '../../../lab/explore/searches.js';
import { Section } from '../../parts/section.js';
import { Wide } from '../../parts/wide.js';
import { Plot, type Series } from './plot.js';

/** Judged networks: all of them drawn, the best listed. */
export function Candidates({ search }: { readonly search: SearchView }): React.JSX.Element {
  const unit = search.unit ?? 'count';
  return (
    <Section
      title="Candidates"
      about="Held-out accuracy with the weights of the search, and its standard error; in int8, on the test images, of those that were trained by themselves."
    >
      <Plot
        title={`Accuracy over ${unit}`}
        xLabel={unit}
        series={pareto(search)}
        limit={search.limits.count ?? null}
        height={360}
        isShare
      />
      <Front search={search} />
    </Section>
  );
}

/** As in all that `lut` prints. */
export function nameOf(architecture: JudgedNetwork['architecture']): string {
  return architecture.map(({ operation, width }) => `${operation}:${width}`).join(' ');
}

/** A judged network as a point. */
export function pointOf({ count, accuracy, architecture }: JudgedNetwork): Series['points'][number] {
  return { x: count, y: accuracy, title: nameOf(architecture) };
}

function pareto({ candidates }: SearchView): Series[] {
  const points = (isWanted: (one: JudgedNetwork) => boolean) =>
    candidates
      .filter(isWanted)
      .sort((a, b) => a.count - b.count)
      .map(pointOf);
  return [
    { name: 'judged', mark: 'point', points: points(({ onFront, isWinner }) => !onFront && !isWinner) },
    { name: 'not beaten', mark: 'line', points: points(({ onFront }) => onFront) },
    { name: 'winner', mark: 'winner', points: points(({ isWinner }) => isWinner) },
  ];
}

function Front({ search: { candidates, unit } }: { readonly search: SearchView }): React.JSX.Element {
  const front = candidates
    .filter(({ onFront, isWinner }) => onFront || isWinner)
    .sort((a, b) => a.count - b.count);
  return (
    <Wide label="Networks that no other beats, movable" minWidth={700}>
      <Table aria-label="Networks that no other beats, and the winner" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Architecture</Table.Th>
            <Table.Th className="number">{unit}</Table.Th>
            <Table.Th className="number">SRAM</Table.Th>
            <Table.Th className="number">Flash</Table.Th>
            <Table.Th className="number">Accuracy</Table.Th>
            <Table.Th className="number">Int8</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {front.map((one, place) => (
            <Table.Tr key={place}>
              <Table.Td>
                {nameOf(one.architecture)}
                {one.isWinner ? <strong> the winner</strong> : null}
              </Table.Td>
              <Table.Td className="number">{formatCount(Math.round(one.count))}</Table.Td>
              <Table.Td className="number">{formatBytes(one.sramBytes)}</Table.Td>
              <Table.Td className="number">{formatBytes(one.flashBytes)}</Table.Td>
              <Table.Td className="number">
                {(100 * one.accuracy).toFixed(1)} ± {formatPercent(one.accuracyError, 1)}
              </Table.Td>
              <Table.Td className="number">{one.int8 === null ? '' : formatPercent(one.int8, 1)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}
