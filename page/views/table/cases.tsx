import { Anchor, List, Text, TextInput } from '@mantine/core';
import { Link } from 'wouter';
import { formatCount } from '../../../common/format.js';
import type { CaseRow, InfeasibleRow } from '../../../lab/dashboard/table-types.js';
import { useQuery } from '../../data/query.js';
import { ratio } from '../../parts/figures.js';
import { holdsAll } from '../../parts/holds-all.js';
import { caseLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { Sortable, type Column } from '../../parts/sortable.js';
import { Name, shown } from '../../parts/text.js';

interface Props {
  readonly id: string;
  readonly unit: string;
  readonly kind: string;
  readonly cases: readonly CaseRow[];
  readonly misfits: readonly InfeasibleRow[];
}

/** All cases of a kind, to be searched and sorted. */
export function Cases({ id, unit, kind, cases, misfits }: Props): React.JSX.Element {
  const [text, setText] = useQuery('q');
  const found = cases.filter(({ key, kernel }) => holdsAll(`${key} ${kernel ?? ''}`, text));
  return (
    <Section title="Cases">
      <TextInput
        aria-label="Search the cases"
        placeholder="Parts of a key or a kernel, such as k=3x3 in=1x24x24"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        maw={480}
      />
      <Text size="sm" c="dimmed" my={6} aria-live="polite">
        {formatCount(found.length)} of {formatCount(cases.length)} cases
      </Text>
      <Sortable
        label={`Cases of ${kind}`}
        columns={columns(id, unit)}
        rows={found}
        keyOf={({ key }) => key}
        sorted="-perMac"
        field="sort"
        minWidth={760}
        pageSize={25}
      />
      {misfits.length === 0 ? null : (
        <>
          <Text size="sm" mt="sm">
            The board cannot run {formatCount(misfits.length)} cases by themselves:
          </Text>
          <List size="sm">
            {misfits.slice(0, 8).map(({ key, why }) => (
              <List.Item key={key}>
                <Name of={key} most={120} /> {shown(why, 200)}
              </List.Item>
            ))}
            {misfits.length <= 8 ? null : <List.Item>and {formatCount(misfits.length - 8)} more</List.Item>}
          </List>
        </>
      )}
    </Section>
  );
}

function columns(id: string, unit: string): Column<CaseRow>[] {
  const number = (
    name: string,
    title: string,
    of: (one: CaseRow) => number | null,
    written: (value: number) => string,
  ): Column<CaseRow> => ({
    ...{ id: name, title, isNumber: true, by: of },
    cell: (one) => {
      const value = of(one);
      return value === null ? '–' : written(value);
    },
  });
  return [
    {
      id: 'key',
      title: 'Case',
      by: ({ key }) => key,
      cell: ({ key }) => (
        <Anchor component={Link} href={caseLink(id, key)} size="xs" className="key">
          <Name of={key.replace(/^\S+ /, '')} most={120} />
        </Anchor>
      ),
    },
    number('macs', 'MACs', ({ macs }) => macs || null, formatCount),
    number(
      'count',
      unit,
      ({ count }) => count,
      (value) => formatCount(Math.round(value)),
    ),
    number('perMac', 'per MAC', ({ perMac }) => perMac, ratio),
    number('perElement', 'per output', ({ perElement }) => perElement, ratio),
    { id: 'source', title: 'Source', by: ({ source }) => source, cell: ({ source }) => source },
    {
      id: 'kernel',
      title: 'Kernel',
      by: ({ kernel }) => kernel,
      cell: ({ kernel }) => shown(kernel ?? 'unknown', 40),
    },
  ];
}
