import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * JSON with object keys in one order at every depth (sorted; those that look like an array's index first), so
 * that equal values have equal text and equal hashes.
 */
export function canonicalJson(value: unknown): string {
  // the engine's own writer on a sorted copy: a table is hashed whenever it is opened, and this is twice as fast
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(fields).sort()) copy[key] = sorted(fields[key]);
  return copy;
}
