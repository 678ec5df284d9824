import { LutError } from '../../common/errors.js';
import type { GraphTensor } from '../tensor.js';
import type { Constants } from './constants.js';
import { loadTensor } from './graph-tensor.js';
import type { TfliteTensor } from './schema.js';

/** The tensors of a subgraph, each checked when it is first asked for: those that nothing uses may be anything. */
export class GraphTensors {
  private readonly loaded = new Map<number, GraphTensor>();

  constructor(
    private readonly tensors: readonly TfliteTensor[],
    private readonly constants: Constants,
  ) {}

  /** @param place that refers to it, for messages. @throws MODEL_CORRUPT, MODEL_UNSUPPORTED */
  at(index: number, place: string): GraphTensor {
    const known = this.loaded.get(index);
    if (known !== undefined) return known;
    const tensor = this.tensors[index];
    if (tensor === undefined) {
      throw new LutError(
        'MODEL_CORRUPT',
        `${place} refer to tensor ${index} of ${this.tensors.length}`,
        'convert the model again',
      );
    }
    const loaded = loadTensor(tensor, index, this.constants);
    this.loaded.set(index, loaded);
    return loaded;
  }

  /** All that were asked for, by index. */
  used(): GraphTensor[] {
    return [...this.loaded.values()].sort((a, b) => a.index - b.index);
  }
}
