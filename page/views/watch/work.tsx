import { Group, Progress, Text } from '@mantine/core';
import { formatCount, formatDuration } from '../../../common/format.js';
import type { WatchView } from '../../../lab/dashboard/watch.js';
import type { WatchedMeasuring } from '../../../lab/watch/database.js';
import type { FleetPlanNow } from '../../../lab/watch/fleet.js';
import type { SearchRow } from '../../../lab/explore/searches.js';
import type { TrainingRow } from '../../../lab/explore/trainings.js';
import { late } from '../../parts/late.js';
import { searchLink, trainingLink } from '../../parts/links.js';
import { RunName } from '../../parts/run-name.js';
import { ago } from '../../parts/time.js';
import { State, type Tone } from '../../parts/state.js';
import { Name } from '../../parts/text.js';

/** All that is at work, and the last that was. */
export function Work({ view }: { readonly view: WatchView }): React.JSX.Element {
  const { database, fleet, searches, trainings } = view;
  const now = database?.at ?? new Date().toISOString();
  const plans = fleet?.plans ?? [];
  const measurings = shownMeasurings(database?.measurings ?? []).filter(
    ({ bench, configuration }) =>
      // the fleet itself tells of it
      bench !== fleet?.broker || plans.every((plan) => plan.configuration !== configuration),
  );
  const running = searches.filter(({ state }) => state !== 'finished').slice(0, MOST);
  const training = trainings.filter(({ state }) => state !== 'finished').slice(0, MOST);
  if (measurings.length + running.length + training.length + plans.length === 0) {
    return <Text mt="sm">Nothing is measured, searched or trained at the moment.</Text>;
  }
  return (
    <ul className="work">
      {plans.map((plan) => (
        <Plan key={plan.plan} plan={plan} />
      ))}
      {measurings.map((one) => (
        <Measuring key={one.id} one={one} now={now} />
      ))}
      {running.map((row) => (
        <Search key={row.name} row={row} now={now} />
      ))}
      {training.map((row) => (
        <Training key={row.name} row={row} now={now} />
      ))}
    </ul>
  );
}

/** With the charts, which are not waited for. */
const AtWork = late(() => import('../searches/at-work.js'));

const MOST = 6;

/** Those that go on, and how the last one ended. */
function shownMeasurings(all: readonly WatchedMeasuring[]): WatchedMeasuring[] {
  return all.filter(({ state }, place) => state === 'at work' || place === 0).slice(0, MOST);
}

interface CardProps {
  readonly title: React.ReactNode;
  readonly tone: Tone;
  readonly state: string;
  /** 0 to 1; null where it is not known */
  readonly share: number | null;
  readonly label: string;
  /** what is left, large */
  readonly left: string;
  readonly children: React.ReactNode;
  /** what stands below and needs all the width */
  readonly more?: React.ReactNode;
}

function Card({ title, tone, state, share, label, left, children, more }: CardProps): React.JSX.Element {
  return (
    <li data-wide={more !== undefined}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="start">
        <Text fw={600} size="sm" component="div" miw={0}>
          {title}
        </Text>
        <State tone={tone} word={state} />
      </Group>
      <div className="work-left">{left}</div>
      {share === null ? null : (
        <Progress.Root size="lg" my={6}>
          <Progress.Section value={100 * share} aria-label={label} />
        </Progress.Root>
      )}
      <Text size="sm" c="dimmed" component="div">
        {children}
      </Text>
      {more}
    </li>
  );
}

const TONES = { 'at work': 'good', silent: 'warn', done: 'plain', failed: 'bad', finished: 'plain' } as const;

function Measuring({
  one,
  now,
}: {
  readonly one: WatchedMeasuring;
  readonly now: string;
}): React.JSX.Element {
  const { board, bench, state, share, done, runs, refused, runsPerMinute, error, heard } = one;
  const rate = runsPerMinute === null ? '' : `, ${formatCount(rounded(runsPerMinute))} runs a minute`;
  return (
    <Card
      title={
        <>
          <Name of={board} most={30} /> on <Name of={bench} most={40} />
        </>
      }
      {...{ state, share, tone: TONES[state], left: leftOf(one, now) }}
      label={`Measured on ${board}`}
    >
      {formatCount(done)} of {formatCount(runs)} runs{rate}
      {refused === 0 ? null : `, ${formatCount(refused)} refused`}
      {error === null ? null : (
        <div>
          <Name of={error} most={240} />
        </div>
      )}
      {state === 'at work' ? null : <div>last heard of {ago(heard, now)}</div>}
    </Card>
  );
}

function leftOf({ state, secondsLeft, ended }: WatchedMeasuring, now: string): string {
  if (state === 'done') return `done ${ago(ended!, now)}`;
  if (state === 'failed') return `ended ${ago(ended!, now)}`;
  if (state === 'silent') return 'not known';
  return secondsLeft === null ? 'time left not known yet' : `${formatDuration(secondsLeft)} left`;
}

function Plan({ plan }: { readonly plan: FleetPlanNow }): React.JSX.Element {
  const { board, done, of, secondsLeft, benches } = plan;
  return (
    <Card
      title={
        <>
          Plan {plan.plan.slice(0, 8)}: <Name of={board} most={30} /> by the fleet
        </>
      }
      {...{ state: 'at work', tone: 'good' as const, share: of === 0 ? null : done / of }}
      label={`Done of the plan ${plan.plan.slice(0, 8)}`}
      left={secondsLeft === null ? 'time left not known yet' : `${formatDuration(secondsLeft)} left`}
    >
      {formatCount(done)} of {formatCount(of)} runs:{' '}
      {benches.map(({ bench, done: by, leased }) => `${bench} ${by} (+${leased})`).join(', ') ||
        'no bench yet'}
    </Card>
  );
}

const PHASES = {
  supernet: 'training the supernet',
  candidates: 'judging candidates',
  evolution: 'training networks that evolve',
  finalists: 'training the finalists',
  retraining: 'retraining the winner',
  networks: 'training each network by itself',
} as const;

function Search({ row, now }: { readonly row: SearchRow; readonly now: string }): React.JSX.Element {
  const { name, board, state, phase, phases, heard } = row;
  const current = phases.find((one) => one.phase === phase);
  const { done = 0, of = null, things = '' } = current ?? {};
  return (
    <Card
      title={
        <>
          Search <RunName name={name} href={searchLink(name)} most={40} />
        </>
      }
      {...{ state, tone: TONES[state], share: of ? done / of : null }}
      label={`Done of ${phase === null ? name : PHASES[phase]}`}
      left={searchLeft(row, current?.secondsLeft)}
      {...(state === 'at work' ? { more: <AtWork name={name} /> } : {})}
    >
      <Name of={board} most={30} />: {phase === null ? 'the end of it' : PHASES[phase]}
      {of === null ? null : `, ${formatCount(done)} of ${formatCount(of)} ${things}`}
      {state === 'at work' ? null : <div>last written {ago(heard, now)}</div>}
    </Card>
  );
}

function Training({ row, now }: { readonly row: TrainingRow; readonly now: string }): React.JSX.Element {
  const { name, network, state, epochs, heard } = row;
  const { done, of, secondsLeft } = epochs;
  return (
    <Card
      title={
        <>
          Training <RunName name={name} href={trainingLink(name)} most={40} />
        </>
      }
      {...{ state, share: of === null ? null : done / of, tone: TONES[state] }}
      label={`Done of the training ${name}`}
      left={searchLeft({ state, secondsLeft })}
    >
      <Name of={network} most={60} />: {done === of ? 'the end of it' : `${done} of ${of} epochs`}
      {state === 'at work' ? null : <div>last written {ago(heard, now)}</div>}
    </Card>
  );
}

/** @param ofPhase seconds that are left of what goes on: other phases may not be known yet */
function searchLeft(
  { state, secondsLeft }: Pick<SearchRow, 'state' | 'secondsLeft'>,
  ofPhase: number | null = null,
): string {
  if (state === 'silent') return 'not known';
  if (secondsLeft === null && ofPhase !== null && ofPhase > 0) {
    return `more than ${formatDuration(ofPhase)} left`;
  }
  return secondsLeft === null ? 'time left not known yet' : `${formatDuration(secondsLeft)} left`;
}

function rounded(value: number): number {
  return value < 10 ? Math.round(10 * value) / 10 : Math.round(value);
}
