/**
 * The generator behind the link's `WINDOW_FILL` and `INPUT_FILL` (docs/link-protocol.md): it lets a case's
 * weights and inputs travel as a few bytes. Marsaglia's 32-bit xorshift with shifts 13, 17, 5. All fills give
 * elements in `low..high` (both included; `low` must not exceed `high`) and are equal to the firmware's.
 */
export function fillInt8(count: number, low: number, high: number, seed: number): Int8Array {
  return fill(new Int8Array(count), low, high, seed);
}

/** As `fillInt8`, for int32 elements: `low` and `high` may span all of them. */
export function fillInt32(count: number, low: number, high: number, seed: number): Int32Array {
  return fill(new Int32Array(count), low, high, seed);
}

/** The real numbers that int8 elements stand for. */
export interface FloatFill {
  readonly scale: number;
  readonly zeroPoint: number;
}

/** As `fillInt8`, as the float32 numbers that the elements stand for: each a product that is rounded once. */
export function fillFloat32(
  count: number,
  low: number,
  high: number,
  seed: number,
  { scale, zeroPoint }: FloatFill,
): Float32Array {
  const factor = Math.fround(scale);
  return Float32Array.from(fillInt8(count, low, high, seed), (element) => (element - zeroPoint) * factor);
}

function fill<Elements extends Int8Array | Int32Array>(
  elements: Elements,
  low: number,
  high: number,
  seed: number,
): Elements {
  const range = high - low + 1;
  let x = seed ^ 0x9e3779b9;
  if (x === 0) x = 1;
  for (let i = 0; i < elements.length; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    elements[i] = low + scaled(x, range);
  }
  return elements;
}

/**
 * floor(x × range / 2^32) for an unsigned x and range ≤ 2^32. The product has up to 64 bits, so it is taken in
 * halves of x, whose products a double holds exactly.
 */
function scaled(x: number, range: number): number {
  const carry = Math.floor(((x & 0xffff) * range) / 0x10000);
  return Math.floor(((x >>> 16) * range + carry) / 0x10000);
}
