import { channels } from './shapes.js';
import type { GraphTensor } from './tflite/graph-tensor.js';
import type { Graph } from './tflite/graph.js';

/** A tensor to be placed: its bytes, and the first and last operator during which it must be kept. */
export interface PlannedTensor {
  readonly bytes: number;
  readonly first: number;
  readonly last: number;
}

/** Offsets in the order of the tensors given, and the bytes that all of them together need. */
export interface ArenaPlan {
  readonly offsets: readonly number[];
  readonly peak: number;
}

/** Bytes that a model needs of the firmware's arena, by purpose. */
export interface ArenaBytes {
  /** Operator and tensor records, multipliers, tables: kept as long as the model is open. */
  readonly persistent: number;
  /** Working memory of single operators. The kernels of the flavour `reference` need none. */
  readonly scratch: number;
  /** Peak of the tensors' plan. */
  readonly tensors: number;
  readonly total: number;
}

/** Every allocation in the arena begins at a multiple of this and takes a multiple of it. */
export const ARENA_ALIGNMENT = 16;

/** Persistent bytes of the firmware's records: per tensor, per operator, per requantization multiplier. */
const TENSOR_RECORD_BYTES = 16;
const OPERATOR_RECORD_BYTES = 96;
const MULTIPLIER_BYTES = 8;
/** An operator on one int8 value at a time is a table of all 256. */
const LOOKUP_TABLE_BYTES = 256;

/**
 * Places tensors so that no two that live at the same time overlap: the largest first (the earlier of equals
 * first), each as low as it fits. The firmware plans by the same rule, so that both come to the same offsets.
 */
export function planArena(tensors: readonly PlannedTensor[]): ArenaPlan {
  const bySize = tensors
    .map(({ bytes, first, last }, index) => ({ index, bytes: aligned(bytes), first, last, offset: 0 }))
    .sort((a, b) => b.bytes - a.bytes || a.index - b.index);
  const placed: typeof bySize = [];
  for (const tensor of bySize) {
    for (const other of placed) {
      if (other.last < tensor.first || other.first > tensor.last) continue;
      if (other.offset >= tensor.offset + tensor.bytes) break;
      tensor.offset = Math.max(tensor.offset, other.offset + other.bytes);
    }
    placed.push(tensor);
    placed.sort((a, b) => a.offset - b.offset);
  }
  return {
    offsets: placed.toSorted((a, b) => a.index - b.index).map(({ offset }) => offset),
    peak: placed.reduce((peak, { offset, bytes }) => Math.max(peak, offset + bytes), 0),
  };
}

/** The arena that the firmware's runtime `builtin` needs for a graph. */
export function arenaOf(graph: Graph): ArenaBytes {
  const persistent = persistentBytes(graph);
  const scratch = 0;
  const tensors = planArena(lifetimes(graph)).peak;
  return { persistent, scratch, tensors, total: persistent + scratch + tensors };
}

function persistentBytes(graph: Graph): number {
  const records =
    aligned(TENSOR_RECORD_BYTES * graph.tensors.length) +
    aligned(OPERATOR_RECORD_BYTES * graph.operators.length);
  return graph.operators.reduce((sum, operator) => {
    switch (operator.kind) {
      case 'CONV_2D':
      case 'DEPTHWISE_CONV_2D':
        return sum + aligned(MULTIPLIER_BYTES * channels(operator.output.shape));
      case 'FULLY_CONNECTED':
        return sum + aligned(MULTIPLIER_BYTES * operator.weights.scales.length);
      case 'LOGISTIC':
      case 'HARD_SWISH':
        return sum + LOOKUP_TABLE_BYTES;
      default:
        return sum;
    }
  }, records);
}

/** The computed tensors in use, each from the first operator that uses it to the last. */
export function lifetimes(graph: Graph): PlannedTensor[] {
  const end = graph.operators.length - 1;
  const spans = new Map<GraphTensor, { first: number; last: number }>();
  const use = (tensor: GraphTensor, time: number): void => {
    if (tensor.data !== null) return;
    const span = spans.get(tensor);
    if (span === undefined) spans.set(tensor, { first: time, last: time });
    else span.last = Math.max(span.last, time);
  };
  for (const input of graph.inputs) use(input, 0);
  for (const operator of graph.operators) {
    for (const tensor of [...operator.inputs, operator.output]) use(tensor, operator.index);
  }
  for (const output of graph.outputs) use(output, end);
  return graph.tensors.flatMap((tensor) => {
    const span = spans.get(tensor);
    return span === undefined ? [] : [{ bytes: tensor.bytes, ...span }];
  });
}

/** The multiple of {@link ARENA_ALIGNMENT} that holds so many bytes. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / ARENA_ALIGNMENT) * ARENA_ALIGNMENT;
}
