/** How likely a search finds each choice, as its last checkpoint has it. */
import { closeSync, openSync, readSync } from 'node:fs';
import { softmax } from '../common/statistics.js';
import type { Operation, Space } from '../model/space/space.js';
import { stagesOf } from '../model/space/stages.js';
import { CHECKPOINT_MAGIC } from './checkpoint.js';
import { TensorLayout } from './network/tensor-layout.js';
import { architectureTensors, operationLogits, widthLogits } from './supernet/distribution.js';

/** How likely one stage picks what; shares from 0 to 1, in the order of the space's file. */
export interface StageDistribution {
  /** `input`, `stem`, `block1`, … */
  readonly stage: string;
  readonly operations: readonly { readonly operation: Operation; readonly share: number }[];
  readonly widths: readonly { readonly width: number; readonly share: number }[];
}

/** After an epoch. */
export interface KeptDistribution {
  readonly epoch: number;
  readonly stages: readonly StageDistribution[];
}

/** In the order of `Supernet.arrays`: the weights lie before the architecture parameters. */
const [WEIGHTS, ARCHITECTURE, ARRAYS] = [0, 1, 6];

/**
 * Reads the architecture parameters of a supernet's checkpoint, and nothing else of it: it is looked at while the search
 * goes on. Null where it is not one of this space. @throws what `node:fs` throws
 */
export function keptDistribution(path: string, space: Space): KeptDistribution | null {
  const layout = new TensorLayout(architectureTensors(space));
  const file = openSync(path, 'r');
  try {
    const header = wordsAt(file, 0, 2 + ARRAYS);
    if (header === null || header[0] !== CHECKPOINT_MAGIC) return null;
    if (header[2 + ARCHITECTURE] !== layout.size * Float32Array.BYTES_PER_ELEMENT) return null;
    const words = wordsAt(file, header.byteLength + header[2 + WEIGHTS]!, layout.size);
    if (words === null) return null;
    return { epoch: header[1]!, stages: stagesIn(space, layout, new Float32Array(words.buffer)) };
  } finally {
    closeSync(file);
  }
}

function stagesIn(space: Space, layout: TensorLayout, logits: Float32Array): StageDistribution[] {
  return stagesOf(space).map((stage) => {
    const [ofOperations, ofWidths] = [operationLogits(stage), widthLogits(stage)].map((name) =>
      softmax(layout.view(logits, name)),
    );
    return {
      stage: stage.name,
      operations: stage.operations.map((operation, i) => ({ operation, share: ofOperations![i]! })),
      widths: stage.widths.map((width, i) => ({ width, share: ofWidths![i]! })),
    };
  });
}

/** Null where the file ends before. */
function wordsAt(file: number, offset: number, count: number): Uint32Array | null {
  const words = new Uint32Array(count);
  return readSync(file, words, 0, words.byteLength, offset) === words.byteLength ? words : null;
}
