/** What can run models in a board's firmware. */

export const RUNTIMES = ['builtin', 'tflm'] as const;
export type RuntimeName = (typeof RUNTIMES)[number];

/** Of a firmware; `exported` runs one network, which is linked into it as C. */
export type FirmwareRuntime = RuntimeName | 'exported';

/** The flavour of the kernels of `builtin` where none is asked for. */
export const USUAL_FLAVOUR = 'optimized';
/** The flavour that every runtime calls its plain kernels by. */
export const REFERENCE_FLAVOUR = 'reference';
