/** What a network could be changed to, each as a model whose shapes fit together. */
import { LutError } from '../../common/errors.js';
import { Draft } from '../rewrite/draft.js';
import { graphOf, type Graph } from '../tflite/graph.js';
import type { TfliteModel } from '../tflite/schema.js';
import { withoutAttention } from './attention.js';
import { blockedChannels } from './channels.js';
import { smallerKernels } from './kernel.js';
import { lowerResolutions } from './resolution.js';
import { separableConvolutions } from './separable.js';
import { earlierStrides } from './stride.js';
import type { Look, WhatIf } from './what-if.js';

export type { ChangeKind } from './what-if.js';

/** A network with one change that the kernels can run, and that answers in the shapes in which it answered. */
export interface PossibleWhatIf extends WhatIf {
  readonly model: TfliteModel;
  readonly graph: Graph;
}

/**
 * Changes that cannot be made to the network are left out.
 * @param channelBlock numbers of channels that the kernels run without a rest are multiples of it; 1 where any is
 * @throws MODEL_* where the model is none that the kernels can run
 */
export function whatIfs(model: TfliteModel, channelBlock: number): PossibleWhatIf[] {
  const draft = new Draft(model);
  const looks: readonly Look[] = [
    smallerKernels,
    (one) => blockedChannels(one, channelBlock),
    earlierStrides,
    lowerResolutions,
    separableConvolutions,
    withoutAttention,
  ];
  return looks.flatMap((look) => look(draft)).flatMap((one) => possible(draft, one));
}

function possible({ graph: before }: Draft, whatIf: WhatIf): PossibleWhatIf[] {
  const { model } = whatIf;
  if (model === null) return [];
  try {
    const graph = graphOf(model);
    const shapesOf = ({ outputs }: Graph): string => outputs.map(({ shape }) => shape.join()).join(';');
    return shapesOf(graph) === shapesOf(before) ? [{ ...whatIf, model, graph }] : [];
  } catch (error) {
    if (error instanceof LutError) return [];
    throw error;
  }
}
