import type { OperatorCase, Shape } from './operator.js';
import { segmentModel, type Fill, type SegmentedModel } from './segments.js';
import { channels, checkCase, elements, fullyConnectedFeatures } from './shapes.js';
import { outputSignal, weightQuantization, type Signal } from './signal.js';
import { ModelBuilder, type TensorIndex } from './tflite/builder.js';

/** A tensor of a model under construction. */
export interface Wire {
  readonly tensor: TensorIndex;
  readonly shape: Shape;
  readonly signal: Signal;
}

/** A model whose weights and biases are still zero, and the same model as segments that fill them. */
export interface CaseModel {
  readonly bytes: Uint8Array;
  readonly segmented: SegmentedModel;
}

/** Chains operator cases into one model with random weights. Names are left empty: they cost bytes on the wire. */
export class CaseBuilder {
  private readonly builder = new ModelBuilder('');
  private readonly inputs: TensorIndex[] = [];
  private readonly fills = new Map<TensorIndex, Omit<Fill, 'offset' | 'stream'>>();

  /** Adds an input of the model. */
  input(shape: Shape, signal: Signal): Wire {
    const wire = this.wire(shape, signal);
    this.inputs.push(wire.tensor);
    return wire;
  }

  /** Adds a constant operand: with these values, or filled like an input. */
  constant(shape: Shape, signal: Signal, values?: Int8Array): Wire {
    const count = elements(shape);
    const tensor = this.builder.constant('', shape, values ?? new Int8Array(count), signal);
    if (values === undefined) this.fills.set(tensor, { count, element: 'int8', low: -128, high: 127 });
    return { tensor, shape, signal };
  }

  /** Adds an operator and gives its output; `second` is for kinds with two inputs. @throws MODEL_SHAPE, MODEL_KEY */
  append(operatorCase: OperatorCase, first: Wire, second: Wire = first): Wire {
    checkCase(operatorCase);
    const signal = outputSignal(operatorCase, first.signal, second.signal);
    const output = this.wire(operatorCase.output, signal);
    this.operator(operatorCase, first, second, output.tensor);
    return output;
  }

  /** Writes the model with one output. */
  build(output: Wire): CaseModel {
    const { bytes, constants } = this.builder.build(this.inputs, [output.tensor]);
    const fills = [...constants].flatMap(([tensor, { offset }]) => {
      const fill = this.fills.get(tensor);
      return fill === undefined ? [] : [{ offset, stream: tensor, ...fill }];
    });
    fills.sort((a, b) => a.offset - b.offset);
    return { bytes, segmented: segmentModel(bytes, fills) };
  }

  private operator(operatorCase: OperatorCase, first: Wire, second: Wire, output: TensorIndex): void {
    const { kind, inputs, output: shape, activation = 'NONE', padding = 'SAME' } = operatorCase;
    const { kernel = [1, 1], stride = [1, 1], dilation = [1, 1] } = operatorCase;
    const [height, width] = kernel;
    const [input, units] = [inputs[0] ?? [], channels(shape)];
    const convolution = { stride, dilation, padding, activation };
    const x = first.tensor;
    switch (kind) {
      case 'CONV_2D': {
        const weights = this.weights(operatorCase, first, [units, height, width, channels(input)], 0);
        return this.builder.operator(kind, convolution, [x, ...weights], [output]);
      }
      case 'DEPTHWISE_CONV_2D': {
        const weights = this.weights(operatorCase, first, [1, height, width, units], 3);
        const depthMultiplier = units / channels(input);
        return this.builder.operator(kind, { ...convolution, depthMultiplier }, [x, ...weights], [output]);
      }
      case 'FULLY_CONNECTED': {
        const weights = this.weights(operatorCase, first, [units, fullyConnectedFeatures(operatorCase)], 0);
        return this.builder.operator(
          kind,
          { activation, keepDimensions: shape.length !== 2 },
          [x, ...weights],
          [output],
        );
      }
      case 'ADD':
      case 'MUL':
        return this.builder.operator(kind, { activation }, [x, second.tensor], [output]);
      case 'MEAN': {
        const axes = this.integers(operatorCase.axes ?? []);
        const keepDimensions = shape.length === input.length;
        return this.builder.operator(kind, { keepDimensions }, [x, axes], [output]);
      }
      case 'AVERAGE_POOL_2D':
      case 'MAX_POOL_2D':
        return this.builder.operator(kind, { kernel, stride, padding, activation }, [x], [output]);
      case 'SOFTMAX':
        return this.builder.operator(kind, { beta: 1 }, [x], [output]);
      case 'PAD': {
        const pads = Int32Array.from((operatorCase.pads ?? []).flat());
        return this.builder.operator(
          kind,
          {},
          [x, this.builder.constant('', [pads.length / 2, 2], pads)],
          [output],
        );
      }
      case 'RESHAPE':
        return this.builder.operator(kind, {}, [x, this.integers(shape)], [output]);
      case 'TRANSPOSE': {
        const permutation = this.integers(operatorCase.permutation ?? []);
        return this.builder.operator(kind, {}, [x, permutation], [output]);
      }
      case 'QUANTIZE':
      case 'RELU':
      case 'RELU6':
      case 'LOGISTIC':
      case 'HARD_SWISH':
        return this.builder.operator(kind, {}, [x], [output]);
    }
  }

  private integers(values: readonly number[]): TensorIndex {
    return this.builder.constant('', [values.length], Int32Array.from(values));
  }

  /** Adds weights of a shape, one scale per index of `dimension` or one for all, and the bias if there is one. */
  private weights(operatorCase: OperatorCase, input: Wire, shape: Shape, dimension: number): TensorIndex[] {
    const { scale, biasBound } = weightQuantization(operatorCase, input.signal);
    const units = channels(operatorCase.output);
    const perTensor = operatorCase.weights === 'per-tensor';
    const scales = (value: number): number | number[] =>
      perTensor ? value : new Array<number>(units).fill(value);

    const zeros = new Int8Array(elements(shape));
    const weights = this.builder.constant('', shape, zeros, { scale: scales(scale), dimension });
    this.fills.set(weights, { count: zeros.length, element: 'int8', low: -127, high: 127 });
    if (operatorCase.bias !== true) return [weights];

    const biasScale = scale * input.signal.scale;
    const bias = this.builder.constant('', [units], new Int32Array(units), { scale: scales(biasScale) });
    this.fills.set(bias, { count: units, element: 'int32', low: -biasBound, high: biasBound });
    return [weights, bias];
  }

  private wire(shape: Shape, signal: Signal): Wire {
    return { tensor: this.builder.activation('', shape, signal), shape, signal };
  }
}
