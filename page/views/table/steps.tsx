import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { KernelStep } from '../../../lab/dashboard/table-types.js';
import { signedPercent } from '../../parts/figures.js';
import { caseLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { shown } from '../../parts/text.js';

interface Props {
  readonly id: string;
  readonly steps: readonly KernelStep[];
}

const MOST = 12;

/** Where a few channels more change what each MAC costs. */
export function Steps({ id, steps }: Props): React.JSX.Element {
  return (
    <Section
      title="Where kernels have steps"
      about="Cases that differ in the channels of their output alone, and by at least 5 % in what a MAC (or an output element) costs; the largest steps of the whole table."
    >
      {steps.length === 0 ? (
        <Text size="sm">This kind has none among them.</Text>
      ) : (
        <Table.ScrollContainer minWidth={640}>
          <Table aria-label="Where kernels have steps" verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Input</Table.Th>
                <Table.Th>Form</Table.Th>
                <Table.Th>Channels</Table.Th>
                <Table.Th className="number">Cost</Table.Th>
                <Table.Th>Kernel</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {steps.slice(0, MOST).map((step) => (
                <Table.Tr key={`${step.from} ${step.to}`}>
                  <Table.Td>{shown(step.input, 40)}</Table.Td>
                  <Table.Td>{shown(step.form, 60)}</Table.Td>
                  <Table.Td>
                    <Anchor component={Link} href={caseLink(id, step.from)} size="sm">
                      {step.fromChannels}
                    </Anchor>{' '}
                    →{' '}
                    <Anchor component={Link} href={caseLink(id, step.to)} size="sm">
                      {step.toChannels}
                    </Anchor>
                  </Table.Td>
                  <Table.Td className="number">{signedPercent(step.changePercent)}</Table.Td>
                  <Table.Td>{kernels(step)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
}

function kernels({ fromKernel, toKernel }: KernelStep): string {
  const [from, to] = [fromKernel, toKernel].map((kernel) =>
    kernel === null ? 'unknown' : shown(kernel, 40),
  );
  return from === to ? `${from}` : `${from} → ${to}`;
}
