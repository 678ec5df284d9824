/** The letter at a place: a, b, … z, aa, ab, … */
export function letterOf(place: number): string {
  const before = place < 26 ? '' : letterOf(Math.floor(place / 26) - 1);
  return before + String.fromCharCode('a'.charCodeAt(0) + (place % 26));
}
