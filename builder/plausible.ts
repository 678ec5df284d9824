/** Whether the numbers of a table can be what somebody measured: a hash says only that nobody changed them since. */
import type { InterpolatedEntry, MeasuredEntry, Overhead, Table } from './table.js';

/** More counts than any operator takes on any board that this is for: a quarter of an hour at a gigahertz. */
const MOST_COUNTS = 1e12;
/** More counts than any runtime spends beside its kernels. */
const MOST_OVERHEAD = 1e7;
/** More cycles for an instruction than any memory makes a core wait. */
const MOST_CYCLES = 1e4;
/** More bytes than any memory that this is for. */
const MOST_BYTES = 2 ** 40;
/** As far below nothing as the fit of an overhead gets: residuals are multiplied on the way to a chain of none. */
const LEAST_OVERHEAD = ({ residual }: Overhead): number => -(100 + 10 * residual);

/** What is wrong with a table that follows the schema, as the rest of "it is no valid table: …"; undefined if nothing. */
export function implausibility(table: Table): string | undefined {
  const { entries, infeasible, overhead, firmwareBytes, configuration } = table;
  const ofOverhead = overheadProblem(overhead);
  if (ofOverhead !== undefined) return `its overhead is nonsense: ${ofOverhead}`;
  for (const entry of entries) {
    const problem = entry.source === 'measured' ? measuredProblem(entry) : interpolatedProblem(entry);
    if (problem !== undefined) return `the figures of "${entry.key}" are nonsense: ${problem}`;
  }
  const tooLarge = infeasible.find((row) => 'bytesNeeded' in row && row.bytesNeeded > MOST_BYTES);
  if (tooLarge !== undefined) return `what "${tooLarge.key}" needs is nonsense`;
  if (firmwareBytes > MOST_BYTES) return `a firmware of ${firmwareBytes} bytes is nonsense`;
  const { clockHz } = configuration;
  if (clockHz !== null && !(clockHz > 0 && clockHz < MOST_COUNTS))
    return `a clock of ${clockHz} Hz is nonsense`;
  return validationProblem(table) ?? calibrationProblem(table);
}

function overheadProblem(overhead: Overhead): string | undefined {
  const { perGraph, perOperator, residual } = overhead;
  const least = LEAST_OVERHEAD(overhead);
  if (!within(residual, 0, MOST_OVERHEAD)) return `a residual of ${residual}`;
  if (!within(perGraph, least, MOST_OVERHEAD)) return `${perGraph} per graph`;
  if (!within(perOperator, least, MOST_OVERHEAD)) return `${perOperator} per operator`;
  return undefined;
}

function measuredProblem(entry: MeasuredEntry): string | undefined {
  const { min, p05, median, p95, max, mean, spread, arena } = entry;
  if (!within(min, 0, MOST_COUNTS)) return `a least sample of ${min}`;
  if (!within(max, min, MOST_COUNTS)) return `a largest sample of ${max}, a least of ${min}`;
  if (!(min <= p05 && p05 <= median && median <= p95 && p95 <= max)) {
    return `${[min, p05, median, p95, max].join(', ')} (least, 5 %, median, 95 %, most) are not in this order`;
  }
  if (!within(mean, min * (1 - ROUNDING), max * (1 + ROUNDING)))
    return `a mean of ${mean} outside of its samples`;
  if (!within(spread, 0, MOST_COUNTS)) return `a spread of ${spread}`;
  const bytes = Object.values(arena).find((value) => value > MOST_BYTES);
  return bytes === undefined ? undefined : `an arena of ${bytes} bytes`;
}

/** Of a sum of equal samples. */
const ROUNDING = 1e-9;

function interpolatedProblem({ median, low, high }: InterpolatedEntry): string | undefined {
  if (!within(median, 0, MOST_COUNTS)) return `an estimate of ${median}`;
  if (within(median, low, high) && high <= 2 * MOST_COUNTS) return undefined;
  return `an estimate of ${median} outside of its interval, ${low} to ${high}`;
}

function validationProblem({ validation }: Table): string | undefined {
  if (validation === undefined) return undefined;
  const { n, drawn, fitting, mae, mapePercent, worstPercent } = validation;
  if (n > fitting || fitting > drawn) {
    return `its validation is nonsense: ${n} networks of ${fitting} that fit of ${drawn} that were drawn`;
  }
  if (![mae, worstPercent].every(Number.isFinite) || !(mapePercent <= worstPercent * (1 + ROUNDING))) {
    return `its validation is nonsense: a mean error of ${mapePercent} %, a worst of ${worstPercent} %`;
  }
  return undefined;
}

function calibrationProblem({ calibration, unit }: Table): string | undefined {
  if (calibration === undefined) return undefined;
  const { withMacs, others, errors, band } = calibration;
  if (unit === 'cycles') return 'its calibration is nonsense: cycles need none';
  const wrong = [withMacs, others ?? withMacs].find((scale) => !within(scale, 0, MOST_CYCLES));
  if (wrong !== undefined) return `its calibration is nonsense: ${wrong} cycles for an instruction`;
  if (!(errors.meanPercent <= errors.worstPercent * (1 + ROUNDING)) || band.holds >= band.of) {
    return `its calibration is nonsense: a mean error of ${errors.meanPercent} %, a worst of ${errors.worstPercent} %`;
  }
  return undefined;
}

/** False for what is no number. */
function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
