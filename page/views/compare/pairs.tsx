import { Anchor } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { Link, useLocation } from 'wouter';
import { formatCount } from '../../../common/format.js';
import type { Palette } from '../../../common/palette.js';
import type { ComparisonView, PairRow } from '../../../lab/dashboard/table-types.js';
import { Chart } from '../../charts/chart.js';
import { axis, brief, grid, legend, tip } from '../../charts/parts.js';
import { ratio } from '../../parts/figures.js';
import { caseLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { Sortable, type Column } from '../../parts/sortable.js';
import { Name, shown } from '../../parts/text.js';

/** The cases that both tables have. */
export function Pairs({ view }: { readonly view: ComparisonView }): React.JSX.Element {
  const { pairs, second } = view;
  const [, go] = useLocation();
  const draw = useCallback((palette: Palette) => option(view, palette), [view]);
  return (
    <>
      <Section
        title="Case by case"
        about={
          view.incomparable === null
            ? 'How many times that of the first the second takes. On the dashed line both take the same; below it the second takes less.'
            : 'What the second table says against what the first does: they count different things.'
        }
      >
        <Chart
          draw={draw}
          height={420}
          label={`Scatter of ${pairs.length} cases by what both tables say of them. The table below has the same figures.`}
          onChosen={(key) => go(caseLink(second.id, key))}
        />
      </Section>
      <Section title="Cases of both">
        <Sortable
          label="Cases of both"
          columns={COLUMNS(second.id)}
          rows={pairs}
          keyOf={({ key }) => key}
          sorted="-ratio"
          field="sort"
          minWidth={720}
          pageSize={25}
        />
      </Section>
    </>
  );
}

const COLUMNS = (id: string): Column<PairRow>[] => [
  {
    id: 'key',
    title: 'Case',
    by: ({ key }) => key,
    cell: ({ key }) => (
      <Anchor component={Link} href={caseLink(id, key)} size="xs" className="key">
        <Name of={key} most={120} />
      </Anchor>
    ),
  },
  {
    id: 'first',
    title: 'First',
    isNumber: true,
    by: (one) => one.first,
    cell: (one) => formatCount(Math.round(one.first)),
  },
  {
    id: 'second',
    title: 'Second',
    isNumber: true,
    by: (one) => one.second,
    cell: (one) => formatCount(Math.round(one.second)),
  },
  {
    id: 'ratio',
    title: 'Second / first',
    isNumber: true,
    by: (one) => one.ratio,
    cell: (one) => ratio(one.ratio),
  },
  {
    id: 'kernel',
    title: 'Kernel',
    by: (one) => one.secondKernel,
    cell: ({ firstKernel, secondKernel }) => {
      const [a, b] = [firstKernel, secondKernel].map((kernel) => shown(kernel ?? 'unknown', 40));
      return a === b ? a : `${a} → ${b}`;
    },
  },
];

function option({ pairs, first, second, incomparable }: ComparisonView, palette: Palette): EChartsCoreOption {
  const kinds = [...new Set(pairs.map(({ kind }) => kind))].sort();
  const byKey = new Map(pairs.map((pair) => [pair.key, pair]));
  const isRatio = incomparable === null;
  return {
    grid: grid(56),
    legend: { ...legend(palette), data: kinds.map((kind) => shown(kind, 40)) },
    xAxis: axis(palette, { type: 'log', name: `first, ${first.unit}`, format: brief }),
    yAxis: isRatio
      ? axis(palette, { name: 'second / first', format: brief })
      : axis(palette, { type: 'log', name: `second, ${second.unit}`, format: brief }),
    tooltip: {
      formatter: ({ name }: { readonly name: string }) => {
        const pair = byKey.get(name);
        if (pair === undefined) return '';
        return tip([
          shown(pair.key, 120),
          `first ${formatCount(Math.round(pair.first))}, second ${formatCount(Math.round(pair.second))}`,
          `second / first ${ratio(pair.ratio)}`,
        ]);
      },
    },
    series: kinds.map((kind, index) => ({
      ...{ type: 'scatter', name: shown(kind, 40), symbolSize: 7, itemStyle: { opacity: 0.75 } },
      data: pairs
        .filter((pair) => pair.kind === kind)
        .map((pair) => ({ name: pair.key, value: [pair.first, isRatio ? pair.ratio : pair.second] })),
      ...(isRatio && index === 0 ? { markLine: equalLine(palette) } : {}),
    })),
  };
}

/** Where both say the same. */
function equalLine({ soft }: Palette): object {
  return {
    ...{ silent: true, symbol: 'none', label: { show: false } },
    lineStyle: { color: soft, type: 'dashed' },
    data: [{ yAxis: 1 }],
  };
}
