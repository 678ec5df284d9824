import type { CaseWith, Shape } from '../case-fields.js';
import { scalar } from '../flatbuffer-table.js';
import { noCheck } from '../operator-parts/checks.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import { gathered, stepsOf } from '../operator-parts/gathered.js';
import type { OperandReader } from '../operator-parts/operand-reader.js';
import { optionsCodec, UnusableOptions } from '../operator-parts/options.js';
import {
  inputOf,
  NO_MEMORY,
  NO_WEIGHTS,
  ONE_INPUT,
  unaryOperands,
  type UnaryOperands,
} from '../operator-parts/unary.js';
import { channels, elements } from '../shapes.js';

/** What the options of a STRIDED_SLICE say: a bit per dimension of the input. */
export interface StridedSliceAttributes {
  /** Where `begin` does not count: the slice begins at the end of the input that its steps lead away from. */
  readonly beginMask: number;
  /** Where `end` does not count: the slice goes on to the last element. */
  readonly endMask: number;
  /** Where one element is taken, and the output lacks the dimension. */
  readonly shrinkMask: number;
}

interface StridedSliceOptions {
  readonly beginMask: number;
  readonly endMask: number;
  readonly ellipsisMask: number;
  readonly newAxisMask: number;
  readonly shrinkAxisMask: number;
  readonly offset: boolean;
}

/** What a STRIDED_SLICE works on; its constants are as in the file, one number per dimension of the input. */
export interface StridedSliceOperands extends UnaryOperands {
  readonly begin: readonly number[];
  readonly end: readonly number[];
  readonly steps: readonly number[];
}

type StridedSlice = Operator<StridedSliceAttributes, StridedSliceOperands>;
type StridedSliceField = 'begin' | 'end' | 'steps' | 'dropped';
type StridedSliceCase = CaseWith<StridedSliceField>;

/** What is taken along one dimension: the elements from the first on, up to but without the end. */
interface Range {
  readonly first: number;
  readonly end: number;
  readonly step: number;
}

/** Every so manyth element along each dimension, forwards or backwards, between bounds that are constants. */
export const stridedSlice: OperatorDefinition<
  StridedSliceField,
  StridedSliceAttributes,
  StridedSliceOperands
> = {
  ...ONE_INPUT,
  ...NO_WEIGHTS,
  ...NO_MEMORY,
  code: 45,
  version: 2,
  fields: ['begin', 'end', 'steps', 'dropped'],
  fixedOutput: null,
  outputs: slicedShape,
  signals: (_, inputs) => inputs,
  options: optionsCodec<StridedSliceOptions, StridedSliceAttributes>(
    'StridedSliceOptions',
    32,
    {
      beginMask: scalar(0, 'int32'),
      endMask: scalar(1, 'int32'),
      ellipsisMask: scalar(2, 'int32'),
      newAxisMask: scalar(3, 'int32'),
      shrinkAxisMask: scalar(4, 'int32'),
      offset: scalar(5, 'bool'),
    },
    readOptions,
    ({ beginMask, endMask, shrinkMask }) => ({
      ...{ beginMask, endMask, shrinkAxisMask: shrinkMask },
      ...{ ellipsisMask: 0, newAxisMask: 0, offset: false },
    }),
  ),
  attributes: ({ end, dropped = [] }) => ({
    beginMask: 0,
    // An end before the first element cannot be written as a number: those below 0 are counted from the last.
    endMask: maskOf([...end.keys()].filter((axis) => end[axis]! < 0)),
    shrinkMask: maskOf(dropped),
  }),
  parameters: ({ begin, end, steps }) =>
    [begin, end, steps].map((values, i) => ({ place: 1 + i, shape: [values.length], values })),
  operands: readOperands,
  check: noCheck,
  describe(operator) {
    const ranges = rangesOf(operator).map(canonical);
    const dropped = [...ranges.keys()].filter((axis) => isSet(operator.attributes.shrinkMask, axis));
    const fields = {
      begin: ranges.map(({ first }) => first),
      end: ranges.map(({ end }) => end),
      steps: ranges.map(({ step }) => step),
      ...(dropped.length > 0 ? { dropped } : {}),
    };
    return { operands: [operator.input], fields };
  },
  run: (operator, valuesOf) => [sliced(operator, valuesOf(operator.input))],
  changes: { onInputs: wholeExtents },
  loops(operatorCase) {
    const size = elements(operatorCase.output);
    const taken = counts(caseRanges(operatorCase));
    const alone = operatorCase.steps.at(-1) === 1 ? 0 : size;
    return [1, size / channels(taken), size, alone];
  },
};

/** As far as TensorFlow Lite Micro reads them: it takes the other three for zero. */
function readOptions(options: StridedSliceOptions): StridedSliceAttributes {
  const { beginMask, endMask, shrinkAxisMask } = options;
  if (options.ellipsisMask !== 0) throw new UnusableOptions('it has an ellipsis');
  if (options.newAxisMask !== 0) throw new UnusableOptions('it adds dimensions');
  if (options.offset) throw new UnusableOptions('its end is told as a length');
  return { beginMask, endMask, shrinkMask: shrinkAxisMask };
}

function readOperands(reader: OperandReader): StridedSliceOperands {
  const operands = unaryOperands(reader, 3);
  const rank = operands.input.shape.length;
  const [begin = [], end = [], steps = []] = [1, 2, 3].map((position) => [...reader.integers(position).data]);
  for (const { length } of [begin, end, steps]) {
    if (length !== rank) throw reader.unsupported(`it slices ${length} of ${rank} dimensions`);
  }
  if (steps.includes(0)) throw reader.unsupported('it has a stride of 0');
  return { ...operands, begin, end, steps };
}

function isSet(mask: number, bit: number): boolean {
  return ((mask >> bit) & 1) === 1;
}

function maskOf(bits: readonly number[]): number {
  return bits.reduce((mask, bit) => mask | (1 << bit), 0);
}

/** TensorFlow Lite's `StridedSliceStartForAxis` and `StridedSliceEndForAxis` (`internal/strided_slice_logic.h`). */
function rangesOf({ input, begin, end, steps, attributes }: StridedSlice): Range[] {
  return input.shape.map((extent, axis) => {
    const step = steps[axis]!;
    const [low, high] = step > 0 ? [0, extent] : [-1, extent - 1];
    const bound = (given: number): number =>
      Math.min(Math.max(given < 0 ? given + extent : given, low), high);
    const [start, stop] = step > 0 ? [low, high] : [high, low];
    const first = isSet(attributes.beginMask, axis) ? start : bound(begin[axis]!);
    if (isSet(attributes.shrinkMask, axis)) return { first, end: first + 1, step };
    return { first, end: isSet(attributes.endMask, axis) ? stop : bound(end[axis]!), step };
  });
}

function caseRanges({ begin, end, steps }: StridedSliceCase): Range[] {
  return begin.map((first, axis) => ({ first, end: end[axis] ?? first, step: steps[axis] ?? 1 }));
}

/** How many elements are taken along each dimension. */
function counts(ranges: readonly Range[]): number[] {
  return ranges.map(({ first, end, step }) => Math.max(0, Math.ceil((end - first) / step)));
}

/** Of the ranges of the same elements one: its end is next to the last of them, and a step that is not made is 1. */
function canonical(range: Range): Range {
  const { first, step } = range;
  const [count = 0] = counts([range]);
  if (count === 0) return range;
  if (count === 1) return { first, end: first + 1, step: 1 };
  return { first, end: first + (count - 1) * step + Math.sign(step), step };
}

function isCanonical(range: Range): boolean {
  const { end, step } = canonical(range);
  return end === range.end && step === range.step;
}

function slicedShape(operatorCase: StridedSliceCase): readonly (readonly Shape[])[] | string {
  const { begin, end, steps, dropped = [] } = operatorCase;
  const input = inputOf(operatorCase);
  if ([begin, end, steps].some(({ length }) => length !== input.length)) {
    return 'it needs a begin, an end and a step per extent';
  }
  const ranges = caseRanges(operatorCase);
  const isOutside = ({ first, end: behind, step }: Range, axis: number): boolean =>
    first >= input[axis]! || (step > 0 ? behind > input[axis]! : behind < -1) || first < 0;
  if (ranges.some(isOutside)) return 'it takes elements that are not there';
  const taken = counts(ranges);
  if (taken.includes(0)) return 'it takes no elements';
  if (!ranges.every(isCanonical)) return 'an end is not next to the last element, or a step is never made';
  if (dropped.some((axis, i) => axis >= input.length || axis <= (dropped[i - 1] ?? -1))) {
    return 'its dropped dimensions are not some of its input, ascending';
  }
  if (dropped.some((axis) => taken[axis] !== 1)) return 'it drops a dimension of more than one element';
  const kept = taken.filter((_, axis) => !dropped.includes(axis));
  return [[kept.length === 0 ? [1] : kept]];
}

/** What is taken of extents that stay, and all of others, where that is what it took. */
function wholeExtents(operatorCase: StridedSliceCase, inputs: readonly Shape[]): StridedSliceCase | string {
  const { begin, end, steps } = operatorCase;
  const [before, after] = [inputOf(operatorCase), inputs[0] ?? []];
  const changed = [...before.keys()].filter((axis) => before[axis] !== after[axis]);
  const isWhole = (axis: number): boolean =>
    begin[axis] === 0 && end[axis] === before[axis] && steps[axis] === 1;
  if (!changed.every(isWhole)) return 'it takes some of what changes';
  return {
    ...{ ...operatorCase, inputs },
    end: end.map((behind, axis) => (changed.includes(axis) ? after[axis]! : behind)),
  };
}

function sliced(operator: StridedSlice, input: Int8Array): Int8Array {
  const { shape } = operator.input;
  const ranges = rangesOf(operator);
  const steps = stepsOf(shape);
  const first = ranges.reduce((sum, range, axis) => sum + range.first * steps[axis]!, 0);
  return gathered(
    input,
    counts(ranges),
    ranges.map(({ step }, axis) => step * steps[axis]!),
    first,
  );
}
