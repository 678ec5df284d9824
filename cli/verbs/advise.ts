import type { Command } from 'commander';
import { LutError } from '../../common/errors.js';
import { advise, type Advice } from '../../lab/advise/advise.js';
import { applyExactly } from '../../lab/advise/exact.js';
import { writeWhatIf } from '../../lab/advise/what-ifs.js';
import type { AdviseJson } from '../../lab/json/types.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import { printWhatIfs } from '../advise/print-what-ifs.js';
import { printExact, printSpending } from '../advise/print.js';
import { whole } from '../options/numbers.js';
import { forceOption } from '../options/force-option.js';
import { addTableOptions, tableChoice, type TableOptions } from '../options/table-options.js';
import { printJson } from '../terminal/output.js';

interface AdviseOptions extends TableOptions {
  readonly table?: string;
  readonly apply?: string;
  readonly change?: number;
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** More than any network has. */
const MOST_CHANGES = 100_000;

/** `lut advise`: where a model's time and memory go, and what to change. */
export function adviseVerb(command: Command): void {
  command
    .argument('<model>', 'an int8 .tflite')
    .option('--board <id>', 'the best table of this board in ./luts and among those that came with lut')
    .option('--table <file>', 'the table to predict from');
  addTableOptions(command)
    .option(
      '--apply <file>',
      'write the model with every exact rewrite: its outputs stay the same to the bit',
    )
    .addOption(whole('--change <number>', 'of the listed changes the one to write to --out', MOST_CHANGES))
    .option('--out <file>', 'write the model with that change, to time it before it is trained')
    .addOption(forceOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut advise model.tflite --board stm32f4
  lut advise model.tflite --board stm32f4 --apply smaller.tflite
  lut run smaller.tflite --board stm32f4 --port emulator --beside model.tflite
  lut advise model.tflite --board stm32f4 --change 1 --out changed.tflite`,
    )
    .action(adviseModel);
}

function adviseModel(path: string, options: AdviseOptions): void {
  const { table, apply, change, out, force } = options;
  if ((change === undefined) !== (out === undefined)) throw changeWithoutFile();
  const advice = advise(path, tableChoice(options, table === undefined ? undefined : [table]));
  if (apply !== undefined) applyExactly(advice.model, advice.exact, apply, force);
  if (change !== undefined && out !== undefined) {
    writeWhatIf(advice.model, advice.whatIfs, change, out, force);
  }
  if (options.json) printJson<AdviseJson>(jsonOf(advice, apply));
  else {
    printSpending(advice, options.assumeIpc);
    printExact(advice, apply);
    printWhatIfs(advice, out);
  }
}

function changeWithoutFile(): LutError {
  return new LutError(
    'USAGE_ARGUMENTS',
    '--change and --out go together: which change, and where the model with it is written.',
    'Give both, e.g. --change 1 --out changed.tflite.',
  );
}

function jsonOf(advice: Advice, out: string | undefined): AdviseJson {
  const { path, table, board, model, prediction, speed, spending, exact, whatIfs } = advice;
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
    what_ifs: whatIfs.map(whatIfOf),
  };
}

function whatIfOf(one: Advice['whatIfs'][number]): AdviseJson['what_ifs'][number] {
  const { change, what, operators, retraining, kept, interpolated, prediction } = one;
  return {
    ...{ change, what, operators, retraining, kept_share: kept, interpolated, missing: prediction.missing },
    ...{ gain: one.gain, latency_gain_ms: one.latencyGain },
    ...{ arena_gain_bytes: one.arenaGain, flash_gain_bytes: one.flashGain, then: figuresOf(prediction) },
  };
}

function figuresOf({ total, low, high, arenaBytes, flashBytes, fits }: Advice['prediction']) {
  return { total, low, high, arena_bytes: arenaBytes, flash_bytes: flashBytes, fits };
}
