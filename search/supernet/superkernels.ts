/** The shared weights of a space's architectures. */
import type { OperatorCase } from '../../model/operator.js';
import { spaceParts } from '../../model/space/architecture.js';
import { layBlock, layHead, layStem } from '../../model/space/blocks.js';
import type { Architecture, Choice, Space } from '../../model/space/space.js';
import type { TensorSpec } from '../engine/tensor-store.js';
import { hasWeights, trainedTensors, type LayerNames } from '../network/layers.js';
import { NetworkRecorder, type Network, type NetworkWire } from '../network/network.js';

/**
 * The tensors of a supernet. Every block has one set of layers per family of operations (`sep`, `ir`, `se`), large
 * enough for all choices of the family: taps of 7 around those of 5 around those of 3, and channels of which a
 * narrower choice takes the first (Stamoulis et al., "Single-Path NAS", 2019).
 */
export function supernetTensors(space: Space): TensorSpec[] {
  const largest = new Map<string, readonly number[]>();
  const take = (part: string, cases: readonly OperatorCase[]): void =>
    partLayers(part, cases).forEach((layer, i) => {
      if (layer === undefined) return;
      for (const { name, shape } of trainedTensors(layer, cases[i]!)) {
        const known = largest.get(name) ?? [];
        largest.set(
          name,
          shape.map((extent, axis) => Math.max(extent, known[axis] ?? 0)),
        );
      }
    });
  const { stem, blocks, heads } = spaceParts(space);
  take(STEM, stem);
  for (const { block, choice, cases } of blocks) take(blockPart(block, family(choice)), cases);
  for (const { cases } of heads) take(HEAD, cases);
  return [...largest].map(([name, shape]) => ({ name, shape }));
}

interface NamedNetwork {
  readonly network: Network;
  readonly layers: LayerNames;
}

/** The network of an architecture, and the supernet's layers that it uses. */
export function sharedNetwork(space: Space, architecture: Architecture): NamedNetwork {
  const recorder = new NetworkRecorder([1, ...space.input]);
  const layers: (string | undefined)[] = [];
  const lay = (part: string, layPart: () => NetworkWire): NetworkWire => {
    const output = layPart();
    const added = recorder.network().nodes.slice(layers.length);
    layers.push(
      ...partLayers(
        part,
        added.map(({ operator }) => operator),
      ),
    );
    return output;
  };
  const features = architecture.reduce(
    (input, choice, block) =>
      lay(blockPart(block, family(choice)), () =>
        layBlock(recorder, choice, space.blocks.strides[block]!, input),
      ),
    lay(STEM, () => layStem(recorder, space, recorder.image)),
  );
  lay(HEAD, () => layHead(recorder, space, features));
  return { network: recorder.network(), layers };
}

export const STEM = 'stem';
export const HEAD = 'head';

/** What the names of the layers of a block's family begin with; the place of the operator in the block follows. */
export function blockPart(block: number, familyName: Family): string {
  return `block${block + 1}.${familyName}`;
}

export type Family = 'sep' | 'ir' | 'se' | 'skip';

/** The family of an operation. */
export function family({ operation }: Pick<Choice, 'operation'>): Family {
  return operation.split('_', 1)[0] as Family;
}

function partLayers(part: string, cases: readonly OperatorCase[]): LayerNames {
  return cases.map((operator, i) => (hasWeights(operator) ? `${part}.${i}` : undefined));
}
