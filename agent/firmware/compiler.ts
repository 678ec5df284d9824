import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { parseReadelf, type ObjectTarget } from './object-target.js';
import { programOf, requireTool } from './toolchain.js';

/** A board's C++ compiler, and the programs that look into what it makes. */
export class Compiler {
  private readonly checked = new Map<string, Promise<string | undefined>>();

  /** @throws TOOLCHAIN_MISSING */
  constructor(
    private readonly board: Board,
    private readonly prefix: string | undefined,
  ) {
    for (const name of ['g++', 'readelf', 'nm']) requireTool(this.program(name));
  }

  /** For what the compiler makes code with the board's flags. */
  async target(): Promise<ObjectTarget> {
    const folder = await mkdtemp(join(tmpdir(), 'edgelut-'));
    try {
      const object = join(folder, 'empty.o');
      await this.run(
        'g++',
        [...this.board.firmware.flags, '-x', 'c++', '-c', '-', '-o', object],
        'int empty;',
      );
      const [target] = await this.targets(object);
      if (target === undefined) throw new Error(`${this.program('readelf')} does not read what was compiled`);
      return target;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The compiler's first error in a C++ source, undefined where it accepts it. The same again costs nothing. */
  firstError(source: string, options: readonly string[]): Promise<string | undefined> {
    const key = [...options, source].join('\n');
    const checked = this.checked.get(key) ?? this.check(source, options);
    this.checked.set(key, checked);
    return checked;
  }

  /** What an object file, or each member of an archive, was compiled for; none where the file is neither. */
  async targets(file: string): Promise<ObjectTarget[]> {
    const { stdout } = await execa(this.program('readelf'), ['-hA', file], { reject: false });
    return parseReadelf(stdout);
  }

  /** Names of all symbols that an archive defines. */
  async symbols(archive: string): Promise<string[]> {
    const output = await this.run('nm', ['--defined-only', archive]);
    return output.split('\n').flatMap((line) => /^[0-9a-f]+ \w (\S+)$/.exec(line)?.[1] ?? []);
  }

  private async check(source: string, options: readonly string[]): Promise<string | undefined> {
    const { failed, stderr } = await execa(
      this.program('g++'),
      [...this.board.firmware.flags, ...options, '-fsyntax-only', '-x', 'c++', '-'],
      { input: source, reject: false },
    );
    return failed ? (/.*error:.*/.exec(stderr)?.[0] ?? stderr).trim() : undefined;
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
      `${program} fails for ${this.board.id}: ${stderr.trim().split('\n', 1)[0]}`,
      'Check that the toolchain (--toolchain-prefix) is one for this board.',
    );
  }
}
