import { canonicalJson, sha256 } from '../common/hash.js';
import type { TypeOf } from '../common/schema.js';
import type { configurationSchema, unitSchema } from './configuration-schema.js';

/** What a figure counts: processor cycles of silicon, or instructions retired by an emulator. */
export type Unit = TypeOf<typeof unitSchema>;

/**
 * Everything besides the operator case that a timing depends on. Timings of different configurations are
 * never mixed. Its hash is the SHA-256 of its canonical JSON; protocol and logging code are not part of it.
 */
export type DeviceConfiguration = TypeOf<typeof configurationSchema>;

/** SHA-256 over the canonical JSON of a configuration. */
export function configurationHash(configuration: DeviceConfiguration): string {
  return sha256(canonicalJson(configuration));
}
