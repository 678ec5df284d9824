/** Reads image files with sharp. */
import { statSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { messageOf } from '../../common/errors.js';
import { fileProblem, requireRegular } from '../../common/files.js';

/** libuv reads and decodes four files at a time; twice as many keep it busy. */
export const DECODES_IN_FLIGHT = 8;

/** Smaller ones hold nothing that could be recognized; they are thumbnails or mistakes. Pixels. */
const LEAST_SIZE = 8;

/** Why an image cannot be used: the rest of the sentence "X …", without a full stop. */
export class ImageProblem extends Error {}

/**
 * An image file upright and resized to height · width pixels with an anti-aliasing filter, its aspect ratio ignored,
 * as RGB of 8 bits without alpha.
 * @throws ImageProblem
 */
export async function resizedImage(path: string, height: number, width: number): Promise<Sharp> {
  try {
    requireRegular(statSync(path));
  } catch (error) {
    throw new ImageProblem(`cannot be read: ${fileProblem(error).why}`, { cause: error });
  }
  const image = sharp(path, { failOn: 'error' });
  const size = await orProblem(image.metadata());
  if (size.width < LEAST_SIZE || size.height < LEAST_SIZE) {
    throw new ImageProblem(
      `is ${size.width} by ${size.height} pixels; ${LEAST_SIZE} by ${LEAST_SIZE} is the least`,
    );
  }
  return image.autoOrient().resize(width, height, { fit: 'fill' }).toColourspace('srgb').removeAlpha();
}

/** The bytes of {@link resizedImage}, NHWC. @throws ImageProblem */
export async function decodeImage(path: string, height: number, width: number): Promise<Uint8Array> {
  const image = await resizedImage(path, height, width);
  return orProblem(image.raw({ depth: 'uchar' }).toBuffer());
}

/** @throws ImageProblem where sharp fails */
export async function orProblem<Result>(result: Promise<Result>): Promise<Result> {
  return result.catch((error: unknown) => {
    // sharp's messages repeat themselves on further lines
    const [why = ''] = messageOf(error).split('\n', 1);
    throw new ImageProblem(`cannot be decoded: ${why}`, { cause: error });
  });
}
