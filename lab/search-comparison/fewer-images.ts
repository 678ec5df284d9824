import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '../files.js';

/**
 * A folder with the first training images of each class, and all test images, as links.
 * @param images a folder with train and test
 * @param share of the training images
 */
export function fewerImages(images: string, share: number, into: string): void {
  if (existsSync(join(into, 'test'))) return;
  for (const name of readdirSync(join(images, 'train'))) {
    const files = readdirSync(join(images, 'train', name)).sort();
    makeFolder(join(into, 'train', name));
    for (const file of files.slice(0, Math.round(share * files.length))) {
      const link = join(into, 'train', name, file);
      if (!existsSync(link)) symlinkSync(resolve(images, 'train', name, file), link);
    }
  }
  // last: it tells that the others are there
  symlinkSync(resolve(images, 'test'), join(into, 'test'));
}
