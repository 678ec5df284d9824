/** A picture of data, drawn on a canvas. Nothing in it moves. */
import { Box, useComputedColorScheme } from '@mantine/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { DARK, LIGHT, type Palette } from '../../common/palette.js';

/** Asked for at once, but nothing that is read waits for it: it is larger than all else. */
const engine = import('./engine.js');

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
  const [chart, setChart] = useState<EChartsType | null>(null);
  const chosen = useRef(onChosen);
  const scheme = useComputedColorScheme('light');
  chosen.current = onChosen;

  useEffect(() => {
    let observer: ResizeObserver | undefined;
    let made: EChartsType | undefined;
    let gone = false;
    void engine.then(({ init }) => {
      if (gone || place.current === null) return;
      const drawn = init(place.current);
      drawn.on('click', ({ name }) => chosen.current?.(name));
      observer = new ResizeObserver(() => drawn.resize());
      observer.observe(place.current);
      made = drawn;
      setChart(drawn);
    });
    return () => {
      gone = true;
      observer?.disconnect();
      made?.dispose();
    };
  }, []);

  useEffect(() => {
    const palette = scheme === 'dark' ? DARK : LIGHT;
    chart?.setOption({ ...common(palette), ...draw(palette) }, { notMerge: true });
  }, [chart, draw, scheme]);

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
