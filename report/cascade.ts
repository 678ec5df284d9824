/** Two networks in turns, as a picture: accuracy over cost, or cost over how often the larger one is asked. */
import { percent, type CascadeData } from './cascade-words.js';
import { chartSvg, type Chart } from './chart.js';
import { standalone } from './svg.js';

export function cascadeSvg(data: CascadeData): string {
  return standalone(chartSvg(data.accuracy === null ? overRate(data) : overCost(data)));
}

function overRate({ rates, frame, gate, model }: CascadeData): Chart {
  const alone = model.prediction.total!;
  const series = rates.map(({ rate, total }) => {
    return { x: 100 * rate, y: total, title: `${percent(rate)}: ${Math.round(total)}` };
  });
  return {
    title: `${gate.file.name} before ${model.file.name} on ${model.board.id}`,
    xLabel: 'frames that the larger one is asked about (%)',
    yLabel: `${model.table.unit} a frame`,
    series: [
      { name: 'in turns', mark: 'line', points: series },
      {
        name: `assumed, ${percent(frame.rate)}`,
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
          title: `asked where no surer than ${threshold.toPrecision(4)}: ${percent(rate)} of the images, ${percent(share)} accurate`,
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
