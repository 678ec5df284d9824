import { readFile, writeFile } from 'node:fs/promises';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Board, TargetName } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import { canonicalJson, sha256 } from '../../common/hash.js';
import { buildOnce } from './cache.js';
import { CmakeBuild } from './cmake.js';
import type { CmakeSettings } from './cmake.js';
import { requireFlavour } from './flavours.js';
import type { FirmwareImage } from './image.js';
import { HARNESS, sourcesHash, toolchainHash } from './sources.js';
import type { TflmLibrary } from './tflm.js';
import { compiledTimedCode } from './timed-code.js';
import { compilerOf, requireTool, requireVersion } from './toolchain.js';

/**
 * Which kernels a firmware holds: this project's own, in one of their flavours, those of a network that was exported, or
 * those of a TensorFlow Lite Micro that fits the board.
 */
export type FirmwareOptions =
  | { readonly runtime: 'builtin'; readonly flavour: string }
  | { readonly runtime: 'exported'; readonly flavour: string; readonly network: NetworkSources }
  | { readonly runtime: 'tflm'; readonly tflm: TflmLibrary };

/** An exported network, and what links it into a firmware. */
export interface NetworkSources {
  /** what its C names begin with */
  readonly name: string;
  /** texts by path */
  readonly files: ReadonlyMap<string, string>;
}

/** A built firmware, and what its timings depend on. Hashes are SHA-256 in hex. */
export interface Firmware extends FirmwareImage {
  /** firmware port it was built for */
  readonly port: string;
  /** of the binary image */
  readonly imageSha256: string;
  /** first line of the compiler's `--version` */
  readonly compiler: string;
  /** what the compiler was given for the kernels, without warnings, definitions and paths */
  readonly flags: readonly string[];
  /** of what is timed, as it was compiled, and of the library that others built */
  readonly kernelsHash: string;
  /** of what times, as it was compiled */
  readonly timingHash: string;
}

type Description = Omit<Firmware, 'elf' | 'bin' | 'port'>;

const ELF = 'firmware.elf';
const BIN = 'firmware.bin';
const DESCRIPTION = 'firmware.json';

/**
 * Builds a board's firmware, or finds it in the cache. Builds are reproducible, and several processes may
 * build the same firmware at once.
 * @param target whose firmware port is built
 * @param harness folder of the firmware's sources
 * @throws BOARD_NO_SILICON, BOARD_NO_EMULATOR, USAGE_KERNELS, TOOLCHAIN_MISSING, TOOLCHAIN_FAILED, FILE_CACHE
 */
export async function buildFirmware(
  board: Board,
  target: TargetName,
  options: FirmwareOptions,
  harness = HARNESS,
): Promise<Firmware> {
  const { port } = targetOf(board, target);
  const { toolchain } = board.firmware;
  if (options.runtime === 'builtin') requireFlavour(options.runtime, options.flavour, harness);
  for (const tool of ['cmake', 'ninja']) requireTool(tool);
  const compiler = await requireVersion(compilerOf(toolchain, toolchainPrefix(options)));
  const settings = cmakeSettings(board, port, options);
  const sources = sourcesHash(harness);
  const library = libraryHash(options);
  const key = sha256(canonicalJson({ compiler, settings, toolchain, sources, library }));
  const home = await buildOnce(`${board.id}-${key.slice(0, 16)}`, async (folder) => {
    const build = new CmakeBuild(harness, folder, board.id);
    const all = { ...settings, ...placeNetwork(options, folder) };
    await build.configure(all, toolchain);
    await build.build('timed', 'port');
    const { kernels, timing } = compiledTimedCode(folder, harness, port);
    const timed = {
      compiler,
      flags: await kernelFlags(folder),
      kernelsHash: library === null ? kernels : sha256(canonicalJson([kernels, library])),
      timingHash: timing,
    };
    const fingerprint = sha256(
      canonicalJson({
        ...timed,
        runtime: options.runtime,
        flavour: flavourOf(options),
        board: board.id,
        port,
        memory: board.memory,
        toolchain: toolchainHash(harness, toolchain),
      }),
    );
    await build.configure({ ...all, LUT_FINGERPRINT: fingerprint }, toolchain);
    await build.build('firmware');
    const description: Description = {
      fingerprint,
      imageSha256: sha256(await readFile(join(folder, BIN))),
      ...timed,
    };
    await writeFile(join(folder, DESCRIPTION), JSON.stringify(description, undefined, 2));
    return [ELF, BIN, DESCRIPTION];
  });
  const description = JSON.parse(await readFile(join(home, DESCRIPTION), 'utf8')) as Description;
  return { elf: join(home, ELF), bin: join(home, BIN), port, ...description };
}

/** SHA-256 of the kernels that are not the runtime's own, null where there are none. */
function libraryHash(options: FirmwareOptions): string | null {
  switch (options.runtime) {
    case 'builtin':
      return null;
    case 'exported':
      return sha256(canonicalJson([...options.network.files]));
    case 'tflm':
      return options.tflm.sha256;
  }
}

/** Writes an exported network's sources where they are built. */
function placeNetwork(options: FirmwareOptions, folder: string): CmakeSettings {
  if (options.runtime !== 'exported') return {};
  const { name, files } = options.network;
  const home = join(folder, 'network');
  for (const [path, text] of files) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  return { LUT_EXPORTED: home, LUT_EXPORTED_NAME: name };
}

function flavourOf(options: FirmwareOptions): string {
  return options.runtime === 'tflm' ? options.tflm.flavour : options.flavour;
}

function toolchainPrefix(options: FirmwareOptions): string | undefined {
  return options.runtime === 'tflm' ? options.tflm.toolchainPrefix : undefined;
}

/** `oscillatorHz` is OSCILLATOR_HZ in C. */
function macroName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** Where no real board says at what rate its serial port runs: an emulator's runs at any. */
const NO_BAUD = 115200;

/** What CMake is told of a board and its kernels. */
export function cmakeSettings(
  { id, clockHz, firmware, hardware = {}, memory, targets }: Board,
  port: string,
  options: FirmwareOptions,
): CmakeSettings {
  return {
    LUT_BOARD: id,
    LUT_PORT: port,
    LUT_CPU_FLAGS: firmware.flags.join(' '),
    LUT_HARDWARE: Object.entries(hardware)
      .map(([name, value]) => `${macroName(name)}=${value}`)
      .join(';'),
    LUT_CLOCK_HZ: String(clockHz),
    LUT_BAUD: String(targets.silicon?.baud ?? NO_BAUD),
    LUT_FLASH_BYTES: String(memory.flash),
    LUT_SRAM_BYTES: String(memory.sram),
    LUT_ARENA_BYTES: String(memory.arena),
    LUT_WINDOW_BYTES: String(memory.window),
    LUT_WEIGHTS_MEMORY: memory.weights,
    LUT_TENSORS_MEMORY: memory.tensors,
    LUT_RUNTIME: options.runtime,
    LUT_FLAVOUR: flavourOf(options),
    ...(options.runtime === 'tflm' ? tflmSettings(options.tflm) : {}),
  };
}

function tflmSettings({ includes, library, toolchainPrefix }: TflmLibrary): CmakeSettings {
  return {
    LUT_TFLM_INCLUDES: includes.join(';'),
    LUT_TFLM_LIBRARY: library,
    ...(toolchainPrefix === undefined ? {} : { LUT_TOOLCHAIN_PREFIX: toolchainPrefix }),
  };
}

/** The flags that shape the kernels' code, as CMake gives them to the compiler. */
async function kernelFlags(folder: string): Promise<string[]> {
  const units = JSON.parse(await readFile(join(folder, 'compile_commands.json'), 'utf8')) as {
    file: string;
    command: string;
  }[];
  const kernel = units.find(({ file }) => file.includes('/runtimes/'));
  if (!kernel) throw new Error('the firmware has no kernels');
  const [, ...words] = kernel.command.replace(/ -o .*| -isystem \S+/g, '').split(' ');
  return words.filter((word) => !/^$|^-[DIW]|^-ffile-prefix-map=/.test(word));
}
