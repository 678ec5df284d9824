import { LutError } from '../common/errors.js';
import { isKeyOf, parseKey, sameCase } from '../model/cases/key.js';
import type { OperatorCase } from '../model/operator.js';

/** Names a case; `caseKey`, except where a test shows that a poorer key is noticed. */
export type KeyFunction = (operatorCase: OperatorCase) => string;

/**
 * Sorts cases by key and drops repeated ones. Notices keys that do not tell cases apart: a figure filed under
 * such a key would be used for the wrong operator.
 * @throws TABLE_CONFLICT when two different cases share a key, or a key does not read back to its case
 */
export function byKey(cases: Iterable<OperatorCase>, keyOf: KeyFunction): Map<string, OperatorCase> {
  const found = new Map<string, OperatorCase>();
  for (const operatorCase of cases) {
    const key = keyOf(operatorCase);
    const other = found.get(key);
    if (other !== undefined && !sameCase(other, operatorCase)) {
      throw conflict(`Two different cases have the key "${key}"`);
    }
    found.set(key, operatorCase);
  }
  for (const [key, operatorCase] of found) requireReadable(key, operatorCase);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @throws TABLE_CONFLICT when the key does not read back to exactly this case */
export function requireReadable(key: string, operatorCase: OperatorCase): void {
  requireThat(() => sameCase(parseKey(key), operatorCase), key, operatorCase);
}

/**
 * The same for a row of a table file, whose schema has let no foreign field pass.
 * @throws TABLE_CONFLICT when the key is not that of the case
 */
export function requireKey(key: string, operatorCase: OperatorCase): void {
  requireThat(() => isKeyOf(key, operatorCase), key, operatorCase);
}

/** What has no key at all agrees with none. */
function requireThat(agree: () => boolean, key: string, operatorCase: OperatorCase): void {
  try {
    if (agree()) return;
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
  }
  throw conflict(`The key "${key}" does not read back to its case ${JSON.stringify(operatorCase)}`);
}

function conflict(what: string): LutError {
  return new LutError(
    'TABLE_CONFLICT',
    `${what}.`,
    'This is a defect of lut or a damaged file: please report it.',
  );
}
