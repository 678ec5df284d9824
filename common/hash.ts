import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** JSON with object keys sorted at every depth, so that equal values have equal text and equal hashes. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return Array.isArray(value) ? arrayJson(value) : objectJson(value as Readonly<Record<string, unknown>>);
}

/** As JSON has it, an element that is undefined is null. */
function arrayJson(elements: readonly unknown[]): string {
  let text = '[';
  for (const element of elements) text += `${text === '[' ? '' : ','}${canonicalJson(element ?? null)}`;
  return `${text}]`;
}

function objectJson(fields: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const key of Object.keys(fields).sort()) {
    const value = fields[key];
    // as JSON has it, a field that is undefined is not there
    if (value === undefined) continue;
    text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(value)}`;
  }
  return `${text}}`;
}
