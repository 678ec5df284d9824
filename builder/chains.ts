/**
 * Chains measured as whole models, for runtimes whose kernels branch on data: there an operator alone, on inputs of its
 * own, costs something else than in the chain, and their difference would be taken for overhead.
 */
import { sum } from '../common/statistics.js';
import { chainModel, type SegmentedModel } from '../model/case-models/case-model.js';
import { caseKey } from '../model/cases/key.js';
import type { ModelRun } from '../store/model-run.js';
import { graphCount, operatorCounts } from './model-counts.js';
import { OVERHEAD_CASES, type ChainTiming } from './overhead.js';

/**
 * Lengths of these chains. Their persistent memory is rounded to 16 bytes and grows in steps of 4, so that a chain of
 * four more operators is rounded as much, and four in a row show every rounding there is.
 */
const LENGTHS: readonly number[] = [1, 2, 3, 4, 5];

/** A chain of equal operators, to be measured whole and operator by operator on the same inputs. */
export interface Chain {
  readonly key: string;
  readonly operators: number;
  readonly segmented: SegmentedModel;
}

/** A chain that was measured. */
export interface ChainRun extends Omit<Chain, 'segmented'> {
  readonly run: ModelRun;
}

/** The chains of all cases that the overhead is fitted from. */
export function overheadChains(): Chain[] {
  return OVERHEAD_CASES.flatMap((operatorCase) =>
    LENGTHS.map((operators) => ({
      key: caseKey(operatorCase),
      operators,
      segmented: chainModel(operatorCase, operators),
    })),
  );
}

/** The counts of a measured chain. */
export function chainTiming({ key, operators, run }: ChainRun): ChainTiming {
  return { key, operators, whole: graphCount(run), kernels: sum(operatorCounts(run) ?? []) };
}
