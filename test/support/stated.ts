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

/** Those of them whose number does not stand in the line that is quoted for it. */
export function unstatedValues(part: unknown): StatedValue[] {
  const values = statedValues(part);
  const capacities = values.map(({ value }) => value).filter((value) => value > 1000);
  return values.filter(({ value, line }) => !numbersOf(line, capacities).some((one) => isClose(one, value)));
}

/** The numbers of a line, and what they may be in the unit of a field. */
function numbersOf(line: string, capacities: readonly number[]): number[] {
  const text = line.replace(/(\d),(\d{3})\b/g, '$1$2');
  const numbers = [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([one]) => Number(one.replace(',', '.')));
  return [
    ...numbers,
    // data sheets state some microamperes in milliamperes, and some microseconds in milliseconds
    ...numbers.map((one) => 1000 * one),
    // a residual capacity, instead of what was lost
    ...numbers.map((one) => 100 - one),
    // 0.2C is a load of a fifth of the capacity
    ...(line.includes('C ') ? capacities.flatMap((capacity) => numbers.map((one) => one * capacity)) : []),
    ...(line.includes('per year') ? [365] : []),
  ];
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b);
}
