import { canonicalJson, sha256 } from '../../common/hash.js';
import type { TypeOf } from '../../common/schema.js';
import type { operationSchema, spaceSchema } from './space-schema.js';

/**
 * Of a block, `sep_k`, `conv_k`: kernel k; `ir_e`, `fused_e`: expansion e; `se_r`: reduction r; see `blocks.ts`. Before
 * the blocks, where a space leaves them open, `input_r`: resolution r, and `stem_s`: a stem of stride s.
 */
export type Operation = TypeOf<typeof operationSchema>;

/** A search space, as its file describes it. */
export type Space = TypeOf<typeof spaceSchema>;

/** What one block picked: an operation and its output width; or the resolution and the image's channels, or the stem. */
export interface Choice {
  readonly operation: Operation;
  readonly width: number;
}

/** A network of a space: one choice per stage (`stages.ts`), which are its blocks where all else is fixed. */
export type Architecture = readonly Choice[];

/** Where a space leaves the classes to the images and there are none, as when a table is validated: CIFAR-10's. */
const CLASSES_WITHOUT_IMAGES = 10;

/** How many classes the networks of a space tell apart. */
export function classesOf({ head: { classes } }: Space): number {
  return classes === 'data' ? CLASSES_WITHOUT_IMAGES : classes;
}

/** The space for images of so many classes, where it leaves their number to the images. */
export function withClasses(space: Space, classes: number): Space {
  return space.head.classes === 'data' ? { ...space, head: { classes } } : space;
}

/** SHA-256 of a space's content; the layout of its file does not matter. */
export function spaceHash(space: Space): string {
  return sha256(canonicalJson(space));
}
