import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';
import type { Board, Toolchain } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';

/** A program that a board needs on this machine. */
export interface Tool {
  readonly tool: string;
  readonly found: boolean;
  /** first line that it prints for `--version` */
  readonly version?: string;
  /** Debian packages that bring it, separated by spaces */
  readonly package: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'arm-none-eabi-gcc': 'gcc-arm-none-eabi libnewlib-arm-none-eabi',
  'arm-none-eabi-g++': 'gcc-arm-none-eabi libstdc++-arm-none-eabi-newlib',
  'riscv64-unknown-elf-gcc': 'gcc-riscv64-unknown-elf picolibc-riscv64-unknown-elf',
  'riscv64-unknown-elf-g++': 'gcc-riscv64-unknown-elf',
  'aarch64-linux-gnu-gcc': 'gcc-aarch64-linux-gnu',

  cmake: 'cmake',
  ninja: 'ninja-build',
  'qemu-system-arm': 'qemu-system-arm',
  'qemu-system-aarch64': 'qemu-system-arm',
  'qemu-system-riscv32': 'qemu-system-misc',
  stm32flash: 'stm32flash',
  openocd: 'openocd',
};

/** The C compiler of a toolchain; `prefix` as in {@link programOf}. */
export function compilerOf(toolchain: Toolchain, prefix?: string): string {
  return programOf(toolchain, 'gcc', prefix);
}

/**
 * One of a toolchain's programs, e.g. `nm`.
 * @param prefix what the names of the user's own toolchain begin with instead, e.g. `riscv-none-elf-`
 */
export function programOf(toolchain: Toolchain, name: string, prefix = `${toolchain}-`): string {
  return `${prefix}${name}`;
}

/** Whether Debian brings the toolchain with a C++ library, which TensorFlow Lite Micro needs. */
export function hasCxxLibrary(toolchain: Toolchain): boolean {
  return PACKAGES[programOf(toolchain, 'g++')]?.includes('libstdc++') ?? false;
}

/**
 * The programs that build a board's firmware and, where it has an emulator that is to run, run it there.
 * @param prefix as in {@link programOf}
 */
export function toolsOf(board: Board, emulated: boolean, prefix?: string): string[] {
  const { emulator } = board.targets;
  return [
    ...[compilerOf(board.firmware.toolchain, prefix), 'cmake', 'ninja'],
    ...(emulated && emulator !== undefined ? [emulator.system] : []),
  ];
}

/** What is here, and what is missing, to build a board's firmware and to run it on its emulator, if it has one. */
export async function checkTools(board: Board): Promise<Tool[]> {
  return Promise.all(
    toolsOf(board, true).map(async (tool) => {
      const version = isOnPath(tool) ? await toolVersion(tool) : undefined;
      return { tool, found: version !== undefined, ...(version && { version }), package: packageOf(tool) };
    }),
  );
}

/** @throws TOOLCHAIN_MISSING, naming the Debian package, where a program is not on the PATH */
export function requireTool(tool: string): void {
  requireTools([tool]);
}

/** @throws TOOLCHAIN_MISSING, naming all programs that are not on the PATH, and their Debian packages */
export function requireTools(tools: readonly string[]): void {
  const missing = tools.filter((tool) => !isOnPath(tool));
  if (missing.length === 0) return;
  const what =
    missing.length === 1
      ? `The program ${missing[0]} is not installed.`
      : `The programs ${missing.join(', ')} are not installed.`;
  throw new LutError('TOOLCHAIN_MISSING', what, wayToGet(missing));
}

/** First line of `tool --version`. @throws TOOLCHAIN_MISSING */
export async function requireVersion(tool: string): Promise<string> {
  requireTool(tool);
  const version = await toolVersion(tool);
  if (version !== undefined) return version;
  throw new LutError(
    'TOOLCHAIN_FAILED',
    `The program ${tool} is installed but does not run.`,
    `Install it again: sudo apt-get install --reinstall ${packageOf(tool)}`,
  );
}

function wayToGet(tools: readonly string[]): string {
  const unknown = tools.some((tool) => PACKAGES[tool] === undefined);
  const debian = [...new Set(tools.map(packageOf))].join(' ');
  return unknown
    ? `No Debian package is known that brings it for processors without operating system: install it, or name a toolchain of your own by --toolchain-prefix (docs/tflm.md).`
    : `Run scripts/setup, or install it: sudo apt-get install ${debian}`;
}

function packageOf(tool: string): string {
  return PACKAGES[tool] ?? tool;
}

/** Whether a program of this name can be run. */
export function isOnPath(tool: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, tool)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function toolVersion(tool: string): Promise<string | undefined> {
  const { failed, stdout } = await execa(tool, ['--version'], { reject: false });
  return failed ? undefined : stdout.split('\n', 1)[0];
}
