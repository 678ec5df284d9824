/**
 * Two networks in turns, as a picture: how long a battery lasts over how often the larger one is asked, where that is
 * known; else accuracy over cost, or cost over how often it is asked.
 */
import type { Figure } from '../common/figure.js';
import { formatPercent } from '../common/format.js';
import type { SupplyData } from './cascade-supply-words.js';
import type { CascadeData } from './cascade-words.js';
import { chartSvg, type Chart } from './chart.js';
import { standalone } from './svg.js';

export function cascadeSvg(data: CascadeData): string {
  const { supply, accuracy } = data;
  if (supply !== null && supply.rates.every(({ life }) => life !== null)) {
    return standalone(chartSvg(lifeOverRate(data, supply)));
  }
  return standalone(chartSvg(accuracy === null ? overRate(data) : overCost(data)));
}

/** Life by the share of frames, and at the thresholds that the images tell apart. */
function lifeOverRate(
  { gate, model }: CascadeData,
  { battery, period, rates, thresholds, frame }: SupplyData,
): Chart {
  const days = ({ life }: { life: Figure | null }): number => life!.value;
  return {
    title: `${gate.file.name} before ${model.file.name} on ${model.board.id}, a frame every ${period} ms`,
    xLabel: 'frames that the larger one is asked about (%)',
    yLabel: `days by ${battery.name}`,
    series: [
      {
        name: 'in turns',
        mark: 'line',
        points: rates.map((at) => ({
          ...{ x: 100 * at.rate, y: days(at) },
          title: `${formatPercent(at.rate)}: ${days(at).toPrecision(3)} days`,
        })),
      },
      ...(thresholds.length === 0
        ? []
        : [
            {
              name: 'at a threshold of the gate',
              mark: 'point' as const,
              points: thresholds.map((at) => ({
                ...{ x: 100 * at.rate, y: days(at) },
                title:
                  `asked where no surer than ${at.threshold.toPrecision(4)}: ${formatPercent(at.rate)} of the images, ` +
                  `${formatPercent(at.accuracy)} accurate, ${days(at).toPrecision(3)} days`,
              })),
            },
          ]),
      { name: 'as it is', mark: 'point', points: [{ x: 100 * frame.rate, y: days(frame) }] },
    ],
  };
}

function overRate({ rates, frame, gate, model }: CascadeData): Chart {
  const alone = model.prediction.total!;
  const series = rates.map(({ rate, total }) => {
    return { x: 100 * rate, y: total, title: `${formatPercent(rate)}: ${Math.round(total)}` };
  });
  return {
    title: `${gate.file.name} before ${model.file.name} on ${model.board.id}`,
    xLabel: 'frames that the larger one is asked about (%)',
    yLabel: `${model.table.unit} a frame`,
    series: [
      { name: 'in turns', mark: 'line', points: series },
      {
        name: `assumed, ${formatPercent(frame.rate)}`,
        mark: 'point',
        points: [{ x: 100 * frame.rate, y: frame.total }],
      },
    ],
    rules: [{ axis: 'y', at: alone, name: 'the larger one alone' }],
  };
}

function overCost({ accuracy, frame, gate, model }: CascadeData): Chart {
  const { points, reportedOn, gateAlone, modelAlone } = accuracy!;
  const [gateTotal, modelTotal] = [gate.prediction.total!, model.prediction.total!];
  return {
    title: `${gate.file.name} before ${model.file.name} on ${model.board.id}`,
    xLabel: `${model.table.unit} a frame, in the mean`,
    yLabel: 'accuracy (%)',
    series: [
      {
        name: 'in turns, where it was chosen',
        mark: 'line',
        points: points.map(({ threshold, rate, accuracy: share }) => ({
          ...{ x: gateTotal + rate * modelTotal, y: 100 * share },
          title: `asked where no surer than ${threshold.toPrecision(4)}: ${formatPercent(rate)} of the images, ${formatPercent(share)} accurate`,
        })),
      },
      {
        name: 'chosen, on the other half',
        mark: 'point',
        points: [{ x: frame.total, y: 100 * reportedOn.accuracy }],
      },
      { name: 'the gate alone', mark: 'point', points: [{ x: gateTotal, y: 100 * gateAlone }] },
      { name: 'the larger one alone', mark: 'point', points: [{ x: modelTotal, y: 100 * modelAlone }] },
    ],
  };
}
