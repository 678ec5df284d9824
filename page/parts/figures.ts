/** Figures in words. */
import { formatCount } from '../../common/format.js';

/** A ratio such as a cost per MAC: three digits, more where it is large. */
export function ratio(value: number | null): string {
  if (value === null) return '–';
  return Math.abs(value) >= 1000 ? formatCount(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** A share in percent with its sign: +5.1 %, −0.0003 %. */
export function signedPercent(value: number): string {
  const digits = percent(Math.abs(value));
  return `${value < 0 ? '−' : '+'}${digits}`;
}

/** A share in percent: two digits, and no more than four decimals. */
export function percent(value: number): string {
  if (value === 0) return '0 %';
  if (value < 0.0001) return 'under 0.0001 %';
  return `${Number(value.toPrecision(2))} %`;
}

/** A moment as people here write it. */
export function moment(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime())
    ? iso
    : at.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
