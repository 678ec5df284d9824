import { Anchor, Table, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { formatBytes, formatCount, formatDuration, formatPercent } from '../../../common/format.js';
import type { SearchView } from '../../../lab/explore/searches.js';
import { useQuery } from '../../data/query.js';
import { address } from '../../data/served.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/served.js';
import { Name, shown } from '../../parts/text.js';
import { Tiles, type Tile } from '../../parts/tiles.js';
import { Wide } from '../../parts/wide.js';
import { Plot, type Series } from './plot.js';
import './searches.css';

/** One search: how far it is, or what it found. */
export default function Search(): React.JSX.Element {
  const [name] = useQuery('name');
  return (
    <>
      <title>Search – edgelut</title>
      <Anchor component={Link} href="/searches" size="sm">
        All searches
      </Anchor>
      <Title order={1}>
        <Name of={name} />
      </Title>
      <Shown<SearchView> url={address('/api/search', { name })} everySeconds={5}>
        {(search) => <All search={search} />}
      </Shown>
    </>
  );
}

function All({ search }: { readonly search: SearchView }): React.JSX.Element {
  const { how, board, space, seed, found, network, distribution, candidates } = search;
  return (
    <>
      <Text c="dimmed" mb="md">
        {shown(`${space} on ${board}: ${how}, seed ${seed}.`, 200)}
        {found?.synthetic ? ' The images are synthetic: accuracies say nothing of photographs.' : ''}
      </Text>
      <Tiles tiles={tilesOf(search)} />
      <Section title="Phases">
        <Phases phases={search.phases} />
      </Section>
      {network === null ? null : <Network network={network} />}
      <Section title="Training">
        <div className="plots">
          <Plot title="Loss" xLabel="epoch" series={curves(search, 'loss')} />
          <Plot title="Accuracy" xLabel="epoch" series={curves(search, 'accuracy')} isShare />
          <Plot
            title="Expected costs, as shares of their limits"
            xLabel="epoch"
            series={expected(search)}
            isShare
          />
        </div>
      </Section>
      {distribution === null ? null : (
        <Section
          title="What each block may become"
          about={`How likely the search finds each operation after epoch ${distribution.epoch}.`}
        >
          <Distribution stages={distribution.stages} />
        </Section>
      )}
      {candidates.length === 0 ? null : <Candidates search={search} />}
    </>
  );
}

function Phases({ phases }: Pick<SearchView, 'phases'>): React.JSX.Element {
  return (
    <Wide label="Phases, movable" minWidth={420}>
      <Table aria-label="Phases" verticalSpacing={4}>
        <Table.Tbody>
          {phases.map(({ phase, done, of, things, secondsLeft }) => (
            <Table.Tr key={phase}>
              <Table.Th scope="row">{phase}</Table.Th>
              <Table.Td className="number">
                {formatCount(done)} {of === null ? '' : `of ${formatCount(of)} `}
                {things}
              </Table.Td>
              <Table.Td>{phaseLeft(secondsLeft)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

function Network({ network }: { readonly network: NonNullable<SearchView['network']> }): React.JSX.Element {
  return (
    <Section title={network.which === 'winner' ? 'The network' : 'The likeliest network until now'}>
      <ol className="blocks">
        {network.parts.map(({ name, operation, output, stride }, place) => (
          <li key={place}>
            <strong>{operation === null ? name : `${name}: ${operation}`}</strong>
            {output.join('×')}
            {stride === 1 ? '' : `, stride ${stride}`}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Candidates({ search }: { readonly search: SearchView }): React.JSX.Element {
  const unit = search.unit ?? 'count';
  return (
    <Section
      title="Candidates"
      about="Held-out accuracy with the weights of the search, and its standard error."
    >
      <Plot
        title={`Accuracy over ${unit}`}
        xLabel={unit}
        series={pareto(search)}
        limit={search.limits.count ?? null}
        height={360}
        isShare
      />
      <Front search={search} />
    </Section>
  );
}

function phaseLeft(seconds: number | null): string {
  if (seconds === null) return 'time not known yet';
  return seconds === 0 ? 'over' : `${formatDuration(seconds)} left`;
}

function tilesOf({ state, found, secondsLeft, limits, judged }: SearchView): Tile[] {
  const left = state === 'silent' || secondsLeft === null ? 'not known' : formatDuration(secondsLeft);
  if (found === null) {
    return [
      { name: 'State', value: state },
      { name: 'Time left', value: left },
      { name: 'Networks judged', value: formatCount(judged) },
    ];
  }
  const { predicted, measured, accuracy_int8: int8, accuracy_float: float } = found;
  const limit = limits.count === undefined ? '' : `, limit ${formatCount(Math.round(limits.count))}`;
  return [
    {
      name: 'Accuracy in int8',
      value: formatPercent(int8, 1),
      note: `${formatPercent(float, 1)} in float`,
    },
    {
      name: `Predicted, ${predicted.unit}`,
      value: formatCount(Math.round(predicted.total)),
      note: `by the table${limit}`,
    },
    {
      name: `Measured, ${predicted.unit}`,
      value: measured === null ? 'not measured' : formatCount(Math.round(measured.total)),
      ...(measured === null ? {} : { note: `${signed(measured.total / predicted.total - 1)} of predicted` }),
    },
    { name: 'SRAM', value: formatBytes(predicted.sram_bytes), note: 'predicted' },
    { name: 'Flash', value: formatBytes(predicted.flash_bytes), note: 'predicted' },
  ];
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${formatPercent(Math.abs(share))}`;
}

function curves({ log }: SearchView, figure: 'loss' | 'accuracy'): Series[] {
  const supernet = log.filter((line) => line.phase === 'supernet');
  const points = (
    lines: readonly { readonly epoch: number; readonly loss: number; readonly accuracy: number }[],
  ) => lines.map((line) => ({ x: line.epoch, y: line[figure] }));
  const heldOut = supernet.flatMap(({ epoch, heldOut: own }) => (own === null ? [] : [{ epoch, ...own }]));
  return [
    { name: 'supernet', mark: 'line', points: points(supernet) },
    { name: 'supernet, held out', mark: 'line', points: points(heldOut) },
    { name: 'retraining', mark: 'line', points: points(log.filter(({ phase }) => phase === 'retraining')) },
  ];
}

const COSTS = { count: 'count', sramBytes: 'SRAM', flashBytes: 'flash' } as const;

function expected({ log, limits }: SearchView): Series[] {
  const lines = log.filter((line) => line.phase === 'supernet');
  return (['count', 'sramBytes', 'flashBytes'] as const).flatMap((cost): Series[] => {
    const limit = limits[cost];
    if (limit === undefined) return [];
    const points = lines.flatMap(({ epoch, expected: own }) =>
      own === null ? [] : [{ x: epoch, y: own[cost] / limit }],
    );
    return [{ name: COSTS[cost], mark: 'line', points }];
  });
}

/** As in all that `lut` prints. */
function nameOf(architecture: SearchView['candidates'][number]['architecture']): string {
  return architecture.map(({ operation, width }) => `${operation}:${width}`).join(' ');
}

function pareto({ candidates }: SearchView): Series[] {
  const points = (onFront: boolean) =>
    candidates
      .filter((one) => one.onFront === onFront)
      .sort((a, b) => a.count - b.count)
      .map(({ count, accuracy, architecture }) => ({
        ...{ x: count, y: accuracy },
        title: nameOf(architecture),
      }));
  return [
    { name: 'judged', mark: 'point', points: points(false) },
    { name: 'not beaten', mark: 'point', points: points(true) },
  ];
}

function Distribution({
  stages,
}: Pick<NonNullable<SearchView['distribution']>, 'stages'>): React.JSX.Element {
  const names = [
    ...new Set(stages.flatMap(({ operations }) => operations.map(({ operation }) => operation))),
  ];
  return (
    <Wide label="What each block may become, movable" minWidth={90 + 70 * names.length}>
      <Table aria-label="What each block may become" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Stage</Table.Th>
            {names.map((name) => (
              <Table.Th key={name} className="number">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stages.map(({ stage, operations }) => (
            <Table.Tr key={stage}>
              <Table.Th scope="row">{stage}</Table.Th>
              {names.map((name) => {
                const share = operations.find(({ operation }) => operation === name)?.share;
                return (
                  <Table.Td key={name} className="number share" style={{ '--share': share ?? 0 }}>
                    {share === undefined ? '' : formatPercent(share, 1)}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

function Front({ search: { candidates, unit } }: { readonly search: SearchView }): React.JSX.Element {
  const front = candidates.filter(({ onFront }) => onFront).sort((a, b) => a.count - b.count);
  return (
    <Wide label="Networks that no other beats, movable" minWidth={640}>
      <Table aria-label="Networks that no other beats" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Architecture</Table.Th>
            <Table.Th className="number">{unit}</Table.Th>
            <Table.Th className="number">SRAM</Table.Th>
            <Table.Th className="number">Flash</Table.Th>
            <Table.Th className="number">Accuracy</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {front.map(({ architecture, count, sramBytes, flashBytes, accuracy, accuracyError }, place) => (
            <Table.Tr key={place}>
              <Table.Td>{nameOf(architecture)}</Table.Td>
              <Table.Td className="number">{formatCount(Math.round(count))}</Table.Td>
              <Table.Td className="number">{formatBytes(sramBytes)}</Table.Td>
              <Table.Td className="number">{formatBytes(flashBytes)}</Table.Td>
              <Table.Td className="number">
                {(100 * accuracy).toFixed(1)} ± {formatPercent(accuracyError, 1)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}
