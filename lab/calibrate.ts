/** Gives a table of instructions its time, from what others measured on the board. */
import { basename, dirname, resolve } from 'node:path';
import type { BoardCatalogue } from '../boards/catalogue.js';
import { LEAST_ROWS, type Calibration } from '../builder/calibration/calibration.js';
import { fitScales, type Instructions } from '../builder/calibration/fit.js';
import { parseMeasured, type MeasuredFile, type MeasuredRow } from '../builder/calibration/measured-file.js';
import { graphInstructions } from '../builder/estimated-cycles.js';
import { predictCases, predictModel } from '../builder/predict.js';
import { saveTable } from '../builder/table-file.js';
import { LutError } from '../common/errors.js';
import { sha256 } from '../common/hash.js';
import { macs } from '../model/cases/macs.js';
import { parseKey } from '../model/cases/key.js';
import { readFile } from './files.js';
import { loadModelFile } from './model-file.js';
import { requireReplaceable } from './outputs.js';
import { missingOperators } from './predict.js';
import { namedTable, type ChosenTable } from './tables.js';

/** What is calibrated, by what. */
export interface CalibrationRequest {
  /** path of the table */
  readonly table: string;
  /** path of the file of measured rows */
  readonly measured: string;
  /** where the calibrated table goes, instead of into its own file */
  readonly out?: string;
  /** take the place of any file there */
  readonly force?: boolean;
  readonly catalogue: BoardCatalogue;
}

export interface Calibrated {
  /** as it was before */
  readonly chosen: ChosenTable;
  readonly calibration: Calibration;
  /** where the calibrated table is */
  readonly path: string;
}

/** Bytes; a row takes two hundred. */
const MEASURED_LIMIT = 16 * 1024 ** 2;
/** As far as a board's clock may be from its nominal one (docs/measurement.md). */
const CLOCK_TOLERANCE = 1e-3;

/**
 * Fits the scales and writes them into the table, beside the rows that they come from.
 * @throws TABLE_MEASURED, TABLE_CALIBRATION; TABLE_MISSING where the table cannot tell the instructions of a row; TABLE_*,
 * FILE_*, MODEL_*
 */
export function calibrateTable(request: CalibrationRequest): Calibrated {
  const { table: path, measured, out = path, force, catalogue } = request;
  const chosen = namedTable(path, undefined, catalogue);
  const file = parseMeasured(Buffer.from(readFile(measured, 'file', MEASURED_LIMIT)).toString(), measured);
  requireSameConfiguration(chosen, file, measured);
  if (out !== path) requireReplaceable(out, 'table', force);
  const calibration = calibrationOf(chosen, file, dirname(measured));
  saveTable({ ...chosen.table, calibration }, out);
  return { chosen, calibration, path: out };
}

function calibrationOf(chosen: ChosenTable, { rows }: MeasuredFile, folder: string): Calibration {
  const clockHz = clockOf(chosen);
  const counted = rows.map((row) => ({ row, ...countedRow(chosen, row, folder) }));
  const measured = counted.map(({ row, instructions, model, name }) => ({
    ...instructions,
    name: model ?? name,
    cycles: row.cycles ?? (row.milliseconds! * clockHz) / 1000,
  }));
  const names = new Set(measured.map(({ name }) => name));
  if (names.size < LEAST_ROWS) {
    throw refusal(
      `A calibration takes at least ${LEAST_ROWS} different models or cases, and these are ${names.size}: ` +
        'fewer do not say how far it may be off.',
      'Add rows, of single operators as well; for a table as it is there is --assume-ipc.',
    );
  }
  const { withMacs, others, errors, band, leftOut } = fitScales(measured);
  return {
    ...{ clockHz, withMacs, others, errors, band },
    rows: counted.map(({ row, name, model, instructions }, i) => ({
      ...{ name, model, cycles: measured[i]!.cycles, ...instructions, leftOut: leftOut[i]! },
      source: row.source,
    })),
  };
}

/** A row's instructions by the table, and what it is called. */
interface CountedRow {
  readonly name: string;
  /** SHA-256 of the file; null for a case */
  readonly model: string | null;
  readonly instructions: Instructions;
}

function countedRow(chosen: ChosenTable, row: MeasuredRow, folder: string): CountedRow {
  return row.model === undefined
    ? countedCase(chosen, row.case!)
    : countedModel(chosen, resolve(folder, row.model));
}

function countedModel(chosen: ChosenTable, path: string): CountedRow {
  const { table, board } = chosen;
  const model = loadModelFile(path);
  const prediction = predictModel(table, model.graph, model.bytes.length, board);
  const missing = missingOperators(model, { ...chosen, prediction, speed: null });
  if (missing !== null) throw missing;
  return {
    ...{ name: basename(path), model: sha256(model.bytes) },
    instructions: graphInstructions(prediction, table),
  };
}

function countedCase({ table, path }: ChosenTable, key: string): CountedRow {
  const operatorCase = parseKey(key);
  const count = predictCases(table, [operatorCase]).operators[0]!.count;
  if (count === null) {
    throw new LutError(
      'TABLE_MISSING',
      `The table ${path} has nothing near enough to predict "${key}" from.`,
      'Leave the row out, or profile the case: lut build --case with --extend.',
    );
  }
  const hasMacs = macs(operatorCase) > 0;
  return {
    name: key,
    model: null,
    instructions: { withMacs: hasMacs ? count : 0, others: hasMacs ? 0 : count },
  };
}

/** Refuses rows that say nothing of the table's time. @throws TABLE_CALIBRATION */
function requireSameConfiguration(chosen: ChosenTable, { board, rows }: MeasuredFile, path: string): void {
  const { table } = chosen;
  const { runtime, flavour } = table.configuration;
  if (table.unit === 'cycles') {
    throw refusal(
      `The table ${chosen.path} is in cycles, which are time already.`,
      'Predict from it as it is; lut validate says what it is worth.',
    );
  }
  if (board !== table.board) {
    throw refusal(
      `${path} is of the board ${board}, the table of ${table.board}.`,
      'Name a table of that board; lut tables lists them.',
    );
  }
  const clock = clockOf(chosen);
  for (const [index, row] of rows.entries()) {
    const named = `Row ${index + 1} of ${path}`;
    if (Math.abs(row.clockHz / clock - 1) > CLOCK_TOLERANCE) {
      throw refusal(
        `${named} was measured at ${row.clockHz / 1e6} MHz, and the table is of ${table.board} at ${clock / 1e6} MHz: ` +
          'at another clock the memories make the core wait for other numbers of cycles.',
        'Leave the row out, or make a board file with that clock and build its table.',
      );
    }
    if (row.runtime !== runtime || row.kernels !== flavour) {
      throw refusal(
        `${named} ran on ${row.runtime}/${row.kernels}, and the table is of ${runtime}/${flavour}: other kernels, ` +
          'other instructions.',
        'Leave the row out, or name a table of those kernels; lut tables lists them.',
      );
    }
  }
}

/** The clock that the table's board runs at: as it was measured, or as its file says. */
function clockOf({ table, board }: ChosenTable): number {
  return table.configuration.clockHz ?? board.clockHz;
}

function refusal(message: string, remedy: string): LutError {
  return new LutError('TABLE_CALIBRATION', message, remedy);
}
