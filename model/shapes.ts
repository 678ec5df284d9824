/** Which shapes an operator takes and gives, by TFLite's rules. */
import { LutError } from '../common/errors.js';
import { caseKey } from './key.js';
import type { OperatorCase, Padding, Shape } from './operator.js';

/** Number of elements of a shape; also its bytes, since elements are int8. */
export function elements(shape: Shape): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

/** Last extent of a shape: its channels. */
export function channels(shape: Shape): number {
  return shape.at(-1) ?? 1;
}

/**
 * Extent of the output of a sliding window along one dimension (TFLite `ComputeOutSize`). May be zero or less
 * with VALID padding, where the window is larger than the input.
 */
export function windowOutput(
  input: number,
  kernel: number,
  stride: number,
  dilation: number,
  padding: Padding,
): number {
  const reach = (kernel - 1) * dilation + 1;
  return padding === 'SAME' ? Math.ceil(input / stride) : Math.ceil((input - reach + 1) / stride);
}

/**
 * Whether a shape equals the last extents of another, but for leading extents of 1: its elements, one after the
 * other, are then repeated over the other's.
 */
export function repeatsOver(small: Shape, large: Shape): boolean {
  let leading = 0;
  while (small[leading] === 1) leading++;
  const repeated = small.slice(leading);
  return (
    small.length <= large.length && repeated.every((extent, i) => extent === large.at(i - repeated.length))
  );
}

/** Features that each unit of a FULLY_CONNECTED case sums: the inner extent of its weights. May be a fraction. */
export function fullyConnectedFeatures(operatorCase: OperatorCase): number {
  const rows = elements(operatorCase.output) / channels(operatorCase.output);
  return elements(operatorCase.inputs[0] ?? []) / rows;
}

/**
 * Checks that a case is one that TFLite could run: number and rank of its shapes, and that the output is what
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
  const { kind, inputs, output } = operatorCase;
  const wanted = kind === 'ADD' || kind === 'MUL' ? 2 : 1;
  if (inputs.length !== wanted) return `${kind} takes ${wanted} input${wanted === 1 ? '' : 's'}`;
  for (const shape of [...inputs, output]) {
    if (shape.length < 1 || shape.length > 4) return 'a shape has one to four extents';
    if (!shape.every((extent) => Number.isInteger(extent) && extent >= 1)) return 'extents are at least 1';
  }
  const given = output.join('x');
  const expected = expectedOutputs(operatorCase);
  if (typeof expected === 'string') return expected;
  return expected.some((shape) => shape.join('x') === given)
    ? undefined
    : `its output should be ${expected.map((shape) => shape.join('x')).join(' or ')}`;
}

/** The outputs that the inputs and options allow, or why there is none. */
function expectedOutputs(operatorCase: OperatorCase): Shape[] | string {
  const { kind, inputs, output } = operatorCase;
  const input = inputs[0] ?? [];
  switch (kind) {
    case 'CONV_2D':
      return windowOutputs(operatorCase, channels(output));
    case 'DEPTHWISE_CONV_2D':
      return channels(output) % channels(input) === 0
        ? windowOutputs(operatorCase, channels(output))
        : 'its output channels are not a multiple of its input channels';
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D':
      return windowOutputs(operatorCase, channels(input));
    case 'FULLY_CONNECTED':
      if (!Number.isInteger(fullyConnectedFeatures(operatorCase))) return 'its rows do not divide its input';
      // Two extents, or the input's with the last one replaced (keep_num_dims).
      return output.length === 2 ? [output] : [[...input.slice(0, -1), channels(output)]];
    case 'ADD':
    case 'MUL':
      return binaryOutputs(input, inputs[1] ?? []);
    case 'MEAN': {
      const { axes = [] } = operatorCase;
      if (!areNeighbours(axes, input.length))
        return 'its axes are not dimensions next to each other, ascending';
      return [
        input.map((extent, axis) => (axes.includes(axis) ? 1 : extent)),
        input.filter((_, axis) => !axes.includes(axis)),
      ];
    }
    case 'PAD': {
      const pads = operatorCase.pads ?? [];
      if (pads.length !== input.length) return 'it needs one pair of pads per extent';
      return [input.map((extent, axis) => extent + (pads[axis]?.[0] ?? 0) + (pads[axis]?.[1] ?? 0))];
    }
    case 'RESHAPE':
      return elements(input) === elements(output) ? [output] : 'it changes the number of elements';
    case 'TRANSPOSE': {
      const { permutation = [] } = operatorCase;
      if (permutation.toSorted().join() !== [...input.keys()].join())
        return 'it does not permute its dimensions';
      return [permutation.map((axis) => input[axis] ?? 1)];
    }
    case 'QUANTIZE':
    case 'RELU':
    case 'RELU6':
    case 'LOGISTIC':
    case 'HARD_SWISH':
    case 'SOFTMAX':
      return [input];
  }
}

function windowOutputs(operatorCase: OperatorCase, depth: number): Shape[] | string {
  const { inputs, kernel, stride, dilation = [1, 1], padding } = operatorCase;
  const [batch, height, width, inputDepth] = inputs[0] ?? [];
  if (batch === undefined || height === undefined || width === undefined || inputDepth === undefined) {
    return 'its input is not NHWC';
  }
  if (!kernel || !stride || !padding) return 'it lacks a window';
  if ([...kernel, ...stride, ...dilation].some((extent) => extent < 1))
    return 'its window has an extent below 1';
  const out = [
    batch,
    windowOutput(height, kernel[0], stride[0], dilation[0], padding),
    windowOutput(width, kernel[1], stride[1], dilation[1], padding),
    depth,
  ];
  return out.every((extent) => extent >= 1) ? [out] : 'its window is larger than its input';
}

/** Of two operands one is repeated over the other, and the output is like that other. */
function binaryOutputs(first: Shape, second: Shape): Shape[] | string {
  if (repeatsOver(second, first)) return [first];
  return repeatsOver(first, second) ? [second] : 'neither input is repeated over the other';
}

/** Whether dimensions of a tensor of `rank` dimensions follow one another. */
function areNeighbours(axes: readonly number[], rank: number): boolean {
  const [first = rank] = axes;
  return axes.every((axis, i) => axis === first + i && axis < rank) && first < rank;
}
