import type { SearchView } from '../../../lab/explore/searches.js';
import { Plot, type Series } from './plot.js';

/** An epoch of any training. */
interface Epoch {
  readonly epoch: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** Loss and accuracy of the epochs of a search. */
export function Curves({ log }: Pick<SearchView, 'log'>): React.JSX.Element {
  const supernet = log.filter((line) => line.phase === 'supernet');
  const heldOut = supernet.flatMap(({ epoch, heldOut: own }) => (own === null ? [] : [{ epoch, ...own }]));
  return (
    <Learning
      lines={{
        supernet,
        'supernet, held out': heldOut,
        retraining: log.filter(({ phase }) => phase === 'retraining'),
      }}
    />
  );
}

/** Loss and accuracy of epochs, by what was trained. */
export function Learning({
  lines,
}: {
  readonly lines: Readonly<Record<string, readonly Epoch[]>>;
}): React.JSX.Element {
  const series = (figure: 'loss' | 'accuracy'): Series[] =>
    Object.entries(lines).map(([name, epochs]) => ({
      ...{ name, mark: 'line' },
      points: epochs.map((one) => ({ x: one.epoch, y: one[figure] })),
    }));
  return (
    <>
      <Plot title="Loss" xLabel="epoch" series={series('loss')} />
      <Plot title="Accuracy" xLabel="epoch" series={series('accuracy')} isShare />
    </>
  );
}

const COSTS = { count: 'count', sramBytes: 'SRAM', flashBytes: 'flash' } as const;
const COST_KEYS = ['count', 'sramBytes', 'flashBytes'] as const;

/** What networks cost that the distribution draws, and how much weight the limits get. */
export function ExpectedCosts({
  search: { log, limits },
}: {
  readonly search: SearchView;
}): React.JSX.Element {
  const lines = log.filter((line) => line.phase === 'supernet');
  const limited = COST_KEYS.filter((cost) => limits[cost] !== undefined);
  const series = (
    value: (own: NonNullable<(typeof lines)[number]['expected']>, cost: (typeof COST_KEYS)[number]) => number,
  ): Series[] =>
    limited.map((cost) => ({
      ...{ name: COSTS[cost], mark: 'line' },
      points: lines.flatMap(({ epoch, expected: own }) =>
        own === null ? [] : [{ x: epoch, y: value(own, cost) }],
      ),
    }));
  return (
    <>
      <Plot
        title="Expected costs, as shares of their limits"
        xLabel="epoch"
        series={series((own, cost) => own[cost] / limits[cost]!)}
        isShare
      />
      <Plot
        title="Weights of the limits in the loss"
        xLabel="epoch"
        series={series(({ penalties }, cost) => penalties[cost])}
      />
    </>
  );
}
