import { Table } from '@mantine/core';
import { formatBytes, formatCount, formatDuration, formatPercent } from '../../../common/format.js';
import type { ComparedSearch } from '../../../lab/explore/compared.js';
import { address } from '../../data/served.js';
import { signedPercent } from '../../parts/figures.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/served.js';
import { Name, shown } from '../../parts/text.js';
import { Wide } from '../../parts/wide.js';
import { nameOf, pointOf } from './candidates.js';
import { Plot, type Series } from './plot.js';

/** Searches beside one another: the best of what each judged in one picture, and what each found. */
export function Compared({ names }: { readonly names: readonly string[] }): React.JSX.Element {
  return (
    <Section
      title="Compared"
      about="Networks that no other of the same search beats in both count and held-out accuracy, and what each search found; accuracies are comparable where the images are the same."
    >
      <Shown<ComparedSearch[]> url={address('/api/searches/compared', { run: names })} everySeconds={5}>
        {(searches) => (
          <>
            {[...new Set(searches.flatMap(({ unit }) => unit ?? []))].map((unit) => (
              <Plot
                key={unit}
                title={`Fronts: accuracy over ${unit}`}
                xLabel={unit}
                series={fronts(searches.filter((one) => one.unit === unit))}
                height={380}
                isShare
              />
            ))}
            <SideBySide searches={searches} />
          </>
        )}
      </Shown>
    </Section>
  );
}

/** Each search in a colour of its own, its winner in the same. */
function fronts(searches: readonly ComparedSearch[]): Series[] {
  return searches.flatMap(({ name, front, winner }, colour): Series[] => [
    { name: shown(name, 40), mark: 'line', colour, points: front.map(pointOf) },
    ...(winner === null
      ? []
      : [{ name: shown(name, 40), mark: 'winner', colour, points: [pointOf(winner)] } as const]),
  ]);
}

const FIGURES: readonly (readonly [string, (one: ComparedSearch) => React.ReactNode])[] = [
  ['Board', ({ board }) => shown(board, 40)],
  ['How', ({ how, seed }) => shown(`${how}, seed ${seed}`, 60)],
  ['State', ({ state }) => state],
  ['Limit, count', ({ limits: { count } }) => (count === undefined ? 'none' : whole(count))],
  ['Limit, SRAM', ({ limits: { sramBytes } }) => (sramBytes === undefined ? 'none' : formatBytes(sramBytes))],
  [
    'Limit, flash',
    ({ limits: { flashBytes } }) => (flashBytes === undefined ? 'none' : formatBytes(flashBytes)),
  ],
  ['Limits met', ({ found }) => found && (found.within_limits ? 'yes' : 'no')],
  ['Winner', ({ winner }) => winner && nameOf(winner.architecture)],
  ['Accuracy in int8', ({ found }) => found && formatPercent(found.accuracy_int8, 1)],
  ['Accuracy in float', ({ found }) => found && formatPercent(found.accuracy_float, 1)],
  ['Predicted', ({ found }) => found && `${whole(found.predicted.total)} ${found.predicted.unit}`],
  ['Measured', ({ found }) => found?.measured && `${whole(found.measured.total)} ${found.measured.unit}`],
  [
    'Measured off by',
    ({ found }) => found?.measured && signedPercent(100 * (found.measured.total / found.predicted.total - 1)),
  ],
  ['SRAM', ({ found }) => found && formatBytes(found.predicted.sram_bytes)],
  ['Flash', ({ found }) => found && formatBytes(found.predicted.flash_bytes)],
  ['Networks judged', ({ judged }) => formatCount(judged)],
  ['Not beaten', ({ front }) => formatCount(front.length)],
  ['Images', ({ found }) => found && shown(found.data, 60)],
  [
    'Time in all',
    ({ seconds }) => seconds && formatDuration(Object.values(seconds).reduce((a, b) => a + b, 0)),
  ],
];

function whole(value: number): string {
  return formatCount(Math.round(value));
}

function SideBySide({ searches }: { readonly searches: readonly ComparedSearch[] }): React.JSX.Element {
  return (
    <Wide label="Side by side, movable" minWidth={150 + 180 * searches.length}>
      <Table aria-label="Side by side" verticalSpacing={4} mt="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Search</Table.Th>
            {searches.map(({ name }) => (
              <Table.Th key={name}>
                <Name of={name} most={40} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {FIGURES.map(([title, figure]) => (
            <Table.Tr key={title}>
              <Table.Th scope="row">{title}</Table.Th>
              {searches.map((one) => (
                <Table.Td key={one.name}>{figure(one) ?? ''}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}
