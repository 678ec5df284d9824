/** Reading and writing table files. */
import { existsSync } from 'node:fs';
import { replaceFile } from '../common/atomic-file.js';
import { defined } from '../common/defined.js';
import { LutError, messageOf } from '../common/errors.js';
import { fileProblem, readBounded } from '../common/files.js';
import { schemaProblems } from '../common/schema-problems.js';
import { requireKey } from './conflicts.js';
import { implausibility } from './plausible.js';
import { validateTable } from './table-validator.generated.js';
import { TABLE_SCHEMA, tableHash, type Table } from './table.js';

/** Bytes; a case takes some 500. */
const TABLE_LIMIT = 256 * 1024 ** 2;

/** The text of what may be a table. @throws what `fileProblem` explains */
export function readTable(path: string): string {
  return readBounded(path, TABLE_LIMIT).toString();
}

/** Loads a table. @throws FILE_MISSING, FILE_PERMISSION, FILE_KIND, FILE_SIZE, TABLE_CORRUPT, TABLE_NEWER */
export function loadTable(path: string): Table {
  let text: string;
  try {
    text = readTable(path);
  } catch (error) {
    throw fileError(error, path, 'read');
  }
  return parseTable(text, path);
}

/** Checks the text of a table: schema, hash, that its figures can be, order, and that every key names its case. @throws TABLE_CORRUPT, TABLE_NEWER */
export function parseTable(text: string, path: string): Table {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw corrupt(path, `it is not JSON: ${messageOf(error)}`);
  }
  const version = (data as { schema?: unknown } | null)?.schema;
  if (typeof version === 'number' && version > TABLE_SCHEMA) {
    throw new LutError(
      'TABLE_NEWER',
      `The table ${path} has format ${version}; this lut knows formats up to ${TABLE_SCHEMA}.`,
      'Update lut.',
    );
  }
  const table = validated(data, path);
  if (tableHash(table) !== table.hash)
    throw corrupt(path, 'its content does not have the hash that it states');
  requirePlausible(table, path);
  for (const rows of [table.entries, table.infeasible]) {
    for (const [i, { key, case: operatorCase }] of rows.entries()) {
      if (i > 0 && !((rows[i - 1]?.key ?? '') < key))
        throw corrupt(path, `"${key}" is out of order or twice in it`);
      requireKey(key, operatorCase);
    }
  }
  return table;
}

/**
 * Writes a table so that its path holds the old file or the whole new one, whatever happens meanwhile.
 * @throws TABLE_CORRUPT when the table does not follow the schema or its figures cannot be, FILE_FULL, FILE_PERMISSION, FILE_IO
 */
export function saveTable(table: Table, path: string): void {
  const text = formatTable(validated(table, path));
  requirePlausible(table, path);
  try {
    replaceFile(path, [text]);
  } catch (error) {
    throw fileError(error, path, 'written');
  }
}

/** The text of a table's file: JSON with one entry to a line, so that two tables can be compared line by line. */
export function formatTable(table: Table): string {
  const fields = Object.entries(table).map(([name, value]: [string, unknown]) => {
    const isRows = Array.isArray(value) && value.length > 0;
    const text = isRows
      ? `[\n${value.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

function validated(data: unknown, path: string): Table {
  if (validateTable(data)) return data;
  throw corrupt(path, schemaProblems(validateTable.errors.slice(0, 3), 'table'));
}

function requirePlausible(table: Table, path: string): void {
  const nonsense = implausibility(table);
  if (nonsense !== undefined) throw corrupt(path, nonsense);
}

function corrupt(path: string, problem: string): LutError {
  return new LutError(
    'TABLE_CORRUPT',
    `${path} is not a valid latency table: ${problem}.`,
    'Restore the file, or compile it again with lut build.',
  );
}

function fileError(error: unknown, path: string, action: 'read' | 'written'): LutError {
  const { code, why } = fileProblem(error);
  return new LutError(
    code,
    `The table ${path} cannot be ${action}: ${why}.`,
    'Check the path and the disk.',
    {
      cause: error,
    },
  );
}

/** The table, with validation, calibration and sustained rate of the one at `path` where that is the same table measured again. */
export function withKnownWorth(table: Table, path: string): Table {
  if (!existsSync(path)) return table;
  try {
    const { hash, validation, calibration, sustained } = loadTable(path);
    return hash === table.hash ? { ...table, ...defined({ validation, calibration, sustained }) } : table;
  } catch (error) {
    // what cannot be read has nothing to keep
    if (error instanceof LutError) return table;
    throw error;
  }
}
