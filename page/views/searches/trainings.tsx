import { Table } from '@mantine/core';
import { formatCount, formatDuration, formatPercent } from '../../../common/format.js';
import type { TrainingRow } from '../../../lab/explore/trainings.js';
import { trainingLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { shown } from '../../parts/text.js';
import { Wide } from '../../parts/wide.js';
import { RunCells } from './run-cells.js';

/** Trainings of single networks. */
export function Trainings({ trainings }: { readonly trainings: readonly TrainingRow[] }): React.JSX.Element {
  return (
    <Section title="Trainings" about="Single networks, trained by lut train.">
      <Wide label="Trainings, movable" minWidth={760}>
        <Table aria-label="Trainings" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Training</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>Network</Table.Th>
              <Table.Th className="number">Epochs</Table.Th>
              <Table.Th className="number">Time left</Table.Th>
              <Table.Th className="number">Int8 accuracy</Table.Th>
              <Table.Th className="number">MACs</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trainings.map(({ name, state, network, epochs: { done, of, secondsLeft }, found }) => (
              <Table.Tr key={name}>
                <RunCells name={name} href={trainingLink(name)} state={state} />
                <Table.Td>{shown(network, 60)}</Table.Td>
                <Table.Td className="number">
                  {done} of {of}
                </Table.Td>
                <Table.Td className="number">{leftOf(state, secondsLeft)}</Table.Td>
                <Table.Td className="number">
                  {found === null ? '' : formatPercent(found.accuracy_int8, 1)}
                </Table.Td>
                <Table.Td className="number">{found === null ? '' : formatCount(found.macs)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Wide>
    </Section>
  );
}

/** The time that a training still takes, in words. */
export function leftOf(state: TrainingRow['state'], seconds: number | null): string {
  if (state === 'finished') return '';
  return seconds === null ? 'not known' : formatDuration(seconds);
}
