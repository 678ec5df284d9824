import type { TracePart } from '../../testing/doubles/ppk2/ppk2-double.js';

/** A window of a published trace of energy, with what stands beside it. */
export interface PublishedTrace {
  readonly board: string;
  /** of the first tenth of a second, in s */
  readonly first: number;
  /** mean power of each tenth of a second, in mW */
  readonly milliwatts: readonly number[];
  readonly window: {
    /** in s */
    readonly begin: number;
    readonly seconds: number;
    /** as the file of results states it */
    readonly millijoules: number;
    readonly inferences: number;
  };
}

/** Volts at which the double draws them. */
export const TRACE_VOLTS = 3;
const STEP = 0.1;

// prettier-ignore
const L4R5_MILLIWATTS = [
  39.97, 41.62, 41.68, 41.81, 40.68, 40.5, 42.0, 42.18, 39.35, 42.66, 40.92, 42.53, 40.61, 41.99, 42.2, 39.33, 42.66,
  40.95, 42.53, 40.6, 41.96, 42.21, 39.34, 42.67, 40.95, 42.51, 40.64, 42.0, 42.19, 39.34, 42.67, 40.97, 42.54, 40.68,
  41.98, 42.24, 39.33, 42.58, 40.94, 42.61, 40.7, 42.0, 42.18, 39.31, 42.61, 40.95, 42.52, 40.74, 42.01, 42.18, 39.3,
  42.61, 40.96, 42.57, 40.74, 42.0, 42.2, 39.3, 42.55, 40.95, 42.55, 40.78, 41.97, 42.14, 39.28, 42.59, 40.97, 42.55,
  40.79, 41.97, 42.14, 39.26, 42.54, 40.98, 42.58, 39.46, 36.66, 35.43, 34.83, 34.9, 34.74, 34.9,
];

// prettier-ignore
const H7A3_MILLIWATTS = [
  98.04, 102.71, 137.43, 158.91, 159.13, 159.48, 158.12, 159.13, 158.94, 158.96, 159.34, 158.47, 159.35, 158.93,
  158.4, 159.16, 159.07, 159.61, 158.1, 159.22, 158.96, 158.58, 158.88, 159.22, 159.49, 158.5, 158.94, 159.06, 159.04,
  159.81, 158.0, 159.31, 158.91, 158.42, 159.06, 159.15, 159.61, 158.12, 159.22, 159.11, 158.99, 158.69, 159.32,
  159.45, 158.97, 158.46, 159.15, 159.09, 159.79, 158.1, 159.26, 159.04, 158.51, 159.02, 159.17, 159.55, 158.2,
  159.22, 159.06, 159.0, 159.38, 158.55, 159.33, 158.95, 158.45, 159.14, 159.05, 159.72, 158.19, 159.28, 159.04,
  158.67, 158.92, 159.28, 159.48, 158.54, 158.85, 159.08, 159.06, 159.9, 158.02, 159.36, 159.08, 158.49, 159.17,
  159.17, 159.71, 158.27, 159.36, 159.1, 159.01, 158.64, 159.4, 159.49, 158.98, 158.51, 159.07, 159.15, 159.9, 158.22,
  159.44, 159.07, 158.57, 159.14, 159.28, 159.63, 158.21, 159.27, 159.08, 159.0, 159.07, 158.95, 159.44, 159.02,
  158.47, 138.35, 98.33, 97.98,
];

// prettier-ignore
const U575_MILLIWATTS = [
  19.98, 26.35, 23.0, 26.25, 26.57, 26.29, 26.41, 26.44, 26.25, 26.51, 26.48, 26.16, 26.63, 26.35, 26.29, 26.57,
  26.25, 26.44, 26.45, 26.21, 26.53, 26.49, 26.13, 26.63, 26.37, 26.27, 26.56, 26.28, 26.43, 26.43, 26.23, 26.53,
  26.46, 26.16, 26.62, 26.34, 26.3, 26.56, 26.25, 26.45, 26.44, 26.2, 26.54, 26.48, 26.14, 26.62, 26.37, 26.29, 26.55,
  26.27, 26.44, 26.42, 26.23, 26.54, 26.47, 26.17, 26.62, 26.33, 26.32, 26.56, 26.24, 26.46, 26.44, 26.18, 26.57,
  26.47, 26.16, 26.61, 26.35, 26.29, 26.54, 26.26, 26.45, 26.41, 26.22, 26.6, 26.42, 26.19, 26.61, 26.33, 26.33,
  26.56, 26.23, 26.47, 26.43, 26.19, 26.62, 26.44, 26.17, 26.61, 26.36, 26.31, 26.53, 26.26, 26.46, 26.4, 26.23,
  26.63, 26.41, 26.21, 26.61, 26.32, 26.35, 26.55, 26.23, 26.48, 26.44, 26.18, 26.65, 26.42, 26.18, 26.6, 26.34,
  26.32, 26.52, 26.25, 26.46, 26.43, 26.18, 26.64, 26.39, 26.22, 26.61, 26.31, 26.36, 26.53, 26.23, 26.48, 26.48,
  26.12, 26.66, 26.42, 26.2, 26.6, 26.34, 26.34, 26.52, 26.26, 26.47, 26.47, 26.12, 26.66, 26.39, 26.23, 17.49, 17.01,
  17.59,
];

/**
 * Window 2 of ResNet8 (`ic`): github.com/mlcommons/tiny_results_v0.5, closed/reference/results/Nucleo-L4R5ZI, and
 * tiny_results_v0.7, closed/STMicroelectronics/results (Apache-2.0); ic/energy/trace1-energy.bin, trace1-timestamps.json
 * and results.txt of each.
 */
export const PUBLISHED_TRACES: readonly PublishedTrace[] = [
  {
    ...{ board: 'NUCLEO-L4R5ZI', first: 10.8, milliwatts: L4R5_MILLIWATTS },
    window: { begin: 11.319, seconds: 7.042, millijoules: 292.0701, inferences: 10 },
  },
  {
    ...{ board: 'NUCLEO-H7A3ZI-Q', first: 10.9, milliwatts: H7A3_MILLIWATTS },
    window: { begin: 11.199, seconds: 11.267, millijoules: 1791.3053, inferences: 160 },
  },
  {
    ...{ board: 'NUCLEO-U575ZI-Q', first: 10.7, milliwatts: U575_MILLIWATTS },
    window: { begin: 10.962, seconds: 14.152, millijoules: 373.533539, inferences: 90 },
  },
];

export const [RESNET8_ON_L4R5] = PUBLISHED_TRACES as [PublishedTrace, ...PublishedTrace[]];

/** The trace as a board draws it, its pin high within the window. */
export function drawn({ first, milliwatts, window }: PublishedTrace): TracePart[] {
  return milliwatts.flatMap((power, index) => {
    const [begin, end] = [first + STEP * index, first + STEP * (index + 1)];
    const edges = [window.begin, window.begin + window.seconds].filter((edge) => edge > begin && edge < end);
    const bounds = [begin, ...edges, end];
    return bounds.slice(1).map((to, part) => {
      const middle = (bounds[part]! + to) / 2 - window.begin;
      const isHigh = middle > 0 && middle < window.seconds;
      return { seconds: to - bounds[part]!, milliamps: power / TRACE_VOLTS, isHigh };
    });
  });
}
