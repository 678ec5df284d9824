import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { lockForAgent } from '../../store/agent-lock.js';
import { Store } from '../../store/store.js';
import { lutError } from '../support/lut-error.js';

let folder: string;
const at = (name: string) => join(folder, name);
const TAKEN = lutError('STORE_AGENT', {
  message: expect.stringContaining('Another agent sends from the database') as string,
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the lock of an agent', () => {
  it('keeps another agent off a database until it lets go, and nobody else', () => {
    const letGo = lockForAgent(at('a.db'));
    expect(() => lockForAgent(at('a.db'))).toThrowError(TAKEN);
    Store.open(at('a.db')).close();
    lockForAgent(at('b.db'))();
    letGo();
    expect(existsSync(at('a.db-agent'))).toBe(false);
    lockForAgent(at('a.db'))();
  });

  it('is not there for a database in memory, which nobody else can have', () => {
    lockForAgent(':memory:');
    lockForAgent(':memory:')();
    expect(existsSync(':memory:-agent')).toBe(false);
  });

  it('ends with the process that has it, however that ends', async () => {
    const program = `
      import Database from 'better-sqlite3';
      globalThis.lock = new Database(process.argv[1]);
      lock.exec('BEGIN EXCLUSIVE');
      console.log('locked');
      setInterval(() => undefined, 1000);`;
    const args = ['--input-type=module', '-e', program, at('c.db-agent')];
    const other = spawn(process.execPath, args, { cwd: PACKAGE_ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(other.stdout, 'data');
    onTestFinished(() => void other.kill('SIGKILL'));
    expect(() => lockForAgent(at('c.db'))).toThrowError(TAKEN);
    other.kill('SIGKILL');
    await once(other, 'exit');
    lockForAgent(at('c.db'))();
  });
});
