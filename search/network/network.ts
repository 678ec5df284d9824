/** A network to be trained: a space's operators as a graph, without weights. */
import type { OperatorCase, Shape } from '../../model/operator.js';
import { layNetwork } from '../../model/space/blocks.js';
import type { Node, Sink } from '../../model/space/layers.js';
import type { Architecture, Space } from '../../model/space/space.js';
import { inputShape } from '../../model/space/stages.js';

/** The network's input image, where the index of a node is asked for. */
export const IMAGE = -1;

/** One operator, and which nodes (by index, or {@link IMAGE}) give its inputs. */
export interface NetworkNode {
  readonly operator: OperatorCase;
  readonly inputs: readonly number[];
}

/**
 * Nodes in the order of their execution; the last gives the class scores. Every CONV_2D and DEPTHWISE_CONV_2D is
 * trained with a batch normalization before its activation, which is folded into its weights in the end.
 */
export interface Network {
  /** NHWC, one image */
  readonly input: Shape;
  readonly nodes: readonly NetworkNode[];
}

/** The output of a node while a network is laid out. */
export interface NetworkWire extends Node {
  readonly node: number;
}

/** Records what is laid out (see `model/space/layers.ts`) as a network. */
export class NetworkRecorder implements Sink<NetworkWire> {
  private readonly nodes: NetworkNode[] = [];
  readonly image: NetworkWire;

  /** @param input NHWC, one image */
  constructor(private readonly input: Shape) {
    this.image = { shape: input, node: IMAGE };
  }

  append(operator: OperatorCase, ...inputs: readonly NetworkWire[]): NetworkWire {
    this.nodes.push({ operator, inputs: inputs.map(({ node }) => node) });
    return { shape: operator.output, node: this.nodes.length - 1 };
  }

  /** The network recorded so far. */
  network(): Network {
    return { input: this.input, nodes: [...this.nodes] };
  }
}

/** The network of an architecture. */
export function architectureNetwork(space: Space, architecture: Architecture): Network {
  const recorder = new NetworkRecorder(inputShape(space, architecture));
  layNetwork(recorder, space, architecture, recorder.image);
  return recorder.network();
}
