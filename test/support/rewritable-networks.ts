/** Random int8 networks with all in them that exact rewrites look for, and what only looks like it. */
import type { Activation, Pair, Padding, Shape } from '../../model/operator.js';
import { elements, windowOutput } from '../../model/shapes.js';
import type { TensorIndex } from '../../model/tflite/builder.js';
import { Random } from './random.js';
import { Sketch, type ActivationQuantization, type RandomModel } from './random-models.js';

/** A tensor of a network in the making. */
interface Wire {
  readonly tensor: TensorIndex;
  readonly shape: Shape;
  readonly quantization: ActivationQuantization;
}

/** A random network of a seed, and inputs for it. */
export function rewritableNetwork(seed: number): RandomModel {
  return new RandomNetwork(new Random(seed)).model();
}

class RandomNetwork {
  private readonly sketch: Sketch;

  constructor(private readonly random: Random) {
    this.sketch = new Sketch(random);
  }

  model(): RandomModel {
    const { random } = this;
    const shape = [1, random.integer(5, 12), random.integer(5, 12), random.integer(1, 6)];
    const quantization = this.quantization();
    let x: Wire = { tensor: this.sketch.input(shape, quantization), shape, quantization };
    for (let layer = random.integer(2, 6); layer > 0; layer--) x = this.layer(x);
    return this.sketch.finish(this.head(x).tensor);
  }

  private layer(x: Wire): Wire {
    const layers = [
      () => this.convolution(x),
      () => this.convolution(x),
      () => this.depthwise(x),
      () => this.residual(x),
      () => this.branches(x),
      () => this.copies(x),
      () => this.maxPool(x),
      () => this.unused(x),
    ];
    return this.random.pick(layers)();
  }

  /** Zero is often the least value, as behind a ReLU. */
  private quantization(): ActivationQuantization {
    const quantization = this.sketch.quantization();
    return this.random.chance(0.3) ? { ...quantization, zeroPoint: -128 } : quantization;
  }

  private wire(shape: Shape, quantization: ActivationQuantization): Wire {
    return { tensor: this.sketch.builder.activation('', shape, quantization), shape, quantization };
  }

  private integers(shape: Shape, values: readonly number[]): TensorIndex {
    return this.sketch.builder.constant('', shape, Int32Array.from(values));
  }

  /** Often behind a PAD, and often before an activation of its own. */
  private convolution(x: Wire, kernels = 3): Wire {
    const { random, sketch } = this;
    const { input, window } = this.padded(x, kernels);
    const channels = random.integer(1, 8);
    const depth = input.shape[3]!;
    const { operands, output } = sketch.weights(
      [channels, ...window.kernel, depth],
      ...([channels, 0, window.kernel[0] * window.kernel[1] * depth, input.quantization] as const),
    );
    const y = this.wire([...window.extents, channels], this.least(output));
    sketch.builder.operator('CONV_2D', window, [input.tensor, ...operands], [y.tensor]);
    return this.activated(y);
  }

  private depthwise(x: Wire): Wire {
    const { input, window } = this.padded(x, 3);
    const depth = input.shape[3]!;
    const { operands, output } = this.sketch.weights(
      [1, ...window.kernel, depth],
      ...([depth, 3, window.kernel[0] * window.kernel[1], input.quantization] as const),
    );
    const y = this.wire([...window.extents, depth], this.least(output));
    const attributes = { ...window, depthMultiplier: 1 };
    this.sketch.builder.operator('DEPTHWISE_CONV_2D', attributes, [input.tensor, ...operands], [y.tensor]);
    return this.activated(y);
  }

  private maxPool(x: Wire): Wire {
    const { input, window } = this.padded(x, 3);
    const y = this.wire([...window.extents, input.shape[3]!], input.quantization);
    this.sketch.builder.operator('MAX_POOL_2D', window, [input.tensor], [y.tensor]);
    return y;
  }

  private least(quantization: ActivationQuantization): ActivationQuantization {
    return this.random.chance(0.4) ? { ...quantization, zeroPoint: -128 } : quantization;
  }

  /** A window, and what it slides over: often with pads around it, which may be what SAME would add. */
  private padded(x: Wire, kernels: number) {
    const { random } = this;
    const pads = random.pick([null, [0, 1], [1, 1], [1, 0], [1, 2], [0, 0]] as const);
    const input = pads === null ? x : this.pad(x, pads);
    const kernel: Pair = random.chance(0.6)
      ? [kernels, kernels]
      : [random.integer(1, kernels), random.integer(1, kernels)];
    const stride: Pair = random.pick([
      [1, 1],
      [2, 2],
      [2, 1],
    ] as const);
    const fits = kernel.every((extent, axis) => extent <= input.shape[axis + 1]!);
    const padding: Padding = fits && random.chance(pads === null ? 0.3 : 0.85) ? 'VALID' : 'SAME';
    const extent = (axis: 0 | 1): number =>
      windowOutput(input.shape[axis + 1]!, kernel[axis], stride[axis], 1, padding);
    const activation: Activation = random.pick(['NONE', 'NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1']);
    const dilation: Pair = [1, 1];
    return {
      input,
      window: { kernel, stride, dilation, padding, activation, extents: [1, extent(0), extent(1)] },
    };
  }

  private pad(x: Wire, [before, after]: readonly [number, number]): Wire {
    const [, height = 1, width = 1, depth = 1] = x.shape;
    const around = before + after;
    const other = this.random.chance(0.1);
    const quantization = other
      ? { ...x.quantization, zeroPoint: x.quantization.zeroPoint ^ 1 }
      : x.quantization;
    const y = this.wire([1, height + around, width + around, depth], quantization);
    const pads = this.integers([4, 2], [0, 0, before, after, before, after, 0, 0]);
    this.sketch.builder.operator('PAD', {}, [x.tensor, pads], [y.tensor]);
    return y;
  }

  private activated(x: Wire): Wire {
    const kind = this.random.pick(['RELU', 'RELU6', null, null] as const);
    if (kind === null) return x;
    const other = kind === 'RELU' && this.random.chance(0.25);
    const y = this.wire(x.shape, other ? this.sketch.near(x.quantization) : x.quantization);
    this.sketch.builder.operator(kind, {}, [x.tensor], [y.tensor]);
    return y;
  }

  private add(a: Wire, b: Wire): Wire {
    const y = this.wire(a.shape, this.least({ ...a.quantization, scale: a.quantization.scale * 2 }));
    const activation = this.random.pick(['NONE', 'RELU'] as const);
    this.sketch.builder.operator('ADD', { activation }, [a.tensor, b.tensor], [y.tensor]);
    return this.activated(y);
  }

  /** The input is used twice, by an activation of its own perhaps. */
  private residual(x: Wire): Wire {
    return this.add(this.activated(x), this.copies(x));
  }

  /** Two branches that are wide before they are narrow, run side by side: one after the other needs less. */
  private branches(x: Wire): Wire {
    const pointwise = (from: Wire, channels: number): Wire => {
      const depth = from.shape[3]!;
      const { operands, output } = this.sketch.weights(
        [channels, 1, 1, depth],
        ...([channels, 0, depth, from.quantization] as const),
      );
      const y = this.wire([...from.shape.slice(0, 3), channels], output);
      const attributes = { stride: [1, 1], dilation: [1, 1], padding: 'SAME', activation: 'NONE' } as const;
      this.sketch.builder.operator('CONV_2D', attributes, [from.tensor, ...operands], [y.tensor]);
      return y;
    };
    const wide = [pointwise(x, 20), pointwise(x, 20)];
    const [a, b] = wide.map((one) => pointwise(one, 2)) as [Wire, Wire];
    return this.add(a, b);
  }

  /** One operator or some that only copy, some of them in another shape. */
  private copies(x: Wire): Wire {
    const { builder } = this.sketch;
    const same = this.wire(x.shape, x.quantization);
    const [, height = 1, width = 1, depth = 1] = x.shape;
    const flat = [1, height * width, depth];
    const reshape = (from: Wire, to: Wire): Wire => {
      builder.operator('RESHAPE', {}, [from.tensor, this.integers([to.shape.length], to.shape)], [to.tensor]);
      return to;
    };
    const ways = [
      () => reshape(reshape(x, this.wire(flat, x.quantization)), same),
      () => {
        const order = this.integers([4], [0, 1, 2, 3]);
        builder.operator('TRANSPOSE', {}, [x.tensor, order], [same.tensor]);
        return same;
      },
      () => {
        builder.operator('QUANTIZE', {}, [x.tensor], [same.tensor]);
        return same;
      },
      () => {
        const expanded = this.wire([1, ...flat], x.quantization);
        const axis = this.integers([1], [0]);
        const inner = reshape(x, this.wire(flat, x.quantization));
        builder.operator('EXPAND_DIMS', {}, [inner.tensor, axis], [expanded.tensor]);
        const squeezed = this.wire(flat, x.quantization);
        builder.operator('SQUEEZE', { dimensions: [0] }, [expanded.tensor], [squeezed.tensor]);
        return reshape(squeezed, same);
      },
      () => {
        const window = { kernel: [1, 1], stride: [1, 1], padding: 'VALID', activation: 'NONE' } as const;
        builder.operator('AVERAGE_POOL_2D', window, [x.tensor], [same.tensor]);
        return same;
      },
      () => this.pad(x, [0, 0]),
    ];
    return this.random.pick(ways)();
  }

  /** The same, beside an operator whose output nothing uses. */
  private unused(x: Wire): Wire {
    this.convolution(x);
    return x;
  }

  /** MEAN with its dimensions and RESHAPE, or RESHAPE alone, FULLY_CONNECTED, and perhaps a RESHAPE of the answer. */
  private head(x: Wire): Wire {
    const { random, sketch } = this;
    const depth = x.shape[3]!;
    let features = x;
    if (random.chance(0.6)) {
      features = this.wire([1, 1, 1, depth], x.quantization);
      const axes = this.integers([2], [1, 2]);
      sketch.builder.operator('MEAN', { keepDimensions: true }, [x.tensor, axes], [features.tensor]);
    }
    const flat = this.wire([1, elements(features.shape)], features.quantization);
    const shape = this.integers([2], flat.shape);
    sketch.builder.operator('RESHAPE', {}, [features.tensor, shape], [flat.tensor]);
    if (random.chance(0.3)) return flat;
    const { operands, output } = sketch.weights(
      [4, flat.shape[1]!],
      ...([4, 0, flat.shape[1]!, flat.quantization] as const),
    );
    const y = this.wire([1, 4], output);
    const attributes = { activation: 'NONE', keepDimensions: false } as const;
    sketch.builder.operator('FULLY_CONNECTED', attributes, [flat.tensor, ...operands], [y.tensor]);
    const answer = this.activated(y);
    if (random.chance(0.7)) return answer;
    const reshaped = this.wire([1, 2, 2], answer.quantization);
    sketch.builder.operator('RESHAPE', {}, [answer.tensor, this.integers([3], [1, 2, 2])], [reshaped.tensor]);
    return reshaped;
  }
}
