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

export function meets(costs: Omit<Costs, 'unit'>, limits: Limits): boolean {
  return COSTS.every((cost) => costs[cost] <= (limits[cost] ?? Infinity));
}

/** A network that takes this share of a limit uses its budget. */
const NEAR = 0.95;

/** The limit of which costs take the largest share; null where nothing is limited. */
export function nearestLimit(
  costs: Costs,
  limits: Limits,
): { readonly cost: Cost; readonly share: number } | null {
  const shares = COSTS.map((cost) => ({ cost, share: costs[cost] / (limits[cost] ?? Infinity) }));
  const nearest = shares.reduce((most, one) => (one.share > most.share ? one : most));
  return nearest.share > 0 ? nearest : null;
}

/** Whether costs are within 5 % of a limit. */
export function nearLimit(costs: Costs, limits: Limits): boolean {
  return (nearestLimit(costs, limits)?.share ?? 0) >= NEAR;
}
