import { Option, type Command } from 'commander';
import { defined } from '../../common/defined.js';
import { energyOfModel, type ModelEnergy } from '../../lab/energy-of-model.js';
import type { FedCycle } from '../../lab/energy/board-energy.js';
import { measuredEnergy, type MeasuredEnergy } from '../../lab/measured-energy.js';
import type { EnergyJson } from '../../lab/json/types.js';
import { loadModelFile, type ModelFile } from '../../lab/model-file.js';
import { writeOutput } from '../../lab/outputs.js';
import { currentOverTimeSvg } from '../../report/current-over-time.js';
import { measuredJson, measuredText, number, told } from '../energy/print.js';
import { durationOf } from '../options/duration-option.js';
import { forceOption } from '../options/force-option.js';
import { meterOption, meterPinOption } from '../options/meter-options.js';
import { whole } from '../options/numbers.js';
import { addTableOptions, tableChoice, type TableOptions } from '../options/table-options.js';
import { printJson, printLine, printTable } from '../terminal/output.js';

interface EnergyOptions extends TableOptions {
  readonly model: string;
  readonly table?: string;
  readonly every: number;
  readonly battery?: string;
  readonly meter?: string;
  readonly meterPin: number;
  readonly windows: number;
  readonly svg?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `lut energy`: energy, mean current and battery life of a model on a board, by clock and sleep. */
export function energyVerb(command: Command): void {
  command
    .requiredOption('--model <file>', 'an int8 .tflite')
    .option('--board <id>', 'the best table of this board in ./luts and among those that came with lut')
    .option('--table <file>', 'a table to predict from')
    .addOption(
      new Option('--every <duration>', 'from one inference to the next: 500ms, 1s, 10min, 1h')
        .argParser((text) => durationOf(text))
        .makeOptionMandatory(),
    )
    .option('--battery <cell>', 'cr2032, 18650, aa, or the path of a battery file');
  addTableOptions(command)
    .addOption(meterOption())
    .addOption(meterPinOption())
    .addOption(whole('--windows <n>', 'inferences that are measured (default: 10)', 1_000_000).default(10))
    .option('--svg <file>', 'draw the current over time, of the best way and of the fastest clock')
    .addOption(forceOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut energy --model kws.tflite --board stm32f4 --every 1s --battery 18650 --assume-ipc 0.7
  lut energy --model kws.tflite --table luts/mine.json --every 10min --battery aa --svg current.svg
  lut energy --model kws.tflite --board stm32f4 --every 1s --meter /dev/ttyACM1 --meter-pin 0`,
    )
    .action(printEnergy);
}

async function printEnergy(options: EnergyOptions): Promise<void> {
  const { model: path, every: period, battery, table } = options;
  const model = loadModelFile(path);
  const energy = energyOfModel(model, {
    choice: tableChoice(options, table === undefined ? undefined : [table]),
    period,
    ...defined({ battery }),
  });
  const { meter: port, meterPin: input, windows } = options;
  const measured =
    port === undefined ? undefined : await measuredEnergy(energy.board, { port, input, windows });
  draw(model, energy, options);
  if (options.json) printJson(jsonOf(model, energy, measured));
  else printWords(model, energy);
  if (measured !== undefined && !options.json) printLine(measuredText(measured, energy.perInference));
}

function draw(model: ModelFile, { best, cycles, board }: ModelEnergy, { svg, force }: EnergyOptions): void {
  if (svg === undefined || best === undefined) return;
  const race = cycles.find(({ mean, meanwhile }) => mean !== null && meanwhile !== 'run');
  const drawn = [...new Set([best, race])].filter((cycle) => cycle !== undefined);
  const picture = currentOverTimeSvg(
    `${model.name} on ${board.id}`,
    drawn.map((cycle) => ({
      ...cycle,
      name: nameOf(cycle),
      active: cycle.active.value,
      wake: cycle.wake ?? 0,
    })),
  );
  writeOutput(svg, picture, 'svg', force);
}

function printWords(model: ModelFile, energy: ModelEnergy): void {
  const { latency, perInference, board, period, battery, cycles, best, predicted } = energy;
  printLine(`${model.name} on ${board.id}, every ${duration(period)}, from the table ${predicted.path}.`);
  if (latency === null) {
    printLine(
      'How long an inference takes is unknown: the table counts instructions, and these are no time. ' +
        'lut calibrate estimates it from what others measured; with --assume-ipc it is assumed.',
    );
    return;
  }
  printLine(`An inference takes ${told(latency, 'ms')}.`);
  printLine(
    perInference === null
      ? `Its energy is unknown: the board file states no current at the clock of the table.`
      : `It takes ${told(perInference, 'mJ')}: ${perInference.source}.`,
  );
  printTable(
    ['>MHz', 'Meanwhile', '>Active ms', '>Mean mA', '>Days', 'Remark'],
    cycles.map((cycle) => [
      String(cycle.clockHz / 1e6),
      cycle.meanwhile,
      number(cycle.active.value),
      cycle.mean === null ? '' : number(cycle.mean.value),
      daysText(cycle),
      cycle.refusal === null ? cycle.lacks : 'not fed by the cell',
    ]),
  );
  if (best?.mean == null) {
    printLine('Which way draws least is unknown: the board file states no currents.');
    return;
  }
  printLine(`The best of these: ${nameOf(best)}; in the mean ${told(best.mean, 'mA')}.`);
  if (battery !== undefined) printLine(lifeText(battery.name, best));
}

/** Empty where nothing is known. */
function daysText({ battery }: FedCycle): string {
  if (battery === null) return '';
  const { life, atMostDays } = battery;
  if (life !== null) return number(life.value);
  return atMostDays === null ? '' : `≤ ${number(atMostDays)}`;
}

function lifeText(name: string, { battery }: FedCycle): string {
  if (battery === null) return `How long ${name} lasts is unknown.`;
  const { life, atMostDays, cells, lacks } = battery;
  const fed = cells === null || cells === 1 ? name : `${cells} in a row of ${name}`;
  if (life !== null) return `${fed}: ${told(life, 'days')}.`;
  const most = atMostDays === null ? '' : `, at most ${number(atMostDays)} days`;
  return `${fed}: how long they last is unknown${most}. ${lacks.join(' ')}`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`;
}

function nameOf({ clockHz, meanwhile }: Pick<FedCycle, 'clockHz' | 'meanwhile'>): string {
  return meanwhile === 'run'
    ? `running on at ${clockHz / 1e6} MHz`
    : `${clockHz / 1e6} MHz, then ${meanwhile}`;
}

function jsonOf(model: ModelFile, energy: ModelEnergy, measured: MeasuredEnergy | undefined): EnergyJson {
  const { board, predicted, period, battery, latency, perInference, cycles, best } = energy;
  return {
    model: model.path,
    board: board.id,
    table: predicted.path,
    every_ms: period,
    battery_name: battery?.name ?? null,
    latency_ms: latency,
    energy_mj: perInference,
    measured: measured === undefined ? null : measuredJson(measured),
    cycles: cycles.map((cycle) => ({
      clock_hz: cycle.clockHz,
      meanwhile: cycle.meanwhile,
      active_ms: cycle.active,
      wake_ms: cycle.wake,
      run_milliamps: cycle.runMilliamps,
      rest_milliamps: cycle.restMilliamps,
      mean_milliamps: cycle.mean,
      lacks: cycle.lacks === '' ? null : cycle.lacks,
      battery:
        cycle.battery === null
          ? null
          : {
              cells: cycle.battery.cells,
              life_days: cycle.battery.life,
              at_most_days: cycle.battery.atMostDays,
              lacks: cycle.battery.lacks,
            },
      refusal: cycle.refusal,
    })),
    best: best === undefined ? null : cycles.indexOf(best),
  };
}
