import { afterEach, describe, expect, it, vi } from 'vitest';
import { reportError } from '../../cli/terminal/report-error.js';

afterEach(() => vi.restoreAllMocks());

describe('a defect of this program', () => {
  it('is an object too where one is asked for, and its stack is on standard error', () => {
    const written = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      vi.spyOn(process[stream], 'write').mockImplementation((text) => {
        written[stream] += String(text);
        return true;
      });
    }
    reportError(new RangeError('of nothing that a user did'), true);
    vi.restoreAllMocks();
    const error = { code: 'INTERNAL', message: 'of nothing that a user did', remedy: null };
    expect(JSON.parse(written.stdout)).toEqual({ error });
    expect(written.stderr).toContain('internal error, please report it');
    expect(written.stderr).toContain('report-error.test.ts');
  });
});
