import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { temporaryFolder } from '../../common/temporary.js';
import { parseReadelf, type ObjectTarget } from './object-target.js';
import { programOf, requireTool } from './toolchain.js';

/** Names of symbols that are defined, and of those that others must define. */
export interface Symbols {
  readonly defined: readonly string[];
  readonly wanted: readonly string[];
}

/** The compiler's first error, or the symbols that the compiled source wants of others. */
export type Compiled = { readonly error: string } | Pick<Symbols, 'wanted'>;

/** A board's C++ compiler, and the programs that look into what it makes. */
export class Compiler {
  private readonly compiled = new Map<string, Promise<Compiled>>();

  /** @throws TOOLCHAIN_MISSING */
  constructor(
    private readonly board: Board,
    private readonly prefix: string | undefined,
  ) {
    for (const name of ['g++', 'readelf', 'nm']) requireTool(this.program(name));
  }

  /** For what the compiler makes code with the board's flags. */
  async target(): Promise<ObjectTarget> {
    return withFolder(async (folder) => {
      const object = join(folder, 'empty.o');
      await this.run(
        'g++',
        [...this.board.firmware.flags, '-x', 'c++', '-c', '-', '-o', object],
        'int empty;',
      );
      const [target] = await this.targets(object);
      if (target === undefined) throw new Error(`${this.program('readelf')} does not read what was compiled`);
      return target;
    });
  }

  /** What becomes of a C++ source file. The same again costs nothing. */
  compile(source: string, options: readonly string[]): Promise<Compiled> {
    const key = [...options, source].join('\n');
    const compiled = this.compiled.get(key) ?? this.compileOnce(source, options);
    this.compiled.set(key, compiled);
    return compiled;
  }

  /** What an object file, or each member of an archive, was compiled for; none where the file is neither. */
  async targets(file: string): Promise<ObjectTarget[]> {
    const { stdout } = await execa(this.program('readelf'), ['-hA', file], { reject: false });
    return parseReadelf(stdout);
  }

  /** Names of the symbols of an object file or of all members of an archive. @throws TOOLCHAIN_FAILED */
  async symbols(file: string): Promise<Symbols> {
    const output = await this.run('nm', [file]);
    const lines = output.split('\n').map((line) => /^(?:[0-9a-f]+)? +(\w) (\S+)$/.exec(line));
    const names = (wanted: (type: string) => boolean): string[] =>
      lines.flatMap((line) => (line !== null && wanted(line[1]!) ? [line[2]!] : []));
    return { defined: names((type) => type !== 'U'), wanted: names((type) => type === 'U') };
  }

  private async compileOnce(source: string, options: readonly string[]): Promise<Compiled> {
    return withFolder(async (folder) => {
      const object = join(folder, 'source.o');
      const { failed, stderr } = await execa(
        this.program('g++'),
        [...this.board.firmware.flags, ...options, '-c', source, '-o', object],
        { reject: false },
      );
      if (failed) return { error: (/.*error:.*/.exec(stderr)?.[0] ?? stderr).trim() };
      return { wanted: (await this.symbols(object)).wanted };
    });
  }

  private program(name: string): string {
    return programOf(this.board.firmware.toolchain, name, this.prefix);
  }

  /** @throws TOOLCHAIN_FAILED */
  private async run(name: string, options: readonly string[], input = ''): Promise<string> {
    const program = this.program(name);
    const { failed, stdout, stderr } = await execa(program, options, { input, reject: false });
    if (!failed) return stdout;
    throw new LutError(
      'TOOLCHAIN_FAILED',
      `${program} fails for ${this.board.id}: ${/^.*\S.*$/m.exec(stderr)?.[0].trim() ?? 'it does not say why'}`,
      'Check that the toolchain (--toolchain-prefix) is one for this board.',
    );
  }
}

/** A folder for as long as it is used. */
async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await temporaryFolder();
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
