/** A figure of the kernels beside what it must be and what it should be. */
export interface Goal {
  readonly name: string;
  /** undefined where it was not measured: `why` says why not */
  readonly value: number | undefined;
  readonly unit: 'M' | 'per MAC' | '×' | 'B';
  readonly must: number;
  readonly aim?: number;
  /** what others take */
  readonly anchor?: string;
  readonly why?: string;
}

export const GOAL_HEADERS = ['Figure', '>Value', '>Must', '>Aim', '', 'Beside'] as const;

/** Whether a figure is what it must be; null where it was not measured. */
export function mustHolds({ value, must }: Goal): boolean | null {
  return value === undefined ? null : value <= must;
}

/** The cells of {@link GOAL_HEADERS}. */
export function goalRow(goal: Goal): string[] {
  const { name, value, unit, must, aim, anchor = '', why } = goal;
  const amount = (number: number): string =>
    `${number.toLocaleString('en-US', { maximumFractionDigits: unit === 'B' ? 0 : 2 })} ${unit}`;
  return [
    name,
    value === undefined ? '' : amount(value),
    `≤ ${amount(must)}`,
    aim === undefined ? '' : `≤ ${amount(aim)}`,
    value === undefined ? `not measured: ${why}` : verdict(value, must, aim),
    anchor,
  ];
}

function verdict(value: number, must: number, aim: number | undefined): string {
  if (value > must) return 'MISSED';
  return aim === undefined || value <= aim ? 'yes' : 'not the aim';
}
