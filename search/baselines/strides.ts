/** Which strides of a network are dropped where its input is smaller than that which it was made for. */

/** Stem and blocks of a network, as far as their strides go: each is 1 or 2. */
export interface Strided {
  readonly stem: { readonly stride: number };
  readonly blocks: readonly { readonly stride: number }[];
}

/** Rows and columns that are left before the mean, at least, where strides are dropped. */
const LEAST_LEFT = 4;

/** How many strides of 2 a network has. */
export function strideCount({ stem, blocks }: Strided): number {
  return [stem, ...blocks].filter(({ stride }) => stride === 2).length;
}

/**
 * The strides of 2 that are dropped, numbered from 1 in their order: none where more than one row and column are left
 * before the mean, as for all inputs above 32×32; else the first ones, so many that 4 are left. (A mean of one position
 * is none, and the 3×3 convolutions before it see padding more than image.)
 */
export function usualDrops(network: Strided, height: number, width: number): number[] {
  const count = strideCount(network);
  const left = (dropped: number): number => Math.ceil(Math.min(height, width) / 2 ** (count - dropped));
  let dropped = 0;
  if (left(0) === 1) while (dropped < count && left(dropped) < LEAST_LEFT) dropped++;
  return Array.from({ length: dropped }, (_, i) => i + 1);
}

/** The same network with strides of 1 in the place of some of 2, which are numbered from 1 in their order. */
export function withoutStrides<Network extends Strided>(
  network: Network,
  dropped: readonly number[],
): Network {
  let number = 0;
  const changed = <Layer extends { readonly stride: number }>(layer: Layer): Layer =>
    layer.stride === 2 && dropped.includes(++number) ? { ...layer, stride: 1 } : layer;
  return { ...network, stem: changed(network.stem), blocks: network.blocks.map(changed) };
}
