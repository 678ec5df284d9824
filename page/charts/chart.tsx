/** A picture of data, drawn on a canvas. Nothing in it moves. */
import { Box, useComputedColorScheme } from '@mantine/core';
import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { DARK, LIGHT, type Palette } from '../../common/palette.js';

use([BarChart, HeatmapChart, LineChart, ScatterChart]);
use([GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent]);
use([CanvasRenderer]);

interface Props {
  /** what is drawn, in the colours of day or night */
  readonly draw: (palette: Palette) => EChartsCoreOption;
  /** what the picture shows, in a sentence, for those who do not see it */
  readonly label: string;
  readonly height: number;
  /** told the name of a point that is clicked */
  readonly onChosen?: (name: string) => void;
}

export function Chart({ draw, label, height, onChosen }: Props): React.JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const chosen = useRef(onChosen);
  const scheme = useComputedColorScheme('light');
  chosen.current = onChosen;

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const made = init(element);
    chart.current = made;
    made.on('click', ({ name }) => chosen.current?.(name));
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    const palette = scheme === 'dark' ? DARK : LIGHT;
    chart.current?.setOption({ ...common(palette), ...draw(palette) }, { notMerge: true });
  }, [draw, scheme]);

  return <Box ref={place} role="img" aria-label={label} h={height} className="chart" />;
}

function common({ ink, panel, rule, series }: Palette): EChartsCoreOption {
  return {
    animation: false,
    color: [...series],
    backgroundColor: 'transparent',
    textStyle: { color: ink, fontFamily: 'system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif' },
    tooltip: {
      ...{ confine: true, backgroundColor: panel, borderColor: rule },
      textStyle: { color: ink, fontSize: 13 },
    },
  };
}
