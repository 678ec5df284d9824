import type { Figure } from '../../common/figure.js';

/** Its value, with the ends of its interval where these differ from it by a digit that is shown. */
export function formatFigure({ value, low, high }: Figure): string {
  const [text, from, to] = [value, low, high].map((number) => digits(number));
  return from === to ? text! : `${text} (${from} – ${to})`;
}

/** Three digits, without an exponent. */
export function digits(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
