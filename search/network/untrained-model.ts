import { CaseBuilder, type Wire } from '../../model/case-models/case-builder.js';
import { expandModel } from '../../model/segments.js';
import { IMAGE_INPUT } from '../../model/signal.js';
import { IMAGE, type Network } from './network.js';

/**
 * A network as a `.tflite` with random weights: its cases, its length and its arena are those of the finished one, so
 * that a network's costs are known before it is trained.
 * @throws MODEL_SHAPE, MODEL_KEY
 */
export function untrainedModel(network: Network, seed: number): Uint8Array {
  const builder = new CaseBuilder();
  const image = builder.input(network.input, IMAGE_INPUT);
  const wires: Wire[] = [];
  for (const { operator, inputs } of network.nodes) {
    wires.push(builder.append(operator, ...inputs.map((input) => (input === IMAGE ? image : wires[input]!))));
  }
  return expandModel(builder.build(wires.at(-1)!).segmented, seed);
}
