import { tapsPerOutput } from '../../model/macs.js';
import { tapsInside, windowOf, type Axis } from '../../model/arithmetic/window.js';
import type { OperatorCase } from '../../model/operator.js';
import { channels, elements } from '../../model/shapes.js';

/**
 * How often each loop of a kind's kernel runs its body, from the outermost (once per call) to the innermost:
 * a case's cost is close to a sum of these, each times the cost of one pass. They are the loops of reference
 * kernels, TFLite Micro's and this project's alike: padding shortens the loops over taps. The last ones count
 * passes of forms that cost something else (no bias, one scale for all channels, dilation, a constant operand);
 * they are 0 in the usual form. All cases of one kind have equally many.
 */
export function loopCounts(operatorCase: OperatorCase): number[] {
  const { kind, inputs, output } = operatorCase;
  const [input = [], second = []] = inputs;
  const size = elements(output);
  switch (kind) {
    case 'CONV_2D': {
      const { loops, taps } = windowLoops(operatorCase);
      return [...loops, taps * channels(input), ...forms(operatorCase, taps)];
    }
    case 'DEPTHWISE_CONV_2D': {
      const { loops, taps } = windowLoops(operatorCase);
      const perInputChannel = (size / channels(output)) * channels(input);
      return [...loops, perInputChannel, ...forms(operatorCase, taps)];
    }
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D':
      return windowLoops(operatorCase).loops;
    case 'FULLY_CONNECTED':
      return [
        1,
        size / channels(output),
        size,
        size * tapsPerOutput(operatorCase),
        ...forms(operatorCase, 0),
      ];
    case 'ADD':
    case 'MUL':
      return [
        1,
        size / Math.min(elements(input), elements(second)),
        size,
        operatorCase.constant === undefined ? 0 : size,
      ];
    case 'MEAN':
      return [1, size, elements(input)];
    case 'SOFTMAX':
    case 'TRANSPOSE':
      return [1, size / channels(output), size];
    case 'PAD':
      return [1, elements(input) / channels(input), elements(input), size];
    default:
      return [1, size];
  }
}

/** The call, rows, positions, output elements, rows of taps and taps of a window that slides over an image. */
function windowLoops(operatorCase: OperatorCase): { loops: number[]; taps: number } {
  const { inputs, output, kernel = [1, 1], stride = [1, 1], dilation = [1, 1], padding } = operatorCase;
  const [, height = 1, width = 1, depth = 1] = output;
  const attributes = { kernel, stride, dilation, padding: padding ?? 'VALID' };
  const window = windowOf(inputs[0] ?? [], output, attributes);
  const tapRows = allTaps(window.rows);
  const taps = tapRows * allTaps(window.columns) * depth;
  return {
    loops: [1, height, height * width, height * width * depth, tapRows * width * depth, taps],
    taps,
  };
}

/** Taps inside the input, summed over all positions along one axis. */
function allTaps(axis: Axis): number {
  let sum = 0;
  for (let position = 0; position < axis.output; position++) {
    const { first, last } = tapsInside(axis, position);
    sum += Math.max(0, last - first);
  }
  return sum;
}

function forms({ output, bias, weights, dilation = [1, 1] }: OperatorCase, taps: number): number[] {
  const size = elements(output);
  const dilated = dilation[0] > 1 || dilation[1] > 1;
  return [bias === false ? size : 0, weights === 'per-tensor' ? size : 0, dilated ? taps : 0];
}
