/** Every operator case of a space on an emulated board, beside what CMSIS-NN takes for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTable } from '../../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import { median } from '../../../common/statistics.js';
import { macs } from '../../../model/cases/macs.js';
import { channels } from '../../../model/shapes.js';
import type { OperatorCase } from '../../../model/operator.js';
import type { Goal } from './goal.js';
import { lutJson } from './lut.js';

const BOARD = 'stm32f4';
const SPACE = 'edgenas-vww';
/** Cases that take CMSIS-NN fewer instructions matter little. */
const LEAST_INSTRUCTIONS = 100_000;

interface MeasuredCase {
  readonly key: string;
  readonly operatorCase: OperatorCase;
  readonly instructions: number;
  /** of CMSIS-NN */
  readonly peer: number;
}

interface ShapeGoal {
  readonly name: string;
  readonly is: (operatorCase: OperatorCase) => boolean;
  readonly must: number;
  readonly aim: number;
  /** TinyEngine's, counted in its sources */
  readonly other?: string;
}

const SHAPES: readonly ShapeGoal[] = [
  { name: '1×1, 64→64', is: pointwise(64, 64), must: 1.3, aim: 1.15, other: 'TinyEngine 2.08' },
  { name: '1×1, 16→96', is: pointwise(16, 96), must: 2.1, aim: 1.7 },
  {
    name: 'depthwise 3×3, stride 1',
    is: depthwise(3, 1),
    must: 3.3,
    aim: 2.4,
    other: 'TinyEngine 6.5 (not exact)',
  },
  { name: 'depthwise 3×3, stride 2', is: depthwise(3, 2), must: 4, aim: 3 },
  { name: 'depthwise 5×5', is: depthwise(5), must: 4, aim: 2.5 },
  { name: 'depthwise 7×7', is: depthwise(7), must: 4, aim: 2.5 },
  { name: 'stem 3×3, 3→16', is: isStem, must: 2.3, aim: 1.8 },
];

export interface CaseGoals {
  readonly goals: readonly Goal[];
  /** The cases that take most beside CMSIS-NN, worst first. */
  readonly worst: readonly { readonly key: string; readonly ratio: number }[];
}

/** @param folder for the table and, unless it holds them, the timings */
export async function caseGoals(db: string, folder: string): Promise<CaseGoals> {
  const all = await measuredCases(db, folder);
  const large = all.filter(({ peer }) => peer >= LEAST_INSTRUCTIONS);
  const ratios = large.map(({ key, instructions, peer }) => ({ key, ratio: instructions / peer }));
  ratios.sort((a, b) => b.ratio - a.ratio);
  const cases = `${BOARD}, ${large.length} cases of ${SPACE} beside CMSIS-NN`;
  const mean = Math.exp(ratios.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / ratios.length);
  return {
    goals: [
      { name: `${cases}, the worst`, value: ratios[0]!.ratio, unit: '×', must: 1 },
      { name: `${cases}, geometric mean`, value: mean, unit: '×', must: 0.6, aim: 0.5 },
      ...SHAPES.map((shape) => shapeGoal(shape, all)),
    ],
    worst: ratios.slice(0, 10),
  };
}

/** The median over the cases of a shape. */
function shapeGoal({ name, is, must, aim, other }: ShapeGoal, all: readonly MeasuredCase[]): Goal {
  const cases = all.filter(({ operatorCase }) => is(operatorCase));
  const perMac = (count: (one: MeasuredCase) => number): number =>
    median(cases.map((one) => count(one) / macs(one.operatorCase)));
  const peer = `CMSIS-NN ${perMac((one) => one.peer).toFixed(2)}`;
  return {
    name: `${BOARD}, ${name}, median of ${cases.length}`,
    value: perMac(({ instructions }) => instructions),
    unit: 'per MAC',
    must,
    aim,
    anchor: other === undefined ? peer : `${peer}, ${other}`,
  };
}

async function measuredCases(db: string, folder: string): Promise<MeasuredCase[]> {
  const out = join(folder, 'table.json');
  const kernels = ['--kernels', 'optimized', '--space', SPACE];
  await lutJson('build', '--board', BOARD, '--port', 'emulator', ...kernels, '--out', out, '--db', db);
  const peers = cmsisNn(BOARD);
  return loadTable(out).entries.flatMap(({ key, case: operatorCase, median: instructions }) => {
    const peer = peers.get(key);
    return peer === undefined ? [] : [{ key, operatorCase, instructions, peer }];
  });
}

/** CMSIS-NN's instructions by the case's key: `peers/README.md` says where they are from. */
function cmsisNn(board: string): Map<string, number> {
  const path = join(PACKAGE_ROOT, 'scripts', 'bench', 'peers', `cmsis-nn-${board}.tsv`);
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
  return new Map(
    lines.map((line) => {
      const [key = '', instructions] = line.split('\t');
      return [key, Number(instructions)];
    }),
  );
}

function pointwise(from: number, to: number): ShapeGoal['is'] {
  return ({ kernel, inputs, output, weights }) =>
    weights !== undefined &&
    kernel?.join() === '1,1' &&
    channels(inputs[0] ?? []) === from &&
    channels(output) === to;
}

function depthwise(size: number, stride?: number): ShapeGoal['is'] {
  return ({ kernel, stride: strides, inputs, output, weights }) =>
    weights !== undefined &&
    kernel?.[0] === size &&
    channels(inputs[0] ?? []) === channels(output) &&
    (stride === undefined || strides?.[0] === stride);
}

function isStem({ kernel, inputs }: OperatorCase): boolean {
  return kernel?.[0] === 3 && channels(inputs[0] ?? []) === 3;
}
