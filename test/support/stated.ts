/** A value that a data file states, with the line that it is from. */
interface StatedValue {
  readonly value: number;
  readonly line: string;
}

/** All stated values of a part of a data file, at any depth. */
export function statedValues(part: unknown): StatedValue[] {
  if (part === null || typeof part !== 'object') return [];
  if ('value' in part) return [part as StatedValue];
  return Object.values(part).flatMap(statedValues);
}
