import { Table, Text } from '@mantine/core';
import { formatBytes, formatCount, formatPercent } from '../../../common/format.js';
import type { TrainingFound, TrainingView } from '../../../lab/explore/trainings.js';
import { Section } from '../../parts/section.js';
import { shown } from '../../parts/text.js';
import { Tiles, type Tile } from '../../parts/tiles.js';
import { Wide } from '../../parts/wide.js';
import { Learning } from './curves.js';
import { Run } from './run.js';
import { leftOf } from './trainings.js';
import './searches.css';

/** The training of one network: how far it is, and what it came to. */
export default function Training(): React.JSX.Element {
  return (
    <Run<TrainingView> kind="Training" path="/api/training">
      {(training) => <All training={training} />}
    </Run>
  );
}

function All({ training }: { readonly training: TrainingView }): React.JSX.Element {
  const { space, network, seed, found, teacher, log } = training;
  return (
    <>
      <Text c="dimmed" mb="md">
        {shown(`${network} of ${space}, seed ${seed}`, 200)}
        {teacher === null ? '' : shown(`, taught by ${teacher}`, 100)}
        {found === null ? '.' : shown(`, on ${found.data}.`, 200)}
        {found?.synthetic ? ' The images are synthetic: accuracies say nothing of photographs.' : ''}
      </Text>
      <Tiles tiles={tilesOf(training)} />
      <Section title="Training">
        <div className="plots">
          <Learning lines={{ training: log }} />
        </div>
      </Section>
      {found === null || found.predicted.length === 0 ? null : <Predicted found={found} />}
    </>
  );
}

function tilesOf({ state, epochs: { done, of, secondsLeft }, found }: TrainingView): Tile[] {
  const progress: Tile[] = [
    { name: 'State', value: state },
    { name: 'Epochs', value: `${done} of ${of}` },
  ];
  if (found === null) return [...progress, { name: 'Time left', value: leftOf(state, secondsLeft) }];
  const { accuracy_int8: int8, accuracy_float: float, held_out_accuracy: heldOut, images } = found;
  return [
    {
      name: 'Accuracy in int8',
      value: formatPercent(int8, 1),
      note: `${formatPercent(float, 1)} in float, of ${formatCount(images.test)} test images`,
    },
    { name: 'Held out', value: formatPercent(heldOut, 1), note: 'in float' },
    { name: 'MACs', value: formatCount(found.macs) },
    { name: 'Model', value: formatBytes(found.model_bytes) },
    { name: 'SRAM', value: formatBytes(found.arena_bytes), note: 'of the tensor arena' },
    ...progress,
  ];
}

function Predicted({ found: { predicted } }: { readonly found: TrainingFound }): React.JSX.Element {
  return (
    <Section
      title="What it costs"
      about="By tables; instructions are counted by an emulator and are no latency."
    >
      <Wide label="What it costs, movable" minWidth={560}>
        <Table aria-label="What it costs" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Board</Table.Th>
              <Table.Th className="number">Total</Table.Th>
              <Table.Th>Counts</Table.Th>
              <Table.Th className="number">SRAM</Table.Th>
              <Table.Th className="number">Flash</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {predicted.map(
              ({ board, table_hash: hash, total, unit, sram_bytes: sram, flash_bytes: flash }) => (
                <Table.Tr key={hash}>
                  <Table.Th scope="row">{shown(board, 40)}</Table.Th>
                  <Table.Td className="number">
                    {total === null ? 'unknown' : formatCount(Math.round(total))}
                  </Table.Td>
                  <Table.Td>{unit}</Table.Td>
                  <Table.Td className="number">{formatBytes(sram)}</Table.Td>
                  <Table.Td className="number">{formatBytes(flash)}</Table.Td>
                </Table.Tr>
              ),
            )}
          </Table.Tbody>
        </Table>
      </Wide>
    </Section>
  );
}
