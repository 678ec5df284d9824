/** Measures how well the agent does its work, and prints the figures beside their aims: docs/benchmarks.md. */
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { boardIds } from '../boards/catalogue.js';
import { printJson, printLine, printTable } from '../cli/terminal/output.js';
import { defined } from '../common/defined.js';
import { median } from '../common/statistics.js';
import { workApart } from './apart.js';
import { FIGURE_HEADERS, figureRow, isMet, type Figure } from './bench/figure.js';
import { benchPredictions } from './bench/predictions.js';
import type { ProfilingBench } from './bench/profiling.js';
import { benchStart } from './bench/start.js';
import { benchStorage } from './bench/storage.js';
import { benchTraining } from './bench/training.js';

/** The rate of a serial port where nobody has chosen another. */
const SLOW_BAUD = 115_200;

const PROFILING = join(import.meta.dirname, 'bench', 'profiling-process.js');

await new Command('bench')
  .description('measures the agent on emulated boards; takes some minutes for each')
  .option('--board <id>', 'only this board')
  .option('--json', 'print one JSON object')
  .action(bench)
  .parseAsync();

async function bench(options: { readonly board?: string; readonly json?: boolean }): Promise<void> {
  const ids = options.board === undefined ? boardIds() : [options.board];
  const print = options.json ? () => undefined : printLine;
  const printFigures = (title: string, figures: readonly Figure[]): void => {
    if (options.json) return;
    printLine('');
    printLine(title);
    printTable(FIGURE_HEADERS, figures.map(figureRow));
  };
  const cores = availableParallelism();
  const load = loadavg()[0] ?? 0;
  print(`On ${cores} cores, with a load of ${load.toFixed(1)} before the start.`);

  const start = await benchStart();
  printFigures('Processor time of verbs that answer at once', start);

  const storage = benchStorage();
  printFigures('Any board; the timings stored are simulated, with a jitter like that of silicon', storage);

  const predictions = benchPredictions();
  printFigures('From a table, on one core; the counts in it are made up', predictions);

  const { figures: training, note } = await benchTraining();
  printFigures('Training, on two threads, beside PyTorch on as many', training);
  if (note !== undefined) print(note);

  const boards = [];
  for (const id of ids) {
    for (const baud of [undefined, SLOW_BAUD]) {
      const profiling = await profileApart(id, baud);
      if (profiling === undefined) continue;
      const figures = profilingFigures(profiling);
      boards.push({ ...profiling, figures: figures.map(withMet) });
      printFigures(profilingTitle(profiling), figures);
    }
  }
  print('');
  print(
    'The cases are a seeded sample of the 453 of edgenas-vww: what they show is taken to hold for all of them.',
  );
  print('In windows: of every TIME request its duration, less a round trip, less the share of its warm-ups.');
  if (options.json)
    printJson({
      cores,
      load,
      start: start.map(withMet),
      storage: storage.map(withMet),
      predictions: predictions.map(withMet),
      training: training.map(withMet),
      boards,
    });
}

/**
 * In a process of its own, so that its memory is the agent's alone. Undefined when it failed: it has said why, and
 * its exit status becomes that of this one.
 */
async function profileApart(board: string, baud: number | undefined): Promise<ProfilingBench | undefined> {
  const done = await workApart<ProfilingBench>(PROFILING, { board, ...defined({ baud }) });
  if (!done.failed) return done.answer;
  process.exitCode = done.exitCode;
  return undefined;
}

/** The kernels of these kinds take as long whatever the values are. */
const MOST_SPREAD: Readonly<Record<string, number>> = { CONV_2D: 0, DEPTHWISE_CONV_2D: 0 };

function profilingTitle({ board, machine, baud, cases, samples, seconds, unit }: ProfilingBench): string {
  const line = baud === undefined ? '' : ` on a line paced to ${baud} baud`;
  return `${board} (${machine})${line}: ${cases} cases, ${samples} samples of ${unit} each, in ${seconds.toFixed(0)} s`;
}

function profilingFigures({
  baud,
  seconds,
  windowSeconds,
  bytes,
  residentBytes,
  spread,
}: ProfilingBench): Figure[] {
  return [
    {
      name: 'wall time in timed windows',
      value: (100 * windowSeconds) / seconds,
      unit: '%',
      aim: { least: baud === undefined ? 97 : 90 },
    },
    { name: 'bytes on the wire per case, median', value: median(bytes), unit: 'B', aim: { most: 3 * 1024 } },
    { name: 'bytes on the wire per case, most', value: Math.max(...bytes), unit: 'B' },
    { name: 'memory of the agent, peak', value: residentBytes / 1e6, unit: 'MB', aim: { most: 200 } },
    ...Object.entries(spread).map(([kind, share]): Figure => {
      const most = MOST_SPREAD[kind];
      const aim = most === undefined ? {} : { aim: { most } };
      return { name: `spread over fills, ${kind}`, value: 100 * share, unit: '%', ...aim };
    }),
  ];
}

function withMet(figure: Figure): Figure & { met: boolean | null } {
  return { ...figure, met: isMet(figure) };
}
