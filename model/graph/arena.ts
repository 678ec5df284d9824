import { definitionOf } from '../operators/index.js';
import type { GraphTensor } from '../tensor.js';
import type { Graph } from '../tflite/graph.js';

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

/** Bytes of the arena that a model needs, by purpose. */
export interface ArenaBytes {
  /** Operator and tensor records, multipliers, tables: kept as long as the model is open. */
  readonly persistent: number;
  /** Working memory of the operator that runs, where a runtime keeps a place for it; `builtin` has none. */
  readonly scratch: number;
  /** Peak of the tensors' plan. */
  readonly tensors: number;
}

/** All of the arena that a model needs. */
export function arenaTotal({ persistent, scratch, tensors }: ArenaBytes): number {
  return persistent + scratch + tensors;
}

/** Every allocation in the arena begins at a multiple of this and takes a multiple of it. */
const ARENA_ALIGNMENT = 16;

/** Persistent bytes of the firmware's records: per tensor and per operator. */
const TENSOR_RECORD_BYTES = 16;
const OPERATOR_RECORD_BYTES = 96;

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

/** The arena that the firmware's runtime `builtin` needs for a graph, whatever the flavour of its kernels. */
export function arenaOf(graph: Graph): ArenaBytes {
  return { persistent: persistentBytes(graph), scratch: 0, tensors: planArena(lifetimes(graph)).peak };
}

function persistentBytes(graph: Graph): number {
  const records =
    aligned(TENSOR_RECORD_BYTES * graph.tensorCount) +
    aligned(OPERATOR_RECORD_BYTES * graph.operators.length);
  return graph.operators.reduce(
    (sum, operator) => sum + aligned(definitionOf(operator.kind).persistentBytes(operator)),
    records,
  );
}

/** A computed tensor, and how long it must be kept. */
export interface LivingTensor extends PlannedTensor {
  readonly tensor: GraphTensor;
}

/** The computed tensors in use, each from the first operator that uses it to the last. */
export function lifetimes(graph: Graph): LivingTensor[] {
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
    for (const tensor of [...operator.inputs, ...operator.outputs]) use(tensor, operator.index);
  }
  for (const output of graph.outputs) use(output, end);
  return graph.tensors.flatMap((tensor) => {
    const span = spans.get(tensor);
    return span === undefined ? [] : [{ tensor, bytes: tensor.bytes, ...span }];
  });
}

/** The multiple of {@link ARENA_ALIGNMENT} that holds so many bytes. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / ARENA_ALIGNMENT) * ARENA_ALIGNMENT;
}
