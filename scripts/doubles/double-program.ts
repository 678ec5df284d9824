import { Command } from 'commander';
import { boardsOption } from '../../cli/options/boards-option.js';
import { reportError } from '../../cli/terminal/report-error.js';
import { exitStatusOf } from '../../common/errors.js';
import { FAULTS } from '../../testing/doubles/faults.js';

/** Options of every double. */
export interface DoubleOptions {
  readonly board: string;
  readonly boards?: string;
  readonly link: string;
  readonly seed: string;
  readonly faults: string;
  readonly state?: string;
}

/** The command line of a double. */
export function doubleCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .requiredOption('--board <id>', 'whose double it is (lut boards lists them)')
    .addOption(boardsOption())
    .requiredOption('--link <path>', 'where its pseudo-terminal is found')
    .option('--seed <n>', 'of its unique id, and of the moments of faults', '1')
    .option(
      '--faults <list>',
      `what goes wrong, each once: ${FAULTS.join(', ')}; corrupt:12 at the 12th command`,
      '',
    )
    .option('--state <file>', 'keeps what is written to it from one start to the next');
}

/** Runs a double's command; a failure is told as those of `lut` are. */
export async function runDouble<Options extends object>(
  command: Command,
  run: (options: Options) => Promise<void>,
): Promise<void> {
  try {
    await command.action((options: Options) => run(options)).parseAsync();
  } catch (error) {
    reportError(error, false);
    process.exitCode = exitStatusOf(error);
  }
}
