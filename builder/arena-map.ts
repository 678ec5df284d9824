/** What lies where in a model's arena, and from which operator to which. Sizes and offsets in bytes. */
import { arenaOf, lifetimes, planArena, type PlannedTensor } from '../model/graph/arena.js';
import type { GraphTensor } from '../model/tensor.js';
import type { Graph } from '../model/tflite/graph.js';

/** Memory that a tensor or an operator holds for a while. */
export interface ArenaBlock extends PlannedTensor {
  /** null for the working memory of an operator */
  readonly tensor: GraphTensor | null;
  /** from the begin of the planned part */
  readonly offset: number;
}

export interface ArenaMap {
  /** kept as long as the model is open */
  readonly persistent: number;
  /** of the persistent part, what may not be taken: 0 where it is exact */
  readonly margin: number;
  /** working memory beside the planned part; 0 where it is planned among the tensors */
  readonly scratch: number;
  /** height of the planned part */
  readonly peak: number;
  /** those that take no room are left out */
  readonly blocks: readonly ArenaBlock[];
}

/** All of it. */
export function arenaMapBytes({ persistent, scratch, peak }: ArenaMap): number {
  return persistent + scratch + peak;
}

/** The arena of the runtime `builtin`, as `arenaOf` counts it. */
export function builtinArenaMap(graph: Graph): ArenaMap {
  const { persistent, scratch } = arenaOf(graph);
  return { persistent, margin: 0, scratch, ...placed(lifetimes(graph)) };
}

/** Blocks where the planner puts them. */
export function placed(blocks: readonly Omit<ArenaBlock, 'offset'>[]): Pick<ArenaMap, 'peak' | 'blocks'> {
  const { offsets, peak } = planArena(blocks);
  return {
    peak,
    blocks: blocks
      .map((block, index) => ({ ...block, offset: offsets[index]! }))
      .filter(({ bytes }) => bytes > 0),
  };
}

/**
 * The operator during which the planned part is used to its full height, and of several the one with most bytes in
 * use.
 */
export function peakOperator({ blocks }: ArenaMap): number {
  const operators = Math.max(-1, ...blocks.map(({ last }) => last)) + 1;
  const heights = Array.from({ length: operators }, (_, operator) => {
    const alive = blocksDuring(blocks, operator);
    return {
      operator,
      height: Math.max(0, ...alive.map(({ offset, bytes }) => offset + bytes)),
      bytes: alive.reduce((sum, block) => sum + block.bytes, 0),
    };
  });
  return heights.reduce(
    (most, one) =>
      one.height > most.height || (one.height === most.height && one.bytes > most.bytes) ? one : most,
    { operator: 0, height: 0, bytes: 0 },
  ).operator;
}

/** What is in use while an operator runs. */
export function blocksDuring(blocks: readonly ArenaBlock[], operator: number): ArenaBlock[] {
  return blocks.filter(({ first, last }) => first <= operator && operator <= last);
}
