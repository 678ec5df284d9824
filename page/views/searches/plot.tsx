import { formatCount } from '../../../common/format.js';

export interface Series {
  readonly name: string;
  readonly mark: 'line' | 'point';
  readonly points: readonly { readonly x: number; readonly y: number; readonly title?: string }[];
}

interface Props {
  readonly title: string;
  readonly xLabel: string;
  readonly series: readonly Series[];
  /** a share is written in percent */
  readonly isShare?: boolean;
  /** a limit on the figures of the x axis; null where there is none */
  readonly limit?: number | null;
}

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [520, 240, 62, 34];
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Lines and points of a few hundred. */
export function Plot({
  title,
  xLabel,
  series,
  isShare = false,
  limit = null,
}: Props): React.JSX.Element | null {
  const drawn = series.filter(({ points }) => points.length > 0);
  const points = drawn.flatMap((one) => one.points);
  if (points.length === 0) return null;
  const [left, right] = ends([...points.map(({ x }) => x), ...(limit === null ? [] : [limit])]);
  const [low, high] = ends(points.map(({ y }) => y));
  const x = (value: number): number => LEFT + ((value - left) / (right - left)) * (WIDTH - LEFT - 10);
  const y = (value: number): number => 10 + ((high - value) / (high - low)) * (HEIGHT - BOTTOM - 10);
  const figure = (value: number): string =>
    isShare ? `${(100 * value).toFixed(1)} %` : value.toPrecision(3);
  return (
    <figure className="plot">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={labelOf(title, drawn, figure)}>
        {TICKS.map((share) => {
          const [atX, atY] = [left + share * (right - left), low + share * (high - low)];
          return (
            <g key={share}>
              <line x1={LEFT} x2={WIDTH - 10} y1={y(atY)} y2={y(atY)} />
              <text x={LEFT - 6} y={y(atY) + 4} textAnchor="end">
                {figure(atY)}
              </text>
              <text x={x(atX)} y={HEIGHT - BOTTOM + 16} textAnchor={share === 1 ? 'end' : 'middle'}>
                {brief(atX)}
              </text>
            </g>
          );
        })}
        <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 4} textAnchor="middle">
          {xLabel}
        </text>
        {limit === null ? null : (
          <path className="limit" d={`M${x(limit)} 10V${HEIGHT - BOTTOM}`}>
            <title>limit</title>
          </path>
        )}
        <Marks drawn={drawn} x={x} y={y} />
      </svg>
      {drawn.length < 2 ? null : (
        <ul className="legend" aria-hidden="true">
          {drawn.map(({ name }, place) => (
            <li key={name} data-series={place}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

interface MarksProps {
  readonly drawn: readonly Series[];
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

function Marks({ drawn, x, y }: MarksProps): React.ReactNode {
  return drawn.map(({ name, mark, points: own }, place) =>
    mark === 'line' ? (
      <path
        key={name}
        data-series={place}
        d={own.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.x)} ${y(point.y)}`).join('')}
      />
    ) : (
      own.map((point, i) => (
        <circle key={`${name} ${i}`} data-series={place} cx={x(point.x)} cy={y(point.y)} r={3.5}>
          <title>{point.title}</title>
        </circle>
      ))
    ),
  );
}

function ends(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const margin = least === most ? Math.abs(least) / 10 || 1 : (most - least) * 0.04;
  return [least - margin, most + margin];
}

function labelOf(title: string, series: readonly Series[], figure: (value: number) => string): string {
  const parts = series.map(
    ({ name, points }) => `${name}: ${points.length}, the last ${figure(points.at(-1)!.y)}`,
  );
  return `${title}. ${parts.join('; ')}`;
}

function brief(value: number): string {
  if (Math.abs(value) >= 1e6) return `${(value / 1e6).toPrecision(3)} M`;
  return Math.abs(value) >= 1e4 ? `${Math.round(value / 1e3)} k` : formatCount(Math.round(10 * value) / 10);
}
