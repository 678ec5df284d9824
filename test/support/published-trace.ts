import type { TracePart } from '../../testing/doubles/ppk2/ppk2-double.js';

/**
 * Mean power in mW of each tenth of a second from 10.8 s to 19 s of a published trace: ResNet8 on a NUCLEO-L4R5ZI,
 * github.com/mlcommons/tiny_results_v0.5 (Apache-2.0), closed/reference/results/Nucleo-L4R5ZI/ic/energy/trace1-energy.bin.
 */
// prettier-ignore
const MILLIWATTS = [
  39.97, 41.62, 41.68, 41.81, 40.68, 40.5, 42.0, 42.18, 39.35, 42.66, 40.92, 42.53, 40.61, 41.99, 42.2, 39.33, 42.66,
  40.95, 42.53, 40.6, 41.96, 42.21, 39.34, 42.67, 40.95, 42.51, 40.64, 42.0, 42.19, 39.34, 42.67, 40.97, 42.54, 40.68,
  41.98, 42.24, 39.33, 42.58, 40.94, 42.61, 40.7, 42.0, 42.18, 39.31, 42.61, 40.95, 42.52, 40.74, 42.01, 42.18, 39.3,
  42.61, 40.96, 42.57, 40.74, 42.0, 42.2, 39.3, 42.55, 40.95, 42.55, 40.78, 41.97, 42.14, 39.28, 42.59, 40.97, 42.55,
  40.79, 41.97, 42.14, 39.26, 42.54, 40.98, 42.58, 39.46, 36.66, 35.43, 34.83, 34.9, 34.74, 34.9,
];
const FIRST = 10.8;
const STEP = 0.1;

/** Its window 2, in which there are 10 inferences: trace1-timestamps.json and results.txt beside it. */
export const RESNET8_WINDOW = {
  begin: 11.319,
  seconds: 7.042,
  millijoules: 292.0701,
  inferences: 10,
} as const;

/** The trace as a board at 3 V draws it, its pin high within the window. */
export const RESNET8_ON_L4R5: readonly TracePart[] = MILLIWATTS.flatMap((milliwatts, index) => {
  const [begin, end] = [FIRST + STEP * index, FIRST + STEP * (index + 1)];
  const edges = [RESNET8_WINDOW.begin, RESNET8_WINDOW.begin + RESNET8_WINDOW.seconds].filter(
    (edge) => edge > begin && edge < end,
  );
  const bounds = [begin, ...edges, end];
  return bounds.slice(1).map((to, part) => {
    const middle = (bounds[part]! + to) / 2 - RESNET8_WINDOW.begin;
    const isHigh = middle > 0 && middle < RESNET8_WINDOW.seconds;
    return { seconds: to - bounds[part]!, milliamps: milliwatts / 3, isHigh };
  });
});
