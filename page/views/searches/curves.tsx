import type { SearchView } from '../../../lab/explore/searches.js';
import { limitedCosts } from './limits.js';
import { Plot, type Series } from './plot.js';

/** An epoch of any training. */
interface Epoch {
  readonly epoch: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** What is drawn of epochs. */
interface Drawn {
  /** both unless given */
  readonly figures?: readonly ('loss' | 'accuracy')[];
  readonly height?: number;
}

/** Loss and accuracy of the epochs of a search. */
export function Curves({ log, ...drawn }: Pick<SearchView, 'log'> & Drawn): React.JSX.Element {
  const supernet = log.filter((line) => line.phase === 'supernet');
  const heldOut = supernet.flatMap(({ epoch, heldOut: own }) => (own === null ? [] : [{ epoch, ...own }]));
  return (
    <Learning
      lines={{
        supernet,
        'supernet, held out': heldOut,
        retraining: log.filter(({ phase }) => phase === 'retraining'),
      }}
      {...drawn}
    />
  );
}

/** Loss and accuracy of epochs, by what was trained. */
export function Learning({
  lines,
  figures = ['loss', 'accuracy'],
  height = 240,
}: Drawn & {
  readonly lines: Readonly<Record<string, readonly Epoch[]>>;
}): React.JSX.Element {
  const series = (figure: 'loss' | 'accuracy'): Series[] =>
    Object.entries(lines).map(([name, epochs]) => ({
      ...{ name, mark: 'line' },
      points: epochs.map((one) => ({ x: one.epoch, y: one[figure] })),
    }));
  return (
    <>
      {figures.map((figure) => (
        <Plot
          key={figure}
          title={figure === 'loss' ? 'Loss' : 'Accuracy'}
          xLabel="epoch"
          series={series(figure)}
          isShare={figure === 'accuracy'}
          height={height}
        />
      ))}
    </>
  );
}

/** What networks cost that the distribution draws, and how much weight the limits get. */
export function ExpectedCosts({
  search: { log, limits },
}: {
  readonly search: SearchView;
}): React.JSX.Element {
  const lines = log.filter((line) => line.phase === 'supernet');
  type Limited = ReturnType<typeof limitedCosts>[number];
  const series = (
    value: (own: NonNullable<(typeof lines)[number]['expected']>, limited: Limited) => number,
  ): Series[] =>
    limitedCosts(limits).map((limited) => ({
      ...{ name: limited.name, mark: 'line' },
      points: lines.flatMap(({ epoch, expected: own }) =>
        own === null ? [] : [{ x: epoch, y: value(own, limited) }],
      ),
    }));
  return (
    <>
      <Plot
        title="Expected costs, as shares of their limits"
        xLabel="epoch"
        series={series((own, { cost, limit }) => own[cost] / limit)}
        isShare
      />
      <Plot
        title="Weights of the limits in the loss"
        xLabel="epoch"
        series={series(({ penalties }, { cost }) => penalties[cost])}
      />
    </>
  );
}
