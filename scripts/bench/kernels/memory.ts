/** What the kernels take of memory: SRAM beside the reference's, stack included, and the flash of an exported network. */
import { join } from 'node:path';
import { buildFirmware } from '../../../agent/firmware/build.js';
import { firmwareSizes } from '../../../agent/firmware/sizes.js';
import { loadBoard } from '../../../boards/catalogue.js';
import type { Board } from '../../../boards/board.js';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import type { Goal } from './goal.js';
import { lutJson } from './lut.js';
import { stackOf } from './stack.js';

const PERSON_DETECTION = join(PACKAGE_ROOT, 'test', 'models', 'vww_96_int8.tflite');
/** The board for which the network is exported. */
const EXPORT_BOARD = 'stm32f4';
const KIB = 1024;

/** @param folder for what is built */
export async function memoryGoals(boards: readonly string[], folder: string): Promise<Goal[]> {
  const goals: Goal[] = [];
  for (const id of boards) goals.push(...(await sramGoals(loadBoard(id), folder)));
  if (boards.includes(EXPORT_BOARD)) goals.push(await exportGoal(folder));
  return goals;
}

/** The arena is planned by shapes alone, with any flavour: what may differ is variables and stack. */
async function sramGoals(board: Board, folder: string): Promise<Goal[]> {
  const variables = (flavour: string): Promise<number> => variablesOf(board, flavour);
  const reference = await stackOf(board, 'reference', folder);
  const optimized = await stackOf(board, 'optimized', folder);
  const most = Math.max(reference.kernel.bytes, reference.open);
  return [
    {
      name: `${board.id}, variables of the firmware`,
      value: await variables('optimized'),
      unit: 'B',
      must: await variables('reference'),
      anchor: 'must: those with the reference kernels',
    },
    {
      name: `${board.id}, stack of the deepest kernel, ${optimized.kernel.name}`,
      value: optimized.kernel.bytes,
      unit: 'B',
      must: most,
      anchor: `must: what reference kernels (${reference.kernel.bytes} B) or opening a model (${reference.open} B) take`,
    },
  ];
}

async function variablesOf(board: Board, flavour: string): Promise<number> {
  const firmware = await buildFirmware(board, 'emulator', { runtime: 'builtin', flavour });
  return (await firmwareSizes(firmware, board)).data;
}

interface ExportedFlash {
  readonly flash: { readonly code_and_records: number; readonly factors: number } | null;
}

async function exportGoal(folder: string): Promise<Goal> {
  const goal = {
    name: `${EXPORT_BOARD}, exported person detection, flash without weights`,
    unit: 'B',
    must: 12 * KIB,
    aim: 8 * KIB,
    anchor: 'interpreter 28 KB, TensorFlow Lite Micro 140 to 160 KB',
  } as const;
  const out = join(folder, 'exported');
  const { flash } = await lutJson<ExportedFlash>(
    ...['export', PERSON_DETECTION, '--board', EXPORT_BOARD, '--out', out],
  );
  if (flash === null) return { ...goal, value: undefined, why: 'no compiler' };
  const factors = `beside it factors of channels, which the interpreter keeps in SRAM: ${flash.factors} B`;
  return { ...goal, value: flash.code_and_records, anchor: `${goal.anchor}; ${factors}` };
}
