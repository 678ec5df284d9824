/**
 * Chains measured as whole models, for runtimes whose kernels branch on data: there an operator alone, on inputs of its
 * own, costs something else than in the chain, and their difference would be taken for overhead.
 */
import { mean, sum } from '../common/statistics.js';
import { caseModel, chainModel, type SegmentedModel } from '../model/case-models/case-model.js';
import { caseKey, parseKey } from '../model/cases/key.js';
import type { OperatorCase, OperatorKind } from '../model/operator.js';
import { elements } from '../model/shapes.js';
import { UNIFORM_INPUT, type Signal } from '../model/signal.js';
import type { ModelRun } from '../store/model-run.js';
import { graphCount, operatorCounts } from './model-counts.js';
import { OVERHEAD_CASES, type ChainTiming } from './overhead.js';
import type { Overhead } from './table.js';
import type { ChainArena } from './tflm-arena.js';

/** Beside the cases of every overhead, the third kind that has weights. */
const CASES: readonly OperatorCase[] = [
  ...OVERHEAD_CASES,
  parseKey('FULLY_CONNECTED int8 in=1x64 out=1x64 a=RELU6 w=per-tensor b=yes'),
];

/**
 * Kinds whose kernels take what the data alone make them take: in a chain their data fade, and in networks they are
 * anything from a fill to all saturated.
 */
const EXTREME_CASES: readonly OperatorCase[] = [
  'ADD int8 in=1x4x4x8,1x4x4x8 out=1x4x4x8 a=NONE',
  'AVERAGE_POOL_2D int8 in=1x4x4x8 out=1x4x4x8 k=3x3 s=1x1 p=SAME a=NONE',
  'LOGISTIC int8 in=1x1x1x64 out=1x1x1x64',
  'MEAN int8 in=1x4x4x8 out=1x1x1x8 axes=1,2',
  'MUL int8 in=1x4x4x8,1x1x1x8 out=1x4x4x8 a=NONE',
].map(parseKey);

/**
 * Lengths of these chains. Their persistent memory is rounded to 16 bytes and grows in steps of 4, so that a chain of
 * four more operators is rounded as much, and four in a row show every rounding there is. The longest shows what
 * other data than a fill make of an operator.
 */
const LENGTHS: readonly number[] = [1, 2, 3, 4, 5, 9];

/** A chain of equal operators, to be measured whole and operator by operator on the same inputs. */
export interface Chain {
  readonly key: string;
  readonly operators: number;
  readonly segmented: SegmentedModel;
}

/** An operator alone, and what its inputs are filled with: from a seed, or with the same values again and again. */
export interface Extreme {
  readonly key: string;
  readonly segmented: SegmentedModel;
  readonly inputs: number | readonly Int8Array[];
}

/** An operator that was measured on all its inputs; of the first all else are deviations. */
export interface ExtremeRuns {
  readonly key: string;
  readonly runs: readonly ModelRun[];
}

/** What the extremes repeat: silence at either end, in the middle, and a change at every step. */
const PATTERNS: readonly (readonly number[])[] = [[-128], [0], [127], [-128, 127]];

const CLASSES = 16;
const SOFTMAX = parseKey(`SOFTMAX int8 in=1x${CLASSES} out=1x${CLASSES}`);
/**
 * Steps wide enough that SOFTMAX passes over classes far behind the first, as in trained models: it takes those as zero
 * that are more than 31 behind (the 5 integer bits of its differences), and the range of a fill is 7.
 */
const LOGITS: Signal = { ...UNIFORM_INPUT, scale: 1 / 4 };
/** The two ends of what a SOFTMAX decides, to which a shift of its inputs means nothing: no class leads, or one does. */
const DECISIONS: readonly Int8Array[] = [
  new Int8Array(CLASSES),
  Int8Array.from({ length: CLASSES }, (_, index) => (index === 0 ? 127 : -128)),
];

/** By operator: its fill, then its extremes. */
export function dataExtremes(seed: number): Extreme[][] {
  const key = caseKey(SOFTMAX);
  const trained = caseModel(SOFTMAX, LOGITS);
  const decisions = DECISIONS.map((logits) => ({ key, segmented: trained, inputs: [logits] }));
  return [...repeatedExtremes(seed), [{ key, segmented: caseModel(SOFTMAX), inputs: seed }, ...decisions]];
}

function repeatedExtremes(seed: number): Extreme[][] {
  return EXTREME_CASES.map((operatorCase) => {
    const [key, segmented] = [caseKey(operatorCase), caseModel(operatorCase)];
    const repeated = PATTERNS.map((pattern) =>
      operatorCase.inputs.map((shape) =>
        Int8Array.from({ length: elements(shape) }, (_, index) => pattern[index % pattern.length]!),
      ),
    );
    return [seed, ...repeated].map((inputs) => ({ key, segmented, inputs }));
  });
}

/** A chain that was measured. */
export interface ChainRun extends Omit<Chain, 'segmented'> {
  readonly run: ModelRun;
}

/** The chains of all cases that the overhead is fitted from. */
export function overheadChains(): Chain[] {
  return CASES.flatMap((operatorCase) =>
    LENGTHS.map((operators) => ({
      key: caseKey(operatorCase),
      operators,
      segmented: chainModel(operatorCase, operators),
    })),
  );
}

/** What chains took of the arena: those of operators without scratch memory, whose handles would hide in the rounding. */
export function chainArenas(chains: readonly ChainRun[]): ChainArena[] {
  const keys = OVERHEAD_CASES.map(caseKey);
  return chains.flatMap(({ key, operators, run: { arena } }) =>
    keys.includes(key) ? [{ key, operators, arena }] : [],
  );
}

/** The counts of a measured chain. */
export function chainTiming({ key, operators, run }: ChainRun): ChainTiming {
  return { key, operators, whole: graphCount(run), kernels: sum(operatorCounts(run) ?? []) };
}

/**
 * How far data move each kind of operator: the root mean square of what other data than a fill make it take more or
 * less, by the elements of its output. A kernel branches where it requantizes and clamps, once for each of these. Kinds
 * with weights show it in their longest chain, whose first operator alone is given a fill; the others on extremes. Sorted
 * by kind.
 */
export function dataSpread(
  chains: readonly ChainRun[],
  extremes: readonly ExtremeRuns[],
): NonNullable<Overhead['data']> {
  const spread = new Map<OperatorKind, number>();
  const add = (key: string, [first, ...others]: readonly number[]): void => {
    if (first === undefined || others.length === 0) return;
    const { kind, output } = parseKey(key);
    const deviation = Math.sqrt(mean(others.map((count) => (count - first) ** 2)));
    spread.set(kind, Math.round((1000 * deviation) / elements(output)) / 1000);
  };
  for (const key of CASES.map(caseKey)) {
    const [longest] = chains.filter((chain) => chain.key === key).sort((a, b) => b.operators - a.operators);
    if (longest !== undefined) add(key, operatorCounts(longest.run) ?? []);
  }
  for (const { key, runs } of extremes) add(key, runs.map(graphCount));
  return [...spread]
    .map(([kind, perOutput]) => ({ kind, perOutput }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
