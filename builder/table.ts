/** A device's latency table: what each operator case costs on one configuration. */
import { canonicalJson, sha256 } from '../common/hash.js';
import type { TypeOf } from '../common/schema.js';
import type {
  infeasibleSchema,
  interpolatedSchema,
  measuredSchema,
  overheadSchema,
  refusedSchema,
  statisticsSchema,
  tableSchema,
  tooLargeSchema,
} from './table-schema.js';

/** Version of the file format (`schemas/table.schema.json`). */
export const TABLE_SCHEMA = 1;

/** Cost of one case: counts (cycles or instructions) of the operator's kernel call alone. */
export type TableEntry = MeasuredEntry | InterpolatedEntry;

/** A case that was timed. */
export type MeasuredEntry = TypeOf<typeof measuredSchema>;

/** A case that was left out of profiling (`lut build --budget`): estimated from the measured ones of its kind. */
export type InterpolatedEntry = TypeOf<typeof interpolatedSchema>;

/** Of all samples of a case, over all its fills; percentiles by nearest rank (`common/statistics.ts`). */
export type Statistics = TypeOf<typeof statisticsSchema>;

/** A case that the board cannot run by itself: it has no room for it, or its firmware refused it. */
export type InfeasibleCase = TypeOf<typeof infeasibleSchema>;

/** A case that does not fit the board's tensor arena, or its window for models. */
export type TooLargeCase = TypeOf<typeof tooLargeSchema>;

/** A case that the board's firmware refused to time. */
export type RefusedCase = TypeOf<typeof refusedSchema>;

/** What a graph costs beyond its operators: whole = perGraph + Σ (entry + perOperator). */
export type Overhead = TypeOf<typeof overheadSchema>;

/** What the hash of a table covers. Entries and infeasible cases are sorted by key. */
export type TableContent = Pick<Table, 'configuration' | 'overhead' | 'entries' | 'infeasible'>;

/** A table; `hash` is its {@link tableHash}. */
export type Table = TypeOf<typeof tableSchema>;

/** SHA-256 of the canonical JSON of configuration, overhead, entries and infeasible cases. */
export function tableHash({ configuration, overhead, entries, infeasible }: TableContent): string {
  return sha256(canonicalJson({ configuration, overhead, entries, infeasible }));
}

/** Whether its kernels are of a library that checks itself while it runs, which takes several times as long. */
export function checksItself({ configuration }: Pick<Table, 'configuration'>): boolean {
  return configuration.flavour.endsWith('-checked');
}
