import { Text } from '@mantine/core';
import { formatBytes, formatCount, formatDuration, formatPercent } from '../../../common/format.js';
import type { SearchView } from '../../../lab/explore/searches.js';
import { Emulated } from '../../parts/emulated.js';
import { percent, signedPercent } from '../../parts/figures.js';
import { Section } from '../../parts/section.js';
import { shown } from '../../parts/text.js';
import { Tiles, type Tile } from '../../parts/tiles.js';
import { Graph } from '../model/graph.js';
import { Kinds } from '../model/kinds.js';
import { Memory } from '../model/memory.js';
import { Candidates } from './candidates.js';
import { Costs } from './costs.js';
import { Curves, ExpectedCosts } from './curves.js';
import { Distribution } from './distribution.js';
import { Limits } from './limits.js';
import { Network } from './network.js';
import { Phases } from './phases.js';
import './searches.css';
import '../../parts/figures.css';

/** All that is known of a search, also in its report.html. */
export function WholeSearch({ search }: { readonly search: SearchView }): React.JSX.Element {
  const { how, board, space, seed, found, network, distribution, candidates, unit, file, table } = search;
  return (
    <>
      <Text c="dimmed" mb="md">
        {shown(`${space} on ${board}: ${how}, seed ${seed}`, 200)}
        {found === null ? '.' : shown(`, on ${found.data}.`, 200)}
        {found?.synthetic ? ' The images are synthetic: accuracies say nothing of photographs.' : ''}
      </Text>
      <Tiles tiles={tilesOf(search)} />
      <Emulated unit={found?.predicted.unit ?? unit} machine={found?.machine ?? table?.machine ?? null} />
      {found !== null ? (
        <Costs search={search} found={found} />
      ) : search.state === 'finished' ? null : (
        <Section title="Used of the limits" about={USED}>
          <Limits search={search} />
        </Section>
      )}
      {network === null ? null : <Network network={network} unit={table?.unit ?? 'count'} />}
      <Section title="Phases">
        <Phases phases={search.phases} seconds={search.seconds} />
      </Section>
      <Section title="Training">
        <div className="plots">
          <Curves log={search.log} />
          <ExpectedCosts search={search} />
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
      {file === null ? null : (
        <>
          <Section title="What dominates" about={byTable(search)}>
            <Kinds one={file.answer} />
          </Section>
          <Section title="Graph">
            <Graph operators={file.operators} one={file.answer} />
          </Section>
          <Section title="SRAM over time">
            <Memory one={file.answer} />
          </Section>
        </>
      )}
      <details className="settings">
        <summary>Settings</summary>
        <pre tabIndex={0}>{JSON.stringify(search.settings, null, 2).split('\n').map(line).join('\n')}</pre>
      </details>
    </>
  );
}

const USED =
  'What networks cost that the distribution draws, and what the network costs that was judged best until now.';

function line(text: string): string {
  return shown(text, 400);
}

function byTable({ table }: SearchView): string {
  if (table === null) return '';
  const worth =
    table.mape === null ? 'It was not validated.' : `Networks are off by ${percent(table.mape)} on average.`;
  return `By the table ${shown(table.path.split(/[\\/]/).at(-1)!, 80)}, measured on ${shown(table.machine, 60)}. ${worth}`;
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
      note: `${formatPercent(float, 1)} in float, of ${formatCount(found.images.test)} test images`,
    },
    {
      name: `Predicted, ${predicted.unit}`,
      value: formatCount(Math.round(predicted.total)),
      note: `by the table${limit}`,
    },
    {
      name: `Measured, ${predicted.unit}`,
      value: measured === null ? 'not measured' : formatCount(Math.round(measured.total)),
      ...(measured === null
        ? {}
        : { note: `${signedPercent(100 * (measured.total / predicted.total - 1))} of predicted` }),
    },
    { name: 'SRAM', value: formatBytes(predicted.sram_bytes), note: 'predicted' },
    { name: 'Flash', value: formatBytes(predicted.flash_bytes), note: 'predicted' },
  ];
}
