/** What several tables say of random networks of one space. */
import { percentile, squaredDeviations } from '../common/statistics.js';
import type { Board } from '../boards/board.js';
import type { Space } from '../model/space/space.js';
import { ratioOf, ratiosOf, type Ratios } from './compared-cases.js';
import { drawNetworks } from './draw.js';
import { Predictor, type Prediction } from './predict.js';
import type { Table } from './table.js';

/** The ratios of a table's predictions to those of the first. */
export interface NetworkRatios extends Ratios {
  /** 90 % interval of the geometric mean over all networks that the boards hold, from those that were drawn */
  readonly low: number;
  readonly high: number;
  /** by nearest rank: 9 in 10 of the networks are between them */
  readonly p05: number;
  readonly p95: number;
}

/** What one table says of the networks. */
export interface TableNetworks {
  /** how many of all that were drawn its board holds */
  readonly fitting: number;
  /** how many of the compared ones it cannot predict, for want of a case */
  readonly unpredicted: number;
  /** how many of the compared ones have an operator that it or the first table interpolates */
  readonly interpolated: number;
  /** null where fewer than two are predicted by both, or it counts in another unit than the first table */
  readonly ratios: NetworkRatios | null;
}

export interface ComparedNetworks {
  /** networks that every board holds */
  readonly n: number;
  readonly seed: number;
  /** how many were drawn until so many were held by all boards */
  readonly drawn: number;
  /** one for each table */
  readonly tables: readonly TableNetworks[];
}

/** Of normally distributed means 9 in 10 are within this many standard errors. */
const NINE_IN_TEN = 1.645;

/**
 * Predicts networks that are drawn uniformly until `n` different ones fit all boards.
 * @throws MODEL_SPACE when hardly any fit
 */
export function compareNetworkPredictions(
  tables: readonly { readonly table: Table; readonly board: Board }[],
  space: Space,
  n: number,
  seed: number,
): ComparedNetworks {
  const predictors = tables.map(({ table, board }) => ({ predictor: new Predictor(table), board }));
  const fitting = tables.map(() => 0);
  const { networks, drawn } = drawNetworks(
    space,
    (graph, bytes) => {
      const fits = predictors.map(({ predictor, board }) => predictor.model(graph, bytes, board).fits);
      fits.forEach((fit, place) => (fitting[place]! += fit ? 1 : 0));
      return fits.every((fit) => fit);
    },
    n,
    seed,
  );
  const predicted = predictors.map(({ predictor }) => networks.map(({ cases }) => predictor.cases(cases)));
  const totals = predicted.map((predictions) => predictions.map(({ total }) => total));
  return {
    ...{ n, seed, drawn },
    tables: predicted.map((predictions, place) => ({
      fitting: fitting[place]!,
      unpredicted: predictions.filter(({ total }) => total === null).length,
      interpolated: predictions.filter((one, index) => isEstimated(one) || isEstimated(predicted[0]![index]!))
        .length,
      ratios:
        tables[place]?.table.unit === tables[0]?.table.unit
          ? networkRatios(totals[place]!, totals[0]!)
          : null,
    })),
  };
}

function isEstimated({ operators }: Prediction): boolean {
  return operators.some(({ source }) => source === 'interpolated');
}

/** The interval is of the mean of logarithms, which many networks make normally distributed. */
function networkRatios(
  totals: readonly (number | null)[],
  bases: readonly (number | null)[],
): NetworkRatios | null {
  const values = totals.flatMap((total, index) => ratioOf(total, bases[index]!) ?? []);
  const ratios = ratiosOf(values);
  if (ratios === null || ratios.n < 2) return null;
  const { n, geometricMean } = ratios;
  const variance = squaredDeviations(values.map(Math.log)) / (n - 1);
  const width = Math.exp(NINE_IN_TEN * Math.sqrt(variance / n));
  const sorted = Float64Array.from(values).sort();
  return {
    ...ratios,
    ...{ low: geometricMean / width, high: geometricMean * width },
    ...{ p05: percentile(sorted, 5), p95: percentile(sorted, 95) },
  };
}
