import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Board } from '../../boards/board.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import type { Rounding } from '../../model/arithmetic/requantize.js';

/**
 * Builds the firmware for this machine, with AddressSanitizer and UndefinedBehaviorSanitizer, and the tools of
 * `firmware-harness/test`. Returns the folder they are in. Test files that run at the same time share one build:
 * whoever comes second waits at the lock, and then finds everything up to date.
 */
export function hostTools(): Promise<string> {
  return buildTools('host', 'LUT_SINGLE_ROUNDING=OFF');
}

/** The tool `run_model` in a rounding; with that of {@link hostTools} all of these. */
export function hostToolsOfRounding(rounding: Rounding): Promise<string> {
  return rounding === 'double'
    ? hostTools()
    : buildTools('host-single', 'LUT_SINGLE_ROUNDING=ON', 'run_model');
}

/** The tool `run_guarded` with the micro-kernels of a family, in plain C; those of {@link hostTools} have the reference. */
export function hostToolsOfFamily(family: string): Promise<string> {
  const setting = `LUT_FLAVOUR=optimized -D LUT_FAMILY=${family}`;
  return buildTools(`host-kernels-${family}`, setting, 'run_guarded');
}

/** Bytes of a sector of {@link hostToolsOfFlash}; it is programmed in units of 32 bytes. */
export const HOST_SECTOR_BYTES = 4096;

/** The firmware with a model window that behaves as flash does. */
export function hostToolsOfFlash(): Promise<string> {
  return buildTools('host-flash', `LUT_HARDWARE=FLASH_SECTOR_BYTES=${HOST_SECTOR_BYTES}`, 'firmware');
}

/**
 * The firmware alone, as fast as it can be, with memories of a board's size and its model window in flash.
 * @returns the path of the program
 */
export async function hostFirmwareLike(
  { id, memory: { arena, window } }: Board,
  sectorBytes: number,
): Promise<string> {
  const settings = `LUT_SANITIZE=OFF -D LUT_ARENA_BYTES=${arena} -D LUT_WINDOW_BYTES=${window}`;
  const hardware = `LUT_HARDWARE=FLASH_SECTOR_BYTES=${sectorBytes}`;
  const folder = await buildTools(`host-like-${id}`, `${settings} -D ${hardware}`, 'firmware');
  return join(folder, 'firmware.elf');
}

async function buildTools(name: string, setting: string, target = 'all'): Promise<string> {
  const folder = join(PACKAGE_ROOT, 'build', name);
  mkdirSync(folder, { recursive: true });
  const source = join(PACKAGE_ROOT, 'firmware-harness');
  const configure = `-G Ninja -S "${source}" -B . -D ${setting}`;
  // in a checkout that was copied or moved, what was configured names another folder
  const build = `(cmake ${configure} || cmake --fresh ${configure}) && cmake --build . --target ${target}`;
  await execa('flock', ['lock', 'sh', '-c', build], { cwd: folder, all: true });
  return folder;
}
