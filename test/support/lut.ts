import { execa } from 'execa';
import type { JsonOutput } from '../../scripts/schemas/json-outputs.js';
import { programPath } from './bundle.js';
import { jsonOutput, type JsonOutputs } from './json-output.js';

/** What a command printed, and its exit status: undefined where a signal ended it. */
export interface Ended {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface LutOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** a program that starts the command, with its arguments, e.g. `['setpriv', …]` */
  readonly through?: readonly string[];
  /** in a process group of its own, as a shell starts it: a signal to the group is what Ctrl-C sends */
  readonly ownGroup?: boolean;
}

/** The command `lut`, made from the sources as they are (once for all tests) and run as a process of its own. */
export class Lut {
  private readonly program = programPath('lut');

  /** Starts the command. */
  start(args: readonly string[], { cwd, env, through = [], ownGroup = false }: LutOptions = {}) {
    const [file, ...rest] = [...through, process.execPath, this.program, ...args];
    return execa(file!, rest, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { NO_COLOR: '1', ...env },
      stdin: 'ignore',
      reject: false,
      detached: ownGroup,
    });
  }

  /** Runs the command to its end. */
  async run(args: readonly string[], options?: LutOptions): Promise<Ended> {
    const { exitCode, stdout, stderr } = await this.start(args, options);
    return { status: exitCode, stdout, stderr };
  }

  /** Runs the command to its end and reads the one JSON object that it prints. */
  async json(args: readonly string[], options?: LutOptions): Promise<unknown> {
    const { status, stdout, stderr } = await this.run([...args, '--json'], options);
    if (status !== 0) throw new Error(`lut ${args.join(' ')} ended with ${status}: ${stderr}`);
    return JSON.parse(stdout);
  }

  /** As {@link json}, and what it prints follows the schema of that output. */
  async output<Output extends JsonOutput>(
    output: Output,
    args: readonly string[],
    options?: LutOptions,
  ): Promise<JsonOutputs[Output]> {
    return jsonOutput(output, JSON.stringify(await this.json(args, options)));
  }
}
