/** Measures what the kernels take, and prints the figures beside what they must be: docs/kernels.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { boardIds } from '../boards/catalogue.js';
import { printJson, printLine, printTable } from '../cli/terminal/output.js';
import { caseGoals } from './bench/kernels/cases.js';
import { GOAL_HEADERS, goalRow, mustHolds, type Goal } from './bench/kernels/goal.js';
import { memoryGoals } from './bench/kernels/memory.js';
import { modelGoals } from './bench/kernels/models.js';

interface Options {
  readonly board?: string;
  readonly resnet8?: string;
  readonly db?: string;
  readonly json?: boolean;
}

/** The board whose cases are held against CMSIS-NN's. */
const CASES_BOARD = 'stm32f4';

await new Command('bench-kernels')
  .description('counts instructions of the optimized kernels on emulated boards; takes some minutes')
  .option('--board <id>', 'only this board')
  .option('--resnet8 <file>', 'ResNet8 of MLPerf Tiny, int8 (pretrainedResnet_quant.tflite)')
  .option('--db <file>', 'keeps timings here, and takes those that it has')
  .option('--json', 'print one JSON object')
  .action(bench)
  .parseAsync();

async function bench({ board, resnet8, db, json }: Options): Promise<void> {
  const boards = board === undefined ? boardIds() : [board];
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-kernels-'));
  try {
    const timings = db ?? join(folder, 'timings.db');
    const models = await modelGoals(timings, boards, resnet8);
    const cases = boards.includes(CASES_BOARD) ? await caseGoals(timings, folder) : { goals: [], worst: [] };
    const memory = await memoryGoals(boards, folder);
    const goals = [...models, ...cases.goals, ...memory];
    if (json) {
      printJson({ goals: goals.map((goal) => ({ ...goal, holds: mustHolds(goal) })), worst: cases.worst });
    } else {
      print(goals, cases.worst);
    }
    if (goals.some((goal) => mustHolds(goal) === false)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(goals: readonly Goal[], worst: readonly { key: string; ratio: number }[]): void {
  printTable(GOAL_HEADERS, goals.map(goalRow));
  if (worst.length === 0) return;
  printLine('');
  printTable(
    ['>Beside CMSIS-NN', 'The cases that take most'],
    worst.map(({ key, ratio }) => [`${ratio.toFixed(2)} ×`, key]),
  );
}
