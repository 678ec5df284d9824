/** What a network may cost. */
import type { Unit } from '../../model/configuration.js';

/** Each in its unit; undefined where nothing limits it. */
export interface Limits {
  /** in the table's unit */
  readonly count?: number;
  /** tensor arena, bytes */
  readonly sramBytes?: number;
  /** model and firmware, bytes */
  readonly flashBytes?: number;
}

/** What a network costs, by a table. */
export interface Costs {
  readonly unit: Unit;
  readonly count: number;
  readonly sramBytes: number;
  readonly flashBytes: number;
}

export type Cost = 'count' | 'sramBytes' | 'flashBytes';
export const COSTS: readonly Cost[] = ['count', 'sramBytes', 'flashBytes'];

export function meets(costs: Costs, limits: Limits): boolean {
  return COSTS.every((cost) => costs[cost] <= (limits[cost] ?? Infinity));
}
