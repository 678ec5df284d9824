/** Folders whose folders are classes of images. */
import { readdirSync, statSync, type Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { fileProblem } from '../../common/files.js';

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

/** Classes in the order of their names, and for each its images in the order of theirs. */
export interface ClassFolders {
  readonly classes: readonly string[];
  readonly images: readonly (readonly ImageFile[])[];
}

const IMAGE_NAME = new Set(['.jpg', '.jpeg', '.png', '.webp', '.gif', '.tif', '.tiff', '.avif']);
/** A label is a byte. */
const MOST_CLASSES = 256;

/** Lists a folder of class folders; other files are passed over. @throws DATA_MISSING, DATA_EMPTY, DATA_CLASSES */
export function listClassFolders(path: string): ClassFolders {
  const classes = foldersIn(path);
  requireClasses(path, classes);
  return { classes, images: classes.map((name, label) => imagesOf(join(path, name), label)) };
}

/** The names of the folders in a folder, sorted; hidden ones are none. @throws DATA_MISSING */
export function foldersIn(path: string): string[] {
  return namesOf(path, 'folder');
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

function imagesOf(folder: string, label: number): ImageFile[] {
  return namesOf(folder, 'image').map((name) => {
    const path = join(folder, name);
    // a link to nowhere is an image that cannot be decoded
    const state = statSync(path, { throwIfNoEntry: false });
    return { path, label, size: state?.size ?? 0, changed: state?.mtimeMs ?? 0 };
  });
}

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
