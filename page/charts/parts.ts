/** What several pictures have alike. */
import { formatCount } from '../../common/format.js';
import type { Palette } from '../../common/palette.js';

/** The place of the axes: what stands beside them stays within the picture. */
export function grid(top = 16): object {
  return { left: 4, right: 28, top, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'all' };
}

interface AxisOptions {
  readonly name?: string;
  readonly type?: 'value' | 'log' | 'category';
  readonly format?: (value: number) => string;
}

/** An axis that need not begin at 0. */
export function axis(
  { rule, soft }: Palette,
  { name = '', type = 'value', format }: AxisOptions = {},
): object {
  return {
    ...{ type, name, nameLocation: 'middle', scale: true, nameGap: 8 },
    nameTextStyle: { color: soft, fontSize: 12 },
    axisLabel: {
      color: soft,
      fontSize: 11,
      hideOverlap: true,
      ...(format === undefined ? {} : { formatter: format }),
    },
    axisLine: { lineStyle: { color: rule } },
    axisTick: { lineStyle: { color: rule } },
    splitLine: { lineStyle: { color: rule, opacity: 0.6 } },
  };
}

export function legend({ soft }: Palette): object {
  return {
    type: 'plain',
    top: 0,
    left: 0,
    icon: 'circle',
    itemWidth: 10,
    itemHeight: 10,
    itemGap: 16,
    textStyle: { color: soft, fontSize: 12 },
  };
}

/** What appears at a point: lines of text, as text, whatever stands in them. */
export function tip(lines: readonly string[]): HTMLElement {
  const box = document.createElement('div');
  box.className = 'tip';
  for (const line of lines) {
    const element = document.createElement('div');
    element.textContent = line;
    box.append(element);
  }
  return box;
}

/** A short figure for an axis: 1.2 M, 35 k, 0.004. */
export function brief(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return `${trimmed(value / 1e9)} G`;
  if (size >= 1e6) return `${trimmed(value / 1e6)} M`;
  if (size >= 1e4) return `${trimmed(value / 1e3)} k`;
  return trimmed(value);
}

function trimmed(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** As {@link brief}; where what is told lies close together, in full. */
export function briefAmong(least: number, most: number): (value: number) => string {
  return most - least < 0.1 * Math.abs(most) ? (value) => formatCount(Math.round(value)) : brief;
}
