import { Option, type Command } from 'commander';
import { defined } from '../../common/defined.js';
import type { TableChoice } from '../../lab/predict.js';
import { RUNTIMES } from '../../lab/runtimes.js';
import { assumeIpcOption } from './assume-ipc-option.js';
import { boardsOption, catalogueOf } from './boards-option.js';

/** What narrows the choice of a table, and what its counts are taken for. */
export interface TableOptions {
  readonly board?: string;
  readonly boards?: string;
  readonly runtime?: string;
  readonly kernels?: string;
  readonly assumeIpc?: number;
}

/** All of them but the board, which each verb words by itself, as it does its tables. */
export function addTableOptions(command: Command): Command {
  return command
    .addOption(boardsOption())
    .addOption(
      new Option('--runtime <name>', "runtime of the board's table (default: any)").choices(RUNTIMES),
    )
    .option('--kernels <flavour>', "flavour of the kernels of the board's table (default: any)")
    .addOption(assumeIpcOption());
}

/** @param tables paths, where they were named */
export function tableChoice(options: TableOptions, tables: readonly string[] | undefined): TableChoice {
  const { board, runtime, kernels: flavour, assumeIpc } = options;
  return {
    catalogue: catalogueOf(options),
    kernels: defined({ runtime, flavour }),
    ...defined({ tables, board, assumeIpc }),
  };
}
