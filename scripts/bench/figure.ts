/** A figure of the benchmark beside what it should be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit:
    | '%'
    | 'B'
    | 'MB'
    | 'h'
    | 's'
    | 'ms'
    | 'samples/s'
    | 'predictions/s'
    | 'images/s'
    | 'runs/s'
    | 'runs'
    | 'samples'
    | 'cores'
    | 'parts'
    | '×';
  /** what the value should be at least, or at most; absent where a figure has no aim */
  readonly aim?: { readonly least: number } | { readonly most: number };
}

export const FIGURE_HEADERS = ['Figure', '>Value', '>Aim', 'Met'] as const;

/** Whether a figure meets its aim; null for one without. */
export function isMet({ value, aim }: Figure): boolean | null {
  if (aim === undefined) return null;
  return 'least' in aim ? value >= aim.least : value <= aim.most;
}

/** The cells of {@link FIGURE_HEADERS}, figures to three digits. */
export function figureRow(figure: Figure): string[] {
  const { name, value, unit, aim } = figure;
  const amount = (number: number): string =>
    `${number.toLocaleString('en-US', { maximumSignificantDigits: 3 })} ${unit}`;
  if (aim === undefined) return [name, amount(value), '', ''];
  const limit = 'least' in aim ? `≥ ${amount(aim.least)}` : `≤ ${amount(aim.most)}`;
  return [name, amount(value), limit, isMet(figure) === true ? 'yes' : 'NO'];
}
