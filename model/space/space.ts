import { canonicalJson, sha256 } from '../../common/hash.js';

/** `sep_k`: kernel k; `ir_e`: expansion e; `se_r`: reduction r; see `blocks.ts`. */
export type Operation = 'skip' | `${'sep' | 'ir' | 'se'}_${number}`;

/** A search space, as its file describes it (fields: `space.schema.json`). */
export interface Space {
  readonly name: string;
  readonly input: readonly [height: number, width: number, channels: number];
  readonly stem: { readonly kernel: number; readonly stride: number; readonly width: number };
  readonly blocks: {
    readonly strides: readonly number[];
    readonly widths: readonly number[];
    readonly operations: readonly Operation[];
  };
  readonly head: { readonly classes: number };
}

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
