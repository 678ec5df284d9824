/** The micro-kernels of which it is stated how often their loops run, by the family of cores that they are for. */
import type { DeviceConfiguration } from '../../model/configuration.js';
import type { OperatorCase } from '../../model/operator.js';
import { CONV as CORTEX_M_CONV } from './cortex-m/conv.js';
import { DEPTHWISE_3X3 } from './cortex-m/depthwise-3x3.js';
import { DEPTHWISE_PAIRS } from './cortex-m/depthwise-pairs.js';
import { ELEMENTS as CORTEX_M_ELEMENTS } from './cortex-m/elements.js';
import { MATRICES } from './neon/conv.js';
import { DEPTHWISE as NEON_DEPTHWISE } from './neon/depthwise.js';
import { ELEMENTS as NEON_ELEMENTS } from './neon/elements.js';
import { PORTABLE } from './portable/elements.js';
import { CONV as RV32_CONV } from './rv32/conv.js';
import { DEPTHWISE as RV32_DEPTHWISE } from './rv32/depthwise.js';
import { FULLY_CONNECTED } from './rv32/fully-connected.js';
import { addLoopCounts, Trips, type StatedKernel } from './parts/stated-kernel.js';

/** By what the flags of a core match, as optimized/folders.cmake has it; in the order of micro_kernels.def. */
const FAMILIES: readonly (readonly [flag: RegExp, kernels: readonly StatedKernel[]])[] = [
  [
    /^-mcpu=cortex-m[47]/,
    [...CORTEX_M_ELEMENTS, DEPTHWISE_3X3, DEPTHWISE_PAIRS, ...CORTEX_M_CONV, ...PORTABLE],
  ],
  [/^-march=rv32/, [...RV32_CONV, ...FULLY_CONNECTED, ...RV32_DEPTHWISE, ...PORTABLE]],
  [/^-mcpu=cortex-a/, [...MATRICES, ...NEON_DEPTHWISE, ...NEON_ELEMENTS, ...PORTABLE]],
];

/** Those of a configuration, in the order in which they are asked; none where its kernels are others'. */
export function statedKernels({
  runtime,
  flavour,
  flags,
}: Pick<DeviceConfiguration, 'runtime' | 'flavour' | 'flags'>): readonly StatedKernel[] {
  if (runtime !== 'builtin' || flavour !== 'optimized') return [];
  const found = FAMILIES.find(([flag]) => flags.some((one) => flag.test(one)));
  return found === undefined ? PORTABLE : found[1];
}

/** What the firmware says of an operator that no micro-kernel takes. */
export const REFERENCE = 'reference';

/** The one that runs a case; undefined where the reference's kernel does. */
export function kernelOf(
  kernels: readonly StatedKernel[],
  operatorCase: OperatorCase,
): StatedKernel | undefined {
  return kernels.find(({ kind, takes }) => kind === operatorCase.kind && takes(operatorCase));
}

/**
 * How often each loop of a micro-kernel, or of the reference's kernel, runs for a case. Forms that take other paths have
 * calls of their own.
 */
export function tripsOf(
  kernel: StatedKernel | undefined,
  operatorCase: OperatorCase,
): ReadonlyMap<string, number> {
  const trips = new Trips();
  if (kernel === undefined) {
    addLoopCounts(operatorCase, trips);
  } else {
    const { weights = 'no', bias = false } = operatorCase;
    trips.add(`call with ${weights} weights, ${bias ? 'a' : 'no'} bias`);
    kernel.run(operatorCase, trips);
  }
  return trips.counts;
}
