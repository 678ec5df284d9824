/** A space's networks as operator cases and as models. */
import { CaseBuilder } from '../case-models/case-builder.js';
import { caseKey } from '../cases/key.js';
import type { OperatorCase, Shape } from '../operator.js';
import { expandModel, type SegmentedModel } from '../segments.js';
import { channels } from '../shapes.js';
import { IMAGE_INPUT } from '../signal.js';
import { layFixed, layHead, layNetwork, layStage } from './blocks.js';
import { choicesAt } from './choices.js';
import type { Node, Sink } from './layers.js';
import { withClasses, type Architecture, type Choice, type Space } from './space.js';
import { firstInput, inputShape, largestInput, outputShape, stagesOf } from './stages.js';

/** The operators of an architecture in the order of their execution. */
export function architectureOperators(space: Space, architecture: Architecture): OperatorCase[] {
  const recorder = new CaseRecorder();
  layNetwork(recorder, space, architecture, { shape: inputShape(space, architecture) });
  return recorder.cases;
}

/** The whole network with random weights as segments, its activations spread over the int8 range. */
export function architectureSegments(space: Space, architecture: Architecture): SegmentedModel {
  const builder = new CaseBuilder();
  const input = builder.input(inputShape(space, architecture), IMAGE_INPUT);
  return builder.build(layNetwork(builder, space, architecture, input)).segmented;
}

/** The whole network as a `.tflite`, its weights drawn from `seed`. */
export function architectureModel(space: Space, architecture: Architecture, seed: number): Uint8Array {
  return expandModel(architectureSegments(space, architecture), seed);
}

/** The operators of one choice of one stage, given its input. */
export interface ChoiceCases {
  readonly choice: Choice;
  readonly cases: readonly OperatorCase[];
  /** the place of its output among the inputs of the next stage (of the head, for the last) */
  readonly next: number;
}

/** The parts that every architecture of a space is put together from. */
export interface SpaceParts {
  /** where it is fixed */
  readonly stem: readonly OperatorCase[];
  /** the shapes that the input of each stage can have, and last those of the head's; each sorted by extents */
  readonly inputs: readonly (readonly Shape[])[];
  /** by stage, by the place of its input: every choice it then has, in the order of `choicesOf` */
  readonly stages: readonly (readonly (readonly ChoiceCases[])[])[];
  /** of every input that the head can have */
  readonly heads: readonly (readonly OperatorCase[])[];
}

/**
 * Takes a space apart. A stage's operators depend on nothing of its predecessors but their output's shape, so that an
 * architecture's operators are those of its parts.
 */
export function spaceParts(space: Space): SpaceParts {
  const stem = fixedCases(space);
  const inputs: (readonly Shape[])[] = [[firstInput(space)]];
  const stages = stagesOf(space).map((stage, place) => {
    const rows = inputs[place]!.map((input) =>
      choicesAt(stage, channels(input)).map((choice) => ({
        choice,
        output: outputShape(stage, choice, input),
        cases: recorded(input, (recorder, node) => layStage(recorder, space, stage, choice, node)),
      })),
    );
    const outputs = distinctShapes(rows.flat().map(({ output }) => output));
    inputs.push(outputs);
    return rows.map((row) =>
      row.map(({ choice, output, cases }): ChoiceCases => {
        return { choice, cases, next: outputs.findIndex((shape) => isSame(shape, output)) };
      }),
    );
  });
  const heads = inputs.at(-1)!.map((shape) => headCases(space, shape));
  return { stem, inputs, stages, heads };
}

/** The operators of an architecture by its parts: a fixed stem (none where it is chosen), each stage, the head. */
export function architecturePartCases(space: Space, architecture: Architecture): (readonly OperatorCase[])[] {
  let input = firstInput(space);
  const stages = stagesOf(space).map((stage, place) => {
    const choice = architecture[place]!;
    const cases = recorded(input, (recorder, node) => layStage(recorder, space, stage, choice, node));
    input = outputShape(stage, choice, input);
    return cases;
  });
  return [fixedCases(space), ...stages, headCases(space, input)];
}

function fixedCases(space: Space): readonly OperatorCase[] {
  return recorded([1, ...largestInput(space)], (recorder, image) => layFixed(recorder, space, image));
}

function headCases(space: Space, shape: Shape): readonly OperatorCase[] {
  return recorded(shape, (recorder, node) => layHead(recorder, space, node));
}

/** The classes of whose heads a table has the cases where a space leaves their number open; others are estimated. */
const TABLE_CLASSES = [2, 10, 100];

/**
 * Every operator case that some architecture of the space has, sorted by key. Where the images say how many classes
 * there are, heads are those of some numbers of them.
 */
export function distinctCases(space: Space): OperatorCase[] {
  const { inputs } = spaceParts(space);
  const heads = TABLE_CLASSES.flatMap((classes) =>
    inputs.at(-1)!.flatMap((shape) => headCases(withClasses(space, classes), shape)),
  );
  return sortedByKey([...casesBeforeHead(space), ...heads]);
}

/**
 * The same without the head's. Its operators are one in a thousand of what a network takes, and an estimate from those
 * of other numbers of classes is as good as a measurement.
 */
export function casesBeforeHead(space: Space): OperatorCase[] {
  const { stem, stages } = spaceParts(space);
  return sortedByKey([...stem, ...stages.flat(2).flatMap(({ cases }) => cases)]);
}

function sortedByKey(all: readonly OperatorCase[]): OperatorCase[] {
  const byKey = new Map(all.map((operatorCase) => [caseKey(operatorCase), operatorCase]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, operatorCase]) => operatorCase);
}

function recorded(input: Shape, lay: (recorder: CaseRecorder, input: Node) => Node): OperatorCase[] {
  const recorder = new CaseRecorder();
  lay(recorder, { shape: input });
  return recorder.cases;
}

/** Keeps the cases and forgets the graph. */
class CaseRecorder implements Sink<Node> {
  readonly cases: OperatorCase[] = [];

  append(operatorCase: OperatorCase): Node {
    this.cases.push(operatorCase);
    return { shape: operatorCase.output };
  }
}

function distinctShapes(shapes: readonly Shape[]): Shape[] {
  const byText = new Map(shapes.map((shape) => [shape.join('x'), shape]));
  const differences = (a: Shape, b: Shape): number[] => a.map((extent, axis) => extent - b[axis]!);
  return [...byText.values()].sort((a, b) => differences(a, b).find((difference) => difference !== 0) ?? 0);
}

function isSame(a: Shape, b: Shape): boolean {
  return a.every((extent, axis) => extent === b[axis]);
}
