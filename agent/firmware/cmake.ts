import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { LutError } from '../../common/errors.js';
import { makeFolders } from '../../common/files.js';
import { cacheFolder } from '../../common/paths.js';

/** Cache variables of firmware-harness/CMakeLists.txt. */
export type CmakeSettings = Readonly<Record<string, string>>;

/** Compiler flags from the environment would change an image without leaving a trace. */
const CLEAN_ENVIRONMENT = { CFLAGS: undefined, CXXFLAGS: undefined, ASMFLAGS: undefined, LDFLAGS: undefined };

/** One build folder of the firmware. */
export class CmakeBuild {
  /**
   * @param harness folder of the sources
   * @param name what logs and messages call the build, e.g. a board's id
   */
  constructor(
    private readonly harness: string,
    private readonly folder: string,
    private readonly name: string,
  ) {}

  /** @param toolchain name of a file in firmware-harness/cmake; none for this machine's own compiler */
  configure(settings: CmakeSettings, toolchain?: string): Promise<void> {
    return this.run([
      ...['-G', 'Ninja', '-S', this.harness, '-B', this.folder, '-D', 'CMAKE_EXPORT_COMPILE_COMMANDS=ON'],
      ...(toolchain === undefined ? [] : ['--toolchain', join(this.harness, 'cmake', `${toolchain}.cmake`)]),
      ...Object.entries(settings).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
    ]);
  }

  /** Builds some targets. */
  build(...targets: readonly string[]): Promise<void> {
    return this.run(['--build', this.folder, '--target', ...targets]);
  }

  private async run(options: string[]): Promise<void> {
    const { failed, all } = await execa('cmake', options, {
      all: true,
      reject: false,
      env: CLEAN_ENVIRONMENT,
    });
    if (!failed) return;
    const log = join(cacheFolder(), 'logs', `firmware-${this.name}.log`);
    makeFolders(dirname(log));
    await writeFile(log, `cmake ${options.join(' ')}\n${all}\n`);
    const missing = /region `?\w+' overflowed by (\d+) bytes/.exec(all)?.[1];
    const message = `The firmware for ${this.name} could not be built: ${firstError(all)}`;
    const remedy = `The whole log is in ${log}.`;
    throw missing === undefined
      ? new LutError('TOOLCHAIN_FAILED', message, remedy)
      : new ImageTooLarge(message, remedy, Number(missing));
  }
}

/** A program that is larger than the memory for it. */
export class ImageTooLarge extends LutError {
  /** @param missing bytes that the linker lacks */
  constructor(
    message: string,
    remedy: string,
    readonly missing: number,
  ) {
    super('TOOLCHAIN_FAILED', message, remedy);
  }
}

/** The line that says what went wrong: a compiler's, linker's or CMake's first error, else the last line. */
function firstError(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.find((line) => /\berror\b|undefined reference|overflowed by/i.test(line)) ??
    lines.at(-1) ??
    'no output'
  ).trim();
}
