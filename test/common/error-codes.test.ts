import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../agent/link/protocol.js';
import { ERROR_CODES, EXIT_STATUS, type CodeDescription } from '../../common/error-codes.js';
import { LutError, type ErrorCode } from '../../common/errors.js';
import { PACKAGE_ROOT } from '../../common/paths.js';

const CODES = Object.entries(ERROR_CODES) as [ErrorCode, CodeDescription][];
/** Everything that a program may run: rooms and scripts. */
const FOLDERS =
  'agent boards builder cli common dashboard lab model report scripts search store testing'.split(' ');
const LIST = 'common/error-codes.ts';

/** The project's sources but the list itself, as one text. */
function sources(): string {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => path.endsWith('.ts') && path !== LIST)
      .map((path) => readFileSync(join(PACKAGE_ROOT, path), 'utf8')),
  ).join('\n');
}

describe('the list of error codes', () => {
  it('has no code that nothing throws', () => {
    const text = sources();
    const refusals = Object.keys(ERRORS).map((name) => `FIRMWARE_${name}`);
    const unused = CODES.filter(([code]) => !refusals.includes(code) && !text.includes(`'${code}'`));
    expect(unused.map(([code]) => code)).toEqual([]);
  });

  it.each(CODES)(
    '%s belongs to a group, is said in a sentence, and is provoked where the list says',
    (code, of) => {
      expect(new LutError(code, 'x').exitStatus).toBeGreaterThan(1);
      expect(of.meaning).toMatch(/^\S.*[^.]\.$/);
      if ('untested' in of) expect(of.untested).toMatch(/^[a-z].*[^.]$/);
      else {
        // the firmware's refusals go by the name that they have in the protocol
        const name = code.replace('FIRMWARE_', '(FIRMWARE_)?');
        expect(readFileSync(join(PACKAGE_ROOT, of.test), 'utf8')).toMatch(new RegExp(`\\b${name}\\b`));
      }
    },
  );

  it('gives each group a status of its own', () => {
    const statuses = Object.values(EXIT_STATUS);
    expect(new Set(statuses).size).toBe(statuses.length);
  });
});
