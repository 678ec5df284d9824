import { LutError } from '../common/errors.js';
import { canonicalJson } from '../common/hash.js';
import type { DeviceConfiguration } from '../model/configuration.js';
import type { Table } from './table.js';

/**
 * Refuses to hold a table's figures against those of another configuration than its own.
 * @throws TABLE_STALE naming what differs
 */
export function requireSameConfiguration(table: Table, measured: DeviceConfiguration): void {
  const fields = Object.keys(measured) as (keyof DeviceConfiguration)[];
  const different = fields.filter(
    (field) => canonicalJson(table.configuration[field]) !== canonicalJson(measured[field]),
  );
  if (different.length === 0) return;
  throw new LutError(
    'TABLE_STALE',
    `The table ${table.hash.slice(0, 12)} was measured on another configuration of ${table.board} than the board ` +
      `has now: ${different.join(', ')} differ.`,
    `Build it again: lut build --board ${table.board}.`,
  );
}
