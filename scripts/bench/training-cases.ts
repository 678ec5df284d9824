/** The networks that training is measured with. */
import { parseArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import type { Space } from '../../model/space/space.js';
import { architectureNetwork, type Network } from '../../search/network/network.js';

export interface TrainingCase {
  readonly name: string;
  /** of the images: height and width */
  readonly side: number;
  readonly network: Network;
  /** of training's images per second to PyTorch's */
  readonly leastRatio: number;
}

/** Stem, and seven inverted residual blocks of expansion 4. */
const PLAIN: Space = {
  name: 'benchmark',
  input: [0, 0, 3],
  stem: { kernel: 3, stride: 2, width: 16 },
  blocks: { strides: [1, 2, 1, 2, 1, 2, 1], widths: [16, 24, 32, 64], operations: ['ir_4'] },
  head: { classes: 2 },
};
const PLAIN_ARCHITECTURE = 'ir_4 16, ir_4 24, ir_4 24, ir_4 32, ir_4 32, ir_4 64, ir_4 64';

/** Winners of `docs/search-comparisons-scenes.md`, by their boards. */
const WINNERS = {
  stm32f4: 'sep_7 24, se_4 24, se_4 24, sep_5 16, ir_2 16, sep_7 16, ir_2 32',
  stm32h7: 'sep_7 32, se_4 24, sep_3 32, sep_7 64, se_4 48, se_8 16, sep_7 64',
  esp32c3: 'sep_5 16, ir_2 32, sep_3 16, sep_7 32, sep_3 16, sep_5 16, ir_6 16',
  rpi3: 'sep_5 24, se_4 24, sep_5 32, sep_5 48, sep_3 16, ir_6 16, sep_7 64',
} as const;

/** What searches on CIFAR-10's images found within half of ResNet8's count (docs/search-comparisons.md). */
const CIFAR10_WINNERS = [
  'stem_1 24, skip 24, sep_3 96, skip 96, sep_5 192, skip 192, sep_5 192',
  'stem_1 8, sep_3 8, ir_4 64, sep_3 96, sep_3 128, skip 128, sep_5 128',
  'stem_1 8, conv_3 8, conv_3 32, sep_3 64, sep_5 128, sep_5 128, sep_3 192',
] as const;

/** The size that they were found at; one narrow network as small as CIFAR's images, one wide one as VWW's. */
const FOUND: readonly (readonly [keyof typeof WINNERS, side: number])[] = [
  ['stm32f4', 32],
  ['stm32h7', 48],
  ['esp32c3', 48],
  ['rpi3', 48],
  ['stm32h7', 96],
];

/** The side of the images in the steps of a search (`search-steps.ts`). */
export const SEARCH_SIDE = 96;

/** The plain network on images as a search of `search-steps.ts` has them. */
export function isSearchCase({ name, side }: TrainingCase): boolean {
  return name === PLAIN.name && side === SEARCH_SIDE;
}

export function trainingCases(): TrainingCase[] {
  const [found, wide] = [loadSpace('edgenas-vww'), loadSpace('edgenas-cifar10')];
  return [
    ...[48, SEARCH_SIDE].map((side) => trainingCase(PLAIN.name, PLAIN, PLAIN_ARCHITECTURE, side, 0.8)),
    ...FOUND.map(([board, side]) => trainingCase(`found for ${board}`, found, WINNERS[board], side, 1)),
    ...CIFAR10_WINNERS.map((winner, i) =>
      trainingCase(`found on CIFAR-10, seed ${i + 1}`, wide, winner, 32, 1),
    ),
  ];
}

function trainingCase(
  name: string,
  space: Space,
  architecture: string,
  side: number,
  leastRatio: number,
): TrainingCase {
  const sized = { ...space, input: [side, side, 3] as const };
  const network = architectureNetwork(sized, parseArchitecture(sized, architecture));
  return { name, side, network, leastRatio };
}
