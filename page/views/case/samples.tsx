import { SimpleGrid, Table, Text, Title } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { formatCount } from '../../../common/format.js';
import type { Palette } from '../../../common/palette.js';
import type { SamplesView } from '../../../lab/dashboard/samples-types.js';
import { Chart } from '../../charts/chart.js';
import { axis, brief, briefAmong, grid, legend, tip } from '../../charts/parts.js';

interface Props {
  readonly samples: SamplesView;
  readonly unit: string;
}

/** Samples as a distribution, and in the order in which they were taken. */
export function Samples({ samples, unit }: Props): React.JSX.Element {
  const { n, mean, quantiles } = samples;
  return (
    <>
      <Text size="sm">
        {formatCount(n)} samples, {formatCount(mean)} {unit} on average.
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} mt="sm">
        <Distribution samples={samples} unit={unit} />
        <Quantiles quantiles={quantiles} unit={unit} />
      </SimpleGrid>
      <Course samples={samples} unit={unit} />
    </>
  );
}

function Distribution({ samples, unit }: Props): React.JSX.Element {
  const { width, below, above } = samples.histogram;
  const draw = useCallback((palette: Palette) => distribution(samples, unit, palette), [samples, unit]);
  const out = below + above;
  return (
    <div>
      <Title order={3} size="h6">
        Distribution
      </Title>
      <Chart draw={draw} height={260} label={`Histogram of ${samples.n} samples by ${unit}.`} />
      <Text size="xs" c="dimmed">
        Each bar spans {formatCount(width)} {unit}.
        {out === 0
          ? ''
          : ` Left out: ${formatCount(below)} samples below it and ${formatCount(above)} above.`}
      </Text>
    </div>
  );
}

function Quantiles({ quantiles, unit }: Pick<SamplesView, 'quantiles'> & { readonly unit: string }) {
  return (
    <div>
      <Title order={3} size="h6">
        Percentiles
      </Title>
      <Table aria-label="Percentiles" verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Percentile</Table.Th>
            <Table.Th className="number">{unit}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {quantiles.map(({ percent, count }) => (
            <Table.Tr key={percent}>
              <Table.Td>{NAMES[percent] ?? `${percent} %`}</Table.Td>
              <Table.Td className="number">{formatCount(count)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        By nearest rank, of all samples: each is one of them.
      </Text>
    </div>
  );
}

const NAMES: Readonly<Record<number, string>> = { 0: 'least', 50: '50 % (median)', 100: 'most' };

function Course({ samples, unit }: Props): React.JSX.Element {
  const { each, min, runStarts } = samples.course;
  const draw = useCallback((palette: Palette) => course(samples, unit, palette), [samples, unit]);
  return (
    <div>
      <Title order={3} size="h6" mt="md">
        In the order in which they were taken
      </Title>
      <Chart
        draw={draw}
        height={280}
        label={`Least, median and most of each of ${min.length} parts of the samples, in their order.`}
      />
      <Text size="xs" c="dimmed">
        {each === 1
          ? 'Every sample is drawn.'
          : `Reduced: ${formatCount(samples.n)} samples as ${formatCount(min.length)} parts of ${formatCount(each)}; of each part the least, the median and the most are drawn.`}
        {runStarts.length < 2
          ? ''
          : ` Dashed lines: where each of ${formatCount(runStarts.length)} runs begins.`}
      </Text>
    </div>
  );
}

function distribution({ histogram }: SamplesView, unit: string, palette: Palette): EChartsCoreOption {
  const { from, width, bars } = histogram;
  const range = (bar: number): string => {
    const [first, last] = [from + bar * width, from + (bar + 1) * width - 1];
    return first === last ? formatCount(first) : `${formatCount(first)} – ${formatCount(last)}`;
  };
  return {
    grid: grid(),
    xAxis: {
      ...axis(palette, { type: 'category', name: unit }),
      data: bars.map((_, bar) => formatCount(from + bar * width)),
    },
    yAxis: { ...axis(palette, { name: 'samples', format: brief }), scale: false },
    tooltip: {
      formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
        tip([`${range(dataIndex)} ${unit}`, `${formatCount(bars[dataIndex] ?? 0)} samples`]),
    },
    series: [
      {
        type: 'bar',
        data: [...bars],
        barCategoryGap: '8%',
        barMaxWidth: 60,
        itemStyle: { color: palette.series[0] },
      },
    ],
  };
}

/** More would be a grey field. */
const MOST_MARKS = 60;

function course({ course: parts, n }: SamplesView, unit: string, palette: Palette): EChartsCoreOption {
  const { each, min, median, max, runStarts } = parts;
  const at = (part: number): number => part * each;
  const line = { type: 'line', symbol: 'none', step: each === 1 ? false : 'middle' } as const;
  const marks = runStarts.length > 1 && runStarts.length <= MOST_MARKS ? runStarts : [];
  return {
    grid: grid(36),
    legend: { ...legend(palette), data: ['least to most', 'median'] },
    xAxis: { ...axis(palette, { name: 'sample', format: brief }), min: 0, max: n },
    yAxis: axis(palette, { name: unit, format: briefAmong(Math.min(...min), Math.max(...max)) }),
    tooltip: {
      trigger: 'axis',
      formatter: (points: readonly { readonly dataIndex: number }[]) => {
        const part = points[0]?.dataIndex ?? 0;
        const last = Math.min(n, at(part + 1));
        return tip([
          each === 1
            ? `sample ${formatCount(part + 1)}`
            : `samples ${formatCount(at(part) + 1)} – ${formatCount(last)}`,
          `least ${formatCount(min[part] ?? 0)}, most ${formatCount(max[part] ?? 0)}`,
          `median ${formatCount(median[part] ?? 0)} ${unit}`,
        ]);
      },
    },
    series: [
      {
        ...line,
        name: 'least',
        stack: 'band',
        lineStyle: { opacity: 0 },
        data: min.map((count, part) => [at(part), count]),
      },
      {
        ...{ ...line, name: 'least to most', stack: 'band', lineStyle: { opacity: 0 } },
        itemStyle: { color: palette.series[5] },
        areaStyle: { color: palette.series[5], opacity: 0.45 },
        data: max.map((count, part) => [at(part), count - (min[part] ?? 0)]),
      },
      {
        ...{ ...line, name: 'median' },
        lineStyle: { color: palette.series[0], width: 1.5 },
        itemStyle: { color: palette.series[0] },
        data: median.map((count, part) => [at(part), count]),
        markLine: {
          ...{ silent: true, symbol: 'none', label: { show: false } },
          lineStyle: { color: palette.soft, type: 'dashed', opacity: 0.6 },
          data: marks.map((start) => ({ xAxis: start })),
        },
      },
    ],
  };
}
