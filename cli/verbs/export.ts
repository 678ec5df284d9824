import type { Command } from 'commander';
import { defined } from '../../common/defined.js';
import { formatBytes, formatCount } from '../../common/format.js';
import { exportNetwork, writeProject, type Exported } from '../../lab/export-network.js';
import type { ExportJson } from '../../lab/json/types.js';
import { USUAL_FLAVOUR } from '../../lab/runtimes.js';
import { boardOf } from '../options/board-options.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { printJson, printLine, printTable } from '../terminal/output.js';

interface ExportOptions {
  readonly board: string;
  readonly boards?: string;
  readonly out: string;
  readonly kernels?: string;
  readonly name?: string;
  readonly table?: string;
  readonly json?: boolean;
}

/** `lut export`: a network as C. */
export function exportVerb(command: Command): void {
  command
    .argument('<model>', 'an int8 .tflite; inputs and outputs may be float32 or uint8')
    .requiredOption('--board <id>', 'for whose core the kernels are chosen (lut boards lists them)')
    .requiredOption('--out <folder>', 'where the sources go: a folder that does not exist yet, or is empty')
    .option('--kernels <flavour>', `flavour of the kernels (default: "${USUAL_FLAVOUR}")`)
    .option('--name <name>', "what its C names begin with (default: the model's)")
    .option('--table <file>', "tell this table's prediction in the header")
    .addOption(boardsOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut export model.tflite --board stm32f4 --out firmware/network
  lut export model.tflite --board stm32f4 --out network --name person --table luts/stm32f4-edgenas-vww-instructions.json
  lut run model.tflite --board stm32f4 --port emulator --exported`,
    )
    .action(exportAction);
}

async function exportAction(path: string, options: ExportOptions): Promise<void> {
  const { out, kernels, name, table } = options;
  const board = boardOf({ ...options, runtime: 'builtin' });
  const exported = await exportNetwork({
    ...{ board, catalogue: catalogueOf(options), model: path },
    ...defined({ kernels, name, table }),
  });
  writeProject(out, exported.project);
  if (options.json) printJson<ExportJson>(jsonOf(exported, options));
  else print(exported, options);
}

function jsonOf(exported: Exported, { board, out }: ExportOptions): ExportJson {
  const { model, network, project, flavour, sizes, interpreter, predicted } = exported;
  return {
    model: model.path,
    board,
    out,
    name: network.name,
    kernels: flavour,
    files: [...project.files.keys()],
    operators: network.settled.operators.map(({ kind, microKernel }, index) => ({
      ...{ index, kind },
      kernel: microKernel,
    })),
    arena_bytes: network.settled.peak,
    flash: sizes && {
      compiler: sizes.compiler,
      total: sizes.flash,
      weights: sizes.weights,
      biases: sizes.biases,
      factors: sizes.factors,
      without_weights: sizes.withoutWeights,
      code_and_records: sizes.withoutConstants,
    },
    stack_bytes: sizes && sizes.stack,
    interpreter: { arena_bytes: interpreter.arena, flash_bytes: interpreter.flash },
    predicted: predicted && {
      table: predicted.from.path,
      table_hash: predicted.from.table.hash,
      unit: predicted.prediction.unit,
      total: predicted.prediction.total,
      low: predicted.prediction.low,
      high: predicted.prediction.high,
    },
  };
}

function print(exported: Exported, { board, out }: ExportOptions): void {
  const { model, network, project, flavour, sizes, interpreter, predicted } = exported;
  const { operators, peak } = network.settled;
  printLine(
    `${model.name} for ${board} as C in ${out}: ${project.files.size} files, ${operators.length} operators, kernels ${flavour}.`,
  );
  printTable(
    ['In bytes', '>Exported', '>Interpreter'],
    [
      ...(sizes === null
        ? []
        : [
            ['flash: weights', formatCount(sizes.weights), `${formatCount(model.bytes.length)} (.tflite)`],
            ['flash: biases', formatCount(sizes.biases), 'in the .tflite'],
            ['flash: factors', formatCount(sizes.factors), 'in RAM'],
            [
              'flash: code and records',
              formatCount(sizes.withoutConstants),
              interpreter.flash === null ? '' : formatCount(interpreter.flash),
            ],
          ]),
      ['RAM', formatCount(peak), formatCount(interpreter.arena)],
      ...(sizes === null ? [] : [['stack of its functions', `about ${formatCount(sizes.stack)}`, '']]),
    ],
  );
  printLine(
    sizes === null
      ? `What it takes of the flash is not known here: the compiler of ${board} is not installed (lut doctor).`
      : `Flash ${formatBytes(sizes.withoutWeights)} without weights and biases, by ${sizes.compiler}.`,
  );
  if (predicted !== null) {
    const { total, unit } = predicted.prediction;
    printLine(
      total === null
        ? `No prediction: the table ${predicted.from.path} lacks some of its operators.`
        : `Predicted by the table: ${formatCount(Math.round(total))} ${unit} in the interpreter.`,
    );
  }
  printLine(`Begin with ${out}/${network.name}.h; ${out}/example/main.c calls it.`);
}
