import { canonicalJson, sha256 } from '../../common/hash.js';
import type { TypeOf } from '../../common/schema.js';
import type { operationSchema, spaceSchema } from './space-schema.js';

/** `sep_k`, `conv_k`: kernel k; `ir_e`, `fused_e`: expansion e; `se_r`: reduction r; see `blocks.ts`. */
export type Operation = TypeOf<typeof operationSchema>;

/** A search space, as its file describes it. */
export type Space = TypeOf<typeof spaceSchema>;

/** What one block picked: an operation and its output width. */
export interface Choice {
  readonly operation: Operation;
  readonly width: number;
}

/** A network of a space: one choice per block. */
export type Architecture = readonly Choice[];

/** SHA-256 of a space's content; the layout of its file does not matter. */
export function spaceHash(space: Space): string {
  return sha256(canonicalJson(space));
}
