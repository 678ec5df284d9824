/** What one operator kind is: everything that the rest of the project asks about it. */
import type { WindowAttributes } from '../arithmetic/window.js';
import type {
  Activation,
  CaseField,
  CaseFields,
  CaseOperands,
  CaseWith,
  Pair,
  Shape,
} from '../case-fields.js';
import type { OperatorCase } from '../operator.js';
import type { Requantize } from '../arithmetic/requantize.js';
import type { Signal } from '../signal.js';
import type { Elements, GraphTensor } from '../tensor.js';
import type { OperandReader, TypePair } from './operand-reader.js';
import type { OptionsCodec } from './options.js';

/** An operator of a graph: its operands by their names, and all its tensors. */
export type Operator<Attributes, Operands> = Operands & {
  readonly index: number;
  readonly attributes: Attributes;
  /** All tensors it reads, constants included, in the order of the file. */
  readonly inputs: readonly GraphTensor[];
  readonly outputs: readonly GraphTensor[];
};

/** How a file lays out the weights of an operator, which end with its output channels or begin with them. */
export interface WeightLayout {
  readonly shape: Shape;
  /** the dimension of the output channels */
  readonly dimension: number;
}

/** Weights, which the operator's second input holds, and the bias, which its third holds, if any. */
export interface Weights<Case> {
  layout(operatorCase: Case): WeightLayout;
  /** Products that each output element sums. */
  tapsPerOutput(operatorCase: Case): number;
}

/** A constant of its own that an operator reads: int32, such as axes. */
export interface Parameter {
  /** Its place among the operator's inputs in the file. */
  readonly place: number;
  readonly shape: Shape;
  readonly values: readonly number[];
}

/** A quantization that TFLite fixes. */
export interface FixedQuantization {
  readonly scale: number;
  readonly zeroPoint: number;
}

/** What the case of an operator of a graph says of it. */
export interface Described<Case extends CaseOperands> {
  /** The tensors that the case lists as its inputs. */
  readonly operands: readonly GraphTensor[];
  readonly fields: Omit<Case, keyof CaseOperands>;
}

/** Gives a tensor's elements: the constant's, or those that were given or computed; int8 where `operands` asks for it. */
export type ValuesOf = (tensor: GraphTensor) => Int8Array;

/** What of an operator does not change a bit of any output. Each is left out where it is never so. */
export interface RewriteTraits<Attributes, Operands> {
  /**
   * Whether the output has the elements of the operator's only computed input, in their order, where both have one
   * quantization.
   */
  copies?(operator: Operator<Attributes, Operands>): boolean;
  /** It works on the elements of its input in their order, whatever shape they are in. */
  readonly ignoresInputShape?: true;
  /** Where input and output have one quantization, it does what this fused activation does. */
  readonly clampsAs?: Activation;
  /** What it adds of zeros around its input, before and after each dimension. */
  adds?(operator: Operator<Attributes, Operands>): readonly Pair[];
  /** Its window; null where it takes what lies outside of its input for something else than zeros. */
  slides?(operator: Operator<Attributes, Operands>): WindowAttributes | null;
}

/** What other graphs may have in an operator's place. Each is left out where it has nothing to say. */
export interface ChangeTraits<Case extends CaseOperands> {
  /** The case on inputs of other extents, or why there is none; left out where all its fields stay as they are. */
  onInputs?(operatorCase: Case, inputs: readonly Shape[]): Case | string;
  /** It may have any number of output channels. */
  readonly choosesChannels?: true;
  /** The two that stand for a separable convolution, one after the other; null where it is none that could be. */
  separated?(operatorCase: Case): readonly [depthwise: OperatorCase, pointwise: OperatorCase] | null;
  /** It weighs one operand by the other. */
  readonly weighs?: true;
}

/**
 * @typeParam Field fields that its cases have beside their operands
 * @typeParam Attributes what its options say
 * @typeParam Operands its tensors by name, and what constant parameters say
 */
export interface OperatorDefinition<
  Field extends CaseField,
  Attributes,
  Operands,
  Case extends CaseOperands = CaseWith<Field>,
> {
  /** Code in the schema's `BuiltinOperator`. */
  readonly code: number;
  /** Version of the operator that int8 needs, as TensorFlow's `tools/versioning/op_version.cc` assigns it. */
  readonly version: number;
  /** The fields of its cases, in the order in which a key lists them. */
  readonly fields: readonly Field[];
  /** Of a kind that converts: the types of its input and its output, of which it takes each pair. Others are int8. */
  readonly types?: readonly TypePair[];
  /** How many inputs its cases list. */
  readonly inputs: { readonly least: number; readonly most: number };
  /** The lists of outputs that inputs and fields allow, one shape per output, or why there is none. */
  outputs(operatorCase: Case): readonly (readonly Shape[])[] | string;
  /** null for a kind without weights. */
  readonly weights: Weights<Case> | null;
  /** The only quantization that the outputs may have, which the kernels take for granted; null where any may be. */
  readonly fixedOutput: FixedQuantization | null;
  /** How the outputs of a random model are quantized, given how its inputs are. */
  signals(operatorCase: Case, inputs: readonly Signal[]): readonly Signal[];

  readonly options: OptionsCodec<Attributes>;
  /** What the options of a case say. */
  attributes(operatorCase: Case): Attributes;
  /** The constants of its own that an operator of a case has in a file. */
  parameters(operatorCase: Case): readonly Parameter[];
  /** Makes sense of an operator's tensors. Throws `MODEL_UNSUPPORTED` where they are beyond the int8 kernels. */
  operands(reader: OperandReader): Operands;
  /**
   * Checks what the case does not say, of a graph whose shapes are known to fit.
   * @param label names the operator
   * @throws MODEL_UNSUPPORTED, MODEL_CORRUPT
   */
  check(operator: Operator<Attributes, Operands>, label: string): void;
  describe(operator: Operator<Attributes, Operands>): Described<Case>;

  /** The outputs, bit for bit as TensorFlow Lite Micro's reference kernels compute them (with double rounding). */
  run(
    operator: Operator<Attributes, Operands>,
    valuesOf: ValuesOf,
    requantize: Requantize,
  ): readonly Elements[];
  /**
   * How often each loop of the kernel runs its body, from the outermost (once per call) to the innermost: a case's
   * cost is close to a sum of these, each times the cost of one pass. They are the loops of reference kernels, TFLite
   * Micro's and this project's alike: padding shortens the loops over taps. The last ones count passes of forms that
   * cost something else (no bias, one scale for all channels, dilation, a constant operand); they are 0 in the
   * usual form. All cases of one kind have equally many.
   */
  loops(operatorCase: Case): number[];
  /** What exact rewrites may do with it (`model/rewrite/`); left out where they may do nothing. */
  readonly rewrites?: RewriteTraits<Attributes, Operands>;
  /** What what-ifs may make of it (`model/what-if/`). */
  readonly changes?: ChangeTraits<Case>;
  /** Bytes of its own that the runtime `builtin` keeps as long as the model is open, beside the operator's record. */
  persistentBytes(operator: Operator<Attributes, Operands>): number;
}

/** A kind's definition where the kind is not known: it is to be asked about cases and operators of that kind only. */
export type AnyDefinition = OperatorDefinition<CaseField, object, object, CaseOperands & CaseFields>;
