import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jsonOutput } from '../support/json-output.js';
import { Lut } from '../support/lut.js';
import { expectRefusal, type Refusal } from '../support/refusal.js';

let folder: string;
const lut = new Lut();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('prints the address as soon as it answers, and ends in peace with Ctrl-C', async () => {
  const serving = lut.start(['dashboard', '--json'], { cwd: folder });
  const printed = await new Promise<string>((resolve) => {
    let text = '';
    serving.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('}\n')) resolve(text);
    });
  });
  const { url } = jsonOutput('dashboard', printed);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(url)).text()).toContain('<div id="page">');
  serving.kill('SIGINT');
  expect((await serving).exitCode).toBe(0);
});

it.each<[string, string[], NodeJS.ProcessEnv, Refusal]>([
  ['no address', ['--listen', 'here'], {}, ['USAGE_LISTEN', '"here"', '127.0.0.1:8080']],
  ['no port', ['--listen', '127.0.0.1:99999'], {}, ['USAGE_LISTEN', '99999', '127.0.0.1:8080']],
  [
    'a token that could be guessed',
    ['--listen', '0.0.0.0:0'],
    { LUT_DASHBOARD_TOKEN: 'lut' },
    ['USAGE_TOKEN', 'LUT_DASHBOARD_TOKEN', 'a token is made'],
  ],
  ['no such table', ['--tables', 'none.json'], {}, ['FILE_MISSING', 'none.json', 'Check the path']],
])('refuses %s', async (_what, words, env, refusal) => {
  expectRefusal(await lut.run(['dashboard', '--json', ...words], { cwd: folder, env }), refusal);
});

it('refuses an address that is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const ended = await lut.run(['dashboard', '--json', '--listen', `127.0.0.1:${port}`], { cwd: folder });
  await new Promise((resolve) => other.close(resolve));
  expectRefusal(ended, ['USAGE_LISTEN', 'another program', 'a free port']);
});
