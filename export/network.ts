/** A network that leaves as C: what is written of it, and how its parts are called. */
import type { GraphTensor } from '../model/tensor.js';
import type { Graph } from '../model/tflite/graph.js';
import type { OperatorData, SettledModel, SettledOperator } from './settled-model.js';

/** All that the sources are written from: the same of it gives the same bytes. */
export interface Network {
  /** what all its C names begin with */
  readonly name: string;
  readonly model: {
    /** name of the file */
    readonly file: string;
    readonly sha256: string;
    readonly bytes: Uint8Array;
    readonly graph: Graph;
  };
  readonly settled: SettledModel;
  /** kernels that do next to nothing of its work: their code is made small rather than fast */
  readonly light: ReadonlySet<string>;
  /** paragraphs of the header: for whom it was exported, and what it takes */
  readonly about: readonly string[];
  /** compiler flags of the board's core */
  readonly flags: readonly string[];
}

/** Tensors of the graph by what the API calls them. */
export interface Port {
  readonly direction: 'input' | 'output';
  /** `input`, or `input_1` where there are several */
  readonly word: string;
  readonly tensor: GraphTensor;
}

/** The graph's inputs, then its outputs, each in its order. */
export function portsOf({ model: { graph } }: Network): Port[] {
  const ports = (direction: Port['direction'], tensors: readonly GraphTensor[]): Port[] =>
    tensors.map((tensor, i) => ({
      direction,
      word: tensors.length === 1 ? direction : `${direction}_${i}`,
      tensor,
    }));
  return [...ports('input', graph.inputs), ...ports('output', graph.outputs)];
}

/** A constant of the model that kernels read. */
export interface Constant {
  readonly name: string;
  /** of its elements; biases are the only ones of four bytes */
  readonly type: 'int8_t' | 'int32_t';
  /** what it is, for a comment */
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** The network's tensors as its kernels number them. */
export interface Tensors {
  /** by the model's index */
  readonly places: ReadonlyMap<number, number>;
  /** C expressions of where they lie */
  readonly addresses: readonly string[];
  readonly constants: readonly Constant[];
}

/** Bytes of constants, by what they are. */
export interface ConstantBytes {
  readonly weights: number;
  readonly biases: number;
  /** per channel, or per tensor where that is how it is quantized */
  readonly factors: number;
}

const UNUSED = -1;

/** Tensors in the order in which operators use them. */
export function tensorsOf(network: Network): Tensors {
  const { name, settled } = network;
  const upper = name.toUpperCase();
  const places = new Map<number, number>();
  const addresses: string[] = [];
  const constants = new Map<string, Constant>();
  // tensors of different operators that lie at the same place are one to the kernels
  const placeAt = (index: number, address: string): void => {
    const known = addresses.indexOf(address);
    places.set(index, known === -1 ? addresses.push(address) - 1 : known);
  };
  const use = (index: number, role: string, operator: number): void => {
    const tensor = index === UNUSED ? null : settled.tensors[index];
    if (tensor == null || places.has(index)) return;
    if (tensor.memory === 'arena') {
      placeAt(index, `${upper}_ARENA + ${tensor.offset}`);
      return;
    }
    const key = `${role === 'bias'} ${tensor.offset} ${tensor.bytes}`;
    const constant = constants.get(key) ?? {
      name: `${name}_${operator}_${role}`,
      type: role === 'bias' ? 'int32_t' : 'int8_t',
      what: describe(network, index),
      bytes: network.model.bytes.subarray(tensor.offset, tensor.offset + tensor.bytes),
    };
    constants.set(key, constant);
    placeAt(index, `(void *)${constant.name}`);
  };
  settled.operators.forEach((operator, i) => {
    for (const [index, role] of operands(operator)) use(index, role, i);
  });
  for (const index of [...settled.inputs, ...settled.outputs]) use(index, 'constant', 0);
  return { places, addresses, constants: [...constants.values()] };
}

/** An operator's tensors and what they are to it. */
function operands({ input, second, bias, output, data }: SettledOperator): [index: number, role: string][] {
  const listed = data?.type === 'operands' ? data.values : [];
  return [
    [input, 'constant'],
    [second, data?.type === 'factors' ? 'weights' : 'constant'],
    [bias, 'bias'],
    ...listed.map(([index], i): [number, string] => [index, `constant_${i}`]),
    [output, 'output'],
  ];
}

/** A tensor as comments name it. */
function describe({ model }: Network, index: number): string {
  const tensor = model.graph.tensors.find((other) => other.index === index);
  return tensor === undefined ? '' : `${tensor.type} [${tensor.shape.join(', ')}] "${tensor.name}"`;
}

/** What the constants take. */
export function constantBytes(network: Network): ConstantBytes {
  const { constants } = tensorsOf(network);
  const ofType = (type: Constant['type']): number =>
    constants.reduce((total, constant) => total + (constant.type === type ? constant.bytes.length : 0), 0);
  const factors = network.settled.operators.reduce(
    (total, { data }) => total + (data?.type === 'factors' ? dataBytes(data) : 0),
    0,
  );
  return { weights: ofType('int8_t'), biases: ofType('int32_t'), factors };
}

function dataBytes({ type, values }: OperatorData): number {
  return { factors: 4, int32: 4, int8: 1, operands: 8 }[type] * values.length;
}

/** Bytes of the memory that the network works in: its tensors. */
export function arenaBytes({ settled }: Network): number {
  return settled.peak;
}
