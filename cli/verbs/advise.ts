import { Option, type Command } from 'commander';
import { defined } from '../../common/defined.js';
import { advise, type Advice } from '../../lab/advise/advise.js';
import { applyExactly } from '../../lab/advise/exact.js';
import type { AdviseJson } from '../../lab/json/types.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import { RUNTIMES } from '../../lab/runtimes.js';
import { printExact, printSpending } from '../advise/print.js';
import { assumeIpcOption } from '../options/assume-ipc-option.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { forceOption } from '../options/force-option.js';
import { printJson } from '../terminal/output.js';

interface AdviseOptions {
  readonly table?: string;
  readonly board?: string;
  readonly boards?: string;
  readonly runtime?: string;
  readonly kernels?: string;
  readonly assumeIpc?: number;
  readonly apply?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `lut advise`: where a model's time and memory go, and what to change. */
export function adviseVerb(command: Command): void {
  command
    .argument('<model>', 'an int8 .tflite')
    .option('--board <id>', 'the best table of this board in ./luts and among those that came with lut')
    .option('--table <file>', 'the table to predict from')
    .addOption(boardsOption())
    .addOption(
      new Option('--runtime <name>', "runtime of the board's table (default: any)").choices(RUNTIMES),
    )
    .option('--kernels <flavour>', "flavour of the kernels of the board's table (default: any)")
    .addOption(assumeIpcOption())
    .option(
      '--apply <file>',
      'write the model with every exact rewrite: its outputs stay the same to the bit',
    )
    .addOption(forceOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut advise model.tflite --board stm32f4
  lut advise model.tflite --board stm32f4 --apply smaller.tflite
  lut run smaller.tflite --board stm32f4 --port emulator --beside model.tflite`,
    )
    .action(adviseModel);
}

function adviseModel(path: string, options: AdviseOptions): void {
  const { table, board, assumeIpc, runtime, kernels: flavour, apply, force } = options;
  const advice = advise(path, {
    catalogue: catalogueOf(options),
    kernels: defined({ runtime, flavour }),
    ...defined({ tables: table === undefined ? undefined : [table], board, assumeIpc }),
  });
  if (apply !== undefined) applyExactly(advice.model, advice.exact, apply, force);
  if (options.json) printJson<AdviseJson>(jsonOf(advice, apply));
  else {
    printSpending(advice, assumeIpc);
    printExact(advice, apply);
  }
}

function jsonOf(advice: Advice, out: string | undefined): AdviseJson {
  const { path, table, board, model, prediction, speed, spending, exact } = advice;
  const { applied, refused } = exact;
  return {
    ...{ model: model.path, board: board.id, table: path, table_hash: table.hash },
    ...{ machine: table.configuration.machine, unit: table.unit },
    latency_ms: speed?.latency ?? null,
    now: figuresOf(prediction),
    time: spending.kinds.map(snakeCased),
    peak: spending.peak,
    flash: spending.flash,
    exact: { applied, refused, then: figuresOf(exact.prediction), out: out ?? null },
  };
}

function figuresOf({ total, low, high, arenaBytes, flashBytes, fits }: Advice['prediction']) {
  return { total, low, high, arena_bytes: arenaBytes, flash_bytes: flashBytes, fits };
}
