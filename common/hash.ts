import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** JSON with object keys sorted at every depth, so that equal values have equal text and equal hashes. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(elementJson).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const present = Object.keys(fields).filter((key) => fields[key] !== undefined);
  return `{${present
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`)
    .join(',')}}`;
}

/** As JSON has it, an element that is undefined is null. */
function elementJson(element: unknown): string {
  return canonicalJson(element ?? null);
}
