/** What a folder of images holds, and which image goes into which split. */
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { formatCount } from '../../common/format.js';
import { sha256 } from '../../common/hash.js';
import { foldersIn, listClassFolders, type ClassFolders, type ImageFile } from './class-folders.js';

/** The splits, named as their folders are. */
export const SPLITS = ['train', 'validation', 'test'] as const;
export type Split = (typeof SPLITS)[number];

/** The images of a folder in a fixed order, and the indexes of those in each split. */
export interface Listing {
  readonly classes: readonly string[];
  readonly files: readonly ImageFile[];
  readonly splits: Readonly<Record<Split, Uint32Array>>;
}

/** The images of one split, or all of a folder of class folders. */
export interface SplitListing {
  readonly classes: readonly string[];
  readonly files: readonly ImageFile[];
  /** null: all there are */
  readonly split: Split | null;
}

/** A listing whose splits hold the files themselves. */
interface SplitFiles {
  readonly classes: readonly string[];
  readonly files: readonly ImageFile[];
  readonly splits: Readonly<Record<Split, readonly ImageFile[]>>;
}

/** Of each class, where the folder does not say; training has the rest. */
const VALIDATION_SHARE = 0.1;
const TEST_SHARE = 0.1;
/** A batch of which the statistics are taken is never smaller. */
const LEAST_IMAGES = 8;

/**
 * Lists `path`: class folders, or the folders train, test and perhaps validation with the same class folders in each.
 * Class folders are split 80/10/10 by the seed; where only validation is missing, it is a tenth of train. Each class is
 * cut by itself, in the order of a hash of its files' names: the split depends on nothing else.
 * @throws DATA_MISSING, DATA_EMPTY, DATA_CLASSES, DATA_SPLIT, DATA_FEW
 */
export function listImages(path: string, seed: number): Listing {
  const folders = foldersIn(path);
  const listing = isSplit(folders)
    ? listSplitFolders(path, folders, seed)
    : splitClassFolders(path, listClassFolders(path), seed);
  for (const split of SPLITS) requireEveryClass(path, split, listing);
  for (const split of SPLITS) requireEnough(path, split, listing);
  const { classes, files, splits } = listing;
  const places = new Map(files.map((file, index) => [file, index]));
  const indexes = (split: Split): Uint32Array => Uint32Array.from(splits[split], (file) => places.get(file)!);
  return {
    classes,
    files,
    splits: { train: indexes('train'), validation: indexes('validation'), test: indexes('test') },
  };
}

/**
 * Lists one split as {@link listImages} has it; `undefined` stands for test, or for all images of class folders. Of the
 * other splits nothing is asked.
 * @throws DATA_MISSING, DATA_EMPTY, DATA_CLASSES, DATA_SPLIT, DATA_FEW
 */
export function listSplit(path: string, split: Split | undefined, seed: number): SplitListing {
  const folders = foldersIn(path);
  const listing = isSplit(folders)
    ? splitOfFolders(path, folders, split ?? 'test', seed)
    : splitOfClasses(path, split, seed);
  if (listing.files.length === 0) {
    throw new LutError(
      'DATA_FEW',
      `${listing.split === null ? path : `The ${listing.split} split of ${path}`} has no images.`,
      'Add images to its class folders.',
    );
  }
  return listing;
}

function splitOfFolders(path: string, folders: readonly string[], split: Split, seed: number): SplitListing {
  const isCut = split !== 'test' && !folders.includes('validation');
  if (!folders.includes(isCut ? 'train' : split)) {
    throw new LutError(
      'DATA_SPLIT',
      `${path} has the folders ${folders.join(', ')}, and no ${split}.`,
      'Choose another split (--split), or the folder that holds the class folders.',
    );
  }
  const { classes, images } = listClassFolders(join(path, isCut ? 'train' : split));
  const files = isCut ? cutFromTrain(path, images, seed)[split] : images.flat();
  return { classes, files, split };
}

function splitOfClasses(path: string, split: Split | undefined, seed: number): SplitListing {
  const all = listClassFolders(path);
  const { classes, images } = all;
  if (split === undefined) return { classes, files: images.flat(), split: null };
  return { classes, files: splitClassFolders(path, all, seed).splits[split], split };
}

function isSplit(folders: readonly string[]): boolean {
  return SPLITS.some((split) => folders.includes(split));
}

function listSplitFolders(path: string, folders: readonly string[], seed: number): SplitFiles {
  const missing = (['train', 'test'] as const).filter((split) => !folders.includes(split));
  if (missing.length > 0) {
    throw new LutError(
      'DATA_SPLIT',
      `${path} has only some of the folders train, validation and test: ${missing.join(' and ')} is missing.`,
      'Have train and test, and validation unless it is to be cut from train, each with a folder for each class; ' +
        'or class folders alone, which are split by the seed.',
    );
  }
  const { classes, images } = listClassFolders(join(path, 'train'));
  const test = otherSplit(path, 'test', classes);
  const train = images.flat();
  if (!folders.includes('validation')) {
    const splits = { ...cutFromTrain(path, images, seed), test };
    return { classes, files: [...train, ...test], splits };
  }
  const validation = otherSplit(path, 'validation', classes);
  return { classes, files: [...train, ...validation, ...test], splits: { train, validation, test } };
}

/** The images of a folder that has the class folders of train. */
function otherSplit(path: string, split: Split, classes: readonly string[]): readonly ImageFile[] {
  const home = join(path, split);
  const found = foldersIn(home);
  if (found.join('/') !== classes.join('/')) {
    throw new LutError(
      'DATA_SPLIT',
      `${home} has the class folders ${found.join(', ') || 'none'}, but train has ${classes.join(', ')}.`,
      'Name the class folders alike in train, validation and test.',
    );
  }
  return listClassFolders(home).images.flat();
}

function splitClassFolders(path: string, { classes, images }: ClassFolders, seed: number): SplitFiles {
  const splits: Record<Split, ImageFile[]> = { train: [], validation: [], test: [] };
  for (const ofClass of images) {
    const order = inHashOrder(path, ofClass, seed);
    const validation = Math.round(order.length * VALIDATION_SHARE);
    const test = Math.round(order.length * TEST_SHARE);
    splits.validation.push(...order.slice(0, validation));
    splits.test.push(...order.slice(validation, validation + test));
    splits.train.push(...order.slice(validation + test));
  }
  return { classes, files: images.flat(), splits };
}

/** Cuts the images of train, class by class, into these to train on and these to judge by. */
function cutFromTrain(
  path: string,
  images: ClassFolders['images'],
  seed: number,
): Readonly<Record<'train' | 'validation', readonly ImageFile[]>> {
  const orders = images.map((ofClass) => inHashOrder(path, ofClass, seed));
  const validation = ({ length }: readonly ImageFile[]): number => Math.round(length * VALIDATION_SHARE);
  return {
    train: orders.flatMap((order) => order.slice(validation(order))),
    validation: orders.flatMap((order) => order.slice(0, validation(order))),
  };
}

function inHashOrder(path: string, files: readonly ImageFile[], seed: number): ImageFile[] {
  return files
    .map((file) => ({ file, hash: sha256(`${seed}:${file.path.slice(path.length)}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ file }) => file);
}

/** @throws DATA_FEW */
function requireEveryClass(path: string, split: Split, { classes, files, splits }: SplitFiles): void {
  const present = new Set(splits[split].map(({ label }) => label));
  const absent = classes.findIndex((_, label) => !present.has(label));
  if (absent < 0) return;
  const count = files.filter(({ label }) => label === absent).length;
  const images = count === 1 ? '1 image' : `${count === 0 ? 'no' : formatCount(count)} images`;
  const elsewhere = count === 0 ? '' : `, and none in the ${split} split`;
  throw new LutError(
    'DATA_FEW',
    `${path} has ${images} of the class ${classes[absent]}${elsewhere}.`,
    'Add images of this class: validation and test get a tenth of each class, so that five are the least.',
  );
}

/** @throws DATA_FEW */
function requireEnough(path: string, split: Split, { splits }: SplitFiles): void {
  const { length } = splits[split];
  if (length >= LEAST_IMAGES) return;
  throw new LutError(
    'DATA_FEW',
    `The ${split} split of ${path} has ${length} images; ${LEAST_IMAGES} is the least.`,
    `Add images: ${LEAST_IMAGES} or more to a split, and some of each class. Class folders are split 80/10/10.`,
  );
}
