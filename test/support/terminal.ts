import type { Lut } from './lut.js';

export interface Shown {
  readonly status: number | undefined;
  /** what stands on the terminal, line by line */
  readonly lines: readonly string[];
}

export interface Terminal {
  readonly columns: number;
  readonly env?: NodeJS.ProcessEnv;
  /** shell words after the command, e.g. `2> file` */
  readonly redirect?: string;
  readonly cwd?: string;
}

/** Runs the command at a pseudo-terminal of its own, which shows standard output and standard error alike. */
export async function atTerminal(
  lut: Lut,
  args: readonly string[],
  { columns, env = {}, redirect = '', cwd }: Terminal,
): Promise<Shown> {
  const inside = `command=$(printf '%q ' "$@"); exec script -qec "stty cols ${columns}; $command ${redirect}" /dev/null`;
  const { status, stdout } = await lut.run(args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { TERM: 'xterm', NO_COLOR: undefined, FORCE_COLOR: undefined, ...env },
    through: ['bash', '-c', inside, 'bash'],
  });
  return { status, lines: stdout.split(/\r?\n/) };
}
