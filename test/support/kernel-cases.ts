/** How many random cases `npm run soak:kernels` asks for of each kind; undefined in an ordinary run of the tests. */
export const KERNEL_CASES = numberFrom('EDGELUT_KERNEL_CASES');

/** Seed of the first of them. */
export const FIRST_SEED = numberFrom('EDGELUT_KERNEL_SEED') ?? 1;

function numberFrom(name: string): number | undefined {
  const text = process.env[name];
  return text === undefined ? undefined : Number(text);
}
