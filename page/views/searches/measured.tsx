import type { SearchRow } from '../../../lab/explore/searches.js';
import { Section } from '../../parts/section.js';
import { shown } from '../../parts/text.js';
import { Plot } from './plot.js';

/** What was measured of the networks that searches found, over what was predicted of them. */
export function Measured({
  searches,
}: {
  readonly searches: readonly SearchRow[];
}): React.JSX.Element | null {
  const points = searches.flatMap(({ name, board, found }) =>
    found?.measured == null
      ? []
      : {
          ...{ unit: found.predicted.unit, x: found.predicted.total },
          ...{ y: found.measured.total / found.predicted.total - 1, title: shown(`${name}, ${board}`, 60) },
        },
  );
  if (points.length === 0) return null;
  return (
    <Section
      title="Predicted against measured"
      about="By how much the board's count of the network that a search found was off what the table predicted."
    >
      {[...new Set(points.map(({ unit }) => unit))].map((unit) => (
        <Plot
          key={unit}
          title={`Measured off by, over ${unit}`}
          xLabel={`predicted ${unit}`}
          series={[{ name: 'networks', mark: 'point', points: points.filter((one) => one.unit === unit) }]}
          isShare
        />
      ))}
    </Section>
  );
}
