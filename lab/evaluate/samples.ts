import type { Elements } from '../../model/tensor.js';
import type { Split } from '../../search/data/listing.js';
import type { PixelMapping } from './pixels.js';

/** What a network is tested with. */
export interface Samples {
  /** the class of each sample, an index */
  readonly labels: ArrayLike<number>;
  /** in the order of the labels; null where only numbers are known */
  readonly names: readonly string[] | null;
  /** how many classes the labels are of */
  readonly classes: number;
  /** null: all there are */
  readonly split: Split | null;
  /** how bytes become elements; null where the samples are elements or real values already */
  readonly pixels: PixelMapping | null;
  /** what the samples' elements are */
  readonly type: 'uint8' | 'int8' | 'float32';
  /** which sample each input belongs to: a long one is several, a window each */
  readonly owners: ArrayLike<number>;
  /** an input of the network */
  input(index: number): Elements;
  /** the real values of an input, of samples that hold such; null where they do not */
  readonly real: ((index: number) => Float32Array) | null;
  close(): void;
}
