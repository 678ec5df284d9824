/** What the doubles need of C: a pseudo-terminal, and modem lines for the programs that open it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { buildOnce } from '../../agent/firmware/cache.js';
import { requireVersion } from '../../agent/firmware/toolchain.js';
import { LutError } from '../../common/errors.js';
import { sha256 } from '../../common/hash.js';
import { PACKAGE_ROOT } from '../../common/paths.js';

const SOURCES = join(PACKAGE_ROOT, 'testing', 'doubles', 'native');
const FLAGS = ['-std=gnu11', '-O2', '-Wall', '-Wextra', '-Werror'];

/** Paths of the built parts. */
export interface Native {
  /** serves a pseudo-terminal: terminal.c */
  readonly terminal: string;
  /** to be preloaded by a program that shall have modem lines: lines.c */
  readonly lines: string;
}

/** Builds them with this machine's C compiler, or finds them in the cache. @throws TOOLCHAIN_MISSING, TOOLCHAIN_FAILED, FILE_CACHE */
export async function buildNative(): Promise<Native> {
  const compiler = await requireVersion('cc');
  const sources = ['lines.h', 'lines.c', 'terminal.c'].map((name) =>
    readFileSync(join(SOURCES, name), 'utf8'),
  );
  const key = sha256([compiler, ...FLAGS, ...sources].join('\n'));
  const home = await buildOnce(`doubles-${key.slice(0, 16)}`, async (folder) => {
    await compile(folder, ['-o', 'terminal', join(SOURCES, 'terminal.c')]);
    await compile(folder, ['-shared', '-fPIC', '-o', 'lines.so', join(SOURCES, 'lines.c'), '-ldl']);
    return ['terminal', 'lines.so'];
  });
  return { terminal: join(home, 'terminal'), lines: join(home, 'lines.so') };
}

async function compile(folder: string, args: readonly string[]): Promise<void> {
  const { failed, stderr } = await execa('cc', [...FLAGS, ...args], { cwd: folder, reject: false });
  if (!failed) return;
  throw new LutError(
    'TOOLCHAIN_FAILED',
    `What the doubles need of C could not be compiled: ${stderr.trim()}`,
    'Run scripts/setup, which installs the compiler.',
  );
}
