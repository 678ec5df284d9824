/** What is said of a validation. */
import type { Agreement } from '../builder/agreement.js';
import { isWithin, limitsOf } from '../builder/limits.js';
import type { Table } from '../builder/table.js';
import type { Validation } from '../builder/validation.js';
import { formatCount } from '../common/format.js';

/**
 * What the EdgeNAS paper reports of its latency tables on silicon, 200 random architectures each. These stand
 * beside figures of silicon only: sums of instructions have no caches to err about.
 */
const PAPER: Readonly<Record<string, string>> = {
  stm32f4: 'a Cortex-M4 at 168 MHz: MAE 0.42 ms, MAPE 2.1 %, Spearman ρ 0.997',
  stm32h7: 'a Cortex-M7 at 480 MHz: MAE 0.18 ms, MAPE 1.4 %, Spearman ρ 0.998',
  esp32c3: 'a RISC-V core at 320 MHz: MAE 0.61 ms, MAPE 3.2 %, Spearman ρ 0.994',
  rpi3: 'a Cortex-A53 at 1.2 GHz: MAE 0.09 ms, MAPE 0.8 %, Spearman ρ 0.999',
};

/** What a validation shows: that an emulator's operators add up is less than that latencies are right. */
export function validationTitle({ unit, board, configuration }: Table): string {
  return unit === 'instructions'
    ? `${board}: additivity, emulated (${configuration.machine})`
    : `${board}: predicted and measured latency`;
}

/** Of a board, what is said of it. */
interface BoardFacts {
  readonly id: string;
  readonly clockHz: number;
}

/** The validation in sentences. */
export function validationFigures(table: Table, board: BoardFacts, validation: Validation): string[] {
  const { n, seed, space, calibrated, drawn, fitting } = validation;
  const limits = limitsOf(table);
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
    `${formatCount(fitting)} of ${formatCount(drawn)} random networks fit the ${board.id}: ${((100 * fitting) / drawn).toFixed(1)} %.`,
    ...(table.unit === 'cycles' && PAPER[board.id] !== undefined
      ? [`The EdgeNAS paper reports, on ${PAPER[board.id]}.`]
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
  return `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
}
