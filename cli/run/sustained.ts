/** `lut run --for`: what a board keeps up. */
import { EXIT_STATUS } from '../../common/errors.js';
import { formatCount, formatDuration, formatRange } from '../../common/format.js';
import { sum } from '../../common/statistics.js';
import type { RunForJson } from '../../lab/json/types.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import type { RateFigure, SustainedFigures } from '../../lab/sustained/figures.js';
import { LEAST_WINDOWS } from '../../lab/sustained/figures.js';
import { runSustained, type SustainRequest, type Sustained } from '../../lab/sustained/run-sustained.js';
import { number } from '../energy/print.js';
import { printJson, printLine, printTable } from '../terminal/output.js';
import { work } from '../terminal/work.js';

/** Keeps a board busy, and says what came of it; also where it is stopped meanwhile. */
export async function runFor(request: SustainRequest, json: boolean): Promise<void> {
  const { result } = await work((listening) => runSustained({ ...request, ...listening }));
  if (json) printJson(jsonOf(result));
  else printWords(result);
  if (result.interrupted) process.exitCode = EXIT_STATUS.INTERRUPTED;
}

type Windows = Sustained['windows'];

function printWords(result: Sustained): void {
  const { model, board, configuration, windows, figures, interrupted, table } = result;
  const { machine, unit } = configuration;
  const over = interrupted ? ', stopped' : '';
  printLine(
    `${model.name} on ${board.id} (${machine}), kept busy for ${formatDuration(secondsOf(result))}${over}: ` +
      `${formatCount(sum(windows.map(({ invocations }) => invocations)))} inferences in ${windows.length} windows.`,
  );
  const { low, high } = countsOf(windows);
  printLine(`An inference takes ${formatRange(low, high)} ${unit}, by the means of the windows.`);
  if (unit === 'instructions') {
    printLine('An emulated board counts instructions: these never throttle, and have no rate.');
    return;
  }
  if (figures === null) {
    printLine(`Too few windows to tell the begin from the end: ${LEAST_WINDOWS + 1} are needed at least.`);
    return;
  }
  printRates(figures, windows);
  if (table !== null)
    printLine(`The table ${table} has it now: its predictions are those of the sustained rate.`);
}

function printRates({ burst, sustained, slowdown, fellAtMs }: SustainedFigures, windows: Windows): void {
  const row = (name: string, { value, low, high, windows: of }: RateFigure): string[] => {
    return [name, number(value), `${number(low)} – ${number(high)}`, String(of)];
  };
  printTable(
    ['Rate', '>Inferences a second', '>Of the windows', '>Windows'],
    [row('burst', burst), row('sustained', sustained)],
  );
  if (fellAtMs === null) {
    printLine(
      'It keeps up what it begins with: the windows of both differ by no more than among themselves.',
    );
    return;
  }
  const at = windows.find(({ atMs }) => atMs >= fellAtMs)!;
  const heat = at.temperature === null ? '' : `, at ${at.temperature.toFixed(1)} °C`;
  printLine(
    `It fell after ${formatDuration(fellAtMs / 1000)}${heat}: an inference then takes ${number(slowdown.value)} times as long ` +
      `(${number(slowdown.low)} – ${number(slowdown.high)}).`,
  );
}

function jsonOf(result: Sustained): RunForJson {
  const { model, board, bench, configuration, windows, figures, interrupted, table } = result;
  return {
    ...{ model: model.path, board: board.id, port: bench },
    ...{ machine: configuration.machine, unit: configuration.unit },
    ...{ seconds: secondsOf(result), interrupted },
    inferences: sum(windows.map(({ invocations }) => invocations)),
    count: countsOf(windows),
    rates: figures && {
      burst: figures.burst,
      sustained: figures.sustained,
      slowdown: figures.slowdown,
      fell_at_seconds: figures.fellAtMs === null ? null : figures.fellAtMs / 1000,
    },
    windows: windows.map((window) => snakeCased(window)),
    table,
  };
}

function secondsOf({ windows }: Sustained): number {
  return (windows.at(-1)?.atMs ?? 0) / 1000;
}

function countsOf(windows: Windows): { low: number; high: number } {
  const counts = windows.map(({ count }) => count);
  return { low: Math.min(...counts), high: Math.max(...counts) };
}
