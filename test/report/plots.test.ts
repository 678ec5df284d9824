import { describe, expect, it } from 'vitest';
import { chartSvg } from '../../report/chart.js';
import { scatterSvg } from '../../report/scatter.js';

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly title: string;
}

/** The dots of a plot that stand for points, in the order of drawing. */
function dots(svg: string): Dot[] {
  const found = svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"[^>]*><title>(.*?)<\/title>/g);
  return [...found].map(([, x, y, title]) => ({ x: Number(x), y: Number(y), title: title! }));
}

const TITLES = { title: 'A < B', xLabel: 'x', yLabel: 'y' };

describe('scatterSvg', () => {
  const points = [
    { x: 10, y: 1000, title: 'a' },
    { x: 100, y: 100, title: 'b' },
    { x: 1000, y: 10, title: 'c' },
    { x: 0, y: 5, title: 'on no logarithmic axis' },
  ];

  it('places points by their magnitudes, and leaves out what has none', () => {
    const [a, b, c, ...others] = dots(scatterSvg({ ...TITLES, series: [{ name: 's', points }] }));
    expect(others).toEqual([]);
    expect(b!.x - a!.x).toBeCloseTo(c!.x - b!.x, 5);
    expect(b!.y - a!.y).toBeCloseTo(c!.y - b!.y, 5);
    expect(a!.x).toBeLessThan(c!.x);
    expect(a!.y).toBeLessThan(c!.y);
  });

  it('has one range for both axes with a line, on which equal values lie', () => {
    const equal = [3, 50, 700].map((value) => ({ x: value, y: value, title: String(value) }));
    const other = { x: 7, y: 7000, title: 'far' };
    const svg = scatterSvg({
      ...TITLES,
      reference: 'equal',
      series: [{ name: 's', points: [...equal, other] }],
    });
    const [low, middle, high] = dots(svg);
    const slope = (from: Dot, to: Dot): number => (to.y - from.y) / (to.x - from.x);
    expect(slope(low!, middle!)).toBeCloseTo(slope(middle!, high!), 2);
  });
});

describe('chartSvg', () => {
  it('joins the points of a line, and names every series', () => {
    const line = { name: 'loss', mark: 'line', points: [1, 2, 3].map((x) => ({ x, y: 1 / x })) } as const;
    const point = { name: 'one & only', mark: 'point', points: [{ x: 2, y: 0.7 }] } as const;
    const svg = chartSvg({ ...TITLES, series: [line, point] });
    expect(svg).toMatch(/<path d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+L[\d.]+ [\d.]+" fill="none" class="c0"/);
    expect(dots(svg)).toHaveLength(4);
    expect(svg).toContain('>loss</text>');
    expect(svg).toContain('>one &amp; only</text>');
    expect(svg).toContain('A &lt; B');
  });

  it('draws a rule where the axis has its value, and stretches the axis to it', () => {
    const series = [
      {
        name: 's',
        mark: 'point',
        points: [
          { x: 0, y: 1 },
          { x: 4, y: 2 },
        ],
      },
    ] as const;
    const svg = chartSvg({ ...TITLES, series, rules: [{ axis: 'y', at: 10, name: 'limit' }] });
    const [, ruled] =
      /y1="([\d.]+)" x2="[\d.]+" y2="[\d.]+" stroke="currentColor" class="soft" stroke-dasharray/.exec(svg)!;
    for (const { y } of dots(svg)) expect(y).toBeGreaterThan(Number(ruled));
  });

  it('leaves out of a logarithmic axis what is not above 0', () => {
    const points = [0, 1, 10, 100].map((y, x) => ({ x, y }));
    const svg = chartSvg({ ...TITLES, logarithmic: true, series: [{ name: 's', mark: 'line', points }] });
    const [a, b, c, ...others] = dots(svg);
    expect(others).toEqual([]);
    expect(a!.y - b!.y).toBeCloseTo(b!.y - c!.y, 5);
  });
});
