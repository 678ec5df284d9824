/** What if the image were smaller? */
import type { Draft } from '../rewrite/draft.js';
import { resized } from './resized.js';
import type { WhatIf } from './what-if.js';

const PARTS = [
  [3, 4],
  [1, 2],
] as const;

/** Of a network with one image as its input. */
export function lowerResolutions(draft: Draft): WhatIf[] {
  const [input, ...others] = draft.graph.inputs;
  const [batch, height = 1, width = 1, depth] = input?.shape ?? [];
  if (input === undefined || others.length > 0 || batch === undefined || depth === undefined) return [];
  return PARTS.map(([part, whole]): WhatIf => {
    const [rows, columns] = [height, width].map((extent) => Math.max(1, Math.round((extent * part) / whole)));
    const shape = [batch, rows!, columns!, depth];
    return {
      change: 'resolution',
      what: `input of ${height}×${width} → ${rows}×${columns}`,
      operators: [],
      model: resized(draft, { inputs: new Map([[input, shape]]) }),
    };
  });
}
