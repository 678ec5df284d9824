/** Folds a PAD into the windows behind it. */
import { windowOf, type Axis, type WindowAttributes } from '../arithmetic/window.js';
import type { Pair } from '../case-fields.js';
import type { GraphOperator } from '../operators/index.js';
import { paddingCode, type TfliteOptions } from '../operator-parts/options.js';
import { windowOutput } from '../shapes.js';
import type { GraphTensor } from '../tensor.js';
import type { TfliteOperator } from '../tflite/schema.js';
import { replaced, sameQuantization, traitsOf, type Draft } from './draft.js';
import type { Step } from './step.js';

export function padRule(draft: Draft, operator: GraphOperator): Step | null {
  const pads = traitsOf(operator).adds?.(operator);
  const [input] = operator.inputs;
  const [output] = operator.outputs;
  if (pads === undefined || input === undefined || output === undefined) return null;
  if (!sameQuantization(input, output))
    return { refused: 'its output has another quantization than its input' };
  if (draft.isOutput(output)) return { refused: 'its output is one of the network' };
  const changes = new Map<number, TfliteOperator | null>([[operator.index, null]]);
  for (const user of draft.usersOf(output)) {
    const window = traitsOf(user).slides?.(user) ?? null;
    if (window === null) return { refused: `${user.kind} has no padding that is zeros` };
    const problem = geometryProblem(pads, window, input, output, user.outputs[0]!);
    if (problem !== null) return { refused: problem };
    const table = draft.tableOf(user);
    changes.set(user.index, {
      ...table,
      inputs: replaced(table.inputs, output, input),
      options: { ...table.options, padding: paddingCode('SAME') } as TfliteOptions,
    });
  }
  return { model: draft.withOperators(changes) };
}

/** Why SAME is not what the pads and the window behind them are; null where it is. */
function geometryProblem(
  [batch, rows, columns, channels]: readonly Pair[],
  window: WindowAttributes,
  input: GraphTensor,
  padded: GraphTensor,
  output: GraphTensor,
): string | null {
  const sides = [...(batch ?? []), ...(channels ?? [])];
  if (rows === undefined || columns === undefined || sides.some((count) => count > 0)) {
    return 'it pads other dimensions than height and width';
  }
  const now = windowOf(padded.shape, output.shape, window);
  const then = windowOf(input.shape, output.shape, { ...window, padding: 'SAME' });
  return (
    axisProblem(rows, now.rows, then.rows, 'rows') ??
    axisProblem(columns, now.columns, then.columns, 'columns')
  );
}

/** A window begins where it began, and there are as many; what lies behind the last one does not matter. */
function axisProblem([before, after]: Pair, now: Axis, then: Axis, name: string): string | null {
  const { input, output, kernel, stride, dilation } = then;
  const begins = before + now.before;
  if (windowOutput(input, kernel, stride, dilation, 'SAME') === output && then.before === begins) return null;
  return `pads of ${before} and ${after} ${name} at stride ${stride} are not SAME, which begins with ${then.before}`;
}
