/** Makes class folders of small images from annotated ones. */
import { writeFile } from 'node:fs/promises';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { LutError, messageOf } from '../../common/errors.js';
import { fileProblem, makeFolders } from '../../common/files.js';
import { DECODES_IN_FLIGHT, ImageProblem, orProblem, resizedImage } from '../../search/data/decode.js';
import { forEachInFlight } from '../../search/data/in-flight.js';
import type { AnnotatedImage } from './coco.js';
import { RULES, type Label, type Rule } from './rules.js';

/** Little of it is lost at the few pixels that these images have. */
const JPEG = { quality: 95, chromaSubsampling: '4:4:4' } as const;

export interface ClassFolderOptions {
  readonly rule: Rule;
  /** height and width, pixels */
  readonly size: number;
  /** called with how many of how many images are written */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How many images have which label. */
export interface Counts {
  readonly person: number;
  readonly nonPerson: number;
  readonly leftOut: number;
}

interface LabelledFile {
  readonly source: string;
  readonly label: NonNullable<Label>;
  /** as the source's, but a JPEG */
  readonly name: string;
}

/**
 * Writes each image that the rule gives a class to `out`/person or `out`/non_person. The images are looked for in
 * `sources`. `out` comes to be as a whole: until the end its files are in `out`.part.
 * @throws DATA_MISSING, DATA_IMAGE, FILE_EXISTS, FILE_FULL, FILE_PERMISSION, FILE_IO
 */
export async function writeClassFolders(
  images: readonly AnnotatedImage[],
  sources: readonly string[],
  out: string,
  { rule, size, onProgress }: ClassFolderOptions,
): Promise<Counts> {
  if (existsSync(out)) {
    throw new LutError('FILE_EXISTS', `${out} exists already.`, 'Remove it, or name another folder.');
  }
  const labelled = labelFiles(images, sources, rule);
  const part = `${out}.part`;
  await writing(out, () => {
    rmSync(part, { recursive: true, force: true });
    makeFolders(part);
    for (const label of ['person', 'non_person']) mkdirSync(join(part, label));
  });
  let done = 0;
  await forEachInFlight(labelled, DECODES_IN_FLIGHT, async ({ source, label, name }) => {
    const bytes = await encode(source, size);
    await writing(out, () => writeFile(join(part, label, name), bytes));
    onProgress?.(++done, labelled.length);
  });
  await writing(out, () => renameSync(part, out));
  const person = labelled.filter(({ label }) => label === 'person').length;
  return {
    person,
    nonPerson: labelled.length - person,
    leftOut: images.length - labelled.length,
  };
}

function labelFiles(
  images: readonly AnnotatedImage[],
  sources: readonly string[],
  rule: Rule,
): LabelledFile[] {
  const folderOf = new Map(sources.flatMap((folder) => namesIn(folder).map((name) => [name, folder])));
  return images.flatMap((image) => {
    const label = RULES[rule](image);
    if (label === undefined) return [];
    const folder = folderOf.get(image.fileName);
    if (folder === undefined) {
      throw new LutError(
        'DATA_MISSING',
        `${image.fileName}, which the annotations name, is not in ${sources.join(' or ')}.`,
        'Unpack all images of the annotations (train2014.zip, val2014.zip), and give their folders.',
      );
    }
    return [{ source: join(folder, image.fileName), label, name: `${parse(image.fileName).name}.jpg` }];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new LutError(
      'DATA_MISSING',
      `The images' folder ${folder} cannot be read: ${fileProblem(error).why}.`,
      'Check the path.',
      { cause: error },
    );
  }
}

async function encode(source: string, size: number): Promise<Uint8Array> {
  try {
    return await orProblem((await resizedImage(source, size, size)).jpeg(JPEG).toBuffer());
  } catch (error) {
    if (!(error instanceof ImageProblem)) throw error;
    throw new LutError('DATA_IMAGE', `${source} ${messageOf(error)}.`, 'Unpack it from its archive again.');
  }
}

/** @throws FILE_FULL, FILE_PERMISSION, FILE_IO where `work` fails */
async function writing(out: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, why } = fileProblem(error);
    throw new LutError(code, `${out} cannot be written: ${why}.`, 'Choose another place.', { cause: error });
  }
}
