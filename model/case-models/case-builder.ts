import { checkCase } from '../cases/check-case.js';
import type { ElementType } from '../case-fields.js';
import { elementTypeAt, outputsOf, type OperatorCase, type Shape } from '../operator.js';
import { definitionOf } from '../operators/index.js';
import { segmentModel, type Fill, type SegmentedModel } from '../segments.js';
import { channels, elements } from '../shapes.js';
import type { Signal } from '../signal.js';
import { addOperator, isWeighted, weightLayout } from '../tflite/add-operator.js';
import { isQuantized } from '../tensor.js';
import { ModelBuilder, type Quantization, type TensorIndex } from '../tflite/builder.js';
import { weightQuantization } from './weight-quantization.js';

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
  input(shape: Shape, signal: Signal, type: ElementType = 'int8'): Wire {
    const wire = this.wire(shape, signal, type);
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

  /** Adds an operator, and gives its output, or the first of them. @throws MODEL_SHAPE, MODEL_KEY */
  append(operatorCase: OperatorCase, ...inputs: readonly Wire[]): Wire {
    return this.appendAll(operatorCase, inputs)[0]!;
  }

  /** Adds an operator, and gives all its outputs. @throws MODEL_SHAPE, MODEL_KEY */
  appendAll(operatorCase: OperatorCase, inputs: readonly Wire[]): Wire[] {
    checkCase(operatorCase);
    if (inputs.length !== operatorCase.inputs.length) {
      throw new RangeError(`${operatorCase.kind} was given ${inputs.length} inputs`);
    }
    const signals = definitionOf(operatorCase.kind).signals(
      operatorCase,
      inputs.map(({ signal }) => signal),
    );
    const outputs = outputsOf(operatorCase).map((shape, i) =>
      this.wire(shape, signals[i]!, elementTypeAt(operatorCase, inputs.length + i)),
    );
    const tensors = inputs.map(({ tensor }) => tensor);
    if (isWeighted(operatorCase)) tensors.push(...this.weights(operatorCase, inputs[0]!));
    addOperator(this.builder, operatorCase, tensors, ...outputs.map(({ tensor }) => tensor));
    return outputs;
  }

  /** Writes the model with these outputs. */
  build(...outputs: readonly Wire[]): CaseModel {
    const { bytes, constants } = this.builder.build(
      this.inputs,
      outputs.map(({ tensor }) => tensor),
    );
    const fills = [...constants].flatMap(([tensor, { offset }]) => {
      const fill = this.fills.get(tensor);
      return fill === undefined ? [] : [{ offset, stream: tensor, ...fill }];
    });
    fills.sort((a, b) => a.offset - b.offset);
    return { bytes, segmented: segmentModel(bytes, fills) };
  }

  /** Adds weights, one scale per channel or one for all, and the bias if there is one. */
  private weights(operatorCase: OperatorCase, input: Wire): TensorIndex[] {
    const { shape, dimension } = weightLayout(operatorCase);
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

  private wire(shape: Shape, signal: Signal, type: ElementType): Wire {
    const tensor = this.builder.activation('', shape, quantizationAs(type, signal), type);
    return { tensor, shape, signal };
  }
}

/** A signal's quantization is that of int8: in uint8 zero is 128 higher, and floats have none. */
function quantizationAs(type: ElementType, { scale, zeroPoint }: Signal): Quantization | null {
  if (!isQuantized({ type })) return null;
  return { scale, zeroPoint: type === 'uint8' ? zeroPoint + 128 : zeroPoint };
}
