/** What is said of a table wherever its figures stand. */
import type { Calibration } from '../builder/calibration/calibration.js';
import type { Table } from '../builder/table.js';
import { formatBytes, formatCount } from '../common/format.js';

/** That emulated figures are no latency; null for those of silicon. */
export function emulatedText({ unit, configuration }: Pick<Table, 'unit' | 'configuration'>): string | null {
  return unit === 'instructions'
    ? `Counted on ${configuration.machine}: emulated instructions are not the latency of the board.`
    : null;
}

/** Of tables whose `checksItself` (`builder/table.ts`). */
export const CHECKS_ITSELF =
  'The library was built with BUILD_TYPE=default and checks itself while it runs: a release of it takes far less.';

/** Whether random networks were measured to see what the table is worth, and how far it was off. */
export function validatedText({ validation }: Pick<Table, 'validation'>): string {
  if (validation === undefined) return 'not validated';
  const { n, space, mapePercent, worstPercent } = validation;
  return (
    `validated on ${n} random networks of ${space.name}: MAPE ${mapePercent.toFixed(4)} %, ` +
    `worst ${worstPercent.toFixed(4)} %`
  );
}

/** What the scales of a calibration are worth, in words. */
export function calibratedText({ withMacs, others, errors, band, rows }: Calibration): string {
  const scales =
    others === null
      ? `${withMacs.toPrecision(3)} cycles an instruction`
      : `${withMacs.toPrecision(3)} cycles an instruction of operators with MACs, ${others.toPrecision(3)} of others`;
  return (
    `${scales}, from ${rows.length} measured rows that are off by ${errors.meanPercent.toFixed(1)} % on average and ` +
    `${errors.worstPercent.toFixed(1)} % at worst when left out; the band is to hold ${band.holds} in ${band.of}`
  );
}

/** Where a table comes from, name by name. @param path of its file */
export function tableFacts(path: string, table: Table): [name: string, value: string][] {
  const { configuration, hash, entries, infeasible, space, overhead, unit } = table;
  const { machine, counter, clockHz, runtime, flavour, compiler, placement } = configuration;
  return [
    ['Table', path],
    ['Hash', hash],
    [
      'Machine',
      `${machine}${clockHz === null ? '' : `, ${formatCount(clockHz / 1e6)} MHz`}, counter ${counter}`,
    ],
    ['Kernels', `${runtime}/${flavour}, ${compiler}`],
    [
      'Memory',
      `weights in ${placement.weights}, tensors in ${placement.tensors}; firmware ${formatBytes(table.firmwareBytes)}`,
    ],
    [
      'Cases',
      `${space === null ? 'a selection' : space.name}: ${formatCount(entries.length)}, ` +
        `${formatCount(infeasible.length)} that do not fit`,
    ],
    [
      'A graph adds',
      `${formatCount(overhead.perGraph)} ${unit}, and ${formatCount(overhead.perOperator)} per operator ` +
        `(residual ${formatCount(overhead.residual)})`,
    ],
    ['Worth', validatedText(table)],
    ...(table.calibration === undefined
      ? []
      : [['Calibrated', calibratedText(table.calibration)] satisfies [string, string]]),
  ];
}
