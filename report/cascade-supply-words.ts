/** What is said of the supply of two networks in turns. */
import type { Figure } from '../common/figure.js';
import { formatPercent } from '../common/format.js';

/** At a share of frames that the larger network is asked about. */
export interface SupplyPoint {
  readonly rate: number;
  /** in mA */
  readonly milliamps: Figure | null;
  /** in days */
  readonly life: Figure | null;
  readonly atMostDays: number | null;
  readonly way: { readonly clockHz: number; readonly meanwhile: string } | null;
  readonly lacks: readonly string[];
}

/** As a report needs it. */
export interface SupplyData {
  readonly battery: { readonly name: string };
  /** from one frame to the next, in ms */
  readonly period: number;
  readonly frame: SupplyPoint;
  readonly rates: readonly SupplyPoint[];
  readonly thresholds: readonly (SupplyPoint & { readonly threshold: number; readonly accuracy: number })[];
}

/** The columns of {@link supplyRows}; those of figures begin with `>`. */
export const SUPPLY_HEADERS = ['>Asked', '>Mean mA', '>Days', '>Interval', 'At', 'Meanwhile'];

/** Of the shares that are drawn, every so many-th is told. */
const TOLD = 5;

/** What is drawn and how long the cells last; empty where it is not known. */
export function supplyRows({ rates, frame }: SupplyData): string[][] {
  const told = rates.filter((_, step) => step % TOLD === 0 && rates[step]!.rate !== frame.rate);
  return [...told, frame]
    .sort((a, b) => a.rate - b.rate)
    .map(({ rate, milliamps, life, atMostDays, way }) => [
      formatPercent(rate),
      milliamps === null ? '' : digits(milliamps.value),
      life === null ? (atMostDays === null ? '' : `≤ ${digits(atMostDays)}`) : digits(life.value),
      life === null ? '' : `${digits(life.low)} – ${digits(life.high)}`,
      way === null ? '' : `${way.clockHz / 1e6} MHz`,
      way?.meanwhile ?? '',
    ]);
}

/** How long it lasts, in sentences. */
export function supplyFigures({ battery, period, frame }: SupplyData): string[] {
  const { life, milliamps, lacks, atMostDays } = frame;
  const fed = `${battery.name}, a frame every ${period} ms`;
  if (life !== null)
    return [`${fed}: ${digits(life.value)} days, ${life.kind}, at ${digits(milliamps!.value)} mA.`];
  const most = atMostDays === null ? '' : `, at most ${digits(atMostDays)} days`;
  return [`${fed}: how long it lasts is unknown${most}. ${lacks.join(' ')}`];
}

function digits(value: number): string {
  return String(Number(value.toPrecision(3)));
}
