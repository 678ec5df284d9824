/** Instructions of whole models on the emulated boards, whose outputs `lut run` holds against the host's arithmetic. */
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import type { RunJson } from '../../../lab/json/types.js';
import type { Goal } from './goal.js';
import { lutJson } from './lut.js';

interface ModelGoal {
  readonly board: string;
  readonly model: string;
  readonly name: string;
  readonly must: number;
  readonly aim: number;
  readonly anchor: string;
}

const MODELS = join(PACKAGE_ROOT, 'test', 'models');
const PERSON_DETECTION = join(MODELS, 'vww_96_int8.tflite');
const KEYWORD_SPOTTING = join(MODELS, 'kws_ref_model.tflite');
const RV32_ANCHOR = 'TensorFlow Lite Micro, reference kernels: 114.1 M';
const A53_ANCHOR = 'TensorFlow Lite Micro, reference kernels: 95.8 M';

/** Millions of instructions. */
const GOALS: readonly ModelGoal[] = [
  {
    board: 'stm32f4',
    name: 'person detection',
    model: PERSON_DETECTION,
    must: 13,
    aim: 10.5,
    anchor: 'CMSIS-NN: 24.10 M',
  },
  {
    board: 'stm32f4',
    name: 'keyword spotting',
    model: KEYWORD_SPOTTING,
    must: 4.3,
    aim: 3.6,
    anchor: 'CMSIS-NN: 7.70 M',
  },
  {
    board: 'stm32h7',
    name: 'person detection',
    model: PERSON_DETECTION,
    must: 13,
    aim: 10.5,
    anchor: 'CMSIS-NN: 24.03 M',
  },
  {
    board: 'esp32c3',
    name: 'person detection',
    model: PERSON_DETECTION,
    must: 30,
    aim: 26,
    anchor: RV32_ANCHOR,
  },
  { board: 'rpi3', name: 'person detection', model: PERSON_DETECTION, must: 5.5, aim: 4, anchor: A53_ANCHOR },
];

/** ResNet8 of MLPerf Tiny is not in the repository. */
const RESNET8 = {
  board: 'stm32f4',
  name: 'image classification (ResNet8)',
  must: 18,
  aim: 15,
  anchor: 'CMSIS-NN: 29.86 M',
};

/** @param resnet8 path of the model, if it is here */
export async function modelGoals(db: string, boards: readonly string[], resnet8?: string): Promise<Goal[]> {
  const goals: Goal[] = [];
  for (const { model, ...goal } of GOALS) {
    if (boards.includes(goal.board)) goals.push(await measured(db, goal, model));
  }
  if (!boards.includes(RESNET8.board)) return goals;
  if (resnet8 !== undefined) return [...goals, await measured(db, RESNET8, resnet8)];
  const why = 'no model given (--resnet8)';
  return [...goals, { ...labelled(RESNET8), value: undefined, why }];
}

async function measured(db: string, goal: Omit<ModelGoal, 'model'>, model: string): Promise<Goal> {
  const where = ['--board', goal.board, '--port', 'emulator', '--kernels', 'optimized', '--db', db];
  const run = await lutJson<RunJson>('run', model, ...where);
  return { ...labelled(goal), value: run.total / 1e6 };
}

function labelled({ board, name, must, aim, anchor }: Omit<ModelGoal, 'model'>) {
  return { name: `${board}, ${name}`, unit: 'M', must, aim, anchor } as const;
}
