/** What is said of a validation. */
import type { Agreement } from '../builder/agreement.js';
import { isWithin, boundsOf } from '../builder/bounds.js';
import type { Table } from '../builder/table.js';
import type { Validation } from '../builder/validation.js';
import { formatCount, formatPercent } from '../common/format.js';

/** What a validation shows: that an emulator's operators add up is less than that latencies are right. */
export function validationTitle({ unit, board, configuration }: Table): string {
  return unit === 'instructions'
    ? `${board}: additivity, emulated (${configuration.machine})`
    : `${board}: predicted and measured latency`;
}

/** Of a board, what is said of it. */
export interface BoardFacts {
  readonly id: string;
  readonly clockHz: number;
  /** what somebody else reports of tables of such a board, and who */
  readonly published?: { readonly source: string; readonly validation: string };
}

/** The validation in sentences. */
export function validationFigures(table: Table, board: BoardFacts, validation: Validation): string[] {
  const { n, seed, space, calibrated, drawn, fitting } = validation;
  // Beside figures of silicon only: sums of instructions have no caches to err about.
  const { published } = board;
  const limits = boundsOf(table);
  const verdict =
    limits === null
      ? []
      : [
          `${isWithin(validation, limits) ? 'Within' : 'NOT within'} the limits of such a table: MAPE ≤ ${limits.mapePercent} %` +
            (Number.isFinite(limits.worstPercent)
              ? `, worst ≤ ${limits.worstPercent} %, ρ ≥ ${limits.spearman}.`
              : '.'),
        ];
  return [
    `${n} random networks of ${space.name} (seed ${seed}), predicted from the table ${table.hash.slice(0, 12)}: ` +
      `${agreementText(validation, table, board)}.`,
    `With an overhead of ${formatCount(calibrated.perGraph)} per graph instead of ${formatCount(table.overhead.perGraph)}, ` +
      `fitted from ${calibrated.n} other networks: ${agreementText(calibrated, table, board)}.`,
    ...verdict,
    `${formatCount(fitting)} of ${formatCount(drawn)} random networks fit the ${board.id}: ${formatPercent(fitting / drawn, 1)}.`,
    ...(table.unit === 'cycles' && published !== undefined
      ? [`${published.source} reports, on ${published.validation}.`]
      : []),
  ];
}

function agreementText(agreement: Agreement, { unit }: Table, { clockHz }: BoardFacts): string {
  const { mae, mapePercent, worstPercent, spearman, r2 } = agreement;
  const time = unit === 'cycles' ? ` (${((1000 * mae) / clockHz).toFixed(3)} ms)` : '';
  return (
    `MAE ${formatCount(mae)} ${unit}${time}, MAPE ${mapePercent.toFixed(4)} %, worst ${worstPercent.toFixed(4)} %, ` +
    `Spearman ρ ${spearman.toFixed(6)}, R² ${r2.toFixed(6)}`
  );
}

/** What the columns of {@link operationRows} are, after the operation itself. */
export const OPERATION_HEADERS = ['of all random networks', 'of those that fit'] as const;

/** The operations of the blocks of random networks, and their shares among all and among those that fit. */
export function operationRows({ operations }: Pick<Validation, 'operations'>): string[][] {
  const drawn = operations.reduce((sum, row) => sum + row.drawn, 0);
  const fitting = operations.reduce((sum, row) => sum + row.fitting, 0);
  return operations.map((row) => [row.operation, share(row.drawn, drawn), share(row.fitting, fitting)]);
}

function share(part: number, all: number): string {
  return formatPercent(part / Math.max(1, all), 1);
}
