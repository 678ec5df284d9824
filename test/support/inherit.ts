import type { Architecture, Space } from '../../model/space/space.js';
import { ownLayers, trainedTensors } from '../../search/network/layer-tensors.js';
import { copyNarrowed } from '../../search/network/narrowed.js';
import { TensorLayout } from '../../search/network/tensor-layout.js';
import { sharedNetwork } from '../../search/supernet/superkernels.js';
import type { WeightSet } from '../../search/training/jobs.js';

/** Copies the part of a supernet's weights that an architecture uses into weights of its own. */
export function inherit(from: WeightSet, space: Space, architecture: Architecture, to: WeightSet): void {
  const shared = sharedNetwork(space, architecture);
  const own = ownLayers(shared.network);
  const [source, target] = [new TensorLayout(from.tensors), new TensorLayout(to.tensors)];
  shared.network.nodes.forEach(({ operator }, node) => {
    const [sharedLayer, ownLayer] = [shared.layers[node], own[node]];
    if (sharedLayer === undefined || ownLayer === undefined) return;
    for (const { name, shape } of trainedTensors(ownLayer, operator)) {
      const sharedName = sharedLayer + name.slice(ownLayer.length);
      copyNarrowed(
        { values: source.view(from.values, sharedName), shape: source.place(sharedName).shape },
        { values: target.view(to.values, name), shape },
      );
    }
  });
}
