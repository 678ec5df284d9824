import { Anchor, Select, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { formatBytes, formatCount } from '../../../common/format.js';
import type { CaseView, RunRow } from '../../../lab/dashboard/samples-types.js';
import { usePathPart } from '../../data/path.js';
import { useQuery } from '../../data/query.js';
import { address } from '../../data/served.js';
import { Emulated } from '../../parts/emulated.js';
import { Facts } from '../../parts/facts.js';
import { moment, ratio } from '../../parts/figures.js';
import { tableLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/served.js';
import { Name, shown } from '../../parts/text.js';
import { Samples } from './samples.js';

/** One case of a table, with all its samples. */
export default function CasePage(): React.JSX.Element {
  const id = usePathPart(1);
  const [key] = useQuery('key');
  const [run, setRun] = useQuery('run');
  return (
    <>
      <title>{`${shown(key, 60)} – edgelut`}</title>
      <Anchor component={Link} href={tableLink(id)} size="sm">
        ← <Name of={id} />
      </Anchor>
      <Title order={1} size="h3" mt={4}>
        <Name of={key} most={200} />
      </Title>
      <Shown<CaseView> url={address('/api/table/case', { id, key, run: run || null })}>
        {(view) => (
          <>
            <Emulated unit={view.unit} machine={view.machine} />
            <Figures view={view} />
            <Section title="Samples" about={view.lacks === null ? undefined : shown(view.lacks, 300)}>
              {view.runs.length > 1 ? <Runs runs={view.runs} chosen={run} onChosen={setRun} /> : null}
              {view.samples === null ? null : <Samples samples={view.samples} unit={view.unit} />}
            </Section>
          </>
        )}
      </Shown>
    </>
  );
}

function Figures({ view }: { readonly view: CaseView }): React.JSX.Element {
  const { entry, misfit, unit, weightBytes, activationBytes } = view;
  const memory = [
    ['Weights', formatBytes(weightBytes)],
    ['Activations', formatBytes(activationBytes)],
  ] as const;
  return (
    <Section title="By the table">
      {entry === null ? (
        <>
          <Text size="sm">The board cannot run it by itself: it {shown(misfit ?? '', 300)}.</Text>
          <Facts facts={memory} />
        </>
      ) : (
        <Facts
          facts={[
            [
              entry.source === 'measured' ? 'Median' : 'Estimate',
              `${formatCount(Math.round(entry.count))} ${unit}`,
            ],
            [
              entry.source === 'measured' ? '5th to 95th percentile' : 'Interval (90 %)',
              `${formatCount(Math.round(entry.low))} – ${formatCount(Math.round(entry.high))}`,
            ],
            ['Source', entry.n === null ? entry.source : `${entry.source}, ${formatCount(entry.n)} samples`],
            ['Per MAC', ratio(entry.perMac)],
            ['Per output element', ratio(entry.perElement)],
            ['MACs', entry.macs === 0 ? '–' : formatCount(entry.macs)],
            ['Kernel', shown(entry.kernel ?? 'unknown')],
            ...memory,
          ]}
        />
      )}
    </Section>
  );
}

interface RunsProps {
  readonly runs: readonly RunRow[];
  readonly chosen: string;
  readonly onChosen: (run: string) => void;
}

function Runs({ runs, chosen, onChosen }: RunsProps): React.JSX.Element {
  const all = { value: '', label: `all ${runs.length} runs` };
  return (
    <Select
      label="Runs"
      data={[
        all,
        ...runs.map(({ id, time, n, bench }) => ({
          value: String(id),
          label: `${moment(time)}: ${formatCount(n)} samples${bench === null ? '' : `, bench ${shown(bench, 40)}`}`,
        })),
      ]}
      value={chosen}
      onChange={(value) => onChosen(value ?? '')}
      allowDeselect={false}
      maw={420}
      mb="sm"
    />
  );
}
