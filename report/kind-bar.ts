/** The kinds of a model's operators as one bar, which says as well what the colours of all bars stand for. */
import type { PredictedOperator } from '../builder/predict.js';
import { formatCount, formatPercent } from '../common/format.js';
import { percentOf } from './html.js';
import { kindSums } from './kinds.js';
import { seriesClass } from './palette.js';

export function kindBar(operators: readonly PredictedOperator[]): string {
  const sums = kindSums(operators);
  const parts = sums.map(
    ({ share }, index) => `<i class="${seriesClass(index)}" style="width:${percentOf(share)}"></i>`,
  );
  const entries = sums.map(
    ({ kind, operators: number, share, count }, index) =>
      `<li class="${seriesClass(index)}" title="${formatCount(Math.round(count))}"><b></b><span>${kind} × ${number}</span> ` +
      `<small>${formatPercent(share, 1)}</small></li>`,
  );
  return [
    `<div class="stacked" aria-hidden="true">${parts.join('')}</div>`,
    `<ul class="kinds" aria-label="Operators by kind, with their shares">${entries.join('')}</ul>`,
  ].join('\n');
}
