/** Which benches of a fleet are meant. What was measured without a fleet is always meant. */
export interface BenchChoice {
  /** these alone; all unless given */
  readonly only?: readonly string[];
  /** not these */
  readonly without?: readonly string[];
}

/** Whether a bench is among those that were chosen. */
export function isChosen({ only, without = [] }: BenchChoice, bench: string): boolean {
  return (only?.includes(bench) ?? true) && !without.includes(bench);
}

/** A choice as text: the same for the same benches, in whatever order. */
export function choiceText({ only, without = [] }: BenchChoice): string {
  const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();
  return JSON.stringify({
    ...(only && { only: sorted(only) }),
    ...(without.length > 0 && { without: sorted(without) }),
  });
}

/** A condition on the column `bench` of runs, with its values; none where all benches are meant. */
export function choiceCondition({ only, without = [] }: BenchChoice): {
  readonly sql: string;
  readonly values: readonly string[];
} {
  const among = (names: readonly string[]): string => `bench IN (${names.map(() => '?').join(', ')})`;
  const conditions = [
    ...(only ? [`AND (bench IS NULL OR ${among(only)})`] : []),
    ...(without.length > 0 ? [`AND (bench IS NULL OR NOT ${among(without)})`] : []),
  ];
  return { sql: conditions.join(' '), values: [...(only ?? []), ...without] };
}
