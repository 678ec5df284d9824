import { NativeSelect, Text, TextInput } from '@mantine/core';
import { formatCount } from '../../../common/format.js';
import { printable } from '../../../common/printable.js';
import type { StoredEvent } from '../../../lab/watch/database.js';
import { useQuery } from '../../data/query.js';
import { holdsAll } from '../../parts/holds-all.js';
import { Events } from './recorded.js';

const LEVELS = [
  { value: '', label: 'every level' },
  { value: 'info', label: 'info' },
  { value: 'warning', label: 'warning' },
  { value: 'error', label: 'error' },
] as const satisfies readonly { value: StoredEvent['level'] | ''; label: string }[];

/** The newest events, to be searched; the address keeps for what. */
export function FoundEvents({ events }: { readonly events: readonly StoredEvent[] }): React.JSX.Element {
  const [text, setText] = useQuery('event');
  const [level, setLevel] = useQuery('level');
  if (events.length === 0) return <Text mt="sm">Nothing was recorded.</Text>;
  // what is searched is what is shown
  const found = events.filter(
    (one) => (level === '' || one.level === level) && holdsAll(printable(one.what), text),
  );
  return (
    <>
      <div className="event-search">
        <TextInput
          aria-label="Search the events"
          placeholder="Words of an event, such as the name of a bench"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <NativeSelect
          aria-label="Level of the events"
          data={LEVELS}
          value={level}
          onChange={({ currentTarget }) => setLevel(currentTarget.value)}
        />
      </div>
      <Text size="sm" c="dimmed" mt={6} aria-live="polite">
        {formatCount(found.length)} of the newest {formatCount(events.length)}
      </Text>
      <Events events={found} none="None of them is so." />
    </>
  );
}
