import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { formatCount } from '../../../common/format.js';
import { LIGHT, type Palette } from '../../../common/palette.js';
import type { CaseRow, KindRow } from '../../../lab/dashboard/table-types.js';
import { Chart } from '../../charts/chart.js';
import { axis, brief, tip } from '../../charts/parts.js';
import { useQuery } from '../../data/query.js';
import { ratio } from '../../parts/figures.js';
import { caseLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { shown } from '../../parts/text.js';

interface Props {
  readonly id: string;
  readonly unit: string;
  readonly kind: KindRow;
  readonly cases: readonly CaseRow[];
}

type Measure = 'mac' | 'element' | 'count';

const MEASURES: Readonly<Record<Measure, { readonly of: (one: CaseRow) => number; readonly title: string }>> =
  {
    mac: { of: ({ perMac }) => perMac ?? 0, title: 'per MAC' },
    element: { of: ({ perElement }) => perElement, title: 'per output' },
    count: { of: ({ count }) => count, title: 'in all' },
  };

const ROW_HEIGHT = 22;
/** Fewer would leave no room for the name of the axis. */
const LEAST_ROWS = 6;

/** The cases of a kind by their shapes: input downwards, channels of the output to the right. */
export function HeatMap({ id, unit, kind, cases }: Props): React.JSX.Element {
  const forms = mostFirst(cases.map((one) => one.form));
  const [askedForm, setForm] = useQuery('form', forms[0] ?? '');
  const form = forms.includes(askedForm) ? askedForm : (forms[0] ?? '');
  const usual: Measure = kind.perMac === null ? 'element' : 'mac';
  const [asked, setMeasure] = useQuery('measure', usual);
  const measure: Measure =
    asked in MEASURES && !(asked === 'mac' && kind.perMac === null) ? (asked as Measure) : usual;
  const [, go] = useLocation();
  const ofForm = cases.filter((one) => one.form === form);
  const places = mostFirst(ofForm.map((one) => one.place));
  const [askedPlace, setPlace] = useQuery('at', places[0] ?? '');
  const place = places.includes(askedPlace) ? askedPlace : (places[0] ?? '');
  const own = ofForm.filter((one) => one.place === place);
  const rows = new Set(own.map(({ row }) => row)).size;
  const draw = useCallback(
    (palette: Palette) => option(own, { measure, unit, tied: kind.tied, palette }),
    // the cases follow from these
    [id, kind.kind, form, place, measure],
  );
  return (
    <Section
      title="Cost over shapes"
      about={`Each field is a case, in ${unit} ${MEASURES[measure].title}: choose one to see its samples. Darker is dearer by day, lighter by night.`}
    >
      <Controls
        choices={[
          { label: 'Form of the operator', values: forms, value: form, onChosen: setForm },
          { label: 'Height and width of the input', values: places, value: place, onChosen: setPlace },
        ]}
        measures={(Object.keys(MEASURES) as Measure[]).filter((one) => one !== 'mac' || kind.perMac !== null)}
        measure={measure}
        onMeasure={setMeasure}
        cases={own.length}
      />
      <Chart
        draw={draw}
        height={Math.max(rows, LEAST_ROWS) * ROW_HEIGHT + 110}
        label={`Heat map of ${own.length} cases of ${kind.kind}, ${unit} ${MEASURES[measure].title}, by shape of the input and channels of the output. The table of cases below has the same figures.`}
        onChosen={(key) => go(caseLink(id, key))}
      />
    </Section>
  );
}

interface Choice {
  readonly label: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly onChosen: (value: string) => void;
}

interface ControlsProps {
  readonly choices: readonly Choice[];
  readonly measures: readonly Measure[];
  readonly measure: Measure;
  readonly onMeasure: (measure: string) => void;
  /** how many are shown */
  readonly cases: number;
}

/** What of the kind is shown. A choice of one is none. */
function Controls({ choices, measures, measure, onMeasure, cases }: ControlsProps): React.JSX.Element {
  return (
    <Group gap="sm" mb="xs">
      {choices
        .filter(({ values }) => values.length > 1)
        .map(({ label, values, value, onChosen }) => (
          <Select
            key={label}
            aria-label={label}
            data={values.map((one) => ({ value: one, label: shown(one, 60) || '1' }))}
            value={value}
            onChange={(chosen) => onChosen(chosen ?? '')}
            allowDeselect={false}
            w={{ base: '100%', sm: 260 }}
          />
        ))}
      <SegmentedControl
        aria-label="What is shown"
        value={measure}
        onChange={onMeasure}
        data={measures.map((one) => ({ value: one, label: MEASURES[one].title }))}
      />
      <Text size="sm" c="dimmed">
        {formatCount(cases)} cases
      </Text>
    </Group>
  );
}

/** The values, the one that stands most often first. */
function mostFirst(values: readonly string[]): string[] {
  const numbers = new Map<string, number>();
  for (const value of values) numbers.set(value, (numbers.get(value) ?? 0) + 1);
  return [...numbers].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}

interface Look {
  readonly measure: Measure;
  readonly unit: string;
  readonly tied: boolean;
  readonly palette: Palette;
}

function option(cases: readonly CaseRow[], { measure, unit, tied, palette }: Look): EChartsCoreOption {
  const { of } = MEASURES[measure];
  // costs lie over orders of magnitude
  const scaled = (one: CaseRow): number => Math.log10(of(one));
  const sizes = new Map(cases.map(({ row, rowSize }) => [row, rowSize]));
  const rows = [...sizes].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([row]) => row);
  const columns = [...new Set(cases.map(({ column }) => column))].sort((a, b) => a - b);
  const values = cases.map(scaled);
  const label = (value: number): string => (measure === 'count' ? brief(10 ** value) : ratio(10 ** value));
  return {
    grid: { left: 4, right: 8, top: 8, bottom: 56, outerBoundsMode: 'same', outerBoundsContain: 'all' },
    xAxis: {
      ...axis(palette, { type: 'category', name: 'channels of the output' }),
      data: columns.map(String),
      splitArea: { show: false },
    },
    yAxis: {
      ...axis(palette, {
        type: 'category',
        name: tied ? 'input, height × width' : 'channels of the input',
      }),
      axisLabel: { color: palette.soft, fontSize: 11, interval: 0 },
      data: rows.map((row) => shown(row, 40)),
    },
    visualMap: {
      type: 'continuous',
      ...{ min: Math.min(...values), max: Math.max(...values), calculable: false },
      ...{ orient: 'horizontal', left: 'center', bottom: 0, itemWidth: 12, itemHeight: 160, precision: 4 },
      text: [label(Math.max(...values)), label(Math.min(...values))],
      textStyle: { color: palette.soft, fontSize: 12 },
      inRange: { color: palette === LIGHT ? SCALE : [...SCALE].reverse() },
    },
    tooltip: {
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => tip(tipOf(cases[dataIndex]!, unit)),
    },
    series: [
      {
        type: 'heatmap',
        data: cases.map((one, index) => ({
          name: one.key,
          value: [columns.indexOf(one.column), rows.indexOf(one.row), values[index]],
        })),
        itemStyle: { borderColor: palette.panel, borderWidth: 1 },
        emphasis: { itemStyle: { borderColor: palette.ink, borderWidth: 2 } },
      },
    ],
  };
}

/** One hue from light to dark, which everybody can tell apart. */
const SCALE = ['#d6ecf8', '#8cc6e6', '#3f9bd0', '#0f6aa5', '#083a5e'];

export function tipOf(one: CaseRow, unit: string): string[] {
  const { key, count, perMac, perElement, kernel, source } = one;
  return [
    shown(key, 120),
    `${formatCount(count)} ${unit}, ${source}`,
    ...(perMac === null ? [] : [`${ratio(perMac)} per MAC`]),
    `${ratio(perElement)} per output element`,
    ...(kernel === null ? [] : [`runs on ${shown(kernel)}`]),
  ];
}
