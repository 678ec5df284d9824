import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { CaseBuilder, type Wire } from '../../model/case-models/case-builder.js';
import type {
  Activation,
  Operand,
  OperatorCase,
  OperatorKind,
  Padding,
  Shape,
} from '../../model/operator.js';
import { expandModel } from '../../model/segments.js';
import { broadcast, channels, elements, windowOutput } from '../../model/shapes.js';
import { IMAGE_INPUT, UNIFORM_INPUT, type Signal } from '../../model/signal.js';
import { average, combine, connect } from '../../model/space/layers.js';

/** A whole int8 network as a `.tflite` file. */
export interface Network {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Input height and width, and the channels that the first convolution gives: the others follow from it. */
export interface NetworkSize {
  readonly image: number;
  readonly width: number;
}

/** Fits every board, in each of its memories. */
const SMALL: NetworkSize = { image: 40, width: 8 };
/** Needs more arena than the smallest board has. */
const LARGE: NetworkSize = { image: 96, width: 16 };
const CLASSES = 10;
const WEIGHTS_SEED = 1;

/** The two models of test/models, as they were converted by others. */
export function realModels(): Network[] {
  return ['kws_ref_model.tflite', 'vww_96_int8.tflite'].map((name) => ({
    name,
    bytes: readFileSync(join(PACKAGE_ROOT, 'test/models', name)),
  }));
}

/** Networks like those that are deployed, each small and large, with random weights: none of them was trained. */
export function writtenNetworks(): Network[] {
  return Object.entries(FAMILIES).flatMap(([family, lay]) => [
    { name: `a small ${family}`, bytes: written(lay, SMALL) },
    { name: `a large ${family}`, bytes: written(lay, LARGE) },
  ]);
}

type Family = (net: CaseBuilder, image: Wire, width: number) => Wire;

const FAMILIES: Readonly<Record<string, Family>> = {
  MobileNetV1: layMobileNetV1,
  MobileNetV2: layMobileNetV2,
  MobileNetV3: layMobileNetV3,
  MCUNet: layMcuNet,
  ResNet: layResNet,
  DenseNet: layDenseNet,
  detector: layDetector,
  GateNet: layGateNet,
};

function written(lay: Family, { image, width }: NetworkSize): Uint8Array {
  const net = new CaseBuilder();
  const output = lay(net, net.input([1, image, image, 3], IMAGE_INPUT), width);
  return expandModel(net.build(output).segmented, WEIGHTS_SEED);
}

/** Depthwise-separable convolutions; an average pool over all positions, RESHAPE. */
function layMobileNetV1(net: CaseBuilder, image: Wire, width: number): Wire {
  let x = convolve(net, image, width, { kernel: 3, stride: 2, activation: 'RELU6' });
  for (const [growth, stride] of [
    [2, 1],
    [4, 2],
    [4, 1],
    [8, 2],
    [8, 1],
  ] as const) {
    x = convolve(net, depthwise(net, x, { kernel: 3, stride }), growth * width, { activation: 'RELU6' });
  }
  return unary(net, 'SOFTMAX', classify(net, flatten(net, poolAll(net, x))));
}

/** Inverted residuals; strided convolutions are PAD and VALID, as Keras writes them. MEAN drops its dimensions. */
function layMobileNetV2(net: CaseBuilder, image: Wire, width: number): Wire {
  const stem = { kernel: 3, stride: 2, padding: 'VALID', activation: 'RELU6' } as const;
  let x = convolve(net, pad(net, image, [0, 1]), width, stem);
  for (const [growth, stride] of [
    [1, 1],
    [1.5, 2],
    [1.5, 1],
    [2, 2],
    [2, 1],
  ] as const) {
    const expanded = convolve(net, x, 4 * channels(x.shape), { activation: 'RELU6' });
    const filtered =
      stride === 1
        ? depthwise(net, expanded, { kernel: 3 })
        : depthwise(net, pad(net, expanded, [0, 1]), { kernel: 3, stride, padding: 'VALID' });
    const projected = convolve(net, filtered, growth * width, {});
    x = sameShape(x, projected) ? combine(net, 'ADD', x, projected) : projected;
  }
  const features = mean(net, convolve(net, x, 8 * width, { activation: 'RELU6' }), [1, 2]);
  return unary(net, 'SOFTMAX', classify(net, features));
}

/** HARD_SWISH, and squeeze-and-excitation whose hard sigmoid is an ADD and a MUL of constants. */
function layMobileNetV3(net: CaseBuilder, image: Wire, width: number): Wire {
  let x = hardSwish(net, convolve(net, image, width, { kernel: 3, stride: 2 }));
  for (const [growth, stride, kernel] of [
    [1, 2, 3],
    [2, 2, 5],
    [2, 1, 5],
  ] as const) {
    const expanded = hardSwish(net, convolve(net, x, 3 * channels(x.shape), {}));
    const filtered = hardSwish(net, depthwise(net, expanded, { kernel, stride, activation: 'NONE' }));
    const projected = convolve(net, excite(net, filtered), growth * width, {});
    x = sameShape(x, projected) ? combine(net, 'ADD', projected, x) : projected;
  }
  const features = hardSwish(net, convolve(net, x, 6 * width, {}));
  return classify(net, flatten(net, hardSwish(net, convolve(net, average(net, features), 8 * width, {}))));
}

/** Large kernels behind PADs; the mean is taken in another layout and one dimension at a time, as from PyTorch. */
function layMcuNet(net: CaseBuilder, image: Wire, width: number): Wire {
  const stem = { kernel: 3, stride: 2, padding: 'VALID', activation: 'RELU6' } as const;
  let x = convolve(net, pad(net, unary(net, 'QUANTIZE', image), [1, 1]), width, stem);
  for (const [kernel, stride] of [
    [7, 2],
    [5, 1],
    [7, 2],
    [3, 1],
  ] as const) {
    const expanded = convolve(net, x, 3 * width, { activation: 'RELU6' });
    const margin = (kernel - 1) / 2;
    const filtered =
      stride === 1
        ? depthwise(net, expanded, { kernel })
        : depthwise(net, pad(net, expanded, [margin, margin]), { kernel, stride, padding: 'VALID' });
    const projected = convolve(net, filtered, width, {});
    x = sameShape(x, projected) ? combine(net, 'ADD', projected, x) : projected;
  }
  return classify(net, mean(net, mean(net, transpose(net, x, [0, 3, 1, 2]), [3]), [2]));
}

/** Two 3×3 convolutions around each ADD, which has the ReLU; the shortcut is a convolution where extents change. */
function layResNet(net: CaseBuilder, image: Wire, width: number): Wire {
  const stem = convolve(net, image, width, { kernel: 3, stride: 2, activation: 'RELU' });
  let x = maxPool(net, stem, 3, 2);
  for (const [growth, stride] of [
    [1, 1],
    [2, 2],
    [4, 2],
  ] as const) {
    const inner = convolve(net, x, growth * width, { kernel: 3, stride, activation: 'RELU' });
    const outer = convolve(net, inner, growth * width, { kernel: 3 });
    const shortcut = sameShape(x, outer) ? x : convolve(net, x, growth * width, { stride });
    x = unary(net, 'RELU', combine(net, 'ADD', shortcut, outer));
  }
  return classify(net, flatten(net, poolAll(net, x)));
}

/** Each layer's output joins its input, in one quantization: that of RELU6. A last CONCATENATION joins a constant. */
function layDenseNet(net: CaseBuilder, image: Wire, width: number): Wire {
  let x = convolve(net, image, width, { kernel: 3, stride: 2, activation: 'RELU6' });
  for (const layers of [2, 3]) {
    for (let layer = 0; layer < layers; layer++) {
      const narrow = convolve(net, x, 2 * width, { activation: 'RELU6' });
      x = concatenate(net, [x, convolve(net, narrow, width, { kernel: 3, activation: 'RELU6' })]);
    }
    x = convolve(net, x, channels(x.shape) / 2, { kernel: 3, stride: 2, activation: 'RELU6' });
  }
  const learned = net.constant(x.shape, x.signal);
  return classify(net, flatten(net, poolAll(net, concatenate(net, [x, learned], [1]))));
}

/**
 * Every other pixel as a channel of its own (YOLOv5); stages that compute half of their channels (CSPNet), of which the
 * last is enlarged to join the one before; and two heads whose answers are packed into one tensor.
 */
function layDetector(net: CaseBuilder, image: Wire, width: number): Wire {
  const phases = [0, 1].flatMap((row) => [0, 1].map((column) => everyOther(net, image, row, column)));
  let x = convolve(net, concatenate(net, phases), 2 * width, { kernel: 3, activation: 'RELU6' });
  const stages = [x];
  for (const growth of [4, 8]) {
    const [kept, computed] = halve(net, x);
    const inner = convolve(net, computed, channels(computed.shape), { kernel: 3, activation: 'RELU6' });
    const joined = concatenate(net, [kept, inner]);
    x = convolve(net, joined, growth * width, { kernel: 3, stride: 2, activation: 'RELU6' });
    stages.push(x);
  }
  const enlarged = resize(net, x, stages.at(-2)!.shape);
  const features = squeeze(net, poolAll(net, concatenate(net, [enlarged, stages.at(-2)!])));
  const heads = ['scores', 'boxes'].map(() => expand(net, classify(net, features)));
  return pack(net, heads);
}

/** Every other row and column from these on. */
function everyOther(net: CaseBuilder, input: Wire, row: number, column: number): Wire {
  const [, height = 0, width = 0, depth = 0] = input.shape;
  const operatorCase: OperatorCase = {
    ...{ kind: 'STRIDED_SLICE', type: 'int8', inputs: [input.shape] },
    output: [1, height / 2, width / 2, depth],
    begin: [0, row, column, 0],
    end: [1, height - 1 + row, width - 1 + column, depth],
    steps: [1, 2, 2, 1],
  };
  return net.append(operatorCase, input);
}

/** Enlarged to the height and width of a shape. */
function resize(net: CaseBuilder, input: Wire, [, height = 1, width = 1]: Shape): Wire {
  const output = input.shape.with(1, height).with(2, width);
  const operatorCase: OperatorCase = {
    ...{ kind: 'RESIZE_NEAREST_NEIGHBOR', type: 'int8', inputs: [input.shape] },
    ...{ output, sampling: 'centers' },
  };
  return net.append(operatorCase, input);
}

/** The first and the last half of the channels. */
function halve(net: CaseBuilder, input: Wire): [Wire, Wire] {
  const part = input.shape.with(3, channels(input.shape) / 2);
  const operatorCase: OperatorCase = {
    ...{ kind: 'SPLIT', type: 'int8', inputs: [input.shape] },
    ...{ output: part, moreOutputs: [part], axes: [3] },
  };
  return net.appendAll(operatorCase, [input]) as [Wire, Wire];
}

/** Without the height and the width of 1. */
function squeeze(net: CaseBuilder, input: Wire): Wire {
  const output = [1, channels(input.shape)];
  return net.append({ kind: 'SQUEEZE', type: 'int8', inputs: [input.shape], output }, input);
}

function expand(net: CaseBuilder, input: Wire): Wire {
  const output = [1, ...input.shape];
  return net.append({ kind: 'EXPAND_DIMS', type: 'int8', inputs: [input.shape], output }, input);
}

/** Side by side along a new last dimension. */
function pack(net: CaseBuilder, parts: readonly Wire[]): Wire {
  const inputs = parts.map(({ shape }) => shape);
  const output = [...inputs[0]!, parts.length];
  return net.append({ kind: 'PACK', type: 'int8', inputs, output, axes: [inputs[0]!.length] }, ...parts);
}

/** Maps of one channel laid over all of them, and channels that compete: operands that are repeated in every way. */
function layGateNet(net: CaseBuilder, image: Wire, width: number): Wire {
  const x = unary(net, 'LEAKY_RELU', convolve(net, image, width, { kernel: 3, stride: 2 }));
  const map = unary(net, 'TANH', convolve(net, image, 1, { stride: 2 }));
  const spread = pair(net, 'ADD', map, net.constant([1, 1, 1, width], UNIFORM_INPUT), 'second');
  const gated = pair(net, 'MUL', pair(net, 'SUB', x, spread), map);
  const window = { kernel: 3, stride: 2, activation: 'RELU6' } as const;
  const [a, b] = [convolve(net, gated, 2 * width, window), convolve(net, gated, 2 * width, window)];
  const bounds = net.constant([1, 1, 1, 2 * width], a.signal);
  const kept = pair(net, 'MINIMUM', bounds, pair(net, 'MAXIMUM', a, b), 'first');
  return classify(net, flatten(net, poolAll(net, kept)));
}

/** The pairs of two tensors' elements, of which one may be a constant. */
function pair(
  net: CaseBuilder,
  kind: 'ADD' | 'MUL' | 'SUB' | 'MAXIMUM' | 'MINIMUM',
  first: Wire,
  second: Wire,
  constant?: Operand,
): Wire {
  const inputs = [first.shape, second.shape];
  const output = broadcast(first.shape, second.shape)!;
  const isChoice = kind === 'MAXIMUM' || kind === 'MINIMUM';
  const operatorCase: OperatorCase = {
    ...{ kind, type: 'int8', inputs, output },
    ...(isChoice ? {} : { activation: 'NONE' }),
    ...(constant === undefined ? {} : { constant }),
  };
  return net.append(operatorCase, first, second);
}

/** The channels of several tensors, of which those at some places are constants. */
function concatenate(net: CaseBuilder, parts: readonly Wire[], constants?: readonly number[]): Wire {
  const inputs = parts.map(({ shape }) => shape);
  const depth = inputs.reduce((sum, shape) => sum + channels(shape), 0);
  const operatorCase: OperatorCase = {
    ...{ kind: 'CONCATENATION', type: 'int8', inputs, output: inputs[0]!.with(3, depth), axes: [3] },
    ...(constants === undefined ? {} : { constants }),
  };
  return net.append(operatorCase, ...parts);
}

/** What each channel is multiplied by, from the mean over its positions. */
function excite(net: CaseBuilder, input: Wire): Wire {
  const depth = channels(input.shape);
  const squeezed = convolve(net, average(net, input), depth / 4, { activation: 'RELU' });
  return combine(net, 'MUL', input, hardSigmoid(net, convolve(net, squeezed, depth, {})));
}

/** relu6(x + 3) / 6 */
function hardSigmoid(net: CaseBuilder, input: Wire): Wire {
  const shifted = withConstant(net, 'ADD', input, 3, 'RELU6');
  return withConstant(net, 'MUL', shifted, 1 / 6, 'NONE');
}

/** ADD or MUL of one positive number, which converters write as the largest int8 of its own scale. */
function withConstant(
  net: CaseBuilder,
  kind: 'ADD' | 'MUL',
  input: Wire,
  value: number,
  activation: Activation,
): Wire {
  const signal: Signal = { scale: value / 127, zeroPoint: 0, meanSquare: value ** 2 };
  const constant = net.constant([1], signal, Int8Array.of(127));
  const inputs = [input.shape, constant.shape];
  return net.append(
    { kind, type: 'int8', inputs, output: input.shape, activation, constant: 'second' },
    input,
    constant,
  );
}

function classify(net: CaseBuilder, features: Wire): Wire {
  return connect(net, features, [1, CLASSES], 'NONE');
}

interface Window {
  readonly kernel?: number;
  readonly stride?: number;
  readonly padding?: Padding;
  readonly activation?: Activation;
}

function convolve(net: CaseBuilder, input: Wire, width: number, window: Window): Wire {
  return net.append({ kind: 'CONV_2D', ...windowed(input.shape, width, window), ...WEIGHTED }, input);
}

function depthwise(net: CaseBuilder, input: Wire, window: Window): Wire {
  const fields = windowed(input.shape, channels(input.shape), { activation: 'RELU6', ...window });
  return net.append({ kind: 'DEPTHWISE_CONV_2D', ...fields, ...WEIGHTED }, input);
}

const WEIGHTED = { dilation: [1, 1], weights: 'per-channel', bias: true } as const;

function poolAll(net: CaseBuilder, input: Wire): Wire {
  const [, extent = 1] = input.shape;
  const fields = windowed(input.shape, channels(input.shape), { kernel: extent, padding: 'VALID' });
  return net.append({ kind: 'AVERAGE_POOL_2D', ...fields }, input);
}

function maxPool(net: CaseBuilder, input: Wire, kernel: number, stride: number): Wire {
  const fields = windowed(input.shape, channels(input.shape), { kernel, stride });
  return net.append({ kind: 'MAX_POOL_2D', ...fields }, input);
}

/** The fields of a square window on a square image. */
function windowed(
  input: Shape,
  width: number,
  { kernel = 1, stride = 1, padding = 'SAME', activation = 'NONE' }: Window,
) {
  const [, extent = 1] = input;
  const output = windowOutput(extent, kernel, stride, 1, padding);
  return {
    type: 'int8',
    inputs: [input],
    output: [1, output, output, width],
    kernel: [kernel, kernel],
    stride: [stride, stride],
    padding,
    activation,
  } as const;
}

/** Pads height and width. */
function pad(net: CaseBuilder, input: Wire, margins: readonly [before: number, after: number]): Wire {
  const pads = [[0, 0], margins, margins, [0, 0]] as const;
  const output = input.shape.map((extent, axis) => extent + (pads[axis]?.[0] ?? 0) + (pads[axis]?.[1] ?? 0));
  return net.append({ kind: 'PAD', type: 'int8', inputs: [input.shape], output, pads }, input);
}

/** MEAN that drops the dimensions. */
function mean(net: CaseBuilder, input: Wire, axes: readonly number[]): Wire {
  const output = input.shape.filter((_, axis) => !axes.includes(axis));
  return net.append({ kind: 'MEAN', type: 'int8', inputs: [input.shape], output, axes }, input);
}

function transpose(net: CaseBuilder, input: Wire, permutation: readonly number[]): Wire {
  const output = permutation.map((axis) => input.shape[axis] ?? 1);
  const operatorCase: OperatorCase = {
    ...{ kind: 'TRANSPOSE', type: 'int8', inputs: [input.shape] },
    ...{ output, permutation },
  };
  return net.append(operatorCase, input);
}

function flatten(net: CaseBuilder, input: Wire): Wire {
  const output = [1, elements(input.shape)];
  return net.append({ kind: 'RESHAPE', type: 'int8', inputs: [input.shape], output }, input);
}

function hardSwish(net: CaseBuilder, input: Wire): Wire {
  return unary(net, 'HARD_SWISH', input);
}

function unary(net: CaseBuilder, kind: OperatorKind, input: Wire): Wire {
  return net.append({ kind, type: 'int8', inputs: [input.shape], output: input.shape }, input);
}

function sameShape(a: Wire, b: Wire): boolean {
  return a.shape.join() === b.shape.join();
}
