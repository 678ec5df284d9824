import { Table } from '@mantine/core';
import type { SearchState } from '../../../lab/explore/searches.js';
import { RunName } from '../../parts/run-name.js';
import { State } from '../../parts/state.js';
import { STATE_TONES } from './states.js';

interface Props {
  readonly name: string;
  /** where its view is */
  readonly href: string;
  readonly state: SearchState;
}

/** What the row of a search or a training begins with: its name, which leads to it, and how it stands. */
export function RunCells({ name, href, state }: Props): React.JSX.Element {
  return (
    <>
      <Table.Th scope="row">
        <RunName name={name} href={href} />
      </Table.Th>
      <Table.Td>
        <State tone={STATE_TONES[state]} word={state} />
      </Table.Td>
    </>
  );
}
