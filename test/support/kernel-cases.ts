/** What `npm run soak:kernels` asks for (docs/kernels.md); undefined in an ordinary run of the tests. */
import { OPERATOR_KINDS, type OperatorKind } from '../../model/operator.js';

/** How many random cases of each kind. */
export const KERNEL_CASES = numberFrom('EDGELUT_KERNEL_CASES');

/** Seed of the first of them. */
export const FIRST_SEED = numberFrom('EDGELUT_KERNEL_SEED') ?? 1;

/** These kinds only. */
export const KERNEL_KINDS = listFrom('EDGELUT_KERNEL_KINDS')?.map(kindOf);

/** These boards only. */
export const KERNEL_BOARDS = listFrom('EDGELUT_KERNEL_BOARDS');

function numberFrom(name: string): number | undefined {
  const text = process.env[name];
  return text === undefined ? undefined : Number(text);
}

function listFrom(name: string): string[] | undefined {
  return process.env[name]?.split(',');
}

function kindOf(name: string): OperatorKind {
  const kind = OPERATOR_KINDS.find((one) => one === name);
  if (kind === undefined) throw new Error(`there is no kind of operator "${name}"`);
  return kind;
}
