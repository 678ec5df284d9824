/** The operator cases of a space or of models, timed on a bench into the database. */
import type { Board } from '../boards/board.js';
import { neededRuns, operatorRuns, planCases, type CasePlan } from '../builder/plan.js';
import { requireSameConfiguration } from '../builder/same-configuration.js';
import { statedKernels } from '../builder/kernels/index.js';
import { selectCases } from '../builder/select.js';
import type { Table } from '../builder/table.js';
import { defined } from '../common/defined.js';
import { LutError } from '../common/errors.js';
import { caseKey } from '../model/cases/key.js';
import type { OperatorCase } from '../model/operator.js';
import { distinctCases } from '../model/space/architecture.js';
import { loadSpace } from '../model/space/load.js';
import type { Space } from '../model/space/space.js';
import { caseOfOperator } from '../model/tflite/operator-case.js';
import type { BenchChoice } from '../store/bench-choice.js';
import type { Store } from '../store/store.js';
import { compareBenches } from './comparing.js';
import { keyFilter } from './key-filter.js';
import type { Listening } from './listen.js';
import { measureCases, requireNoneRefused, type CasesMeasured } from './measure-cases.js';
import { measureChains, type MeasuredChains } from './measure-chains.js';
import { loadModelFile } from './model-file.js';
import { withBench, type OpenBench } from './open-bench.js';
import type { Wear } from './wear.js';
import { withStore } from './with-store.js';

/** Which cases are meant. */
export interface CaseChoice {
  /** name or path of a space; `edgenas-vww` where no models are given either */
  readonly space?: string;
  /** paths of `.tflite` models whose operators are meant, alone or beside the space's */
  readonly models?: readonly string[];
  /** only cases whose key contains one of these texts, in which `*` stands for anything */
  readonly patterns?: readonly string[];
  /** share of the cases to measure, those that tell most; the others are left to be interpolated */
  readonly budget?: number;
}

export interface ProfileRequest extends CaseChoice, Listening {
  readonly board: Board;
  /** the board's way of placing code and data, where it is not the board file's own */
  readonly placement?: string;
  readonly bench: OpenBench;
  /** path of the database */
  readonly db: string;
  /** samples of each case, exactly; the unit's default unless given */
  readonly runs?: number;
  /** measure again what has been measured */
  readonly again?: boolean;
  /** a table of the bench's configuration that has some of the cases: only the others are measured, and no overhead */
  readonly beside?: Table;
}

/** Which cases a request means, and what of them the board can hold. */
export interface ChosenCases {
  /** null where only cases of models were asked for */
  readonly space: Space | null;
  readonly plan: CasePlan;
  /** the feasible cases that are measured: all, or those that a budget allows */
  readonly cases: readonly OperatorCase[];
}

export interface Profiled extends ChosenCases {
  /** name of the bench */
  readonly bench: string;
  /** whose runs count of those that the database has; all unless given */
  readonly chosen?: BenchChoice;
  readonly firmwareBytes: number;
  readonly measured: CasesMeasured;
  /** null where no flash was erased */
  readonly wear: Wear | null;
  /** where the runtime's kernels branch on data: what its overhead is fitted from */
  readonly overhead?: MeasuredChains;
}

export const DEFAULT_SPACE = 'edgenas-vww';

/**
 * Measures the cases asked for that the database does not have yet.
 * @throws USAGE_CASE, MODEL_*, FILE_*, STORE_*, LINK_*, FIRMWARE_*, TOOLCHAIN_*; INTERRUPTED: what is done is stored;
 * FIRMWARE_REFUSED, all else done, when the board refused cases
 */
export async function profile(request: ProfileRequest): Promise<Profiled> {
  const profiled = await withStore(request.db, (store) => profileInto(store, request));
  requireNoneRefused(request.board.id, profiled.measured.refused);
  return profiled;
}

/** As {@link profile}, into an open store; what the board refused is among what was measured. */
export async function profileInto(store: Store, request: ProfileRequest): Promise<Profiled> {
  const { board, bench, signal, onProgress, onEvent, runs, again, beside, budget } = request;
  const { space, plan, cases: wanted } = wantedCases(request, board);
  return withBench(bench, board, store, defined({ signal, onProgress, onEvent }), async (opened) => {
    const { name, firmwareBytes, configuration, chosen } = opened.bench;
    if (beside !== undefined) requireSameConfiguration(beside, configuration);
    await compareBenches(opened.bench, defined({ onProgress }));
    // Of those that a table lacks all are measured: a budget is of a table's own.
    const cases =
      budget === undefined || beside !== undefined
        ? wanted
        : selectCases(wanted, budget, statedKernels(configuration));
    const wholeChains = beside === undefined && configuration.runtime === 'tflm';
    const casesAlone = beside !== undefined || wholeChains;
    const measured = await measureCases(opened, {
      store,
      needed: casesAlone ? operatorRuns(cases) : neededRuns(cases),
      ...defined({ runs, again, onProgress }),
    });
    const overhead = wholeChains ? await measureChains(opened, store, defined({ runs, again })) : undefined;
    const wear = opened.wear();
    return {
      ...{ space, plan, cases, bench: name, firmwareBytes, measured, wear },
      ...defined({ chosen, overhead }),
    };
  });
}

/**
 * The feasible cases, whatever the budget.
 * @throws USAGE_CASE where there is nothing to measure; MODEL_*, FILE_*
 */
function wantedCases(request: ProfileRequest, board: Board): ChosenCases {
  const { models, space: name, patterns, beside } = request;
  const space = name === undefined && models !== undefined ? null : loadSpace(name ?? DEFAULT_SPACE);
  const plan = planCases(matchingCases(space, models ?? [], patterns), board.memory);
  if (beside !== undefined) return { space, plan, cases: plan.feasible.filter(isNewBeside(beside, request)) };
  if (plan.feasible.length === 0) throw nothingToMeasure(patterns, board, plan);
  return { space, plan, cases: plan.feasible };
}

/** Tells the cases that a table has not measured, or all where everything is to be measured again. */
function isNewBeside(
  { entries }: Table,
  { again = false }: ProfileRequest,
): (operatorCase: OperatorCase) => boolean {
  const known = new Set(entries.filter(({ source }) => source === 'measured').map(({ key }) => key));
  return (operatorCase) => again || !known.has(caseKey(operatorCase));
}

function matchingCases(
  space: Space | null,
  models: readonly string[],
  patterns: readonly string[] | undefined,
): OperatorCase[] {
  const ofModels = models.flatMap((path) => loadModelFile(path).graph.operators.map(caseOfOperator));
  const matches = keyFilter(patterns);
  return [...(space === null ? [] : distinctCases(space)), ...ofModels].filter((operatorCase) =>
    matches(caseKey(operatorCase)),
  );
}

function nothingToMeasure(
  patterns: readonly string[] | undefined,
  { id }: Board,
  { infeasible }: CasePlan,
): LutError {
  return infeasible.length > 0
    ? new LutError(
        'USAGE_CASE',
        `None of the ${infeasible.length} selected cases fits the memory of ${id}.`,
        'Choose smaller cases, or a board with more memory.',
      )
    : new LutError(
        'USAGE_CASE',
        `No case matches ${patterns?.map((pattern) => `"${pattern}"`).join(', ')}.`,
        'A pattern is a part of a key, e.g. --case "DEPTHWISE_CONV_2D*k=5x5"; lut show --case lists keys.',
      );
}
