import { expect } from 'vitest';
import { EXIT_STATUS, type ErrorGroup } from '../../common/errors.js';
import type { Ended } from './lut.js';

/** What a refusal says: its code, and parts of its sentence and of its remedy. */
export type Refusal = readonly [code: string, says: string, remedy: string];

/** Checks that `lut … --json` said one sentence and one remedy, the same as JSON, and its exit status. */
export function expectRefusal({ status, stdout, stderr }: Ended, [code, says, remedy]: Refusal): void {
  const said = stderr.split('\n').filter((line) => !/^(Profiling|Reading) /.test(line));
  expect(said).toEqual([
    expect.stringMatching(new RegExp(`^lut: ${code}: .+\\.$`)) as string,
    expect.stringMatching(/^ {5}\S/) as string,
  ]);
  const error = { code, message: said[0]!.slice(`lut: ${code}: `.length), remedy: said[1]!.trim() };
  expect(JSON.parse(stdout)).toEqual({ error });
  expect(error.message).toContain(says);
  expect(error.remedy).toContain(remedy);
  expect(status).toBe(EXIT_STATUS[code.split('_', 1)[0] as ErrorGroup]);
}
