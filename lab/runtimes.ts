/** What can run models in a board's firmware. */

export const RUNTIMES = ['builtin', 'tflm'] as const;
export type RuntimeName = (typeof RUNTIMES)[number];

/** The flavour of the kernels of `builtin` where none is asked for. */
export const USUAL_FLAVOUR = 'optimized';
/** The flavour that every runtime calls its plain kernels by. */
export const REFERENCE_FLAVOUR = 'reference';
