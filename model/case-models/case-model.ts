/** The `.tflite` models in which an operator case is timed. */
import { LutError } from '../../common/errors.js';
import { CaseBuilder, type CaseModel } from './case-builder.js';
import { caseKey } from '../cases/key.js';
import { elementTypeAt, isConstantOperand, type OperatorCase } from '../operator.js';
import type { SegmentedModel } from '../segments.js';
import { UNIFORM_INPUT } from '../signal.js';

export { expandModel, inputSeed, type SegmentedModel } from '../segments.js';

/**
 * The single-operator model of a case. Its inputs are meant to be filled as `caseFills` says.
 * @param signal of its inputs
 * @throws MODEL_SHAPE, MODEL_KEY
 */
export function caseModel(operatorCase: OperatorCase, signal = UNIFORM_INPUT): SegmentedModel {
  return buildCaseModel(operatorCase, signal).segmented;
}

/** As {@link caseModel}, together with the bytes of the model whose weights are zero. */
export function buildCaseModel(operatorCase: OperatorCase, signal = UNIFORM_INPUT): CaseModel {
  const builder = new CaseBuilder();
  const inputs = operatorCase.inputs.map((shape, place) =>
    isConstantOperand(operatorCase, place)
      ? builder.constant(shape, signal)
      : builder.input(shape, signal, elementTypeAt(operatorCase, place)),
  );
  return builder.build(...builder.appendAll(operatorCase, inputs));
}

/**
 * A model of `operators` equal operators, each on the output of the one before: for the overhead of a graph.
 * @throws MODEL_SHAPE unless the case has one input, of the shape of its output
 */
export function chainModel(operatorCase: OperatorCase, operators: number): SegmentedModel {
  const [shape, ...more] = operatorCase.inputs;
  const isAlike = shape?.join('x') === operatorCase.output.join('x') && operatorCase.types === undefined;
  if (shape === undefined || more.length > 0 || !isAlike) {
    throw new LutError(
      'MODEL_SHAPE',
      `The case "${caseKey(operatorCase)}" cannot follow itself.`,
      'Chain a case with one input, of the shape of its output.',
    );
  }
  const builder = new CaseBuilder();
  let wire = builder.input(shape, UNIFORM_INPUT);
  for (let i = 0; i < operators; i++) wire = builder.append(operatorCase, wire);
  return builder.build(wire).segmented;
}
