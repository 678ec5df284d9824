import { join } from 'node:path';
import type { Board } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import { canonicalJson, sha256 } from '../../common/hash.js';
import { LutError } from '../../common/errors.js';
import { cmakeSettings } from './build.js';
import { buildOnce } from './cache.js';
import { CmakeBuild } from './cmake.js';
import { HARNESS, sourcesHash } from './sources.js';
import { compilerOf, requireTool, requireVersion } from './toolchain.js';

/** A built loader: both files hold the same program. */
export interface LoaderImage {
  readonly elf: string;
  /** what lies on the card as the kernel */
  readonly bin: string;
}

const ELF = 'loader.elf';
const BIN = 'loader.bin';

/**
 * Builds the resident loader of a board that is loaded over its serial port, or finds it in the cache.
 * @throws BOARD_NO_SILICON, BOARD_NO_LOADER, TOOLCHAIN_MISSING, TOOLCHAIN_FAILED, FILE_CACHE
 */
export async function buildLoader(board: Board, harness = HARNESS): Promise<LoaderImage> {
  const { port, programmers } = targetOf(board, 'silicon');
  if (programmers.chainload === undefined) throw noLoader(board);
  const { toolchain } = board.firmware;
  for (const tool of ['cmake', 'ninja']) requireTool(tool);
  const compiler = await requireVersion(compilerOf(toolchain));
  const settings = {
    ...cmakeSettings(board, port, { runtime: 'builtin', flavour: 'reference' }),
    LUT_BAUD: String(programmers.chainload.baud),
  };
  const key = sha256(canonicalJson({ compiler, settings, toolchain, sources: sourcesHash(harness) }));
  const home = await buildOnce(`${board.id}-loader-${key.slice(0, 16)}`, async (folder) => {
    const build = new CmakeBuild(harness, folder, `the loader of ${board.id}`);
    await build.configure(settings, toolchain);
    await build.build('loader');
    return [ELF, BIN];
  });
  return { elf: join(home, ELF), bin: join(home, BIN) };
}

function noLoader({ id }: Board): LutError {
  return new LutError(
    'BOARD_NO_LOADER',
    `No loader on an SD card starts the ${id}.`,
    `Flash it with: lut flash --board ${id}`,
  );
}
