import { Alert, Text, Title } from '@mantine/core';
import { formatCount } from '../../../common/format.js';
import type { WatchView } from '../../../lab/dashboard/watch.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/served.js';
import { shown } from '../../parts/text.js';
import { Tiles } from '../../parts/tiles.js';
import { Benches } from './benches.js';
import { FoundEvents } from './found-events.js';
import { Minutes } from './minutes.js';
import { Configurations, Events } from './recorded.js';
import { Work } from './work.js';
import './watch.css';

const EVERY_SECONDS = 2;

/** All that goes on, as it goes on. */
export default function Watch(): React.JSX.Element {
  return (
    <>
      <title>Watch – edgelut</title>
      <Title order={1}>Watch</Title>
      <Shown<WatchView> url="/api/watch" everySeconds={EVERY_SECONDS}>
        {(view) => <All view={view} />}
      </Shown>
    </>
  );
}

function All({ view }: { readonly view: WatchView }): React.JSX.Element {
  const { database, problem, fleet, benches, bad } = view;
  return (
    <>
      <Text c="dimmed" mb="md">
        {database === null
          ? 'No database is read.'
          : 'Read anew every two seconds, while others measure and search.'}
      </Text>
      {fleet?.broken == null ? null : (
        <Alert variant="outline" color="red" mb="md" role="alert" title="The fleet is not heard">
          {shown(fleet.broken, 300)} What is shown of it is what was heard last.
        </Alert>
      )}
      <Figures view={view} />
      <Section title="At work">
        <Work view={view} />
      </Section>
      {problem === null ? null : (
        <Section title="Database">
          <Text mt="sm">{shown(problem.message, 300)}</Text>
          {problem.remedy === null ? null : <Text>{shown(problem.remedy, 300)}</Text>}
        </Section>
      )}
      <Section title="Benches" about={fleet === null ? undefined : `Live, over ${shown(fleet.broker)}.`}>
        <Benches benches={benches} now={database?.at ?? new Date().toISOString()} />
      </Section>
      {database === null ? null : (
        <>
          <Section title="Throughput">
            <Minutes minutes={database.minutes} at={database.at} />
          </Section>
          <Section title="Last errors">
            <Events events={database.errors} none="No error was recorded." />
          </Section>
          <Section title="Configurations">
            <Configurations configurations={database.configurations} />
          </Section>
          <Section
            title="Events"
            about="What benches did beside measuring: restarts, retries, refusals. The newest first."
          >
            <FoundEvents events={database.events} />
          </Section>
        </>
      )}
      {bad.length === 0 ? null : (
        <Section title="Runs that cannot be read">
          <ul>
            {bad.map(({ name, reason }) => (
              <li key={name}>{shown(`${name}: ${reason}`, 300)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Figures({ view: { database, benches, fleet } }: { readonly view: WatchView }): React.JSX.Element {
  const there = benches.filter(({ state }) => state === 'there' || state === 'full').length;
  const gone = benches.filter(({ state }) => state === 'gone').map(({ bench }) => bench);
  return (
    <Tiles
      tiles={[
        ...(fleet === null
          ? []
          : [
              {
                name: 'Benches there',
                value: `${there} of ${benches.length}`,
                ...(gone.length === 0
                  ? { note: 'none is offline', tone: 'good' as const }
                  : { note: `offline: ${shown(gone.join(', '), 60)}`, tone: 'bad' as const }),
              },
            ]),
        ...(database === null
          ? []
          : [
              { name: 'Runs in the last minute', value: formatCount(database.runsPerMinute) },
              { name: 'Runs', value: formatCount(database.runs) },
              { name: 'Samples', value: formatCount(database.samples) },
            ]),
      ]}
    />
  );
}
