import { LutError } from '../../common/errors.js';
import { writeShape } from '../case-fields.js';
import { caseKey } from './key.js';
import { outputsOf, type OperatorCase } from '../operator.js';
import { definitionOf } from '../operators/index.js';

/**
 * Checks that a case is one that TFLite could run: number and rank of its shapes, and that the outputs are what
 * the inputs and the options give.
 * @throws MODEL_KEY (fields that its kind does not have, or lacks), MODEL_SHAPE
 */
export function checkCase(operatorCase: OperatorCase): void {
  const key = caseKey(operatorCase);
  const problem = shapeProblem(operatorCase);
  if (problem !== undefined) {
    throw new LutError('MODEL_SHAPE', `The case "${key}" is impossible: ${problem}.`, 'Correct its shapes.');
  }
}

function shapeProblem(operatorCase: OperatorCase): string | undefined {
  const { kind, inputs } = operatorCase;
  const definition = definitionOf(kind);
  const { least, most } = definition.inputs;
  if (inputs.length < least || inputs.length > most) return `${kind} takes ${countOf(least, most)}`;
  const outputs = outputsOf(operatorCase);
  for (const shape of [...inputs, ...outputs]) {
    if (shape.length < 1 || shape.length > 4) return 'a shape has one to four extents';
    if (!shape.every((extent) => Number.isInteger(extent) && extent >= 1)) return 'extents are at least 1';
  }
  const expected = definition.outputs(operatorCase);
  if (typeof expected === 'string') return expected;
  const written = expected.map((shapes) => shapes.map(writeShape).join(','));
  return written.includes(outputs.map(writeShape).join(','))
    ? undefined
    : `its output should be ${written.join(' or ')}`;
}

function countOf(least: number, most: number): string {
  if (least === most) return `${most} input${most === 1 ? '' : 's'}`;
  return most === Infinity ? `at least ${least} inputs` : `${least} to ${most} inputs`;
}
