/** What an operator case is made of beside its kind, and how a key writes each field. */

export type Shape = readonly number[];
export type Pair = readonly [height: number, width: number];
export type Padding = 'SAME' | 'VALID';
/** Activation fused into the operator. */
export type Activation = 'NONE' | 'RELU' | 'RELU_N1_TO_1' | 'RELU6';
/** One weight scale for the whole tensor, or one per output channel. */
export type Granularity = 'per-tensor' | 'per-channel';
/** One of an operator's two operands. */
export type Operand = 'first' | 'second';
/** How the pixels of a resized image are placed; `both` where TensorFlow's two options are set. */
export type Sampling = 'edges' | 'corners' | 'centers' | 'both';
/** What the elements of a tensor are. */
export type ElementType = 'int8' | 'uint8' | 'int32' | 'float32';

/** What every case has. */
export interface CaseOperands {
  /** The operator's arithmetic. Its operands are of this type where the case's `types` say nothing else. */
  readonly type: 'int8';
  /** Shapes of the operands. Weights are not listed, nor constants that are parameters, such as axes. */
  readonly inputs: readonly Shape[];
  /** Shape of the output, or of the first of them. */
  readonly output: Shape;
  /** Shapes of the outputs behind the first; left out where there is but one. */
  readonly moreOutputs?: readonly Shape[];
}

/** The fields that some kinds have; `fields` of a kind's definition says which. */
export interface CaseFields {
  readonly kernel?: Pair;
  readonly stride?: Pair;
  readonly dilation?: Pair;
  readonly padding?: Padding;
  readonly activation?: Activation;
  /** Of two operands the one that is a constant of the model; left out where both are computed. */
  readonly constant?: Operand;
  readonly weights?: Granularity;
  readonly bias?: boolean;
  /** Elements added before and after, per dimension of the input. */
  readonly pads?: readonly (readonly [before: number, after: number])[];
  /** Dimensions that the operator works along, ascending and next to each other; [1, 2] is height and width. */
  readonly axes?: readonly number[];
  /** Where the pixels of a resized image lie in the input: corners at corners, centres at centres, edges at edges. */
  readonly sampling?: Sampling;
  /** The input's dimension that becomes each dimension of the output. */
  readonly permutation?: readonly number[];
  /** The first element that is taken along each dimension of the input. */
  readonly begin?: readonly number[];
  /** One behind the last element that is taken along each dimension; -1 where steps lead backwards to the first. */
  readonly end?: readonly number[];
  /** From one element that is taken to the next, along each dimension of the input; negative ones lead backwards. */
  readonly steps?: readonly number[];
  /** The input's dimensions that the output lacks, ascending; left out where it has them all. */
  readonly dropped?: readonly number[];
  /** Of any number of operands the places (from 0) of those that are constants; left out where none is. */
  readonly constants?: readonly number[];
  /** Element types of the inputs and behind them of the outputs; left out where all are the case's `type`. */
  readonly types?: readonly ElementType[];
  /** Places of the inputs that are state, kept from one invocation to the next; left out where none is. */
  readonly state?: readonly number[];
}

export type CaseField = keyof CaseFields;

/** Fields that a case may lack though its kind has them. */
type OptionalField = 'constant' | 'dropped' | 'constants' | 'types' | 'state';

/** A case of a kind that has these fields. */
export type CaseWith<Field extends CaseField> = CaseOperands &
  Readonly<Required<Pick<CaseFields, Exclude<Field, OptionalField>>>> &
  Pick<CaseFields, Extract<Field, OptionalField>>;

/** How one field is written in a key. `read` gives undefined for text that `write` cannot have produced. */
export interface FieldCodec<T> {
  readonly name: string;
  /** A case may lack it, and then its key does too. */
  readonly optional: boolean;
  write(value: T): string;
  read(text: string): T | undefined;
}

type FieldCodecs = {
  readonly [F in CaseField]-?: FieldCodec<NonNullable<CaseFields[F]>> & {
    readonly optional: F extends OptionalField ? true : false;
  };
};

/** The fields by name. */
export const CASE_FIELDS: FieldCodecs = {
  kernel: pair('k'),
  stride: pair('s'),
  dilation: pair('d'),
  padding: word('p', ['SAME', 'VALID']),
  activation: word('a', ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6']),
  constant: optional(word('c', ['first', 'second'])),
  weights: word('w', ['per-tensor', 'per-channel']),
  bias: {
    name: 'b',
    optional: false,
    write: (bias) => (bias ? 'yes' : 'no'),
    read: (text) => ({ yes: true, no: false })[text],
  },
  pads: {
    name: 'pads',
    optional: false,
    write: (pads) => pads.map((sides) => sides.join(':')).join(','),
    read: (text) => all(text.split(',').map((sides) => twoNumbers(sides, ':'))),
  },
  axes: numbers('axes'),
  sampling: word('at', ['edges', 'corners', 'centers', 'both']),
  permutation: numbers('perm'),
  begin: numbers('begin'),
  end: integers('end'),
  steps: integers('steps'),
  dropped: optional(numbers('drop')),
  constants: optional(numbers('consts')),
  types: optional({
    name: 'types',
    optional: false,
    write: (types) => types.join(','),
    read: (text) => all(text.split(',').map((type) => ELEMENT_TYPES.find((known) => known === type))),
  }),
  state: optional(numbers('state')),
};

const ELEMENT_TYPES: readonly ElementType[] = ['int8', 'uint8', 'int32', 'float32'];

/** A shape as a key writes it. */
export function writeShape(shape: Shape): string {
  return shape.join('x');
}

/** Shapes as a key lists them; undefined for text that is no such list. */
export function readShapes(text: string): Shape[] | undefined {
  return all(text.split(',').map((shape) => all(shape.split('x').map(number))));
}

type AlwaysThere<T> = FieldCodec<T> & { readonly optional: false };

function optional<T>(codec: AlwaysThere<T>): FieldCodec<T> & { readonly optional: true } {
  return { ...codec, optional: true };
}

function pair(name: string): AlwaysThere<Pair> {
  return {
    name,
    optional: false,
    write: (value) => value.join('x'),
    read: (text) => twoNumbers(text, 'x'),
  };
}

function word<W extends string>(name: string, words: readonly W[]): AlwaysThere<W> {
  return {
    name,
    optional: false,
    write: (value) => value,
    read: (text) => words.find((known) => known === text),
  };
}

function numbers(name: string): AlwaysThere<readonly number[]> {
  return {
    name,
    optional: false,
    write: (value) => value.join(','),
    read: (text) => all(text.split(',').map(number)),
  };
}

function integers(name: string): AlwaysThere<readonly number[]> {
  return { ...numbers(name), read: (text) => all(text.split(',').map(integer)) };
}

function twoNumbers(text: string, separator: string): Pair | undefined {
  const found = all(text.split(separator).map(number));
  return found?.length === 2 ? (found as [number, number]) : undefined;
}

/** A decimal number of at most nine digits: no dimension of a tensor that fits a board has more. */
function number(text: string): number | undefined {
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The same, or one below 0. */
function integer(text: string): number | undefined {
  const magnitude = number(text.replace(/^-/, ''));
  return magnitude !== undefined && text.startsWith('-') ? -magnitude : magnitude;
}

/** The list itself if every element is there, else undefined. */
function all<T>(list: (T | undefined)[]): T[] | undefined {
  return list.some((item) => item === undefined) ? undefined : (list as T[]);
}
