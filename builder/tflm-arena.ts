/**
 * The arena that TensorFlow Lite Micro needs for a graph, put together from what single operators and chains of them
 * took. Its persistent part is a sum. Its other part holds the tensors and each operator's scratch memory, planned as the
 * library's GreedyMemoryPlanner does: by the rule of `planArena`, but of equals the later first.
 */
import { aligned, lifetimes } from '../model/graph/arena.js';
import { caseKey } from '../model/cases/key.js';
import { elementTypeAt, isConstantOperand, outputsOf, type OperatorCase } from '../model/operator.js';
import { elements } from '../model/shapes.js';
import { ELEMENT_BYTES } from '../model/tensor.js';
import type { Graph } from '../model/tflite/graph.js';
import { caseOfOperator } from '../model/tflite/operator-case.js';
import { placed, type ArenaMap } from './arena-map.js';
import type { InterpolatedEntry, MeasuredEntry } from './table.js';

/** What is needed here of a table's entry. */
export type ArenaEntry =
  Pick<MeasuredEntry, 'source' | 'case' | 'arena'> | Pick<InterpolatedEntry, 'source' | 'case'>;

/** What an operator takes beside tensors: for as long as the model is open, and while it runs. */
interface OperatorBytes {
  readonly persistent: number;
  readonly scratch: number;
}

/**
 * Persistent bytes of one more graph input or output on 32-bit processors: TfLiteTensor, TfLiteAffineQuantization
 * and its one zero point (tensorflow/lite/c/common.h).
 */
const GRAPH_TENSOR_BYTES = 32 + 12 + 8;
/** TfLiteEvalTensor, which every tensor has. */
const TENSOR_BYTES = 12;
/** Where the buffers of kernels begin. Records before them, and the handles of scratch memory, are of 4 bytes each. */
const ALIGNMENT = 16;
/** Rounding hides so much at most: of records, or as many as three handles of a model of one operator. */
const MOST_ROUNDED = ALIGNMENT - 4;

/** The whole graph of a chain of equal operators, and what it took of the arena. */
export interface ChainArena {
  readonly key: string;
  readonly operators: number;
  readonly arena: { readonly persistent: number };
}

/**
 * Persistent bytes that a graph of one input and one output takes beside its operators, without what rounding adds.
 * All that the library sums is a multiple of 4, and buffers of kernels begin at multiples of 16: chains whose lengths
 * differ by four are rounded alike and show what an operator takes, and the least that is then left of any chain was
 * rounded least. Undefined where no two chains of an operator are four apart.
 */
export function graphBytes(chains: readonly ChainArena[]): number | undefined {
  const left = chains.flatMap(({ key, operators, arena }) => {
    const perOperator = operatorGrowth(chains.filter((chain) => chain.key === key));
    return perOperator === undefined ? [] : [arena.persistent - operators * perOperator];
  });
  return left.length === 0 ? undefined : Math.min(...left);
}

const ALIKE = 4;

function operatorGrowth(chains: readonly ChainArena[]): number | undefined {
  for (const { operators, arena } of chains) {
    const longer = chains.find((chain) => chain.operators === operators + ALIKE);
    if (longer !== undefined) return (longer.arena.persistent - arena.persistent) / ALIKE;
  }
  return undefined;
}

/**
 * What lies where, and so the bytes that `arena_used_bytes` gives once the graph's tensors are allocated, or up to the
 * map's `margin` more: the sum of what operators took alone is not rounded as their sum is. An operator that was not
 * measured is taken to need as much as the greediest measured one of its kind.
 * @param base {@link graphBytes} of the table
 */
export function tflmArenaMap(graph: Graph, entries: ReadonlyMap<string, ArenaEntry>, base: number): ArenaMap {
  const cases = graph.operators.map(caseOfOperator);
  const operators = cases.map((operatorCase) => operatorBytes(operatorCase, entries, base));
  const ends = graph.inputs.length + graph.outputs.length - 2;
  const roundedOtherwise = cases.filter(
    (operatorCase, index) => operators[index]!.scratch > 0 || hasFloats(operatorCase),
  );
  const added = 2 * ALIGNMENT + roundedOtherwise.length * MOST_ROUNDED;
  const persistent = operators.reduce(
    (sum, bytes) => sum + bytes.persistent,
    base + ends * GRAPH_TENSOR_BYTES + lonelyTensors(graph) * TENSOR_BYTES + added,
  );
  const margin = added + operators.length * MOST_ROUNDED;
  const scratch = operators.map(({ scratch: bytes }, index) => ({
    ...{ tensor: null, bytes, first: index, last: index },
  }));
  return { persistent, margin, scratch: 0, ...placed([...lifetimes(graph), ...scratch].reverse()) };
}

/** Floats have no record of a quantization: a graph that begins or ends with them is rounded otherwise than chains are. */
function hasFloats({ types }: OperatorCase): boolean {
  return types?.includes('float32') ?? false;
}

/** Inputs beyond the first, and tensors that no operator uses: no operator of the table brings them along. */
function lonelyTensors({ tensors, inputs, operators }: Graph): number {
  const used = new Set([
    ...inputs,
    ...operators.flatMap((operator) => [...operator.inputs, ...operator.outputs]),
  ]);
  return inputs.length - 1 + tensors.filter((tensor) => !used.has(tensor)).length;
}

function operatorBytes(
  operatorCase: OperatorCase,
  entries: ReadonlyMap<string, ArenaEntry>,
  base: number,
): OperatorBytes {
  const entry = entries.get(caseKey(operatorCase));
  if (entry?.source === 'measured') return measuredBytes(entry, base);
  let most = { persistent: 0, scratch: 0 };
  for (const other of entries.values()) {
    if (other.source !== 'measured' || other.case.kind !== operatorCase.kind) continue;
    const { persistent, scratch } = measuredBytes(other, base);
    most = { persistent: Math.max(most.persistent, persistent), scratch: Math.max(most.scratch, scratch) };
  }
  return most;
}

/** The part of a single-operator model that comes again with every such operator of a graph. */
function measuredBytes(
  { case: operatorCase, arena }: Pick<MeasuredEntry, 'case' | 'arena'>,
  base: number,
): OperatorBytes {
  const ends = [...operatorCase.inputs, ...outputsOf(operatorCase)]
    .map((shape, place) => ({
      place,
      bytes: elements(shape) * ELEMENT_BYTES[elementTypeAt(operatorCase, place)],
    }))
    .filter(({ place }) => place >= operatorCase.inputs.length || !isConstantOperand(operatorCase, place));
  const tensors = ends.reduce((sum, { bytes }) => sum + aligned(bytes), 0);
  return {
    persistent: arena.persistent - base - (ends.length - 2) * (GRAPH_TENSOR_BYTES + TENSOR_BYTES),
    scratch: arena.tensors - tensors,
  };
}
