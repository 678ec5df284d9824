import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Palette } from '../../../common/palette.js';
import type { CaseRow } from '../../../lab/dashboard/table-types.js';
import { Chart } from '../../charts/chart.js';
import { axis, brief, grid, legend, tip } from '../../charts/parts.js';
import { caseLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { shown } from '../../parts/text.js';
import { tipOf } from './heat-map.js';

interface Props {
  readonly id: string;
  readonly unit: string;
  readonly cases: readonly CaseRow[];
}

/** What a MAC costs in small and in large cases, by what runs them. */
export function Costs({ id, unit, cases }: Props): React.JSX.Element {
  const [, go] = useLocation();
  const withMacs = cases.some(({ perMac }) => perMac !== null);
  const work = withMacs ? 'MAC' : 'output element';
  const draw = useCallback(
    (palette: Palette) => option(cases, unit, palette),
    // the cases follow from these
    [id, cases[0]?.kind, unit],
  );
  return (
    <Section
      title={`Cost per ${work}`}
      about={`Each point is a case, each colour a kernel. Kernels that waste nothing lie low; steps show where blocks do not fill.`}
    >
      <Chart
        draw={draw}
        height={340}
        label={`Scatter of ${cases.length} cases: ${unit} per ${work} against ${withMacs ? 'MACs' : 'output elements'}, by kernel.`}
        onChosen={(key) => go(caseLink(id, key))}
      />
    </Section>
  );
}

/** Within so many times the least, costs are told apart without logarithms. */
const FEW_TIMES = 20;
const UNKNOWN_KERNEL = 'kernel unknown';

function option(cases: readonly CaseRow[], unit: string, palette: Palette): EChartsCoreOption {
  const withMacs = cases.some(({ perMac }) => perMac !== null);
  const kernels = [...new Set(cases.map(({ kernel }) => kernel ?? UNKNOWN_KERNEL))].sort();
  const costs = cases.map(({ perMac, perElement }) => perMac ?? perElement);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const byKey = new Map(cases.map((one) => [one.key, one]));
  return {
    grid: grid(36),
    legend: legend(palette),
    xAxis: axis(palette, { type: 'log', name: withMacs ? 'MACs' : 'output elements', format: brief }),
    yAxis: axis(palette, {
      type: most / least < FEW_TIMES ? 'value' : 'log',
      name: `${unit} per ${withMacs ? 'MAC' : 'element'}`,
      format: brief,
    }),
    tooltip: {
      formatter: ({ name }: { readonly name: string }) => {
        const one = byKey.get(name);
        return tip(one === undefined ? [] : tipOf(one, unit));
      },
    },
    series: kernels.map((kernel) => ({
      type: 'scatter',
      name: shown(kernel, 40),
      symbolSize: 7,
      itemStyle: { opacity: 0.75 },
      data: cases
        .filter((one) => (one.kernel ?? UNKNOWN_KERNEL) === kernel)
        .map((one) => ({ name: one.key, value: [one.macs || one.elements, one.perMac ?? one.perElement] })),
    })),
  };
}
