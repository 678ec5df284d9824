import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { execaSync } from 'execa';

/** How scripts start the emulator that they take the place of, of which they know the path as `$real`. */
export const WRAPPERS = {
  'as a child': '"$real" "$@"; exit $?',
  'in the background': '"$real" "$@" & wait',
  'in a process group of its own': 'timeout 600 "$real" "$@"',
  'in a session of its own, without input': 'setsid "$real" "$@" </dev/null & wait',
  'and do not stay': '"$real" "$@" &',
} as const;

export type Wrapper = keyof typeof WRAPPERS;

const EMULATORS = ['qemu-system-arm', 'qemu-system-aarch64', 'qemu-system-riscv32'];

/** A PATH on which scripts that are made in `folder` stand before the emulators. @param how they start those, as shell */
export function wrappedEmulators(folder: string, how: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of EMULATORS) {
    const real = execaSync('sh', ['-c', `command -v ${name}`]).stdout;
    const script = join(folder, name);
    writeFileSync(script, `#!/bin/sh\nreal=${real}\n${how}\n`);
    chmodSync(script, 0o755);
  }
  return `${folder}${delimiter}${process.env.PATH}`;
}
