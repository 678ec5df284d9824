/** A space's networks as operator cases and as models. */
import { CaseBuilder } from '../case-builder.js';
import { caseKey } from '../key.js';
import type { OperatorCase, Shape } from '../operator.js';
import { expandModel, type SegmentedModel } from '../segments.js';
import { windowOutput } from '../shapes.js';
import { IMAGE_INPUT } from '../signal.js';
import { layBlock, layHead, layNetwork, layStem } from './blocks.js';
import { blockWidths, choicesOf } from './choices.js';
import type { Node, Sink } from './layers.js';
import type { Architecture, Space } from './space.js';

/** The operators of an architecture in the order of their execution. */
export function architectureOperators(space: Space, architecture: Architecture): OperatorCase[] {
  const recorder = new CaseRecorder();
  layNetwork(recorder, space, architecture, { shape: [1, ...space.input] });
  return recorder.cases;
}

/** The whole network with random weights as segments, its activations spread over the int8 range. */
export function architectureSegments(space: Space, architecture: Architecture): SegmentedModel {
  const builder = new CaseBuilder();
  const input = builder.input([1, ...space.input], IMAGE_INPUT);
  return builder.build(layNetwork(builder, space, architecture, input)).segmented;
}

/** The whole network as a `.tflite`, its weights drawn from `seed`. */
export function architectureModel(space: Space, architecture: Architecture, seed: number): Uint8Array {
  return expandModel(architectureSegments(space, architecture), seed);
}

/**
 * Every operator case that some architecture of the space has, sorted by key. Found from the widths that can
 * reach each block, which is exact because a block's operators depend on nothing else of its predecessors.
 */
export function distinctCases(space: Space): OperatorCase[] {
  const recorder = new CaseRecorder();
  const widths = blockWidths(space);
  let shape = layStem(recorder, space, { shape: [1, ...space.input] }).shape;
  space.blocks.strides.forEach((stride, block) => {
    for (const width of widths[block] ?? []) {
      for (const choice of choicesOf(space, block, width)) {
        layBlock(recorder, choice, stride, { shape: withWidth(shape, width) });
      }
    }
    shape = strided(shape, stride);
  });
  for (const width of widths.at(-1) ?? []) layHead(recorder, space, { shape: withWidth(shape, width) });

  const byKey = new Map(recorder.cases.map((operatorCase) => [caseKey(operatorCase), operatorCase]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, operatorCase]) => operatorCase);
}

/** Keeps the cases and forgets the graph. */
class CaseRecorder implements Sink<Node> {
  readonly cases: OperatorCase[] = [];

  append(operatorCase: OperatorCase): Node {
    this.cases.push(operatorCase);
    return { shape: operatorCase.output };
  }
}

function withWidth([batch = 1, height = 1, across = 1]: Shape, width: number): Shape {
  return [batch, height, across, width];
}

/** The shape behind a block of that stride, whatever its operation: SAME padding divides and rounds up. */
function strided([batch = 1, height = 1, across = 1, width = 1]: Shape, stride: number): Shape {
  const extent = (size: number): number => windowOutput(size, 1, stride, 1, 'SAME');
  return [batch, extent(height), extent(across), width];
}
