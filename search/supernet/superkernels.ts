/** The shared weights of a space's architectures. */
import type { OperatorCase } from '../../model/operator.js';
import { spaceParts } from '../../model/space/architecture.js';
import { layFixed, layHead, layStage } from '../../model/space/blocks.js';
import type { Architecture, Choice, Operation, Space } from '../../model/space/space.js';
import { inputShape, stagesOf, type Stage } from '../../model/space/stages.js';
import type { TensorSpec } from '../network/tensor-layout.js';
import { trainedTensors, type LayerNames } from '../network/layer-tensors.js';
import { NetworkRecorder, type Network, type NetworkWire } from '../network/network.js';

/**
 * The layers of a block. Its operations are cut from one set: a depthwise convolution, which may have an expansion
 * before it and an excitation after it, or a full one that is both (`fuse`), and a projection. Only `conv_k` has one of
 * its own, which is all that it consists of. Taps of 7 lie around those of 5 around those of 3, and of
 * channels a narrower operator takes the first (Stamoulis et al., "Single-Path NAS", 2019). So a channel means the
 * same whatever is picked; of layers of their own, the alternatives of seven blocks take far longer to agree.
 */
type Role = 'expand' | 'depthwise' | 'fuse' | 'squeeze' | 'excite' | 'project' | 'convolve';

/** The layers of each family's operators, in the order of `layBlock`; undefined where an operator has no weights. */
const ROLES: Readonly<Record<Family, readonly (Role | undefined)[]>> = {
  sep: ['depthwise', 'project'],
  ir: ['expand', 'depthwise', 'project', undefined],
  se: ['depthwise', undefined, 'squeeze', 'excite', undefined, undefined, 'project'],
  conv: ['convolve'],
  fused: ['fuse', 'project', undefined],
  skip: [],
  input: [],
};

type Family = 'sep' | 'ir' | 'se' | 'conv' | 'fused' | 'skip' | 'input';

/** The family of an operation. */
function family({ operation }: Pick<Choice, 'operation'>): Family {
  return operation.split('_', 1)[0] as Family;
}

/**
 * The name of the weights that an operation of a block is cut from: operations of one name share them. `skip` has none,
 * and goes with the most.
 */
export function weightsOf(operation: Operation): Role {
  const role = ROLES[family({ operation })][0];
  return role === 'convolve' || role === 'fuse' ? role : 'depthwise';
}

export const STEM = 'stem';
export const HEAD = 'head';

export function stageLayer({ name }: Stage, role: Role): string {
  return `${name}.${role}`;
}

/** The tensors of a supernet, each large enough for every operator that is cut from it. */
export function supernetTensors(space: Space): TensorSpec[] {
  const largest = new Map<string, readonly number[]>();
  const take = (layers: LayerNames, cases: readonly OperatorCase[]): void =>
    cases.forEach((operator, i) => {
      const layer = layers[i];
      if (layer === undefined) return;
      for (const { name, shape } of trainedTensors(layer, operator)) {
        const known = largest.get(name) ?? [];
        largest.set(
          name,
          shape.map((extent, axis) => Math.max(extent, known[axis] ?? 0)),
        );
      }
    });
  const { stem, stages, heads } = spaceParts(space);
  take([STEM], stem);
  stagesOf(space).forEach((stage, at) => {
    for (const { choice, cases } of stages[at]!.flat()) take(stageLayers(stage, choice), cases);
  });
  for (const cases of heads) take(HEAD_LAYERS, cases);
  return [...largest].map(([name, shape]) => ({ name, shape }));
}

/** MEAN, FULLY_CONNECTED. */
const HEAD_LAYERS: LayerNames = [undefined, HEAD];

function stageLayers(stage: Stage, choice: Choice): LayerNames {
  // stems of all strides and widths are one
  if (stage.kind === 'stem') return [STEM];
  return ROLES[family(choice)].map((role) => (role === undefined ? undefined : stageLayer(stage, role)));
}

interface NamedNetwork {
  readonly network: Network;
  readonly layers: LayerNames;
}

/** The network of an architecture, and the supernet's layers that it uses. */
export function sharedNetwork(space: Space, architecture: Architecture): NamedNetwork {
  const recorder = new NetworkRecorder(inputShape(space, architecture));
  const layers: (string | undefined)[] = [];
  const lay = (names: LayerNames, layPart: () => NetworkWire): NetworkWire => {
    const output = layPart();
    const added = recorder.network().nodes.length - layers.length;
    layers.push(...Array.from({ length: added }, (_, i) => names[i]));
    return output;
  };
  const stages = stagesOf(space);
  const features = architecture.reduce(
    (input, choice, at) => {
      const stage = stages[at]!;
      return lay(stageLayers(stage, choice), () => layStage(recorder, space, stage, choice, input));
    },
    lay([STEM], () => layFixed(recorder, space, recorder.image)),
  );
  lay(HEAD_LAYERS, () => layHead(recorder, space, features));
  return { network: recorder.network(), layers };
}
