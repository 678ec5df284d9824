/** What a power meter says, as both verbs that read one print it. */
import { formatPercent } from '../../common/format.js';
import type { Figure } from '../../common/figure.js';
import type { MeasuredEnergyJson } from '../../lab/json/types.js';
import type { MeasuredEnergy } from '../../lab/measured-energy.js';

/** Sentences about what was measured. @param model what the board file makes of it, in mJ; null where that is unknown */
export function measuredText(
  { energy, duration, windows, lost }: MeasuredEnergy,
  model: Figure | null,
): string {
  const off = model === null ? '' : ` The model is ${offText(model.value / energy.value - 1)}.`;
  const gaps = lost === 0 ? '' : ` ${lost} samples got lost on the way.`;
  return `In ${windows} windows of the meter: ${told(energy, 'mJ')}, in ${told(duration, 'ms')}.${off}${gaps}`;
}

export function measuredJson({ windows, each, energy, duration, lost }: MeasuredEnergy): MeasuredEnergyJson {
  return {
    ...{ windows, energy_mj: energy, duration_ms: duration, lost_samples: lost },
    each: each.map(({ millijoules, milliseconds }) => {
      return { energy_mj: millijoules, duration_ms: milliseconds };
    }),
  };
}

/** A figure with its interval and its kind. */
export function told({ value, low, high, kind }: Figure, unit: string): string {
  const range = number(low) === number(high) ? '' : ` (${number(low)} – ${number(high)})`;
  return `${number(value)} ${unit}${range}, ${kind}`;
}

/** Three digits. */
export function number(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function offText(share: number): string {
  return `${formatPercent(Math.abs(share), 1)} ${share < 0 ? 'below' : 'above'} that`;
}
