/** The published networks that found ones are compared with. */
import type { InvertedResidual, InvertedResidualFamily } from './inverted-residual.js';
import type { ResidualFamily } from './residual.js';

export type Family = InvertedResidualFamily | ResidualFamily;

type Row = readonly [expansion: number, width: number, stride: number, kernel: number];

/** Howard et al., "Searching for MobileNetV3", 2019, table 2. Its hard sigmoids are LOGISTIC here. */
const MOBILENET_V3_SMALL: Family = {
  kind: 'inverted-residual',
  stem: { width: 16, stride: 2 },
  blocks: [
    { expansion: 1, width: 16, stride: 2, kernel: 3, nonlinearity: 'RELU', excited: true },
    { expansion: 72 / 16, width: 24, stride: 2, kernel: 3, nonlinearity: 'RELU', excited: false },
    { expansion: 88 / 24, width: 24, stride: 1, kernel: 3, nonlinearity: 'RELU', excited: false },
    ...rows([
      [4, 40, 2, 5],
      [6, 40, 1, 5],
      [6, 40, 1, 5],
      [3, 48, 1, 5],
      [3, 48, 1, 5],
      [6, 96, 2, 5],
      [6, 96, 1, 5],
      [6, 96, 1, 5],
    ]).map((block) => ({ ...block, nonlinearity: 'HARD_SWISH' as const, excited: true })),
  ],
  features: 576,
  hidden: 1024,
  nonlinearity: 'HARD_SWISH',
};

/** Sandler et al., "MobileNetV2: Inverted Residuals and Linear Bottlenecks", 2018, table 2. */
const MOBILENET_V2: Family = {
  kind: 'inverted-residual',
  stem: { width: 32, stride: 2 },
  blocks: rows([
    [1, 16, 1, 3],
    ...repeated(2, [6, 24, 2, 3]),
    ...repeated(3, [6, 32, 2, 3]),
    ...repeated(4, [6, 64, 2, 3]),
    ...repeated(3, [6, 96, 1, 3]),
    ...repeated(3, [6, 160, 2, 3]),
    [6, 320, 1, 3],
  ]),
  features: 1280,
  nonlinearity: 'RELU6',
};

/** Cai et al., "ProxylessNAS", 2019, figure 4: the network for mobile phones. */
const PROXYLESSNAS: Family = {
  kind: 'inverted-residual',
  stem: { width: 32, stride: 2 },
  blocks: rows([
    [1, 16, 1, 3],
    [3, 32, 2, 5],
    [3, 32, 1, 3],
    [3, 40, 2, 7],
    [3, 40, 1, 3],
    [3, 40, 1, 5],
    [3, 40, 1, 5],
    [6, 80, 2, 7],
    [3, 80, 1, 5],
    [3, 80, 1, 5],
    [3, 80, 1, 5],
    [6, 96, 1, 5],
    [3, 96, 1, 5],
    [3, 96, 1, 5],
    [3, 96, 1, 5],
    [6, 192, 2, 7],
    [6, 192, 1, 7],
    [3, 192, 1, 7],
    [3, 192, 1, 7],
    [6, 320, 1, 7],
  ]),
  features: 1280,
  nonlinearity: 'RELU6',
};

/** Lin et al., "MCUNet", 2020: the released network for 96×96 images, `mcunet-5fps`. */
const MCUNET: Family = {
  kind: 'inverted-residual',
  stem: { width: 16, stride: 2 },
  blocks: rows([
    [1, 8, 1, 3],
    [4, 16, 2, 3],
    [3, 16, 1, 3],
    [3, 24, 2, 7],
    [5, 24, 1, 3],
    [5, 40, 2, 3],
    [4, 40, 1, 7],
    [4, 48, 1, 5],
    [3, 48, 1, 3],
    [4, 48, 1, 3],
    [5, 96, 2, 7],
    [4, 96, 1, 5],
    [4, 96, 1, 5],
    [6, 160, 1, 3],
  ]),
  nonlinearity: 'RELU6',
};

/**
 * Banbury et al., "MLPerf Tiny Benchmark", 2021: image classification. Its shortcuts have a batch normalization here as
 * all convolutions have, which is folded into them.
 */
const RESNET8: Family = {
  kind: 'residual',
  stem: { width: 16, stride: 1 },
  blocks: [
    { width: 16, stride: 1 },
    { width: 32, stride: 2 },
    { width: 64, stride: 2 },
  ],
};

export const FAMILIES = {
  'mobilenet-v3-small': MOBILENET_V3_SMALL,
  'mobilenet-v2': MOBILENET_V2,
  proxylessnas: PROXYLESSNAS,
  mcunet: MCUNET,
  resnet8: RESNET8,
} as const satisfies Readonly<Record<string, Family>>;

function rows(table: readonly Row[]): InvertedResidual[] {
  return table.map(([expansion, width, stride, kernel]) => ({
    ...{ expansion, width, stride, kernel },
    nonlinearity: 'RELU6',
    excited: false,
  }));
}

/** Equal blocks in a row, of which only the first has the stride. */
function repeated(count: number, [expansion, width, stride, kernel]: Row): Row[] {
  return Array.from({ length: count }, (_, i) => [expansion, width, i === 0 ? stride : 1, kernel]);
}
