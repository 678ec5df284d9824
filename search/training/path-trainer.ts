import { CompiledNetwork, type Part } from '../engine/compiled-network.js';
import type { WasmModule } from '../engine/wasm-module.js';
import { statisticTensors, trainedTensors } from '../network/layer-tensors.js';
import { copyNarrowed, copyWidened } from '../network/narrowed.js';
import { TensorLayout } from '../network/tensor-layout.js';
import type { Loss } from './cross-entropy.js';
import type { NetworkModel, Outcome, WeightSet } from './jobs.js';

/** Writes the gradients of a loss along class scores, [images, classes], and tells it. */
export type LossFunction = (scores: Float32Array, gradients: Float32Array) => Loss;

/** Where a tensor of a set of weights is in the compiled network. */
interface Tie {
  readonly name: string;
  readonly node: number;
  readonly part: Part;
  /** in the network; in the set it may be a superkernel */
  readonly shape: readonly number[];
}

/** Gradients of the weights along one path of a set: its network compiled, and where its tensors come from. */
export class PathTrainer {
  private readonly compiled: CompiledNetwork;
  private readonly weights: TensorLayout;
  private readonly statistics: TensorLayout;
  private readonly ties: readonly Tie[];
  private readonly touched: readonly string[];
  /** of the nodes whose statistics the set keeps */
  private readonly kept: readonly {
    readonly name: string;
    readonly node: number;
    readonly part: 'mean' | 'variance';
  }[];

  /** @param images in a batch */
  constructor(
    module: WasmModule,
    private readonly set: WeightSet,
    { network, layers }: Omit<NetworkModel, 'kind'>,
    images: number,
  ) {
    this.weights = new TensorLayout(set.tensors);
    this.statistics = new TensorLayout(set.statistics.tensors);
    const named = network.nodes.flatMap(({ operator }, node) => {
      const layer = layers[node];
      return layer === undefined ? [] : [{ operator, node, layer }];
    });
    const partOf = (layer: string, name: string): string => name.slice(layer.length + 1);
    this.ties = named.flatMap(({ operator, node, layer }) =>
      trainedTensors(layer, operator).map(({ name, shape }) => {
        return { name, node, part: partOf(layer, name) as Part, shape };
      }),
    );
    this.touched = this.ties.map(({ name }) => name);
    this.kept = named.flatMap(({ operator, node, layer }) =>
      statisticTensors(layer, operator)
        .filter(({ name }) => this.statistics.has(name))
        .map(({ name }) => ({ name, node, part: partOf(layer, name) as 'mean' | 'variance' })),
    );
    this.compiled = new CompiledNetwork(module, network, images);
  }

  /**
   * Writes the gradients and statistics of a batch to a slot of the set.
   * @param read writes the images: [images, height, width, channels], 0..1
   */
  step(slot: number, read: (pixels: Float32Array) => void, lossOf: LossFunction): Outcome {
    const { compiled, weights, set } = this;
    const { values } = set;
    for (const { name, node, part, shape } of this.ties)
      copyNarrowed(
        { values: weights.view(values, name), shape: weights.place(name).shape },
        { values: compiled.parameter(node, part), shape },
      );
    read(compiled.pixels);
    const loss = compiled.step(lossOf);
    const gradients = set.gradients[slot]!;
    for (const { name, node, part, shape } of this.ties)
      copyWidened(
        { values: compiled.gradient(node, part), shape },
        { values: weights.view(gradients, name), shape: weights.place(name).shape },
      );
    const statistics = set.statistics.batches[slot]!;
    for (const { name, node, part } of this.kept)
      this.statistics.view(statistics, name).set(compiled.statistic(node, part));
    return { ...loss, touched: this.touched };
  }

  free(): void {
    this.compiled.free();
  }
}
