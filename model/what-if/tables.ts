/** The tables of a file while operators of other cases take the places of its own. */
import type { Shape } from '../case-fields.js';
import type { OperatorCase } from '../operator.js';
import type { WeightLayout } from '../operator-parts/definition.js';
import { definitionOf } from '../operators/index.js';
import { subgraphOf, withSubgraph } from '../rewrite/draft.js';
import { tidied } from '../rewrite/tidy.js';
import { elements } from '../shapes.js';
import {
  TENSOR_TYPE_NAMES,
  type TfliteBuffer,
  type TfliteModel,
  type TfliteOperator,
  type TfliteQuantization,
  type TfliteTensor,
} from '../tflite/schema.js';

/** Places of weights and of the bias among the inputs of an operator that has such. */
const WEIGHTS = 1;
const BIAS = 2;

/**
 * Every tensor keeps its quantization. Weights of another shape hold the values of those before, over and over: they
 * mean nothing until the network is trained.
 */
export class Tables {
  private readonly tensors: TfliteTensor[];
  private readonly buffers: TfliteBuffer[];
  private readonly operators: TfliteOperator[];
  private readonly codes: TfliteModel['operatorCodes'][number][];

  constructor(private readonly model: TfliteModel) {
    const { tensors, operators } = subgraphOf(model);
    this.tensors = [...tensors];
    this.operators = [...operators];
    this.buffers = [...model.buffers];
    this.codes = [...model.operatorCodes];
  }

  /** The file as it has become, without what nothing uses any more. */
  done(): TfliteModel {
    const { tensors, operators, buffers, codes } = this;
    return tidied({ ...withSubgraph(this.model, { tensors, operators }), buffers, operatorCodes: codes });
  }

  /** A computed tensor is of another shape. */
  shape(tensor: number, shape: Shape): void {
    this.tensors[tensor] = { ...this.tensors[tensor]!, shape, shapeSignature: [] };
  }

  /** An operator is of another case of its kind: its options, its parameters, its weights. */
  operator(index: number, before: OperatorCase, after: OperatorCase): void {
    const definition = definitionOf(after.kind);
    const { options } = definition;
    const inputs = [...this.operators[index]!.inputs];
    const known = definition.parameters(before);
    definition.parameters(after).forEach(({ place, shape, values }, i) => {
      if (known[i]?.values.join() === values.join()) return;
      inputs[place] = this.parameter(shape, values);
    });
    if (definition.weights !== null) {
      const [layout, was] = [after, before].map((one) => definition.weights!.layout(one));
      if (layout!.shape.join() !== was!.shape.join()) this.weigh(inputs, layout!);
    }
    this.operators[index] = {
      ...{ ...this.operators[index]!, inputs },
      options: options.write(definition.attributes(after)),
    };
  }

  /** Another operator in front of one, on the same input: its weights are made of that one's. */
  insert(index: number, operatorCase: OperatorCase): void {
    const definition = definitionOf(operatorCase.kind);
    const follower = this.operators[index]!;
    const [output] = follower.outputs;
    const between = this.tensors.push({
      ...this.tensors[output!]!,
      ...{ name: '', shape: operatorCase.output, shapeSignature: [] },
    });
    const inputs = [...follower.inputs];
    this.weigh(inputs, definition.weights!.layout(operatorCase));
    this.operators[index] = { ...follower, inputs: follower.inputs.with(0, between - 1) };
    this.operators.splice(index, 0, {
      ...{ opcodeIndex: this.code(operatorCase), inputs, outputs: [between - 1] },
      options: definition.options.write(definition.attributes(operatorCase)),
      ...{ customOptions: new Uint8Array(0), intermediates: [] },
    });
  }

  /** Whoever reads a tensor reads another. */
  instead(of: number, tensor: number): void {
    this.operators.forEach((operator, index) => {
      this.operators[index] = {
        ...operator,
        inputs: operator.inputs.map((input) => (input === of ? tensor : input)),
      };
    });
  }

  /** Gives an operator weights of a layout, and a bias where it has one. */
  private weigh(inputs: number[], { shape, dimension }: WeightLayout): void {
    const units = shape[dimension] ?? 1;
    inputs[WEIGHTS] = this.constant(inputs[WEIGHTS]!, shape, units, dimension);
    const bias = inputs[BIAS] ?? -1;
    if (bias !== -1) inputs[BIAS] = this.constant(bias, [units], units, 0);
  }

  /** A constant of another shape. */
  private constant(like: number, shape: Shape, units: number, dimension: number): number {
    const tensor = this.tensors[like]!;
    const { data } = this.buffers[tensor.buffer]!;
    const elementBytes = data.length / elements(tensor.shape);
    return this.push(
      { ...tensor, quantization: quantizationOf(tensor.quantization, units, dimension) },
      shape,
      Uint8Array.from({ length: elements(shape) * elementBytes }, (_, i) => data[i % data.length]!),
    );
  }

  private parameter(shape: Shape, values: readonly number[]): number {
    const tensor: TfliteTensor = {
      ...{ name: '', shape, type: TENSOR_TYPE_NAMES.indexOf('int32'), buffer: 0 },
      ...{ quantization: null, isVariable: false, shapeSignature: [], hasRank: false },
    };
    return this.push(tensor, shape, new Uint8Array(Int32Array.from(values).buffer));
  }

  private push(tensor: TfliteTensor, shape: Shape, data: Uint8Array): number {
    const buffer = this.buffers.push({ data, offset: 0n, size: 0n }) - 1;
    return this.tensors.push({ ...tensor, shape, shapeSignature: [], buffer }) - 1;
  }

  /** The place of a kind's code in the file, where it may be new. */
  private code({ kind }: OperatorCase): number {
    const { code, version } = definitionOf(kind);
    const known = this.codes.findIndex(
      ({ builtinCode, deprecatedBuiltinCode }) => Math.max(builtinCode, deprecatedBuiltinCode) === code,
    );
    if (known >= 0) return known;
    return this.codes.push({ builtinCode: code, deprecatedBuiltinCode: code, customCode: '', version }) - 1;
  }
}

/** Of as many scales as there are units, where each unit has one. */
function quantizationOf(
  quantization: TfliteQuantization | null,
  units: number,
  dimension: number,
): TfliteQuantization | null {
  if (quantization === null || quantization.scale.length < 2) return quantization;
  const over = <T>(values: readonly T[]): T[] =>
    Array.from({ length: units }, (_, i) => values[i % values.length]!);
  return {
    ...{ min: [], max: [], scale: over(quantization.scale), zeroPoint: over(quantization.zeroPoint) },
    quantizedDimension: dimension,
  };
}
