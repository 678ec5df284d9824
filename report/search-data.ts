/** What words about a search are made from: what `lab/search` gives. */
import type { Table } from '../builder/table.js';
import type { Figure } from '../common/figure.js';
import type { Space } from '../model/space/space.js';
import type { Cost, Costs, Limits } from '../search/costs/limits.js';
import type { Final } from '../search/final.js';
import type { FinishedCandidate } from '../search/search.js';
import type { Candidate } from '../search/strategies/strategy.js';

export interface SearchData {
  /** all that the result depends on; of the pages' words, what is named here */
  readonly settings: {
    readonly board: string;
    readonly space: Space;
    readonly strategy: string;
    readonly ablation: string | null;
    readonly baseline: {
      readonly name: string;
      readonly width: number;
      readonly droppedStrides: readonly number[];
    } | null;
    readonly limits: Limits;
    readonly timeLimit?: { readonly milliseconds: number };
    readonly assumeIpc: number | null;
    readonly plan: { readonly seed: number };
  };
  readonly chosen: { readonly table: Pick<Table, 'unit' | 'configuration' | 'validation'> };
  readonly dataset: {
    readonly name: string;
    readonly synthetic: boolean;
    readonly training: number;
    readonly heldOut: number;
    readonly test: number;
  };
  readonly found: { readonly accuracyFloat: number; readonly accuracyInt8: number };
  /** all that were judged */
  readonly candidates: readonly Candidate[];
  /** those that no other one beats in both count and held-out accuracy */
  readonly front: readonly Candidate[];
  /** what the finalists were chosen from; empty unless networks evolved */
  readonly evolved: readonly unknown[];
  /** how the winner was chosen among the best; null for a published network */
  readonly final: Pick<Final, 'winner' | 'finalists' | 'rounds' | 'budget'> | null;
  /** smaller ones of the front that were retrained */
  readonly smaller: readonly Pick<FinishedCandidate, 'candidate' | 'accuracyFloat' | 'accuracyInt8'>[];
  readonly predicted: Costs;
  /** null where nothing was measured */
  readonly measured: Costs | null;
  /** by the table, in ms; null where it does not say how long a count takes */
  readonly latency: Figure | null;
  readonly countsPerSecond: number | null;
  /** null where no board was asked for, or it failed; whether it computes what the host does is null where unknown */
  readonly board: { readonly run: { readonly outputsEqual: boolean | null } } | null;
  /** by phase */
  readonly seconds: Readonly<Record<string, number>>;
  /** paths of the network, and of the report */
  readonly files: { readonly model: string; readonly report: string };
}

/** Every cost, by its name beside others; a count has the name of its unit where there is one. */
export const COST_NAMES: Readonly<Record<Cost, string>> = {
  count: 'count',
  sramBytes: 'SRAM',
  flashBytes: 'flash',
};
export const COSTS = Object.keys(COST_NAMES) as readonly Cost[];
