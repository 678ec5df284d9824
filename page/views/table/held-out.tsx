import { Text } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { formatCount } from '../../../common/format.js';
import type { Palette } from '../../../common/palette.js';
import type { HeldOutCase, HeldOutView } from '../../../lab/dashboard/table-types.js';
import { Chart } from '../../charts/chart.js';
import { axis, brief, grid, legend, tip } from '../../charts/parts.js';
import { address } from '../../data/served.js';
import { percent, signedPercent } from '../../parts/figures.js';
import { caseLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/served.js';
import { shown } from '../../parts/text.js';

interface Props {
  readonly id: string;
  readonly kind: string;
  readonly unit: string;
}

/** Measured cases beside what is interpolated of them from the others. */
export function HeldOut({ id, kind, unit }: Props): React.JSX.Element {
  return (
    <Section
      title="Measured against interpolated"
      about="Each measured case was left out once, a fifth of them at a time, and interpolated from the others: so far are estimates off where nothing was measured. The intervals are to hold 9 in 10."
    >
      <Shown<HeldOutView> url={address('/api/table/held-out', { id, kind })}>
        {(view) => <Errors id={id} unit={unit} view={view} />}
      </Shown>
    </Section>
  );
}

function Errors({
  id,
  unit,
  view,
}: {
  readonly id: string;
  readonly unit: string;
  readonly view: HeldOutView;
}) {
  const { cases, within, unknown, mapePercent, worstPercent, kind } = view;
  const [, go] = useLocation();
  const draw = useCallback((palette: Palette) => option(view, unit, palette), [view, unit]);
  return (
    <>
      <Text size="sm">
        {cases.length === 0
          ? 'Too few cases were measured to leave some out.'
          : `Of ${formatCount(cases.length)} cases ${formatCount(within)} lie within their interval; off by ${percent(mapePercent ?? 0)} on average, ${percent(worstPercent ?? 0)} at worst.`}
        {unknown === 0 ? '' : ` Of ${formatCount(unknown)} nothing near enough was left to interpolate from.`}
      </Text>
      {cases.length === 0 ? null : (
        <Chart
          draw={draw}
          height={300}
          label={`Errors of ${cases.length} interpolated cases of ${kind} in percent, with their intervals.`}
          onChosen={(key) => go(caseLink(id, key))}
        />
      )}
    </>
  );
}

function option({ cases }: HeldOutView, unit: string, palette: Palette): EChartsCoreOption {
  const byKey = new Map(cases.map((one) => [one.key, one]));
  const off = (count: number, { measured }: HeldOutCase): number => 100 * (count / measured - 1);
  const points = (isWithin: boolean): object[] =>
    cases
      .filter((one) => one.isWithin === isWithin)
      .map((one) => ({ name: one.key, value: [one.measured, one.errorPercent] }));
  // an interval is a line from its low end to its high end; a gap parts it from the next
  const intervals = cases.flatMap((one) => [
    [one.measured, off(one.low, one)],
    [one.measured, off(one.high, one)],
    [one.measured, null],
  ]);
  return {
    grid: grid(36),
    legend: legend(palette),
    xAxis: axis(palette, { type: 'log', name: `measured, ${unit}`, format: brief }),
    yAxis: axis(palette, { name: 'interpolated less measured, %', format: brief }),
    tooltip: {
      formatter: ({ name }: { readonly name: string }) => {
        const one = byKey.get(name);
        if (one === undefined) return '';
        const ends = [one.low, one.high].map((end) => formatCount(Math.round(end)));
        return tip([
          shown(one.key, 120),
          `measured ${formatCount(one.measured)} ${unit}`,
          `interpolated ${formatCount(Math.round(one.estimate))} (${signedPercent(one.errorPercent)})`,
          `interval ${ends.join(' – ')}`,
        ]);
      },
    },
    series: [
      {
        ...{ type: 'line', name: 'interval (90 %)', data: intervals, silent: true, symbol: 'none' },
        lineStyle: { color: palette.soft, width: 1, opacity: 0.7 },
        itemStyle: { color: palette.soft },
      },
      {
        type: 'scatter',
        name: 'within',
        symbolSize: 6,
        data: points(true),
        itemStyle: { color: palette.series[0] },
      },
      {
        ...{ type: 'scatter', name: 'outside', symbol: 'diamond', symbolSize: 9, data: points(false) },
        itemStyle: { color: palette.series[3] },
      },
    ],
  };
}
