/**
 * Energy per inference and throughput beside it, typed from `results.txt` in the folders `energy/` of
 * github.com/mlcommons/tiny_results_v0.5, v0.7, v1.0, v1.1 and v1.2 (Apache-2.0): "Median energy cost" and "Median
 * throughput". Of each submission image classification, visual wake words, keyword spotting and anomaly detection.
 */
export interface PublishedEnergy {
  readonly board: 'NUCLEO-L4R5ZI' | 'NUCLEO-H7A3ZI-Q' | 'NUCLEO-U575ZI-Q';
  /** repository and submission */
  readonly source: string;
  /** in µJ, and inferences per second: of ic, vww, kws, ad */
  readonly results: readonly (readonly [microjoules: number, perSecond: number])[];
}

// prettier-ignore
export const PUBLISHED_ENERGY: readonly PublishedEnergy[] = [
  { board: 'NUCLEO-L4R5ZI', source: 'v0.5 closed/reference',
    results: [[29207.010, 1.420], [24312.648, 1.658], [7373.704, 5.539], [416.312, 96.154]] },
  { board: 'NUCLEO-L4R5ZI', source: 'v0.7 closed/STMicroelectronics',
    results: [[12298.289, 3.962], [12293.282, 3.930], [4635.681, 10.298], [431.211, 103.632]] },
  { board: 'NUCLEO-L4R5ZI', source: 'v1.0 closed/STMicroelectronics',
    results: [[10681.623, 4.409], [10066.628, 4.427], [3371.738, 13.314], [322.977, 132.077]] },
  { board: 'NUCLEO-L4R5ZI', source: 'v1.1 closed/STMicroelectronics',
    results: [[7019.085, 4.983], [5618.279, 8.413], [2833.138, 15.884], [293.912, 145.716]] },
  { board: 'NUCLEO-L4R5ZI', source: 'v1.2 closed/STMicroelectronics',
    results: [[6919.375, 6.062], [3894.566, 11.255], [1820.454, 23.175], [203.368, 190.458]] },
  { board: 'NUCLEO-H7A3ZI-Q', source: 'v0.7 closed/STMicroelectronics',
    results: [[11200.203, 14.197], [10487.668, 15.522], [3713.191, 44.819], [349.026, 437.867]] },
  { board: 'NUCLEO-H7A3ZI-Q', source: 'v1.1 closed/STMicroelectronics',
    results: [[6310.692, 19.296], [3699.351, 33.864], [1869.384, 65.390], [221.217, 551.471]] },
  { board: 'NUCLEO-H7A3ZI-Q', source: 'v1.2 closed/STMicroelectronics',
    results: [[5090.283, 24.585], [2965.461, 42.088], [1375.599, 88.590], [165.728, 818.331]] },
  { board: 'NUCLEO-U575ZI-Q', source: 'v0.7 closed/STMicroelectronics',
    results: [[4151.130, 6.360], [4030.970, 6.631], [1482.396, 18.345], [152.560, 175.529]] },
  { board: 'NUCLEO-U575ZI-Q', source: 'v1.0 closed/STMicroelectronics',
    results: [[3641.998, 7.200], [3364.456, 7.525], [1138.534, 22.689], [119.113, 207.366]] },
  { board: 'NUCLEO-U575ZI-Q', source: 'v1.1 closed/STMicroelectronics',
    results: [[3383.822, 7.858], [1920.636, 14.073], [1004.221, 26.112], [121.446, 207.228]] },
  { board: 'NUCLEO-U575ZI-Q', source: 'v1.2 closed/STMicroelectronics',
    results: [[2578.969, 9.057], [1354.685, 16.978], [656.163, 34.623], [81.875, 293.341]] },
];
