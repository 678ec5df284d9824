/** Every winner and every published network on all emulated boards, beside what the boards' tables predict. */
import { join } from 'node:path';
import { execaNode } from 'execa';
import { PACKAGE_ROOT } from '../../common/paths.js';

export const BOARDS = ['stm32f4', 'stm32h7', 'esp32c3', 'rpi3'] as const;

/** One network on one board. */
export interface OnBoard {
  /** of the search that found it */
  readonly id: string;
  readonly board: string;
  /** null where the board refuses it */
  readonly counts: { readonly predicted: number; readonly measured: number } | null;
  readonly arenaBytes: number | null;
  readonly outputsEqual: boolean | null;
  /** the code of the refusal */
  readonly refusal: string | null;
}

/** What `lut run --json` prints, or the error in its place. */
interface Printed {
  readonly total?: number;
  readonly predicted?: { readonly total: number };
  readonly arena_bytes?: number;
  readonly outputs_equal?: boolean;
  readonly error?: { readonly code: string };
}

/** Emulated counts do not vary from run to run. */
const RUNS = ['--runs', '3'];

/** Runs a model on an emulated board. @param id of the search that found it */
export async function runOnBoard(lut: string, id: string, model: string, board: string): Promise<OnBoard> {
  const table = join(PACKAGE_ROOT, 'luts', `${board}-edgenas-vww-48-instructions.json`);
  const command = ['run', model, '--board', board, '--port', 'emulator', '--table', table, ...RUNS, '--json'];
  const { stdout } = await execaNode(lut, command, { stderr: 'ignore', reject: false });
  const printed = JSON.parse(stdout) as Printed;
  const { total, predicted } = printed;
  return {
    id,
    board,
    counts:
      total === undefined || predicted === undefined ? null : { predicted: predicted.total, measured: total },
    arenaBytes: printed.arena_bytes ?? null,
    outputsEqual: printed.outputs_equal ?? null,
    refusal: printed.error?.code ?? null,
  };
}
