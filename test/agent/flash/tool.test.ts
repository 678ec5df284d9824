import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runTool } from '../../../agent/flash/tool.js';
import { lutError } from '../../support/lut-error.js';

const PATIENT = { silenceMs: 60_000 };

it('tells what a tool said, in its order, and how it ended', async () => {
  const heard: string[] = [];
  const outcome = await runTool(['sh', '-c', 'echo one; sleep 0.1; echo two >&2; exit 3'], {
    ...PATIENT,
    onOutput: (text) => heard.push(text),
  });
  expect(outcome).toEqual({ succeeded: false, output: 'one\ntwo\n', complaint: 'two\n' });
  expect(heard.join('')).toBe('one\ntwo\n');
});

it('ends a tool that falls silent, and says what it said last and how to run it by hand', async () => {
  const silent = runTool(['sh', '-c', 'printf "10%%\\r50%%\\n"; sleep 600'], { silenceMs: 1000 });
  await expect(silent).rejects.toThrowError(
    lutError('FLASH_TIMEOUT', {
      message: 'sh said nothing for 1 s and was ended: 50%.',
      remedy: expect.stringContaining('lut flash --dry-run') as string,
    }),
  );
});

it('kills what does not end when it is asked to', async () => {
  const deaf = runTool(['sh', '-c', "trap '' TERM; while :; do sleep 600; done"], { silenceMs: 100 });
  await expect(deaf).rejects.toThrowError(lutError('FLASH_TIMEOUT'));
});

it('waits for one that talks', async () => {
  const talking = runTool(['sh', '-c', 'for n in 1 2 3 4 5 6; do echo $n; sleep 0.2; done'], {
    silenceMs: 1000,
  });
  expect((await talking).succeeded).toBe(true);
});

it('ends a tool when it is stopped, and starts none after that', async () => {
  const stop = new AbortController();
  const reason = new Error('stopped');
  const running = runTool(['sh', '-c', 'echo begun; exec sleep 600'], {
    ...PATIENT,
    signal: stop.signal,
    onOutput: () => stop.abort(reason),
  });
  await expect(running).rejects.toBe(reason);
  const file = '/nonexistent/made';
  await expect(runTool(['touch', file], { ...PATIENT, signal: stop.signal })).rejects.toBe(reason);
  expect(existsSync(file)).toBe(false);
});

it('names a tool that is not installed', async () => {
  await expect(runTool(['no-such-tool'], PATIENT)).rejects.toThrowError(lutError('TOOLCHAIN_MISSING'));
});
