/** Runs in, table out. The same runs give the same table, to the byte: nothing else goes in. */
import { defined } from '../common/defined.js';
import { LutError } from '../common/errors.js';
import { caseKey } from '../model/cases/key.js';
import type { OperatorCase } from '../model/operator.js';
import type { StoredRun } from '../store/run.js';
import type { RunSelection, Store } from '../store/store.js';
import { byKey, requireReadable, type KeyFunction } from './conflicts.js';
import { Interpolator } from './interpolate/interpolator.js';
import { statedKernels } from './kernels/index.js';
import type { StatedKernel } from './kernels/parts/stated-kernel.js';
import { chainArenas, chainTiming, dataSpread, type ChainRun, type ExtremeRuns } from './chains.js';
import { fitOverhead, type ChainTiming } from './overhead.js';
import { statistics } from './run-statistics.js';
import {
  TABLE_SCHEMA,
  tableHash,
  type InfeasibleCase,
  type InterpolatedEntry,
  type MeasuredEntry,
  type Overhead,
  type Table,
} from './table.js';
import { graphBytes } from './tflm-arena.js';

export interface CompileOptions {
  /** id of the board */
  readonly board: string;
  readonly space: Table['space'];
  readonly firmwareBytes: number;
  /** the cases that the table is to hold with measured counts */
  readonly cases: Iterable<OperatorCase>;
  /** the cases that it is to hold with counts interpolated from those */
  readonly interpolated?: Iterable<OperatorCase>;
  readonly infeasible: readonly InfeasibleCase[];
  /** whole chains with their operators on the same data; unless given, graphs and operators alone are compared */
  readonly chains?: readonly ChainRun[];
  /** with these, what extreme data made of operators */
  readonly extremes?: readonly ExtremeRuns[];
  readonly keyOf?: KeyFunction;
}

/**
 * Compiles the newest runs of one configuration.
 * @param selection only runs of so many samples, or of these benches of a fleet; all unless given
 * @throws TABLE_MISSING (cases or chains without a run, cases too far from them to interpolate), TABLE_MIXED, TABLE_CONFLICT, STORE_*
 */
export function compileTable(
  store: Store,
  configurationHash: string,
  options: CompileOptions,
  selection: Pick<RunSelection, 'samples' | 'benches'> = {},
): Table {
  const operatorRuns = store.latestRuns(configurationHash, {
    ...selection,
    scope: 'operator',
    operators: 1,
  });
  const graphRuns = store.latestRuns(configurationHash, { ...selection, scope: 'graph' });
  return compileRuns(operatorRuns, graphRuns, options);
}

/** As {@link compileTable}, from runs: those of operators alone, and those of the whole graphs of chains. */
export function compileRuns(
  operatorRuns: Iterable<StoredRun>,
  graphRuns: Iterable<StoredRun>,
  {
    board,
    space,
    firmwareBytes,
    cases,
    interpolated = [],
    infeasible,
    chains,
    extremes = [],
    keyOf = caseKey,
  }: CompileOptions,
): Table {
  const measured = new MeasuredCases(keyOf);
  for (const run of operatorRuns) measured.add(run);
  const graphs = [...graphRuns];
  for (const run of graphs) measured.requireConfiguration(run);

  const timed = [...byKey(cases, keyOf).keys()].map((key) => measured.entry(key));
  const { configuration } = measured;
  const estimated = interpolate(timed, byKey(interpolated, keyOf), statedKernels(configuration));
  const entries = [...timed, ...estimated].sort((a, b) => (a.key < b.key ? -1 : 1));
  const overhead = chains === undefined ? overheadOf(graphs, measured) : overheadOfChains(chains, extremes);
  const sorted = [...infeasible].sort((a, b) => (a.key < b.key ? -1 : 1));
  const content = { configuration, overhead, entries, infeasible: sorted };
  return {
    schema: TABLE_SCHEMA,
    hash: tableHash(content),
    board,
    unit: configuration.unit,
    firmwareBytes,
    space,
    ...content,
  };
}

/**
 * The entries of these cases alone, by the newest of the runs.
 * @throws TABLE_MISSING (cases without a run), TABLE_MIXED, TABLE_CONFLICT
 */
export function compileEntries(runs: Iterable<StoredRun>, cases: Iterable<OperatorCase>): MeasuredEntry[] {
  const measured = new MeasuredCases(caseKey);
  for (const run of runs) measured.add(run);
  return [...byKey(cases, caseKey).keys()].map((key) => measured.entry(key));
}

/** The entries of one configuration as they are computed, run by run: samples are not kept. */
class MeasuredCases {
  private readonly entries = new Map<string, MeasuredEntry>();
  private first: StoredRun | undefined;

  constructor(private readonly keyOf: KeyFunction) {}

  get configuration(): StoredRun['configuration'] {
    if (this.first === undefined) throw missing('The database has no runs of this configuration');
    return this.first.configuration;
  }

  add(run: StoredRun): void {
    this.requireConfiguration(run);
    const key = this.keyOf(run.case);
    requireReadable(key, run.case);
    this.entries.set(key, {
      key,
      case: run.case,
      ...statistics(run),
      stop: run.stop,
      arena: run.arena,
      ...defined({ kernel: run.kernel }),
      source: 'measured',
    });
  }

  /** @throws TABLE_MIXED */
  requireConfiguration(run: StoredRun): void {
    this.first ??= run;
    if (run.configurationHash === this.first.configurationHash) return;
    throw new LutError(
      'TABLE_MIXED',
      `Run ${run.id} of "${run.key}" belongs to the configuration ${run.configurationHash.slice(0, 12)}, ` +
        `run ${this.first.id} to ${this.first.configurationHash.slice(0, 12)}: one table never mixes two.`,
      'Compile each configuration by itself.',
    );
  }

  /** @throws TABLE_MISSING */
  entry(key: string): MeasuredEntry {
    const entry = this.entries.get(key);
    if (entry === undefined) throw missing(`The case "${key}" has not been profiled`);
    return entry;
  }
}

/** @throws TABLE_MISSING */
function interpolate(
  timed: readonly MeasuredEntry[],
  cases: ReadonlyMap<string, OperatorCase>,
  kernels: readonly StatedKernel[],
): InterpolatedEntry[] {
  if (cases.size === 0) return [];
  const interpolator = new Interpolator(timed, kernels);
  return [...cases].map(([key, operatorCase]) => {
    const estimate = interpolator.estimate(operatorCase);
    if (estimate === undefined) {
      throw new LutError(
        'TABLE_MISSING',
        `The case "${key}" is too far from what has been profiled to be interpolated.`,
        'Profile more of the cases: raise --budget.',
      );
    }
    const { count, low, high } = estimate;
    return { key, case: operatorCase, median: count, low, high, source: 'interpolated' };
  });
}

/** For kernels that take the same whatever the data: graphs of chains, and their operators alone. */
function overheadOf(graphs: readonly StoredRun[], measured: MeasuredCases): Overhead {
  const timings = graphs.map((run): ChainTiming => {
    const { key, operators } = run;
    return { key, operators, whole: statistics(run).median, kernels: operators * measured.entry(key).median };
  });
  return required(fitOverhead(timings));
}

function overheadOfChains(chains: readonly ChainRun[], extremes: readonly ExtremeRuns[]): Overhead {
  const overhead = required(fitOverhead(chains.map(chainTiming)));
  const bytes = graphBytes(chainArenas(chains));
  return { ...overhead, data: dataSpread(chains, extremes), ...defined({ graphBytes: bytes }) };
}

function required(overhead: Overhead | undefined): Overhead {
  if (overhead === undefined) throw missing('No chains of two lengths have been profiled');
  return overhead;
}

function missing(what: string): LutError {
  return new LutError('TABLE_MISSING', `${what}.`, 'Profile what is missing: lut build does, and resumes.');
}
