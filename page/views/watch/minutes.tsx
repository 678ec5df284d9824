import { formatCount } from '../../../common/format.js';
import type { MinuteOfRuns } from '../../../lab/watch/database.js';

interface Props {
  readonly minutes: readonly MinuteOfRuns[];
  /** now, ISO 8601 */
  readonly at: string;
}

const MINUTES = 60;
const MINUTE_MS = 60_000;

/** Runs of each minute of the last hour. */
export function Minutes({ minutes, at }: Props): React.JSX.Element {
  const last = Math.floor(Date.parse(at) / MINUTE_MS);
  const bars = Array.from({ length: MINUTES }, () => 0);
  for (const { minute, runs } of minutes) {
    const place = MINUTES - 1 - (last - Math.floor(Date.parse(`${minute}Z`) / MINUTE_MS));
    if (place >= 0 && place < MINUTES) bars[place] = runs;
  }
  const most = Math.max(1, ...bars);
  const sum = bars.reduce((total, runs) => total + runs, 0);
  const label = `Runs of each minute of the last hour: ${formatCount(sum)} in all, at most ${formatCount(Math.max(...bars))} in a minute`;
  return (
    <figure style={{ margin: '8px 0 0' }}>
      <svg className="minutes" viewBox="0 0 600 120" preserveAspectRatio="none" role="img" aria-label={label}>
        <line x1="0" x2="600" y1="119.500" y2="119.500" vectorEffect="non-scaling-stroke" />
        {bars.map((runs, place) =>
          runs === 0 ? null : (
            <rect
              key={place}
              x={place * 10 + 1}
              width="8"
              y={118 - (108 * runs) / most}
              height={(108 * runs) / most}
            >
              <title>{`${formatCount(runs)} runs, ${MINUTES - 1 - place} min ago`}</title>
            </rect>
          ),
        )}
      </svg>
      <div className="minutes-axis" aria-hidden="true">
        <span>1 h ago</span>
        <span>at most {formatCount(Math.max(...bars))} a minute</span>
        <span>now</span>
      </div>
    </figure>
  );
}
