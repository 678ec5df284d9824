import type { ImageSize } from './image-size.js';

/**
 * Gives images at fewer pixels: each is the mean of the area that it covers, which leaves no aliases.
 * @param to with as many channels
 * @returns takes the bytes of an image, NHWC; gives those at fewer pixels, which hold until the next
 */
export function imageShrinker(from: ImageSize, to: ImageSize): (image: Uint8Array) => Uint8Array {
  const { channels } = from;
  const rows = coverage(from.height, to.height);
  const columns = coverage(from.width, to.width);
  const shrunk = new Uint8Array(to.height * to.width * channels);
  return (image) => {
    let at = 0;
    for (const row of rows) {
      for (const column of columns) {
        for (let channel = 0; channel < channels; channel++) {
          let sum = 0;
          row.weights.forEach((height, i) => {
            const line = (row.first + i) * from.width + column.first;
            for (let j = 0; j < column.weights.length; j++) {
              sum += height * column.weights[j]! * image[(line + j) * channels + channel]!;
            }
          });
          shrunk[at++] = Math.round(sum);
        }
      }
    }
    return shrunk;
  };
}

/** Which pixels along one axis a pixel of the result covers, and what share of it each has. */
interface Covered {
  readonly first: number;
  readonly weights: readonly number[];
}

function coverage(from: number, to: number): Covered[] {
  const size = from / to;
  return Array.from({ length: to }, (_, i) => {
    const [begin, end] = [i * size, Math.min(from, (i + 1) * size)];
    const first = Math.floor(begin);
    const length = Math.ceil(end - 1e-9) - first;
    const weights = Array.from({ length }, (_, j) => {
      return (Math.min(end, first + j + 1) - Math.max(begin, first + j)) / size;
    });
    return { first, weights };
  });
}
