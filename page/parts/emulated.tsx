import { Text } from '@mantine/core';
import { shown } from './text.js';

interface Props {
  readonly unit: string | null;
  readonly machine: string | null;
}

/** That emulated figures are no latency; nothing for those of silicon. */
export function Emulated({ unit, machine }: Props): React.JSX.Element | null {
  if (unit !== 'instructions') return null;
  return (
    <Text size="sm" className="emulated">
      Counted on {shown(machine ?? 'an emulator')}: emulated instructions are not the latency of the board.
    </Text>
  );
}
