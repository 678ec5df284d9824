import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/**
 * Until the test ends, the tool on the PATH is one that says on standard error what a real one was heard to say, and
 * ends as that did.
 */
export function toolSaying(tool: string, output: string, status: number): void {
  toolDoing(tool, `cat <<'END OF OUTPUT' >&2\n${output.replace(/\n$/, '')}\nEND OF OUTPUT\nexit ${status}`);
}

/** Until the test ends, the tool on the PATH is a shell script. */
export function toolDoing(tool: string, script: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  writeFileSync(join(folder, tool), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, tool), 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
}
