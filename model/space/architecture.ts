/** A space's networks as operator cases and as models. */
import { CaseBuilder } from '../case-models/case-builder.js';
import { caseKey } from '../cases/key.js';
import type { OperatorCase, Shape } from '../operator.js';
import { expandModel, type SegmentedModel } from '../segments.js';
import { windowOutput } from '../shapes.js';
import { IMAGE_INPUT } from '../signal.js';
import { layBlock, layHead, layNetwork, layStem } from './blocks.js';
import { blockWidths, choicesOf } from './choices.js';
import type { Node, Sink } from './layers.js';
import type { Architecture, Choice, Space } from './space.js';

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

/** The operators of one choice of one block, given the width of its input. */
export interface BlockCases {
  /** from 0 */
  readonly block: number;
  readonly inputWidth: number;
  readonly choice: Choice;
  readonly cases: readonly OperatorCase[];
}

/** The parts that every architecture of a space is put together from. */
export interface SpaceParts {
  readonly stem: readonly OperatorCase[];
  /** of every block, every width that can reach it, and every choice it then has, in the order of `choicesOf` */
  readonly blocks: readonly BlockCases[];
  /** of every width that the last block can have */
  readonly heads: readonly { readonly inputWidth: number; readonly cases: readonly OperatorCase[] }[];
}

/**
 * Takes a space apart. A block's operators depend on nothing of its predecessors but their output's shape, so
 * that an architecture's operators are those of its parts.
 */
export function spaceParts(space: Space): SpaceParts {
  const widths = blockWidths(space);
  const stem = recorded((recorder) => layStem(recorder, space, { shape: [1, ...space.input] }));
  let { shape } = stem.node;
  const blocks = space.blocks.strides.flatMap((stride, block) => {
    const input = shape;
    shape = strided(shape, stride);
    return (widths[block] ?? []).flatMap((inputWidth) =>
      choicesOf(space, block, inputWidth).map((choice): BlockCases => {
        const node = { shape: withWidth(input, inputWidth) };
        const { cases } = recorded((recorder) => layBlock(recorder, choice, stride, node));
        return { block, inputWidth, choice, cases };
      }),
    );
  });
  const heads = (widths.at(-1) ?? []).map((inputWidth) => {
    const node = { shape: withWidth(shape, inputWidth) };
    return { inputWidth, cases: recorded((recorder) => layHead(recorder, space, node)).cases };
  });
  return { stem: stem.cases, blocks, heads };
}

/** Every operator case that some architecture of the space has, sorted by key. */
export function distinctCases(space: Space): OperatorCase[] {
  const { stem, blocks, heads } = spaceParts(space);
  const all = [...stem, ...[...blocks, ...heads].flatMap(({ cases }) => cases)];
  const byKey = new Map(all.map((operatorCase) => [caseKey(operatorCase), operatorCase]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, operatorCase]) => operatorCase);
}

function recorded(lay: (recorder: CaseRecorder) => Node): { node: Node; cases: readonly OperatorCase[] } {
  const recorder = new CaseRecorder();
  return { node: lay(recorder), cases: recorder.cases };
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
