/** Reads object annotations of COCO: https://cocodataset.org/#format-data. */
import { constants } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { Ajv } from 'ajv';
import { LutError, messageOf } from '../../common/errors.js';
import { fileProblem } from '../../common/files.js';

/** A box around a person, or around a crowd of them. */
export interface PersonBox {
  /** pixels² */
  readonly area: number;
  readonly isCrowd: boolean;
}

/** An image and the persons annotated in it. */
export interface AnnotatedImage {
  readonly fileName: string;
  /** pixels² */
  readonly area: number;
  readonly persons: readonly PersonBox[];
}

/** The parts of an annotations file that are used here. */
interface Annotations {
  readonly images: readonly { id: number; file_name: string; width: number; height: number }[];
  readonly categories: readonly { id: number; name: string }[];
  readonly annotations: readonly {
    image_id: number;
    category_id: number;
    /** left, top, width, height */
    bbox: readonly [number, number, number, number];
    iscrowd?: number;
  }[];
}

const NUMBER = { type: 'number' };
const ANNOTATIONS = {
  type: 'object',
  required: ['images', 'categories', 'annotations'],
  properties: {
    images: listOf({ id: NUMBER, file_name: { type: 'string' }, width: NUMBER, height: NUMBER }),
    categories: listOf({ id: NUMBER, name: { type: 'string' } }),
    annotations: listOf({
      image_id: NUMBER,
      category_id: NUMBER,
      bbox: { type: 'array', items: NUMBER, minItems: 4, maxItems: 4 },
    }),
  },
};

function listOf(properties: Readonly<Record<string, object>>): object {
  return { type: 'array', items: { type: 'object', required: Object.keys(properties), properties } };
}

/**
 * The images of an annotations file (`instances_*.json`) in its order. A file is read as one string; V8's
 * end at 512 MB, and COCO's files are smaller.
 * @throws FILE_MISSING, FILE_PERMISSION, FILE_IO, DATA_ANNOTATIONS
 */
export function readAnnotations(path: string): AnnotatedImage[] {
  const { images, categories, annotations } = parseAnnotations(path);
  const person = categories.find(({ name }) => name === 'person');
  if (person === undefined) throw notAnnotations(path, 'it has no category named person');
  const personsOf = new Map(images.map(({ id }): [number, PersonBox[]] => [id, []]));
  for (const { image_id, category_id, bbox, iscrowd } of annotations) {
    if (category_id !== person.id) continue;
    personsOf.get(image_id)?.push({ area: bbox[2] * bbox[3], isCrowd: iscrowd === 1 });
  }
  return images.map(({ id, file_name, width, height }) => ({
    fileName: file_name,
    area: width * height,
    persons: personsOf.get(id) ?? [],
  }));
}

function parseAnnotations(path: string): Annotations {
  const text = readText(path);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw notAnnotations(path, `it is not JSON: ${messageOf(error)}`);
  }
  const ajv = new Ajv();
  if (ajv.validate<Annotations>(ANNOTATIONS, parsed)) return parsed;
  throw notAnnotations(path, ajv.errorsText(ajv.errors, { dataVar: 'the file' }));
}

function readText(path: string): string {
  try {
    const { size } = statSync(path);
    if (size <= constants.MAX_STRING_LENGTH) return readFileSync(path, 'utf8');
    throw notAnnotations(path, `it has ${size} bytes, and ${constants.MAX_STRING_LENGTH} is the most`);
  } catch (error) {
    if (error instanceof LutError) throw error;
    const { code, why } = fileProblem(error);
    throw new LutError(code, `The annotations ${path} cannot be read: ${why}.`, 'Check the path.', {
      cause: error,
    });
  }
}

function notAnnotations(path: string, why: string): LutError {
  return new LutError(
    'DATA_ANNOTATIONS',
    `${path} cannot be used as object annotations of COCO: ${why}.`,
    'Give instances_train2014.json or instances_val2014.json of annotations_trainval2014.zip.',
  );
}
