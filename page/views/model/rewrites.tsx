import { Code, Table, Text } from '@mantine/core';
import { formatBytes, formatCount, formatSigned } from '../../../common/format.js';
import { shellWords } from '../../../common/shell-words.js';
import type { BoardAnswer, ExactView } from '../../../lab/explore/model.js';
import { signedPercent } from '../../parts/figures.js';
import { shown } from '../../parts/text.js';
import { Wide } from '../../parts/wide.js';

type Rule = ExactView['applied'][number]['rule'];

const RULES: Readonly<Record<Rule, string>> = {
  pad: 'PAD folded into the window behind it',
  activation: 'activation fused',
  copy: 'copy removed',
  constant: 'operator on constants computed',
  unused: 'unused tensors and operators left out',
  order: 'another order of execution',
};

interface Props {
  /** name of the model's file */
  readonly model: string;
  readonly one: BoardAnswer;
}

/** What can be rewritten exactly, what that brings, and the command that does it. */
export function Rewrites({ model, one }: Props): React.JSX.Element {
  const { applied, refused } = one.exact;
  return (
    <>
      {applied.length === 0 ? (
        <Text size="sm">Nothing can be rewritten so that its outputs stay the same to the bit.</Text>
      ) : (
        <Applied model={model} one={one} />
      )}
      {refused.map(({ rule, operator, kind, why }) => (
        <Text size="sm" key={`${rule} ${operator}`}>
          {shown(`Operator ${operator} (${kind}) stays: ${why}.`, 300)}
        </Text>
      ))}
    </>
  );
}

function Applied({ model, one: { board, prediction, exact } }: Props): React.JSX.Element {
  const { applied, then } = exact;
  const { total, arena_bytes: arena, flash_bytes: flash, unit } = prediction;
  // a name that is not shown as it is would be another
  const name = shown(model) === model ? model : 'model.tflite';
  return (
    <>
      <Wide label="Rewrites, movable" minWidth={480}>
        <Table aria-label="Exact rewrites" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Rewrite</Table.Th>
              <Table.Th>Operators</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...new Set(applied.map(({ rule }) => rule))].map((rule) => (
              <Table.Tr key={rule}>
                <Table.Th scope="row">{RULES[rule]}</Table.Th>
                <Table.Td>{operatorsOf(applied.filter((each) => each.rule === rule))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Wide>
      <Text size="sm" mt="xs">
        Together:{' '}
        {total === null || then.total === null
          ? ''
          : `${formatSigned(Math.round(then.total - total))} ${unit} (${signedPercent((100 * (then.total - total)) / total)} of ${formatCount(Math.round(total))}), `}
        SRAM {formatSigned(then.arenaBytes - arena)} bytes of {formatBytes(arena)}, flash{' '}
        {formatSigned(then.flashBytes - flash)} bytes of {formatBytes(flash)}.
      </Text>
      <Code block mt="xs" tabIndex={0}>
        {shellWords(['lut', 'advise', name, '--board', board, '--apply', `smaller.tflite`])}
      </Code>
    </>
  );
}

function operatorsOf(rewrites: ExactView['applied']): string {
  const single = rewrites.flatMap(({ kind, operator }) => (kind === null ? [] : [`${operator} ${kind}`]));
  return single.length > 0 ? single.join(', ') : formatCount(rewrites.length);
}
