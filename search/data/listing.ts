/** What a folder of class folders holds, and which image goes into which split. */
import { readdirSync, statSync, type Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { fileProblem } from '../../common/files.js';
import { sha256 } from '../../common/hash.js';

/** An image file of a class. */
export interface ImageFile {
  readonly path: string;
  /** index of its class */
  readonly label: number;
  /** bytes */
  readonly size: number;
  /** when it was last changed, ms */
  readonly changed: number;
}

/** The splits, named as their folders are. */
const SPLITS = ['train', 'validation', 'test'] as const;
type Split = (typeof SPLITS)[number];

/** The images of a folder in a fixed order, and the indexes of those in each split. */
export interface Listing {
  readonly classes: readonly string[];
  readonly files: readonly ImageFile[];
  readonly splits: Readonly<Record<Split, Uint32Array>>;
}

const IMAGE_NAME = new Set(['.jpg', '.jpeg', '.png', '.webp', '.gif', '.tif', '.tiff', '.avif']);
/** Of each class, where the folder is not split already; training has the rest. */
const VALIDATION_SHARE = 0.1;
const TEST_SHARE = 0.1;
/** A batch of which the statistics are taken is never smaller. */
const LEAST_IMAGES = 8;
/** A label is a byte. */
const MOST_CLASSES = 256;

/**
 * Lists `path`: class folders, or the folders train, validation and test with the same class folders in each. Other
 * files are passed over. Class folders are split 80/10/10 by the seed: each class is ordered by a hash of its files'
 * names, so that the split depends on nothing else.
 * @throws DATA_MISSING, DATA_EMPTY, DATA_CLASSES, DATA_SPLIT, DATA_FEW
 */
export function listImages(path: string, seed: number): Listing {
  const folders = namesOf(path, 'folder');
  const isSplit = SPLITS.some((split) => folders.includes(split));
  const listing = isSplit ? listSplitFolders(path, folders) : listClassFolders(path, folders, seed);
  for (const split of SPLITS) requireEnough(path, split, listing);
  return listing;
}

function listSplitFolders(path: string, folders: readonly string[]): Listing {
  const missing = SPLITS.filter((split) => !folders.includes(split));
  if (missing.length > 0) {
    throw new LutError(
      'DATA_SPLIT',
      `${path} has only some of the folders train, validation and test: ${missing.join(' and ')} is missing.`,
      'Have all three, each with a folder for each class, or class folders alone, which are split by the seed.',
    );
  }
  const classes = namesOf(join(path, 'train'), 'folder');
  requireClasses(join(path, 'train'), classes);
  const files: ImageFile[] = [];
  const addSplit = (split: Split): Uint32Array => {
    const home = join(path, split);
    const found = namesOf(home, 'folder');
    if (found.join('/') !== classes.join('/')) {
      throw new LutError(
        'DATA_SPLIT',
        `${home} has the class folders ${found.join(', ') || 'none'}, but train has ${classes.join(', ')}.`,
        'Name the class folders alike in train, validation and test.',
      );
    }
    const first = files.length;
    classes.forEach((name, label) => files.push(...imagesOf(join(home, name), label)));
    return Uint32Array.from({ length: files.length - first }, (_, i) => first + i);
  };
  const splits = { train: addSplit('train'), validation: addSplit('validation'), test: addSplit('test') };
  return { classes, files, splits };
}

function listClassFolders(path: string, classes: readonly string[], seed: number): Listing {
  requireClasses(path, classes);
  const files: ImageFile[] = [];
  const splits: Record<Split, number[]> = { train: [], validation: [], test: [] };
  classes.forEach((name, label) => {
    const first = files.length;
    const images = imagesOf(join(path, name), label);
    files.push(...images);
    const order = images
      .map((image, i) => ({ index: first + i, hash: sha256(`${seed}:${image.path.slice(path.length)}`) }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1))
      .map(({ index }) => index);
    const validation = Math.round(images.length * VALIDATION_SHARE);
    const test = Math.round(images.length * TEST_SHARE);
    splits.validation.push(...order.slice(0, validation));
    splits.test.push(...order.slice(validation, validation + test));
    splits.train.push(...order.slice(validation + test));
  });
  return {
    classes,
    files,
    splits: {
      train: Uint32Array.from(splits.train),
      validation: Uint32Array.from(splits.validation),
      test: Uint32Array.from(splits.test),
    },
  };
}

function requireClasses(path: string, classes: readonly string[]): void {
  if (classes.length === 0) {
    throw new LutError(
      'DATA_EMPTY',
      `${path} holds no class folders.`,
      'Make a folder in it for each class, named as the class, with its images.',
    );
  }
  if (classes.length === 1 || classes.length > MOST_CLASSES) {
    throw new LutError(
      'DATA_CLASSES',
      classes.length === 1
        ? `${path} holds only one class, ${classes[0]}; there is nothing to tell it from.`
        : `${path} holds ${classes.length} class folders; ${MOST_CLASSES} is the most.`,
      'Give the folder whose folders are the classes.',
    );
  }
}

function requireEnough(path: string, split: Split, { classes, files, splits }: Listing): void {
  const images = splits[split];
  const present = new Set(Array.from(images, (index) => files[index]?.label));
  const absent = classes.findIndex((_, label) => !present.has(label));
  if (images.length >= LEAST_IMAGES && absent < 0) return;
  throw new LutError(
    'DATA_FEW',
    absent < 0
      ? `The ${split} split of ${path} has ${images.length} images; ${LEAST_IMAGES} is the least.`
      : `The ${split} split of ${path} has no image of the class ${classes[absent]}.`,
    `Add images: ${LEAST_IMAGES} or more to a split, and some of each class. Class folders are split 80/10/10.`,
  );
}

function imagesOf(folder: string, label: number): ImageFile[] {
  return namesOf(folder, 'image').map((name) => {
    const path = join(folder, name);
    // a link to nowhere is an image that cannot be decoded
    const state = statSync(path, { throwIfNoEntry: false });
    return { path, label, size: state?.size ?? 0, changed: state?.mtimeMs ?? 0 };
  });
}

/** The names of the folders or of the image files in a folder, sorted; hidden ones are none. */
function namesOf(path: string, kind: 'folder' | 'image'): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    throw new LutError(
      'DATA_MISSING',
      `The images' folder ${path} cannot be read: ${fileProblem(error).why}.`,
      'Check the path: it names the folder that holds a folder of images for each class.',
      { cause: error },
    );
  }
  return entries
    .filter((entry) => !entry.name.startsWith('.') && isKind(path, entry, kind))
    .map(({ name }) => name)
    .sort();
}

function isKind(path: string, entry: Dirent, kind: 'folder' | 'image'): boolean {
  const isFolder = entry.isSymbolicLink()
    ? (statSync(join(path, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false)
    : entry.isDirectory();
  return kind === 'folder' ? isFolder : !isFolder && IMAGE_NAME.has(extname(entry.name).toLowerCase());
}
