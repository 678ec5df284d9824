/** The colours as pictures and written pages name them. */
import { DARK, LIGHT, type Palette } from '../common/palette.js';

export { DARK, LIGHT } from '../common/palette.js';

/** The class of a series, by its place among all. */
export function seriesClass(index: number): string {
  return `c${index % LIGHT.series.length}`;
}

/**
 * A class for each colour (`ink`, `soft`, …, `c0` to `c7`), which sets `color`: what is drawn takes it as
 * `currentColor`. Literal colours, since not every program that shows SVG knows custom properties.
 */
export const COLOUR_CLASSES = byScheme((palette) =>
  namedColours(palette)
    .map(([name, colour]) => `.${name}{color:${colour}}`)
    .join(''),
);

/** The same colours as custom properties (`--ink`, …, `--c0`), for the style of pages. */
export const COLOUR_PROPERTIES = byScheme(
  (palette) =>
    `:root{${namedColours(palette)
      .map(([name, colour]) => `--${name}:${colour}`)
      .join(';')}}`,
);

function byScheme(rules: (palette: Palette) => string): string {
  return `${rules(LIGHT)}\n@media (prefers-color-scheme:dark){${rules(DARK)}}\n`;
}

function namedColours({ series, ...others }: Palette): [name: string, colour: string][] {
  return [
    ...Object.entries(others),
    ...series.map((colour, index): [string, string] => [seriesClass(index), colour]),
  ];
}
