import { Text } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { formatCount } from '../../../common/format.js';
import type { Palette } from '../../../common/palette.js';
import type { ResidualsView } from '../../../lab/dashboard/table-types.js';
import { Chart } from '../../charts/chart.js';
import { axis, brief, grid, tip } from '../../charts/parts.js';
import { address } from '../../data/served.js';
import { percent, signedPercent } from '../../parts/figures.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/served.js';
import { shown } from '../../parts/text.js';

/** Random networks that were measured whole, beside what the table said of them. */
export function Residuals({ id, unit }: { readonly id: string; readonly unit: string }): React.JSX.Element {
  return (
    <Section
      title="Validation"
      about="Random networks of the space, measured whole on the board and predicted from the table."
    >
      <Shown<ResidualsView> url={address('/api/table/residuals', { id })}>
        {(view) => <Networks unit={unit} view={view} />}
      </Shown>
    </Section>
  );
}

function Networks({
  unit,
  view,
}: {
  readonly unit: string;
  readonly view: ResidualsView;
}): React.JSX.Element {
  const { validated, networks, lacks } = view;
  const draw = useCallback((palette: Palette) => option(view, unit, palette), [view, unit]);
  const [worst] = networks;
  return (
    <>
      <Text size="sm">
        {validated === null
          ? 'This table was not validated: lut validate does it.'
          : `${formatCount(validated.n)} networks: off by ${percent(validated.mapePercent)} on average, ${percent(validated.worstPercent)} at worst.`}
      </Text>
      {lacks === null || validated === null ? null : (
        <Text size="sm" c="dimmed">
          {shown(lacks, 300)} So the networks one by one are unknown here.
        </Text>
      )}
      {worst === undefined ? null : (
        <>
          <Chart
            draw={draw}
            height={280}
            label={`Residuals of ${networks.length} networks in percent against what was measured.`}
          />
          <Text size="sm">
            The worst: {shown(worst.name, 160)}, measured {formatCount(worst.measured)}, predicted{' '}
            {formatCount(Math.round(worst.predicted))} ({signedPercent(worst.errorPercent)}).
          </Text>
        </>
      )}
    </>
  );
}

function option({ networks }: ResidualsView, unit: string, palette: Palette): EChartsCoreOption {
  return {
    grid: grid(),
    xAxis: axis(palette, { name: `measured, ${unit}`, format: brief }),
    yAxis: axis(palette, { name: 'predicted less measured, %', format: brief }),
    tooltip: {
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
        const { name, measured, predicted, errorPercent } = networks[dataIndex]!;
        return tip([
          shown(name, 160),
          `measured ${formatCount(measured)} ${unit}`,
          `predicted ${formatCount(Math.round(predicted))} (${signedPercent(errorPercent)})`,
        ]);
      },
    },
    series: [
      {
        type: 'scatter',
        symbolSize: 7,
        itemStyle: { opacity: 0.8 },
        data: networks.map(({ measured, errorPercent }) => [measured, errorPercent]),
        markLine: {
          ...{ silent: true, symbol: 'none', label: { show: false } },
          lineStyle: { color: palette.soft, type: 'dashed' },
          data: [{ yAxis: 0 }],
        },
      },
    ],
  };
}
