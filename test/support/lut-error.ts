import { expect } from 'vitest';
import type { ErrorCode } from '../../common/errors.js';

/** Matches a LutError of a code, and further fields if given: `expect(f).toThrowError(lutError('MODEL_KEY'))`. */
export function lutError(code: ErrorCode, fields: object = {}): Error {
  return expect.objectContaining({ name: 'LutError', code, ...fields }) as Error;
}
