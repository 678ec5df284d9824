/** Runs in, table out. The same runs give the same table, to the byte: nothing else goes in. */
import { LutError } from '../common/errors.js';
import { caseKey } from '../model/key.js';
import type { OperatorCase } from '../model/operator.js';
import type { StoredRun } from '../store/run.js';
import type { Store } from '../store/store.js';
import { byKey, requireReadable, type KeyFunction } from './conflicts.js';
import { fitOverhead, type ChainTiming } from './overhead.js';
import { statistics } from './statistics.js';
import {
  TABLE_SCHEMA,
  tableHash,
  type InfeasibleCase,
  type Overhead,
  type Table,
  type TableEntry,
} from './table.js';

export interface CompileOptions {
  /** id of the board */
  readonly board: string;
  readonly space: Table['space'];
  /** the cases that the table is to hold */
  readonly cases: Iterable<OperatorCase>;
  readonly infeasible: readonly InfeasibleCase[];
  readonly keyOf?: KeyFunction;
}

/**
 * Compiles the newest runs of one configuration.
 * @throws TABLE_MISSING (cases or chains without a run), TABLE_MIXED, TABLE_CONFLICT, STORE_*
 */
export function compileTable(store: Store, configurationHash: string, options: CompileOptions): Table {
  const operatorRuns = store.latestRuns(configurationHash, { target: 'operator', operators: 1 });
  return compileRuns(operatorRuns, store.latestRuns(configurationHash, { target: 'graph' }), options);
}

/** As {@link compileTable}, from runs: those of operators alone, and those of the whole graphs of chains. */
export function compileRuns(
  operatorRuns: Iterable<StoredRun>,
  graphRuns: Iterable<StoredRun>,
  { board, space, cases, infeasible, keyOf = caseKey }: CompileOptions,
): Table {
  const measured = new MeasuredCases(keyOf);
  for (const run of operatorRuns) measured.add(run);
  const chains = [...graphRuns];
  for (const run of chains) measured.requireConfiguration(run);

  const entries = [...byKey(cases, keyOf).keys()].map((key) => measured.entry(key));
  const { configuration } = measured;
  const overhead = overheadOf(chains, measured);
  const sorted = [...infeasible].sort((a, b) => (a.key < b.key ? -1 : 1));
  const content = { configuration, overhead, entries, infeasible: sorted };
  return {
    schema: TABLE_SCHEMA,
    hash: tableHash(content),
    board,
    unit: configuration.unit,
    space,
    ...content,
  };
}

/** The entries of one configuration as they are computed, run by run: samples are not kept. */
class MeasuredCases {
  private readonly entries = new Map<string, TableEntry>();
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
  entry(key: string): TableEntry {
    const entry = this.entries.get(key);
    if (entry === undefined) throw missing(`The case "${key}" has not been profiled`);
    return entry;
  }
}

function overheadOf(chains: readonly StoredRun[], measured: MeasuredCases): Overhead {
  const timings = chains.map((run): ChainTiming => {
    const { key, operators } = run;
    return { key, operators, whole: statistics(run).median, operator: measured.entry(key).median };
  });
  const overhead = fitOverhead(timings);
  if (overhead === undefined) throw missing('No chains of two lengths have been profiled');
  return overhead;
}

function missing(what: string): LutError {
  return new LutError('TABLE_MISSING', `${what}.`, 'Profile what is missing: lut build does, and resumes.');
}
