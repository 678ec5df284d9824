import { formatBytes, formatCount } from '../../../common/format.js';
import type { TableView } from '../../../lab/dashboard/table-types.js';
import { Facts } from '../../parts/facts.js';
import { moment } from '../../parts/figures.js';
import { Section } from '../../parts/section.js';
import { Name } from '../../parts/text.js';

/** Where the table comes from. */
export function Origin({ view }: { readonly view: TableView }): React.JSX.Element {
  const { path, hash, machine, clockHz, counter, compiler, placement, firmwareBytes, space, changed } = view;
  const clock = clockHz === null ? '' : `, ${formatCount(clockHz / 1e6)} MHz`;
  return (
    <Section title="Where it comes from">
      <Facts
        facts={[
          ['File', <Name key="path" of={path} most={120} />],
          ['Changed', moment(changed)],
          ['Hash', <Name key="hash" of={hash} />],
          ['Machine', <Name key="machine" of={`${machine ?? ''}${clock}, counter ${counter}`} />],
          ['Compiler', <Name key="compiler" of={compiler} most={120} />],
          ['Memory', `${placement}; firmware ${formatBytes(firmwareBytes)}`],
          ['Space', space === null ? 'a selection of cases' : <Name key="space" of={space} />],
          [
            'A graph adds',
            `${formatCount(view.perGraph)}, and ${formatCount(view.perOperator)} per operator`,
          ],
        ]}
      />
    </Section>
  );
}
