/** A device's latency table: what each operator case costs on one configuration. */
import { canonicalJson, sha256 } from '../common/hash.js';
import type { DeviceConfiguration, Unit } from '../model/configuration.js';
import type { ArenaBytes } from '../model/graph/arena.js';
import type { OperatorCase } from '../model/operator.js';
import type { Stop } from '../store/run.js';
import type { Validation } from './validation.js';

/** Version of the file format (`table.schema.json`). */
export const TABLE_SCHEMA = 1;

/** Cost of one case: counts (cycles or instructions) of the operator's kernel call alone. */
export type TableEntry = MeasuredEntry | InterpolatedEntry;

export interface MeasuredEntry extends Statistics {
  readonly key: string;
  readonly case: OperatorCase;
  readonly stop: Stop;
  readonly arena: ArenaBytes;
  readonly source: 'measured';
}

/** A case that was left out of profiling (`lut build --budget`): estimated from the measured ones of its kind. */
export interface InterpolatedEntry {
  readonly key: string;
  readonly case: OperatorCase;
  /** the estimate: stands where the median of a measured entry does */
  readonly median: number;
  /** prediction interval that holds 9 in 10 */
  readonly low: number;
  readonly high: number;
  readonly source: 'interpolated';
}

/** Of all samples of a case, over all its fills; percentiles by nearest rank (`statistics.ts`). */
export interface Statistics {
  readonly n: number;
  readonly median: number;
  readonly mean: number;
  readonly p05: number;
  readonly p95: number;
  readonly min: number;
  readonly max: number;
  /** (largest − smallest median of a fill) / median: what the data alone changes */
  readonly spread: number;
}

/** A case that the board cannot run by itself. */
export interface InfeasibleCase {
  readonly key: string;
  readonly case: OperatorCase;
  /** what it does not fit: the tensor arena, or the window for models */
  readonly memory: 'arena' | 'window';
  readonly bytesNeeded: number;
}

/** What a graph costs beyond its operators: whole = perGraph + Σ (entry + perOperator). */
export interface Overhead {
  readonly perOperator: number;
  readonly perGraph: number;
  /** largest deviation of a measured chain from the fit, in counts */
  readonly residual: number;
  /** keys of the cases that were chained, and the lengths of the chains */
  readonly cases: readonly string[];
  readonly chains: readonly number[];
  /** runtime `tflm`: persistent bytes of the arena that a graph takes beside its operators (`tflm-arena.ts`) */
  readonly graphBytes?: number;
}

/** What the hash of a table covers. */
export interface TableContent {
  readonly configuration: DeviceConfiguration;
  readonly overhead: Overhead;
  /** sorted by key, as are the infeasible cases */
  readonly entries: readonly TableEntry[];
  readonly infeasible: readonly InfeasibleCase[];
}

export interface Table extends TableContent {
  readonly schema: typeof TABLE_SCHEMA;
  /** {@link tableHash} of this table */
  readonly hash: string;
  readonly board: string;
  readonly unit: Unit;
  /** the firmware image that was profiled: runtime, kernels, bench. Not part of the hash: no count depends on it */
  readonly firmwareBytes: number;
  /** the search space whose cases these are, or null for a selection */
  readonly space: { readonly name: string; readonly hash: string } | null;
  /** what its predictions of whole networks are worth, once `lut validate` has found out; not part of the hash */
  readonly validation?: Validation;
}

/** SHA-256 of the canonical JSON of configuration, overhead, entries and infeasible cases. */
export function tableHash({ configuration, overhead, entries, infeasible }: TableContent): string {
  return sha256(canonicalJson({ configuration, overhead, entries, infeasible }));
}
