/** The benchmark firmware as a program of this machine: what a test talks to when it has no board. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildOnce } from '../agent/firmware/cache.js';
import { CmakeBuild } from '../agent/firmware/cmake.js';
import { HARNESS, sourcesHash } from '../agent/firmware/sources.js';
import { requireVersion } from '../agent/firmware/toolchain.js';
import type { Transport } from '../agent/link/transport.js';
import { sha256 } from '../common/hash.js';

const ELF = 'firmware.elf';

/**
 * Builds the firmware with this machine's C compiler, or finds it in the cache; gives the path of the program.
 * @throws TOOLCHAIN_MISSING, TOOLCHAIN_FAILED, FILE_CACHE
 */
export async function buildHostFirmware(): Promise<string> {
  const compiler = await requireVersion('cc');
  const key = sha256(`${compiler} ${sourcesHash(HARNESS)}`);
  const home = await buildOnce(`host-${key.slice(0, 16)}`, async (folder) => {
    const build = new CmakeBuild(HARNESS, folder, 'this machine');
    await build.configure({ LUT_SANITIZE: 'OFF' });
    await build.build('firmware');
    return [ELF];
  });
  return join(home, ELF);
}

/** A firmware that runs as a process of this machine; its console is standard input and output. */
export interface ProcessTransport extends Transport {
  /** What the process wrote to standard error, e.g. a sanitizer's report. */
  complaints(): string;
}

/**
 * Starts a firmware that was built for this machine.
 * @param path of the program
 * @param onPin told of the edges of the pin for a power meter
 */
export function runFirmware(path: string, onPin?: (isHigh: boolean) => void): ProcessTransport {
  const child = spawn(path, {
    stdio: ['pipe', 'pipe', 'pipe', ...(onPin === undefined ? [] : (['pipe'] as const))],
    env: { ...process.env, ...(onPin !== undefined && { LUT_TRACE_FD: '3' }) },
  });
  child.stdio[3]?.on('data', (edges: Buffer) => {
    for (const edge of edges.toString('latin1')) onPin?.(edge === '1');
  });
  let complaints = '';
  let closed = false;
  let onClose = (): void => undefined;
  child.stdin.on('error', () => undefined);
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      closed = true;
      onClose();
      resolve();
    }),
  );
  return {
    name: 'the host firmware',
    write: (bytes) =>
      new Promise((resolve, reject) =>
        child.stdin.write(bytes, (error) => (error ? reject(error) : resolve())),
      ),
    onData: (listener) => child.stdout.on('data', listener),
    onClose: (listener) => {
      onClose = listener;
      if (closed) listener();
    },
    close: () => {
      child.stdin.end();
      return ended;
    },
    complaints: () => complaints,
  };
}
